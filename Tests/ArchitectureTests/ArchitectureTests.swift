import Testing

@Suite("The sources keep to the table of the architecture")
struct ArchitectureTests {
  private let check = ArchitectureCheck(table: .waymark)

  @Test("Every file of the sources imports only what its target may, and stays short")
  func sources() throws {
    let files = try Repository.swiftFiles(in: "Sources")
    #expect(files.contains { $0.path == "Sources/Geodata/Dataset/Dataset.swift" })
    #expect(files.flatMap(check.problems) == [])
  }

  @Test("Every file of the tests imports only what its target may")
  func tests() throws {
    let files = try Repository.swiftFiles(in: "Tests")
    #expect(files.contains { $0.path == "Tests/ArchitectureTests/ArchitectureTests.swift" })
    #expect(files.flatMap(check.problems) == [])
  }

  @Test("The table names the folders that are there and no others")
  func folders() throws {
    #expect(try Repository.folders(in: "Sources") == LayerTable.waymark.sources.keys.sorted())
    #expect(try Repository.folders(in: "Tests") == LayerTable.waymark.tests.keys.sorted())
  }

  @Test("Cartography and the renderer never see each other")
  func strangers() throws {
    let table = LayerTable.waymark.sources
    let cartography = try #require(table["Cartography"])
    let renderer = try #require(table["CairoRenderer"])
    #expect(!cartography.contains("CairoRenderer"))
    #expect(!renderer.contains("Cartography"))
    #expect(cartography.isDisjoint(with: LayerTable.waymark.cModules))
  }

  @Test("The table has no circle")
  func circles() {
    var order: [String] = []
    var rest = LayerTable.waymark.sources
    while let next = rest.keys.sorted().first(where: { key in
      rest[key]?.isDisjoint(with: rest.keys) ?? false
    }) {
      order.append(next)
      rest[next] = nil
    }
    #expect(rest.keys.sorted() == [])
    #expect(order.count == LayerTable.waymark.sources.count)
  }
}
