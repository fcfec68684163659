import Foundation
import Testing

@Suite("Presets of publishers")
struct PresetTests {
  private static let names = [
    "aag-geohumanities", "bmc", "elsevier", "hjas", "nature", "plos", "springer", "warsaw-up",
  ]

  @Test("Each preset draws a file that passes its own check", arguments: PresetTests.names)
  func passes(name: String) throws {
    let workspace = try Workspace()
    let file = ["hjas": "map.svg", "warsaw-up": "map.png"][name] ?? "map.eps"
    let drawn = try workspace.map("--preset", name, "-o", file)
    #expect(drawn.status == 0, "\(drawn.error)")
    let check = try Command.run(["check", "--preset", name, file], in: workspace.path)
    #expect(check.lines.last == "0 errors" || name == "warsaw-up", "\(check.output)")
    #expect(check.status == 0 || name == "warsaw-up")
  }

  @Test("A size that the publisher does not take: code 64, the reason, and no file")
  func impossibleSize() throws {
    let workspace = try Workspace()
    for (arguments, words) in [
      (["--width", "95"], "nature takes no figure of this size: the width is 95 mm"),
      (["--size", "89x200mm"], "the height is 200 mm; at most 170 mm"),
      (["--size", "180x130mm"], "allowed: 89, 183 mm"),
    ] {
      let outcome = try Command.run(
        ["map", "--data", workspace.data, "--preset", "nature", "-o", "map.svg"] + arguments,
        in: workspace.path)
      #expect(outcome.status == 64)
      #expect(outcome.error.contains(words))
      #expect(outcome.error.contains("hint: choose with --width and --height; see https://"))
    }
    #expect(try workspace.names() == ["study"])
  }

  @Test("A preset that nobody knows, and one without a figure or the other way round")
  func unknown() throws {
    let workspace = try Workspace()
    let outcome = try workspace.map("--preset", "natur", "-o", "map.svg")
    #expect(outcome.status == 64)
    #expect(outcome.error.contains("there is no preset \u{201C}natur\u{201D}"))
    #expect(outcome.error.contains("did you mean nature?"))
    #expect(try Command.run(["check", "--preset", "nature"]).status == 64)
    #expect(try Command.run(["check", "map.svg"]).status == 64)
    #expect(try Command.run(["check", "--preset", "nature", "/no/such.png"]).status == 66)
    try workspace.write(Array("no figure".utf8), to: "a.png")
    let none = try Command.run(["check", "--preset", "nature", "a.png"], in: workspace.path)
    #expect(none.status == 65)
    #expect(none.error.contains("a.png is no figure that can be checked"))
  }

  @Test("Breaches of a file: one line each, the page that says so, and code 65")
  func breaches() throws {
    let workspace = try Workspace()
    #expect(try workspace.map("--width", "100", "-o", "map.tif").status == 0)
    let outcome = try Command.run(["check", "--preset", "nature", "map.tif"], in: workspace.path)
    #expect(outcome.status == 65)
    #expect(outcome.lines.first?.hasPrefix("map.tif: error: the width is 99.") == true)
    #expect(
      outcome.output.contains(
        "map.tif: error: the resolution is 72 dpi; at least 300 dpi [nature dpi-min]"))
    #expect(outcome.output.contains("map.tif: not checked, since the file does not tell: text-min"))
    let listed = try Command.run(
      ["check", "--preset", "nature", "--json", "map.tif"], in: workspace.path)
    #expect(listed.status == 65)
    let value = try JSONSerialization.jsonObject(with: Data(listed.bytes)) as? [[String: Any]]
    let first = try #require(value?.first)
    #expect(first["rule"] as? String == "width")
    #expect(first["severity"] as? String == "error")
    #expect(first["allowed"] as? [String] == ["89", "183"])
    #expect(value?.contains { $0["severity"] as? String == "unchecked" } == true)
  }

  @Test("The width is that of the preset or the one chosen, and type and lines keep its bounds")
  func bounds() throws {
    let workspace = try Workspace()
    #expect(try workspace.map("--preset", "nature", "-o", "a.svg").status == 0)
    #expect(
      try workspace.map("--preset", "nature", "--width", "89", "-o", "b.svg").status == 0)
    let wide = String(decoding: try workspace.read("a.svg"), as: UTF8.self)
    let narrow = String(decoding: try workspace.read("b.svg"), as: UTF8.self)
    #expect(wide.contains("width=\"518.74pt\""))
    #expect(narrow.contains("width=\"252.28pt\""))
    // The height follows: higher than wide in one column, and within what the preset takes.
    let height = try #require(
      narrow.firstMatch(of: #/height="([0-9.]+)pt"/#).flatMap { Double($0.1) })
    #expect(height > 252.28 && height <= 481.9)
    // Live text, none above seven points.
    let sizes = wide.matches(of: #/font-size="([0-9.]+)"/#).compactMap { Double($0.1) }
    #expect(!sizes.isEmpty && sizes.allSatisfy { (5...7).contains($0) })
  }

  @Test("One's own table")
  func ownTable() throws {
    let workspace = try Workspace()
    try workspace.write(
      Array("preset,rule,value,url,read_on,note\nmine,width,50,,,\n".utf8), to: "own.csv")
    let outcome = try workspace.map(
      "--preset", "mine", "--presets", "own.csv", "-o", "a.svg")
    #expect(outcome.status == 0)
    #expect(
      String(decoding: try workspace.read("a.svg"), as: UTF8.self).contains("width=\"141.73pt\""))
    try workspace.write(
      Array("preset,rule,value,url,read_on,note\nmine,width,wide,,,\n".utf8), to: "own.csv")
    let wrong = try workspace.map("--preset", "mine", "--presets", "own.csv", "-o", "b.svg")
    #expect(wrong.status == 65)
    #expect(wrong.error.contains("own.csv:2:12: error: \u{201C}wide\u{201D} is not a number"))
  }
}
