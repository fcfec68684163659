/// Why a geographic file cannot be read, used or written.
public struct GISError: Error, Hashable, Sendable {
  /// The kind of problem.
  public enum Reason: Hashable, Sendable {
    /// A file that was asked for is not there.
    case noInput
    /// A file is there, but it cannot be read or does not hold what it must.
    case badData
    /// The result cannot be written.
    case cannotWrite
  }

  /// The kind of problem.
  public let reason: Reason
  /// The file or folder.
  public let path: String
  /// What is wrong.
  public let detail: String
  /// What to do about it; may be empty.
  public let hint: String

  init(_ reason: Reason, path: String, _ detail: String, hint: String = "") {
    self.reason = reason
    self.path = path
    self.detail = detail
    self.hint = hint
  }
}

extension GISError: CustomStringConvertible {
  /// The problem in one line.
  public var description: String {
    "\(path): \(detail)" + (hint.isEmpty ? "" : "; \(hint)")
  }
}
