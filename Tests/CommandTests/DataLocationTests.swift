import Foundation
import Testing

@Suite("Where the data are")
struct DataLocationTests {
  private func ids(
    _ arguments: [String], environment: [String: String] = [:], program: URL? = nil
  ) throws -> Command.Outcome {
    try Command.run(
      ["list", "movements", "--ids"] + arguments, environment: environment, in: "/",
      program: program)
  }

  @Test("The option comes before the variable, the variable before the bundled data")
  func order() throws {
    let study = try Workspace()
    let other = try Workspace([
      "movements.csv": Sample.movements.replacing("M2,gamma", with: "M3,gamma")
    ])
    let variable = ["WAYMARK_DATA": other.data]
    #expect(try ids(["--data", study.data], environment: variable).lines == ["M1", "M2"])
    #expect(try ids([], environment: variable).lines == ["M1", "M3"])
    #expect(try ids([]).lines.count == 177)
    #expect(try ids([], environment: ["WAYMARK_DATA": ""]).lines.count == 177)
  }

  @Test("A path is relative to the working folder")
  func relative() throws {
    let workspace = try Workspace()
    let outcome = try Command.run(
      ["list", "movements", "--ids", "--data", "study"], in: workspace.path)
    #expect(outcome.lines == ["M1", "M2"])
  }

  @Test("The variable names a folder that is not there")
  func missingVariable() throws {
    let outcome = try ids([], environment: ["WAYMARK_DATA": "/no/such/folder"])
    #expect(outcome.status == 66)
    #expect(outcome.error.contains("there is no folder /no/such/folder"))
  }

  @Test("An installed program finds its data and base map, through a link and from any folder")
  func installed() throws {
    let files = FileManager.default
    let workspace = try Workspace()
    let prefix = workspace.path + "/prefix"
    for folder in ["bin", "share/waymark"] {
      try files.createDirectory(
        atPath: "\(prefix)/\(folder)", withIntermediateDirectories: true)
    }
    try files.copyItem(at: try Command.program(), to: URL(filePath: prefix + "/bin/waymark"))
    let installed = URL(filePath: prefix + "/bin/waymark")
    let without = try ids([], program: installed)
    #expect(without.status == 66)
    #expect(without.error.contains("the bundled data set is not beside the program"))
    #expect(without.error.contains("--data DIR or the variable WAYMARK_DATA"))

    try files.copyItem(atPath: workspace.data, toPath: prefix + "/share/waymark/Geodata")
    #expect(try ids([], program: installed).lines == ["M1", "M2"])
    let link = URL(filePath: workspace.path + "/waymark-link")
    try files.createSymbolicLink(at: link, withDestinationURL: installed)
    #expect(try ids([], program: link).lines == ["M1", "M2"])
    let map = try Command.run(
      ["map", "-o", "-", "--format", "svg"], in: "/", program: installed)
    #expect(map.status == 0)
    #expect(map.bytes.starts(with: Array("<?xml".utf8)))
  }

  @Test("A data set without a base map is drawn on the bundled one")
  func bundledBaseMap() throws {
    let workspace = try Workspace()
    try FileManager.default.removeItem(atPath: workspace.data + "/basemap")
    let outcome = try workspace.map("-o", "map.svg")
    #expect(outcome.status == 0)
    #expect(
      String(decoding: try workspace.read("map.svg"), as: UTF8.self).contains("Natural Earth"))
  }
}
