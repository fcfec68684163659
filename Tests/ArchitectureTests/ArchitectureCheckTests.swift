import Testing

@Suite("The check of the architecture finds what is wrong")
struct ArchitectureCheckTests {
  private func problems(_ text: String, in path: String) -> [String] {
    ArchitectureCheck(table: .waymark).problems(of: SourceFile(path: path, text: text))
  }

  @Test("A clean file has no problem")
  func clean() {
    let text = """
      public import HistoricalTime
      internal import CPROJ
      internal import struct RouteGraph.Leg

      /// Mentions import CGDAL and try! in words only.
      let text = "import CGDAL; as! fatalError("
      """
    #expect(problems(text, in: "Sources/Geodata/A.swift") == [])
  }

  @Test(
    "An import that the table does not allow",
    arguments: [
      ("import CairoRenderer", "Cartography", "CairoRenderer"),
      ("internal import Cartography", "CairoRenderer", "Cartography"),
      ("public import Geodata", "RouteGraph", "Geodata"),
      ("import Foundation", "Drawing", "Foundation"),
      ("import struct Foundation.URL", "Geodata", "Foundation"),
      ("private import ArgumentParser", "Publishing", "ArgumentParser"),
      ("import GISFormats", "waymark", "GISFormats"),
      ("import Glibc; import CGDAL", "waymark", "CGDAL"),
      ("@preconcurrency import CCairo", "Geodata", "CCairo"),
    ])
  func forbiddenImport(text: String, module: String, imported: String) {
    #expect(
      problems("\n" + text + "\n", in: "Sources/\(module)/A.swift") == [
        "Sources/\(module)/A.swift:2: \(module) may not import \(imported)"
      ])
  }

  @Test("A C module in public")
  func publicC() {
    #expect(
      problems("public import CCairo", in: "Sources/CairoRenderer/Handles/A.swift") == [
        "Sources/CairoRenderer/Handles/A.swift:1: the C module CCairo is imported publicly"
      ])
    #expect(problems("import CCairo", in: "Sources/CairoRenderer/A.swift") == [])
  }

  @Test("A module that is passed on, or opened for tests")
  func attributes() {
    #expect(
      problems("@_exported import Drawing", in: "Sources/Publishing/A.swift") == [
        "Sources/Publishing/A.swift:1: Drawing is exported again"
      ])
    #expect(
      problems("@testable import Drawing", in: "Sources/Publishing/A.swift") == [
        "Sources/Publishing/A.swift:1: @testable outside the tests"
      ])
    #expect(problems("@testable import Drawing", in: "Tests/DrawingTests/A.swift") == [])
  }

  @Test("A folder that does not stand in the table")
  func unknownFolder() {
    #expect(
      problems("", in: "Sources/Utilities/A.swift") == [
        "Sources/Utilities/A.swift: the folder Utilities does not stand in the table of targets"
      ])
  }

  @Test(
    "A call that can stop the program",
    arguments: [
      ("let a = try! b()", "try!"), ("let a = b as! C", "as!"),
      ("fatalError(\"no\")", "fatalError("),
      ("let a = \"x \\(try! b()) y\"", "try!"), ("let a = #\"x \\#(b as! C)\"#", "as!"),
    ])
  func stops(text: String, call: String) {
    #expect(
      problems(text, in: "Sources/Drawing/A.swift") == [
        "Sources/Drawing/A.swift:1: \(call) can stop the program"
      ])
  }

  @Test("Comments and literals are not code; what follows them is")
  func literals() {
    let text = #"""
      /* try! /* as! */ fatalError( */ let a = "try!" // as!
      let b = "\"try!" ; let c = #"as! " fatalError("# ; let d = """
        import CGDAL
        "quoted" try!
        """
      let e = f as! G
      """#
    #expect(
      problems(text, in: "Sources/Drawing/A.swift") == [
        "Sources/Drawing/A.swift:6: as! can stop the program"
      ])
  }

  @Test("A file that is too long")
  func long() {
    let line = "// one line\n"
    #expect(problems(String(repeating: line, count: 400), in: "Sources/Drawing/A.swift") == [])
    #expect(
      problems(String(repeating: line, count: 401), in: "Sources/Drawing/A.swift") == [
        "Sources/Drawing/A.swift: 401 lines; is it still one idea?"
      ])
  }

  @Test("A type that bears the name of its module")
  func sameName() {
    #expect(
      problems("public struct Drawing {}", in: "Sources/Drawing/A.swift") == [
        "Sources/Drawing/A.swift: the type Drawing bears the name of its module"
      ])
    #expect(problems("public struct Drawing {}", in: "Sources/Geodata/A.swift") == [])
  }
}
