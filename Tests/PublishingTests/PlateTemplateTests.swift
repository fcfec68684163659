import Testing

@testable import Publishing

@Suite struct PlateTemplateTests {
  @Test func tokensStandForTheirValues() throws {
    let template = try PlateTemplate("From {from} to {to}: {{{count}}}")
    #expect(template.tokens == [.from, .to, .count])
    #expect(
      try template.text([.from: "1 May", .to: "2 May", .count: "3"]) == "From 1 May to 2 May: {3}")
  }

  @Test(arguments: [("{form}", "from"), ("{perod}", "period"), ("{}", "plate"), ("{From}", "from")])
  func anUnknownTokenIsRefusedWithTheNearest(text: String, nearest: String) throws {
    let problem = #expect(throws: PlateTemplate.Problem.self) { try PlateTemplate(text) }
    #expect(problem?.hint?.contains(nearest) ?? false)
  }

  @Test(arguments: ["{", "}", "a } b", "{from", "{{from}"])
  func aBraceThatStandsAloneIsRefused(text: String) {
    #expect(throws: PlateTemplate.Problem.self) { try PlateTemplate(text) }
  }

  @Test func aTokenWithoutAValueIsRefused() throws {
    let template = try PlateTemplate("{count}")
    #expect(throws: PlateTemplate.Problem.self) { try template.text([.from: "1 May"]) }
  }
}
