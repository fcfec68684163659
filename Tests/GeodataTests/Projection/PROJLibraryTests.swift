import Testing

@testable import Geodata

@Suite struct PROJLibraryTests {
  @Test func theLibraryHasAllFunctions() throws {
    _ = try PROJLibrary.functions(for: "EPSG:3035")
  }

  @Test func aMissingLibraryIsAnErrorThatNamesThePackage() {
    let error = #expect(throws: ProjectionError.self) {
      _ = try PROJLibrary.functions(for: "EPSG:3035", from: ["libnosuch.so.1"])
    }
    #expect(error?.reason == .libraryUnavailable)
    #expect(error?.description.contains("libnosuch.so.1") == true)
    #expect(error?.hint.contains("libproj") == true)
  }

  @Test func aLibraryWithoutTheFunctionsIsAnErrorThatNamesOne() {
    let error = #expect(throws: ProjectionError.self) {
      _ = try PROJLibrary.functions(for: "EPSG:3035", from: ["libm.so.6"])
    }
    #expect(error?.detail == "libm.so.6 lacks proj_context_create")
  }

  @Test func theSecondNameIsTakenWhereTheFirstIsMissing() throws {
    _ = try PROJLibrary.functions(for: "EPSG:3035", from: ["libnosuch.so.1", "libproj.so.25"])
  }
}
