internal import Geodata

/// Which columns of a file become which attributes of a base map.
///
/// A base map knows `name`, `rank`, `population`, `height`, `class` and `name_xx` for a language; files call
/// them by several names, in any case.
struct AttributeColumns {
  /// The attribute and the column of the file that it comes from.
  struct Entry {
    let column: LayerColumn
    let index: Int32
  }

  let entries: [Entry]

  /// Finds the columns that are known among `fields`.
  init(_ fields: [VectorLayer.Field]) {
    var entries: [Entry] = []
    for (name, kind, aliases) in Self.known {
      for alias in aliases {
        guard let field = fields.first(where: { $0.name.lowercased() == alias }) else { continue }
        entries.append(Entry(column: LayerColumn(name: name, kind: kind), index: field.index))
        break
      }
    }
    for field in fields {
      let name = field.name.lowercased().replacing(":", with: "_")
      guard name.hasPrefix("name_"), (7...8).contains(name.utf8.count),
        name.utf8.dropFirst(5).allSatisfy({ (0x61...0x7A).contains($0) }), name != "name_alt",
        !entries.contains(where: { $0.column.name == name })
      else { continue }
      entries.append(Entry(column: LayerColumn(name: name, kind: .text), index: field.index))
    }
    self.entries = entries
  }

  /// The attributes of a feature.
  func attributes(of feature: VectorFeature) -> [String: AttributeValue] {
    var attributes: [String: AttributeValue] = [:]
    for entry in entries {
      switch entry.column.kind {
      case .text:
        attributes[entry.column.name] = feature.text(entry.index).map(AttributeValue.text)
      case .number:
        attributes[entry.column.name] = feature.number(entry.index).map(AttributeValue.number)
      }
    }
    return attributes
  }

  /// The columns of a layer made of several sources: the common ones first, languages after them by
  /// their code.
  static func merged(_ all: [AttributeColumns]) -> [LayerColumn] {
    let found = Set(all.flatMap(\.entries).map(\.column))
    let common = known.map { LayerColumn(name: $0.name, kind: $0.kind) }
    let languages = found.subtracting(common).sorted { $0.name < $1.name }
    return common.filter(found.contains) + languages
  }

  private static let known: [(name: String, kind: LayerColumn.Kind, aliases: [String])] = [
    ("name", .text, ["name", "nam", "label", "title"]),
    ("rank", .number, ["rank", "scalerank", "min_zoom", "labelrank"]),
    ("population", .number, ["population", "pop_max", "pop", "pop_est", "inhabitants"]),
    ("height", .number, ["height", "elevation", "elev", "ele", "contour"]),
    ("class", .text, ["class", "featurecla", "fclass", "feature_class", "type", "kind"]),
  ]
}
