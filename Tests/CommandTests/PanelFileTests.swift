import Foundation
import Testing

/// Files of plates whose panels are wrong: each error has its place and says what to do.
@Suite struct PanelFileTests {
  typealias Wrong = WrongPlates

  @Test(arguments: [
    Wrong(
      plates: "  - plate: a\n    kind: small-multiple\n", place: "10:11",
      message: "there is no kind of plate \u{201C}small-multiple\u{201D}", hint: "small-multiples",
      rule: "plate"),
    Wrong(
      plates: "  - plate: a\n    panels: {each: period}\n", place: "10:13",
      message: "panels belongs to small multiples", hint: "add kind: small-multiples", rule: "plate"
    ),
    Wrong(
      plates: "  - plate: a\n    kind: map\n    columns: 2\n", place: "11:14",
      message: "columns belongs to small multiples", rule: "plate"),
    .inPlate("", "10:11", "small multiples need panels", hint: "panels: {each: period}"),
    .inPlate(
      "    panels: []", "11:13", "is an empty list", hint: "{each: period}", rule: "wrong-kind"),
    .inPlate(
      "    panels: {}", "11:13", "a panel is keys with values, not nothing", rule: "wrong-kind"),
    .inPlate(
      "    panels: period", "11:13", "a panel is keys with values, not a single value",
      hint: "{each: period}", rule: "wrong-kind"),
    .inPlate("    panels: [winter]", "11:14", "a panel is keys with values", rule: "wrong-kind"),
    .inPlate(
      "    panels: {eech: period}", "11:14", "a panel has no key \u{201C}eech\u{201D}",
      hint: "each", rule: "unknown-key"),
    .inPlate("    panels: {each: perod}", "11:20", "perod", hint: "period"),
    .inPlate(
      "    panels: {every: 1 month}", "11:21", "needs a first and a last day", hint: "from:"),
    .inPlate(
      "    panels: {every: 1 fortnight, from: 1945-01, to: 1945-02}", "11:21",
      "is not a stretch of time"),
    .inPlate(
      "    panels: {every: 1 week, from: 1945-01, to: 1945-04}", "11:13",
      "that makes 18 panels; at most 12 can be compared", hint: "a longer step"),
    .inPlate(
      "    panels: {each: operation}", "11:13", "there is nothing to make panels of"),
    .inPlate(
      "    panels: [{period: winter, formats: png}]", "11:40", "a panel has no formats",
      rule: "not-of-a-panel"),
    .inPlate(
      "    panels: [{period: winter, size: 90x60mm}]", "11:37", "a panel has no size",
      rule: "not-of-a-panel"),
    .inPlate(
      "    panels: [{period: winter, name: b}]", "11:37", "a panel has no name",
      hint: "say it of the plate", rule: "not-of-a-panel"),
    .inPlate(
      "    panels: [{period: winter, plate: b}]", "11:38", "a panel has no plate",
      rule: "not-of-a-panel"),
    .inPlate(
      "    panels: [{period: winter, inset: auto}]", "11:38", "a panel has no inset",
      rule: "not-of-a-panel"),
    .inPlate(
      "    panels: [{period: winter, style: mono}]", "11:38", "a panel has no style",
      rule: "not-of-a-panel"),
    .inPlate(
      "    panels: [{period: winter, panels: {each: place}}]", "11:39", "a panel has no panels",
      rule: "not-of-a-panel"),
    .inPlate("    panels: [{mode: rail}]", "11:14", "panel 1 has no title", hint: "add title:"),
    .inPlate(
      "    panels: [{period: wintr}]", "11:23", "there is no period \u{201C}wintr\u{201D}",
      hint: "winter"),
    .inPlate(
      "    panels: [{period: winter}, {from: 1945-03, to: 1945-01}]", "11:39",
      "panel 2 ends before it begins: 1945-03-01 is after 1945-01-31"),
    .inPlate(
      "    panels: {every: 1 week, from: 1945-03, to: 1945-01}", "11:35",
      "the panel ends before it begins"),
    .inPlate(
      "    panels: {each: period, every: 1 week}", "11:35",
      "a panel is made by each or by every, not by both"),
    .inPlate("    panels: {each: perio}", "11:20", "to make panels of", hint: "period"),
    .inPlate(
      "    panels: [{period: winter}, {mode: rail, title: x}]\n    front: auto", "11:32",
      "panel 2: front auto needs a period"),
    .inPlate("    panels: [{place: Gama, title: x}]", "11:22", "Gama", hint: "Gamma"),
    .inPlate("    panels: [{mode: feet, title: x}]", "11:21", "feet"),
    .inPlate(
      "    panels: [{period: winter, title: \"{perod}\"}]", "11:38", "there is no token {perod}",
      hint: "period", rule: "unknown-token"),
    .inPlate(
      "    panels: [{from: 1945-01, title: \"{place}\"}]", "11:37", "{place} means nothing here",
      hint: "panel 1 has no place", rule: "unknown-token"),
    .inPlate(
      "    panels: [{period: winter, languages: [en, de]}]", "11:42", "a panel is in one language"),
    .inPlate("    panels: [{period: winter, languages: xx-}]", "11:42", "xx-"),
    .inPlate(
      "    panels: {each: period}\n    columns: 0", "12:14",
      "\u{201C}0\u{201D} is not a number of columns", hint: "from 1 to 12"),
    .inPlate("    panels: {each: period}\n    columns: 13", "12:14", "is not a number of columns"),
    .inPlate(
      "    panels: {each: period}\n    columns: two", "12:14", "is not a number of columns"),
    .inPlate(
      "    panels: {each: period}\n    inset: auto", "12:12", "panels have no enlarged parts",
      hint: "leave inset out"),
    .inPlate("    panels: {each: period}\n    strip: on", "12:12", "panels have no strip"),
    .inPlate(
      "    panels: {each: period}\n    locator: top-left", "12:14", "panels have no locator",
      hint: "off"),
    .inPlate("    panels: {each: period}\n    north: on", "12:12", "panels have no north"),
    .inPlate(
      "    panels: {each: period}", "11:13", "too small to read", hint: "at least 40 x 40 mm",
      rule: "too-small"),
    .inPlate(
      "    panels: {each: period}\n    size: 150x110mm\n    columns: 1", "13:14",
      "too small to read", hint: "another number of columns", rule: "too-small"),
  ])
  func anErrorHasItsPlace(wrong: Wrong) throws { try wrong.check() }

