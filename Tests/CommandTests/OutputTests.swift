import Foundation
import Testing

/// A file appears whole or not at all.
@Suite("Writing files")
struct OutputTests {
  @Test("A folder that is not there, or is a file: code 73, the reason, and no file")
  func missingFolder() throws {
    let workspace = try Workspace()
    let missing = try workspace.map("-o", "no/such/map.svg")
    #expect(missing.status == 73)
    #expect(
      missing.error == "waymark: error: cannot write no/such/map.svg: No such file or directory\n"
        + "    hint: does the folder exist, and may you write to it?\n")
    let file = try workspace.map("-o", "study/places.csv/map.svg")
    #expect(file.status == 73)
    #expect(file.error.contains("Not a directory"))
    #expect(try workspace.names() == ["study"])
  }

  @Test("A folder that may not be written to", .enabled(if: geteuid() != 0))
  func lockedFolder() throws {
    let workspace = try Workspace()
    let folder = workspace.path + "/locked"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o555])
    let outcome = try workspace.map("-o", "locked/map.svg")
    #expect(outcome.status == 73)
    #expect(outcome.error.contains("Permission denied"))
    #expect(try workspace.names(in: "locked") == [])
  }

  @Test("A file system that refuses new files, even from the administrator")
  func refusingFolder() throws {
    let outcome = try Workspace().map("-o", "/proc/map.svg")
    #expect(outcome.status == 73)
    #expect(outcome.error.hasPrefix("waymark: error: cannot write /proc/map.svg: "))
  }

  @Test("A folder in the file's place stays, and no temporary file is left")
  func folderInPlace() throws {
    let workspace = try Workspace()
    try FileManager.default.createDirectory(
      atPath: workspace.path + "/map.svg", withIntermediateDirectories: false)
    let outcome = try workspace.map("-o", "map.svg")
    #expect(outcome.status == 73)
    #expect(try workspace.names() == ["map.svg", "study"])
  }

  @Test("A link is followed: it stays a link, and its target is the map")
  func link() throws {
    let workspace = try Workspace()
    try workspace.write(Array("as it was".utf8), to: "target.svg")
    try FileManager.default.createSymbolicLink(
      atPath: workspace.path + "/link.svg", withDestinationPath: "target.svg")
    #expect(try workspace.map("-o", "link.svg").status == 0)
    let target = try FileManager.default.destinationOfSymbolicLink(
      atPath: workspace.path + "/link.svg")
    #expect(target == "target.svg")
    #expect(try workspace.read("target.svg").starts(with: Array("<?xml".utf8)))
  }

  @Test("Two outputs of one name, and a format that no output takes: code 64, and no file")
  func outputsInEachOthersWay() throws {
    let workspace = try Workspace()
    for arguments in [
      ["-o", "map.svg", "-o", "map.svg"], ["-o", "map.svg", "--report", "map.svg"],
      ["-o", "map.svg", "--format", "png"],
    ] {
      let outcome = try Command.run(
        ["map", "--data", workspace.data] + arguments, in: workspace.path)
      #expect(outcome.status == 64)
    }
    #expect(try workspace.names() == ["study"])
  }

  @Test("A disk that is full in the middle of a file: the old file stays as it was")
  func fullDisk() throws {
    let workspace = try Workspace()
    try workspace.write(Array("as it was".utf8), to: "map.svg")
    let outcome = try Command.shell(
      "trap '' XFSZ; ulimit -f 1; \"$WAYMARK\" map --data study -o map.svg", in: workspace.path)
    #expect(outcome.status == 73)
    #expect(outcome.error.contains("cannot write map.svg: File too large"))
    #expect(try workspace.read("map.svg") == Array("as it was".utf8))
    #expect(try workspace.names() == ["map.svg", "study"])
  }

  @Test("Standard output that is full")
  func fullStandardOutput() throws {
    let workspace = try Workspace()
    let outcome = try Command.shell(
      "\"$WAYMARK\" map --data study -o - --format pdf > /dev/full", in: workspace.path)
    #expect(outcome.status == 73)
    #expect(
      outcome.error
        == "waymark: error: cannot write standard output: No space left on device\n")
  }

  @Test("An existing file is replaced; the new one has the usual permissions")
  func replaced() throws {
    let workspace = try Workspace()
    try workspace.write(Array("old".utf8), to: "map.svg")
    let outcome = try Command.shell(
      "umask 027; \"$WAYMARK\" map --data study -o map.svg", in: workspace.path)
    #expect(outcome.status == 0)
    #expect(try workspace.read("map.svg").starts(with: Array("<?xml".utf8)))
    let attributes = try FileManager.default.attributesOfItem(atPath: workspace.path + "/map.svg")
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(try workspace.names() == ["map.svg", "study"])
  }
}
