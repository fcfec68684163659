import Foundation
import Testing

@Suite("Styles of maps")
struct StyleTests {
  private func map(_ workspace: Workspace, _ style: String) throws -> Command.Outcome {
    try workspace.run("map", "--style", style, "-o", workspace.path + "/map.svg")
  }

  @Test("The bundled styles are listed, and each draws")
  func bundled() throws {
    let listing = try Command.run(["list", "styles"])
    #expect(listing.lines == ["dark-screen", "high-contrast", "mono", "print"])
    let workspace = try Workspace()
    var pictures: Set<String> = []
    for style in listing.lines {
      let outcome = try map(workspace, style)
      #expect(outcome.status == 0, "\(style): \(outcome.error)")
      pictures.insert(
        String(decoding: try workspace.read("map.svg"), as: UTF8.self))
    }
    #expect(pictures.count == 4)
  }

  @Test("A map in the style mono has no colour in it")
  func mono() throws {
    let workspace = try Workspace()
    #expect(try map(workspace, "mono").status == 0)
    let text = String(decoding: try workspace.read("map.svg"), as: UTF8.self)
    let colors = text.matches(of: /#([0-9a-fA-F]{6})\b/).map { String($0.output.1) }
    #expect(!colors.isEmpty)
    for color in colors {
      #expect(color.prefix(2) == color.dropFirst(2).prefix(2) && color.prefix(2) == color.suffix(2))
    }
  }

  @Test("A file of one's own, which extends a bundled style")
  func file() throws {
    let workspace = try Workspace([
      "mine.yaml": "name: mine\nextends: mono\ncolours: {land: \"#d5d5d5\"}\n"
    ])
    let outcome = try map(workspace, workspace.data + "/mine.yaml")
    #expect(outcome.status == 0, "\(outcome.error)")
    let text = String(decoding: try workspace.read("map.svg"), as: UTF8.self)
    #expect(text.lowercased().contains("#d5d5d5"))
  }

  @Test("A style of the data set stands before the bundled one of its name")
  func ofTheDataSet() throws {
    let workspace = try Workspace([
      "styles/print.yaml": "name: print\ncolours: {land: \"#d0d0c0\"}\n"
    ])
    #expect(try map(workspace, "print").status == 0)
    let text = String(decoding: try workspace.read("map.svg"), as: UTF8.self)
    #expect(text.lowercased().contains("#d0d0c0"))
  }

  @Test("An unknown style is named with the nearest one")
  func unknown() throws {
    let workspace = try Workspace()
    let outcome = try map(workspace, "prnt")
    #expect(outcome.status == 64)
    #expect(
      outcome.error == "waymark: error: there is no style \u{201C}prnt\u{201D}\n"
        + "    hint: did you mean print?\n")
    #expect(!(try workspace.names().contains("map.svg")))
  }

  @Test("A file that is not there ends with 66")
  func missing() throws {
    let workspace = try Workspace()
    #expect(try map(workspace, "./none.yaml").status == 66)
  }

  @Test("Every problem of a style is said, with its place, and nothing is drawn")
  func broken() throws {
    let workspace = try Workspace([
      "bad.yaml": "colours:\n  lnad: \"#123456\"\n  ink: black\ntype: {text: 7 parsecs}\n"
    ])
    let path = workspace.data + "/bad.yaml"
    let outcome = try map(workspace, path)
    #expect(outcome.status == 78)
    #expect(
      outcome.error.replacing(path, with: "bad.yaml") == """
        bad.yaml:2:3: error: colours has no key \u{201C}lnad\u{201D} [unknown-key]
            hint: did you mean land?
        bad.yaml:3:8: error: \u{201C}black\u{201D} is not a colour [not-a-colour]
            hint: write six hexadecimal digits in quotation marks, as in "#1F2933"
        bad.yaml:4:14: error: \u{201C}7 parsecs\u{201D} is not a length [not-a-length]
            hint: write a number of points or with a unit, as in 7pt or 0.45mm
        waymark: error: the style bad.yaml cannot be used

        """)
    #expect(!(try workspace.names().contains("map.svg")))
  }

  @Test("A style that extends itself, through another, is refused")
  func circle() throws {
    let workspace = try Workspace([
      "styles/a.yaml": "extends: b\n", "styles/b.yaml": "extends: a\n",
    ])
    let outcome = try map(workspace, "a")
    #expect(outcome.status == 78)
    #expect(outcome.error.contains("the style extends itself"))
  }

  @Test("A family of fonts that is not there ends with 78 and names it")
  func unknownFont() throws {
    let workspace = try Workspace(["f.yaml": "type: {family: No Such Family}\n"])
    let outcome = try map(workspace, workspace.data + "/f.yaml")
    #expect(outcome.status == 78)
    #expect(outcome.error.contains("No Such Family"))
  }

  @Test("check says what makes a style hard to read")
  func check() throws {
    let workspace = try Workspace(["pale.yaml": "colours: {quiet-ink: \"#9aa4ae\"}\n"])
    let outcome = try workspace.run("check", "--style", workspace.data + "/pale.yaml")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("warning: quiet-ink on paper: contrast 2.5:1"))
    let good = try workspace.run("check", "--style", "print")
    #expect(good.lines.last == "0 errors, 0 warnings")
  }
}
