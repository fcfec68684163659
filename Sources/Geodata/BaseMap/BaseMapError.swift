/// Why a base map cannot be used.
public struct BaseMapError: Error, Hashable, Sendable {
  /// The kind of problem.
  public enum Reason: Hashable, Sendable {
    /// The folder or a file of it is not there.
    case missing
    /// The file is there but cannot be opened or read.
    case unreadable
    /// `basemap.json` does not say what it must.
    case badDescription
    /// The file is not a layer file, or one of a version unknown here.
    case notALayerFile
    /// The file contradicts itself or is cut off.
    case damaged
  }

  /// The kind of problem.
  public let reason: Reason
  /// The file, as a path.
  public let file: String
  /// The byte of the file where the problem shows, if it is inside one.
  public let offset: Int?
  /// What is wrong there.
  public let detail: String

  init(_ reason: Reason, file: String, offset: Int? = nil, _ detail: String) {
    self.reason = reason
    self.file = file
    self.offset = offset
    self.detail = detail
  }
}

extension BaseMapError: CustomStringConvertible {
  /// The problem in one line, with the file, the offset and a hint.
  public var description: String {
    let place = offset.map { "\(file): byte \($0)" } ?? file
    return "\(place): \(detail); \(hint)"
  }

  /// What to do about it.
  public var hint: String {
    switch reason {
    case .missing: "give a folder that `waymark basemap build` made"
    case .unreadable: "check the permissions"
    case .badDescription, .notALayerFile, .damaged:
      "make the base map again with `waymark basemap build`"
    }
  }
}
