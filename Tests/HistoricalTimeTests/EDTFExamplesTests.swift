import HistoricalTime
import Testing

/// A date of the format, the lowest level that knows it, and its first and last day.
struct Example: CustomTestStringConvertible, Sendable {
  let text: String
  let bounds: String

  init(_ text: String, _ bounds: String) {
    self.text = text
    self.bounds = bounds
  }

  var testDescription: String { text }

  func check(level: Int) throws {
    let date = try EDTF(text)
    #expect(date.level == level)
    #expect(date.bounds.description == bounds)
    #expect(date.description == text)
    #expect(try EDTF(date.description) == date)
  }
}

/// All examples of the specification at https://www.loc.gov/standards/datetime/, level by level.
@Suite struct EDTFExamplesTests {
  @Test(arguments: [
    Example("1985-04-12", "1985-04-12"),
    Example("1985-04", "1985-04-01/1985-04-30"),
    Example("1985", "1985-01-01/1985-12-31"),
    Example("1985-04-12T23:20:30", "1985-04-12"),
    Example("1985-04-12T23:20:30Z", "1985-04-12"),
    Example("1985-04-12T23:20:30-04", "1985-04-12"),
    Example("1985-04-12T23:20:30+04:30", "1985-04-12"),
    Example("1964/2008", "1964-01-01/2008-12-31"),
    Example("2004-06/2006-08", "2004-06-01/2006-08-31"),
    Example("2004-02-01/2005-02-08", "2004-02-01/2005-02-08"),
    Example("2004-02-01/2005-02", "2004-02-01/2005-02-28"),
    Example("2004-02-01/2005", "2004-02-01/2005-12-31"),
    Example("2005/2006-02", "2005-01-01/2006-02-28"),
  ])
  func `Level 0`(example: Example) throws { try example.check(level: 0) }

  @Test(arguments: [
    Example("Y170000002", "../.."),
    Example("Y-170000002", "../.."),
    Example("2001-21", "2001-03-01/2001-05-31"),
    // The page gives one season as an example and names the others.
    Example("2001-22", "2001-06-01/2001-08-31"),
    Example("2001-23", "2001-09-01/2001-11-30"),
    Example("2001-24", "2001-12-01/2002-02-28"),
    Example("1984?", "1984-01-01/1984-12-31"),
    Example("2004-06~", "2004-06-01/2004-06-30"),
    Example("2004-06-11%", "2004-06-11"),
    Example("201X", "2010-01-01/2019-12-31"),
    Example("20XX", "2000-01-01/2099-12-31"),
    Example("2004-XX", "2004-01-01/2004-12-31"),
    Example("1985-04-XX", "1985-04-01/1985-04-30"),
    Example("1985-XX-XX", "1985-01-01/1985-12-31"),
    Example("1985-04-12/..", "1985-04-12/.."),
    Example("1985-04/..", "1985-04-01/.."),
    Example("1985/..", "1985-01-01/.."),
    Example("../1985-04-12", "../1985-04-12"),
    Example("../1985-04", "../1985-04-30"),
    Example("../1985", "../1985-12-31"),
    Example("1985-04-12/", "1985-04-12/.."),
    Example("1985-04/", "1985-04-01/.."),
    Example("1985/", "1985-01-01/.."),
    Example("/1985-04-12", "../1985-04-12"),
    Example("/1985-04", "../1985-04-30"),
    Example("/1985", "../1985-12-31"),
    Example("-1985", "-1985-01-01/-1985-12-31"),
  ])
  func `Level 1`(example: Example) throws { try example.check(level: 1) }

  // The page's first example of group qualification, `2004-06-11%`, is one of level 1 too and stands
  // there.
  @Test(arguments: [
    Example("Y-17E7", "../.."),
    Example("1950S2", "1900-01-01/1999-12-31"),
    Example("Y171010000S3", "../.."),
    Example("Y3388E2S3", "+338000-01-01/+338999-12-31"),
    Example("2001-34", "2001-04-01/2001-06-30"),
    Example("[1667,1668,1670..1672]", "1667-01-01/1672-12-31"),
    Example("[..1760-12-03]", "../1760-12-03"),
    Example("[1760-12..]", "1760-12-01/.."),
    Example("[1760-01,1760-02,1760-12..]", "1760-01-01/.."),
    Example("[1667,1760-12]", "1667-01-01/1760-12-31"),
    Example("[..1984]", "../1984-12-31"),
    Example("{1667,1668,1670..1672}", "1667-01-01/1672-12-31"),
    Example("{1960,1961-12}", "1960-01-01/1961-12-31"),
    Example("{..1984}", "../1984-12-31"),
    Example("2004-06~-11", "2004-06-11"),
    Example("2004?-06-11", "2004-06-11"),
    Example("?2004-06-~11", "2004-06-11"),
    Example("2004-%06-11", "2004-06-11"),
    Example("156X-12-25", "1560-12-25/1569-12-25"),
    Example("15XX-12-25", "1500-12-25/1599-12-25"),
    Example("XXXX-12-XX", "0000-12-01/9999-12-31"),
    Example("1XXX-XX", "1000-01-01/1999-12-31"),
    Example("1XXX-12", "1000-12-01/1999-12-31"),
    Example("1984-1X", "1984-10-01/1984-12-31"),
    Example("2004-06-~01/2004-06-~20", "2004-06-01/2004-06-20"),
    Example("2004-06-XX/2004-07-03", "2004-06-01/2004-07-03"),
  ])
  func `Level 2`(example: Example) throws { try example.check(level: 2) }

  @Test(
    arguments: zip(
      25...41,
      [
        "2001-03-01/2001-05-31", "2001-06-01/2001-08-31", "2001-09-01/2001-11-30",
        "2001-12-01/2002-02-28",  // northern seasons
        "2001-09-01/2001-11-30", "2001-12-01/2002-02-28", "2001-03-01/2001-05-31",
        "2001-06-01/2001-08-31",  // southern seasons
        "2001-01-01/2001-03-31", "2001-04-01/2001-06-30", "2001-07-01/2001-09-30",
        "2001-10-01/2001-12-31",  // quarters
        "2001-01-01/2001-04-30", "2001-05-01/2001-08-31", "2001-09-01/2001-12-31",  // quadrimesters
        "2001-01-01/2001-06-30", "2001-07-01/2001-12-31",  // semestrals
      ]))
  func `Level 2, parts of the year`(code: Int, bounds: String) throws {
    try Example("2001-\(code)", bounds).check(level: 2)
    #expect(EDTF.SubYearGrouping(code: code)?.code == code)
  }
}
