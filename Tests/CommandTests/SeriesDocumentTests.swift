import Foundation
import TestSupport
import Testing

/// The documents that show a series as a whole: the book and the contact sheet.
@Suite struct SeriesDocumentTests {
  private static let book = ["--book", "book.pdf"]

  private func pdf(
    _ series: Series, _ program: String, _ arguments: [String], file: String = "book.pdf"
  ) throws -> String {
    let package = program == "qpdf" ? "qpdf" : "poppler-utils"
    return String(
      decoding: try ExternalTool.run(
        program, package: package, arguments, input: try series.workspace.read(file),
        fileExtension: "pdf"), as: UTF8.self)
  }

  @Test func aBookHasAListAndAPageForEachPlate() throws {
    let series = try Series("series: Two seasons\n" + Series.usual)
    let outcome = try series.batch("--book", "book.pdf")
    #expect(outcome.status == 0)
    #expect(outcome.error.contains("book.pdf: 3 plates, "))
    _ = try pdf(series, "qpdf", ["--check", "FILE"])
    let facts = try pdf(series, "pdfinfo", ["FILE"])
    #expect(facts.contains("Pages:           4"))
    #expect(facts.contains("Two seasons"))
    let list = try pdf(series, "pdftotext", ["-l", "1", "-layout", "FILE", "-"])
    let words = list.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      words.hasPrefix(
        "Two seasons Maps 1 Death marches and transports Winter: "))
    #expect(words.contains(" 2 Death marches and transports Spring: "))
    for page in 2...4 {
      let text = try pdf(series, "pdftotext", ["-f", "\(page)", "-l", "\(page)", "FILE", "-"])
      #expect(text.contains("Death marches and transports"))
    }
  }

  @Test func aDryRunTellsWhichDocumentsItWouldMake() throws {
    let series = try Series()
    let first = try series.batch("--dry-run", "--book", "book.pdf")
    #expect(first.output.hasSuffix("make book.pdf\n"))
    #expect(try !series.workspace.names().contains("book.pdf"))
    #expect(try series.batch("--book", "book.pdf").status == 0)
    let both = try series.batch("--dry-run", "--book", "book.pdf", "--contact-sheet", "all.png")
    #expect(both.output.hasSuffix("keep book.pdf\nmake all.png\n"))
    #expect(
      try series.batch("--dry-run", "--force", "--book", "book.pdf").output
        .hasSuffix("make book.pdf\n"))
  }

  @Test func aDryRunTellsOfDocumentsToOtherProgramsToo() throws {
    let series = try Series()
    _ = try series.batch("--book", "book.pdf")
    let both = try series.batch(
      "--dry-run", "--json", "--book", "book.pdf", "--contact-sheet", "all.png")
    let items = try #require(
      JSONSerialization.jsonObject(with: Data(both.bytes)) as? [[String: Any]])
    #expect(items.map { $0["plate"] is String } == [true, true, true, false, false])
    let documents = items.suffix(2)
    #expect(documents.map { $0["document"] as? String } == ["book", "contact-sheet"])
    #expect(documents.map { $0["make"] as? Bool } == [false, true])
    #expect(documents.map { $0["file"] as? String } == ["book.pdf", "all.png"])
    #expect(documents.allSatisfy { $0.count == 3 })
    // Without documents the plates alone.
    #expect(try !series.batch("--dry-run", "--json").output.contains("document"))
  }

  @Test func bookmarksLabelsLinksAndAlternativeTextsLeadToThePlates() throws {
    let series = try Series()
    #expect(try series.batch("--book", "book.pdf").status == 0)
    let text = try pdf(series, "qpdf", ["--json=2", "FILE"])
    let root = try #require(
      JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let outlines = try #require(root["outlines"] as? [[String: Any]])
    #expect(outlines.map { $0["destpageposfrom1"] as? Int } == [1, 2, 3, 4])
    #expect(outlines.first?["title"] as? String == "Maps")
    #expect(
      (outlines[1]["title"] as? String)?.hasPrefix(
        "1  Death marches and transports \u{00B7} Winter: ") ?? false)
    let labels = try #require(root["pagelabels"] as? [[String: Any]])
    #expect(labels.map { $0["index"] as? Int } == [0, 1])
    let first = try #require(labels.first?["label"] as? [String: Any])
    #expect(first["/P"] as? String == "u:i" || first["/S"] as? String == "/r")
    #expect((labels.last?["label"] as? [String: Any])?["/S"] as? String == "/D")
    #expect(text.components(separatedBy: "\"/Alt\": ").count == 4)
    #expect(text.components(separatedBy: "\"/Subtype\": \"/Link\"").count == 4)
  }

  @Test func aBookIsMadeAgainOnlyIfAPlateChanged() throws {
    let series = try Series()
    _ = try series.batch("--book", "book.pdf")
    let before = try series.workspace.read("book.pdf")
    #expect(try series.batch("--book", "book.pdf").error.contains("book.pdf: up to date"))
    try series.replace("1945-03-02,1945-03-04", by: "1945-02-02,1945-02-04", in: "movements.csv")
    #expect(try series.batch("--book", "book.pdf").error.contains("book.pdf: 3 plates, "))
    let after = try series.workspace.read("book.pdf")
    let isTheSame = after == before
    #expect(!isTheSame)
    // The same from a batch without a past, on another number of threads.
    #expect(
      try series.batch("--book", "new.pdf", "--out", "new", "--jobs", "1").status == 0)
    let isWithoutPast = try series.workspace.read("new.pdf") == after
    #expect(isWithoutPast)
    try series.workspace.write(Array("no book".utf8), to: "book.pdf")
    #expect(try series.batch("--book", "book.pdf").error.contains("book.pdf: 3 plates, "))
    #expect(try series.workspace.read("book.pdf") == after)
  }

  @Test func aBookIsTheSameWhetherPlatesAreDrawnInTheSameRunOrNot() throws {
    let series = try Series(Series.usual + "  - {plate: shades, period: winter, grey: true}\n")
    #expect(try series.batch().status == 0)
    #expect(try series.batch("--book", "later.pdf", "--contact-sheet", "later.png").status == 0)
    let both = try series.batch(
      "--force", "--book", "once.pdf", "--contact-sheet", "once.png", "--jobs", "2")
    #expect(both.status == 0)
    for ending in ["pdf", "png"] {
      let isTheSame =
        try series.workspace.read("once.\(ending)") == series.workspace.read("later.\(ending)")
      #expect(isTheSame, "\(ending)")
    }
  }

  @Test func aContactSheetShowsAllPlates() throws {
    let series = try Series("series: Two seasons\n" + Series.usual)
    #expect(
      try series.batch("--contact-sheet", "sheet.pdf").status == 0)
    let facts = try pdf(series, "pdfinfo", ["FILE"], file: "sheet.pdf")
    #expect(facts.contains("Pages:           1"))
    let text = try pdf(series, "pdftotext", ["FILE", "-"], file: "sheet.pdf")
    #expect(text.contains("Two seasons"))
    #expect(text.contains("3 Death marches and transports"))
    // Once in the title of each plate, once in its caption.
    #expect(text.components(separatedBy: "Death marches and transports").count == 7)
    #expect(try series.batch("--contact-sheet", "sheet.png").status == 0)
    let image = try series.workspace.read("sheet.png")
    #expect(image.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    #expect(
      try series.batch("--contact-sheet", "sheet.png").error.contains("sheet.png: up to date"))
  }

  @Test func aPlateThatFailsLeavesTheBookAsItWas() throws {
    let series = try Series()
    _ = try series.batch("--book", "book.pdf")
    let before = try series.workspace.read("book.pdf")
    try series.write(Series.usual + "  - plate: wrong\n    bbox: 200,0,1,1\n")
    #expect(try series.batch("--book", "book.pdf").status == 78)
    #expect(try series.workspace.read("book.pdf") == before)
  }

  @Test(arguments: [
    (["--book", "book.png"], "--book writes a PDF", 64),
    (["--contact-sheet", "sheet.svg"], "--contact-sheet writes PNG or PDF", 64),
    (["--book", "book.pdf", "--shard", "1/2"], "ask for it without --shard", 64),
    (["--book", "out/one.pdf"], "out/one.pdf is the file of something else", 64),
    (["--book", "./study/../out/one.pdf"], "out/one.pdf is the file of something else", 64),
    (["--book", "a.pdf", "--contact-sheet", "a.pdf"], "a.pdf is the file of something else", 64),
    (["--book", "nowhere/book.pdf"], "cannot write", 73),
  ])
  func whatCannotBeIsRefused(_ arguments: [String], _ message: String, _ status: Int32) throws {
    let series = try Series(
      Series.defaults + "plates:\n  - plate: one\n    period: winter\n    formats: [pdf]\n")
    let outcome = try Command.run(
      ["batch", "plates.yaml"] + arguments, in: series.workspace.path)
    #expect(outcome.status == status)
    #expect(outcome.error.contains(message))
  }
}
