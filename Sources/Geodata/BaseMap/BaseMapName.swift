/// A name that a base map gives to a river, a sea or a part of the land, and where it may stand.
public struct BaseMapName: Hashable, Sendable {
  /// What bears the name.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Running water; the name follows its course.
    case river
    /// A lake.
    case lake
    /// A sea, a bay, a strait or an ocean.
    case sea
    /// A landscape or a historical region.
    case region
    /// Mountains.
    case mountains
    /// A state; the base map says of when.
    case country
  }

  /// What bears the name.
  public var kind: Kind
  /// The name in the data's own language.
  public var name: String
  /// The name in other languages, by their code (BCP 47).
  public var names: [String: String]
  /// How important the name is: the less, the more; `nil` if the data do not say.
  public var rank: Int?
  /// The lines that the name may follow, in degrees: the course of a river, or a line through the
  /// middle of an area in the direction of reading.
  public var geometry: [[Coordinate]]

  /// Creates a name.
  public init(
    kind: Kind, name: String, names: [String: String] = [:], rank: Int? = nil,
    geometry: [[Coordinate]]
  ) {
    self.kind = kind
    self.name = name
    self.names = names
    self.rank = rank
    self.geometry = geometry
  }

  /// The name in a language, or in the language without its region, and the code under which it is
  /// known; the data's own name without a code where there is none.
  public func text(in language: String) -> (text: String, language: String?) {
    let primary = language.split(separator: "-").first.map(String.init) ?? language
    for code in [language.lowercased(), primary.lowercased()] {
      if let text = names[code] { return (text, code) }
    }
    return (name, nil)
  }
}

extension BaseMap {
  /// The names of rivers, and of what the layer `names` holds, that meet `box`.
  ///
  /// All stretches of one river that the data draw separately are one name.
  ///
  /// - Parameters: as for `lines(_:in:resolution:)`.
  /// - Returns: the names by kind, the most important first.
  public func names(
    in box: GeographicBox, resolution: Double = 0
  ) throws(BaseMapError) -> [BaseMapName] {
    let rivers = try lines(.rivers, in: box, resolution: resolution)
    let others = try lines(.names, in: box, resolution: resolution)
    var found: [BaseMapName] = []
    var index: [String: Int] = [:]
    for feature in rivers.features {
      guard let name = feature.baseMapName(.river, rivers) else { continue }
      if let known = index[name.name] {
        found[known].add(name)
      } else {
        index[name.name] = found.count
        found.append(name)
      }
    }
    for feature in others.features {
      let kind = feature.featureClass.flatMap { BaseMapName.Kind(rawValue: $0.lowercased()) }
      if let name = feature.baseMapName(kind ?? .region, others) { found.append(name) }
    }
    return found.sorted { left, right in
      if left.kind != right.kind { return left.kind.order < right.kind.order }
      return (left.rank ?? .max, left.name) < (right.rank ?? .max, right.name)
    }
  }
}

extension BaseMapName {
  fileprivate mutating func add(_ other: BaseMapName) {
    geometry += other.geometry
    names.merge(other.names) { mine, _ in mine }
    rank = [rank, other.rank].compactMap { $0 }.min()
  }
}

extension BaseMapName.Kind {
  fileprivate var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension BaseMapFeatures.Feature {
  /// The name of the feature with its lines; `nil` if it has none.
  fileprivate func baseMapName(
    _ kind: BaseMapName.Kind, _ features: BaseMapFeatures
  ) -> BaseMapName? {
    guard let name, !name.isEmpty else { return nil }
    return BaseMapName(
      kind: kind, name: name, names: names, rank: rank,
      geometry: parts.map { Array(features.coordinates[features.range(ofPart: $0)]) })
  }
}
