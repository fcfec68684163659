internal import FoundationEssentials

/// What `datapackage.json` says of a data set (Frictionless Data Package, version 1).
public struct DataPackage: Hashable, Sendable {
  /// The short name.
  public var name: String
  /// The title.
  public var title: String
  /// The names of the licences.
  public var licenses: [String]
  /// The names of those who made it.
  public var contributors: [String]
  /// Whom documents made from the data name as their author: the first contributor, else the title.
  public var author: String { contributors.first ?? title }
  /// The version.
  public var version: String?
  /// The language that the names and titles of the tables are written in (BCP 47).
  public var language: String

  /// Creates a description.
  public init(
    name: String, title: String, licenses: [String] = [], contributors: [String] = [],
    version: String? = nil, language: String = "en"
  ) {
    self.name = name
    self.title = title
    self.licenses = licenses
    self.contributors = contributors
    self.version = version
    self.language = language
  }

  /// Reads the description from JSON; on failure, the reason.
  static func parse(_ bytes: [UInt8]) -> Result<DataPackage, FieldProblem> {
    do {
      let file = try JSONDecoder().decode(File.self, from: Data(bytes))
      return .success(
        DataPackage(
          name: file.name, title: file.title ?? file.name,
          licenses: (file.licenses ?? []).compactMap { $0.name ?? $0.title },
          contributors: (file.contributors ?? []).map(\.title), version: file.version,
          language: file.language ?? "en"))
    } catch {
      return .failure(
        FieldProblem(
          rule: "datapackage", message: "datapackage.json cannot be read",
          hint: "it must be JSON with at least \"name\" and \"resources\""))
    }
  }

  private struct File: Decodable {
    struct License: Decodable {
      var name: String?
      var title: String?
    }
    struct Contributor: Decodable {
      var title: String
    }
    var name: String
    var title: String?
    var version: String?
    var language: String?
    var licenses: [License]?
    var contributors: [Contributor]?
  }
}
