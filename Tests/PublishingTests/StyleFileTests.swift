import Cartography
import Drawing
import Foundation
import Geodata
import Testing

@testable import Publishing

@Suite("Style files")
struct StyleFileTests {
  /// The folder of the bundled styles.
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Geodata/styles")

  /// Reads a text; a style may extend `print`.
  private func read(_ text: String) throws(SettingsError) -> MapStyle {
    try StyleFile.read(Array(text.utf8), file: "s.yaml") { name throws(SettingsError) in
      name == "print" ? .print : nil
    }
  }

  /// `line:column rule` of each problem of a text.
  private func marks(_ text: String) -> [String] {
    do throws(SettingsError) {
      _ = try read(text)
      return []
    } catch {
      return error.problems.map { "\($0.line):\($0.column) \($0.rule)" }
    }
  }

  private static func bundled(_ name: String) throws -> MapStyle {
    let bytes = [UInt8](try Data(contentsOf: folder.appending(path: "\(name).yaml")))
    return try StyleFile.read(bytes, file: name) { base throws(SettingsError) in
      base == "print" ? .print : nil
    }
  }

  @Test("print.yaml says everything that the built-in look is")
  func printIsBuiltIn() throws {
    #expect(try StyleFileTests.bundled("print") == .print)
    let text = try String(
      contentsOf: StyleFileTests.folder.appending(path: "print.yaml"), encoding: .utf8)
    for field in StyleField.colors + StyleField.type + StyleField.measures {
      #expect(text.contains("  \(field.key):"), "\(field.key) is not explained")
    }
  }

  @Test(
    "The bundled styles can be read by everybody, whatever their colour vision",
    arguments: ["print", "mono", "dark-screen", "high-contrast"])
  func bundledStylesAreReadable(name: String) throws {
    let style = try StyleFileTests.bundled(name)
    #expect(style.name == name)
    #expect(style.breaches() == [])
  }

  @Test("There is no bundled style that the tests do not know")
  func bundledStyles() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: StyleFileTests.folder.path)
    #expect(
      names.sorted() == ["dark-screen.yaml", "high-contrast.yaml", "mono.yaml", "print.yaml"])
  }

  @Test("One ink is one ink: mono has no colour")
  func monoIsGrey() throws {
    let style = try StyleFileTests.bundled("mono")
    for field in StyleField.colors {
      guard case .color(let path) = field.kind else { continue }
      let color = style[keyPath: path]
      #expect(color.red == color.green && color.green == color.blue, "\(field.key)")
    }
  }

  @Test("A file sets what it names and leaves the rest")
  func partialStyle() throws {
    let style = try read(
      """
      name: mine
      extends: print
      colours: {land: "#abcdef"}
      type: {text: 3mm}
      lines:
        widths: [{from: 0, width: 1}, {from: 500, width: 2pt}]
        modes: {foot: {sign: hulls}}
        courses: {schematic: [2, 1mm]}
      """)
    #expect(style.name == "mine")
    #expect(style.land == Color(0xABCDEF))
    #expect(style.water == MapStyle.print.water)
    #expect(style.textSize == millimetres(3))
    #expect(style.widthClasses.map(\.from) == [0, 500])
    #expect(style.widthClasses.map(\.width) == [1, 2])
    #expect(style.lines[.foot] == LineClass(hue: .first, sign: .hulls))
    #expect(style.dashes[.schematic] == [2, millimetres(1)])
    #expect(style.dashes[.approximate] == MapStyle.print.dashes[.approximate])
  }

  @Test(
    "What is wrong is said with its place",
    arguments: [
      ("colour: {}", ["1:1 unknown-key"]),
      ("colours:\n  land: blue", ["2:9 not-a-colour"]),
      ("colours:\n  land: \"#12345\"", ["2:9 not-a-colour"]),
      ("colours:\n  land: \"#+12345\"", ["2:9 not-a-colour"]),
      (
        "colours:\n  lnad: \"#123456\"\ntype:\n  text: 900",
        ["2:3 unknown-key", "4:9 out-of-range"]
      ),
      ("type: {text: big}", ["1:14 not-a-length"]),
      ("type: {text: 7 parsecs}", ["1:14 not-a-length"]),
      ("type: 7", ["1:7 wrong-kind"]),
      ("- a", ["1:1 wrong-kind"]),
      ("lines: {head-width: 5}", ["1:21 out-of-range"]),
      ("lines: {head-width: nan}", ["1:21 not-a-number"]),
      ("lines: {widths: []}", ["1:17 wrong-kind"]),
      ("lines: {widths: [{from: 0}]}", ["1:18 missing-key"]),
      (
        "lines: {widths: [{from: 0, width: 2}, {from: 9, width: 1}]}", ["1:39 wrong-order"]
      ),
      ("lines: {widths: [{from: 5, width: 2}]}", ["1:17 wrong-order"]),
      ("lines: {modes: {feet: {sign: none}}}", ["1:17 unknown-key"]),
      ("lines: {modes: {foot: {sign: cross}}}", ["1:30 unknown-word"]),
      ("lines: {courses: {schematic: [1mm]}}", ["1:30 wrong-kind"]),
      ("extends: nothing", ["1:10 unknown-style"]),
      ("name: [a]", ["1:7 wrong-kind"]),
      ("", ["0:0 empty"]),
      ("colours: {land: \"#123456\"", ["2:1 not-yaml"]),
      ("name: a\nname: b", ["1:1 not-yaml"]),
    ])
  func problems(text: String, expected: [String]) {
    #expect(marks(text) == expected)
  }

  @Test("An unknown key names the nearest one")
  func hint() {
    do throws(SettingsError) {
      _ = try read("colours: {qiet-ink: \"#000000\"}")
      Issue.record("the key was taken")
    } catch {
      #expect(error.problems.first?.hint == "did you mean quiet-ink?")
    }
  }

  @Test("Bytes that are no text are refused")
  func notText() {
    #expect(throws: SettingsError.self) {
      try StyleFile.read([0xFF, 0xFE, 0x00], file: "s") { _ throws(SettingsError) in nil }
    }
  }
}
