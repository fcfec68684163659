import Testing

@Suite("waymark pack")
struct PackTests {
  private let table =
    "from,to,departed,arrived,mode\nA,B,1945-01-17,1945-01-20,foot\nB,C,-9100,-9099,\n"

  @Test("A table is packed, the same to a file, standard output and from a pipe")
  func packs() throws {
    let workspace = try Workspace()
    try workspace.write(Array(table.utf8), to: "t.csv")
    let outcome = try Command.run(["pack", "t.csv", "-o", "t.waymark"], in: workspace.path)
    #expect(outcome.status == 0 && outcome.bytes.isEmpty)
    #expect(outcome.error == "t.waymark\n2 transfers between 3 places\n")
    let packed = try workspace.read("t.waymark")
    #expect(packed.starts(with: [0x89, 0x57, 0x41, 0x59]))
    let output = try Command.run(["pack", "t.csv", "-o", "-"], in: workspace.path)
    #expect(output.bytes == packed)
    let piped = try Command.shell(
      "cat t.csv | \"$WAYMARK\" pack /dev/stdin -o -", in: workspace.path)
    #expect(piped.bytes == packed)
  }

  @Test("A table with errors leaves no file, and an old one as it was")
  func refuses() throws {
    let workspace = try Workspace()
    try workspace.write(Array("from,to,departed,arrived\nA,B,5,4\n".utf8), to: "bad.csv")
    try workspace.write([1, 2, 3], to: "old.waymark")
    let before = try workspace.names()
    let outcome = try Command.run(["pack", "bad.csv", "-o", "old.waymark"], in: workspace.path)
    #expect(outcome.status == 65)
    #expect(outcome.error.hasPrefix("bad.csv:2:7: error: arrives before it departs"))
    #expect(outcome.error.contains("bad.csv has 1 error"))
    #expect(try workspace.read("old.waymark") == [1, 2, 3])
    #expect(try workspace.names() == before)
  }

  @Test("The table itself is not written over, by whatever name", arguments: ["t.csv", "./link"])
  func keepsTheTable(name: String) throws {
    let workspace = try Workspace()
    try workspace.write(Array(table.utf8), to: "t.csv")
    _ = try Command.shell("ln -s t.csv link", in: workspace.path)
    let outcome = try Command.run(["pack", "t.csv", "-o", name], in: workspace.path)
    #expect(outcome.status == 64)
    #expect(outcome.error.contains("\(name) is the table itself"))
    #expect(try workspace.read("t.csv") == Array(table.utf8))
  }

  @Test("What is not there, is packed already or cannot be written is said")
  func says() throws {
    let workspace = try Workspace()
    try workspace.write(Array(table.utf8), to: "t.csv")
    let missing = try Command.run(["pack", "none.csv", "-o", "x"], in: workspace.path)
    #expect(missing.status == 66)
    let folder = try Command.run(["pack", "t.csv", "-o", "none/x"], in: workspace.path)
    #expect(folder.status == 73)
    _ = try Command.run(["pack", "t.csv", "-o", "t.waymark"], in: workspace.path)
    let again = try Command.run(["pack", "t.waymark", "-o", "x"], in: workspace.path)
    #expect(again.status == 65 && again.error.contains("packed graph, not a table"))
    #expect(try !workspace.names().contains("x"))
  }
}