  @Test func whatAPlateSharesMayBeWhatPanelsTakeInAnotherWay() throws {
    let series = try Series(
      """
      defaults: {size: 150x110mm, dpi: 72, fit: all, formats: [svg], from: 1944-12, to: 1945-05}
      plates:
        - {plate: a, kind: small-multiples, panels: {each: period}, strip: auto, north: off}

      """)
    let outcome = try series.batch()
    #expect(outcome.status == 0, "\(outcome.error)")
    let svg = String(decoding: try series.workspace.read("out/a.svg"), as: UTF8.self)
    #expect(svg.contains("<title>Spring</title>") && svg.contains("<title>Winter</title>"))
  }

  @Test func aPlateThatExtendsSmallMultiplesMayBeOfOneMap() throws {
    let text =
      """
      defaults: {size: 150x110mm, dpi: 72, fit: all, formats: [svg], columns: 2}
      plates:
        - {plate: a, kind: small-multiples, panels: {each: period}, title: Camps}
        - {plate: b, extends: a, kind: map, period: winter}
        - {plate: c, extends: b, period: spring}
        - {plate: d, extends: b, kind: small-multiples, panels: {each: period}}

      """
    let series = try Series(text)
    let outcome = try series.batch()
    #expect(outcome.status == 0, "\(outcome.error)")
    let panels = try ["a", "b", "c", "d"].map { name in
      String(decoding: try series.workspace.read("out/\(name).svg"), as: UTF8.self)
        .components(separatedBy: "id=\"panel-1\"").count - 1
    }
    #expect(panels == [1, 0, 0, 1])
    let map = String(decoding: try series.workspace.read("out/b.svg"), as: UTF8.self)
    #expect(map.contains("<title id=\"picture.title\">Camps"))
    // What it says itself has to go with its kind.
    try series.write(text.replacing("period: spring", with: "period: spring, columns: 2"))
    let wrong = try series.batch()
    #expect(wrong.status == 78)
    #expect(wrong.error.contains("columns belongs to small multiples"))
  }

  @Test func thePlanNamesWrongPanelsToo() throws {
    let series = try Series(
      Series.defaults + "plates:\n" + WrongPlates.panels
        + "    panels: {each: period}\n    columns: 0\n")
    let outcome = try series.run("plan")
    #expect(outcome.status == 78)
    #expect(outcome.error.contains("plates.yaml:12:14: error:"))
  }
}

extension WrongPlates {
  /// The beginning of a plate, on line 9, with its kind.
  fileprivate static let panels = "  - plate: a\n    kind: small-multiples\n"

  /// An error in the lines of a plate of panels from line 11 on.
  fileprivate static func inPlate(
    _ lines: String, _ place: String, _ message: String, hint: String = "", rule: String = "panel"
  ) -> WrongPlates {
    WrongPlates(
      plates: panels + lines + "\n", place: place, message: message, hint: hint, rule: rule)
  }
}
