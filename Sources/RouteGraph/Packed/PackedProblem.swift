/// Why bytes are no packed graph that can be used.
public enum PackedProblem: Error, Hashable, Sendable {
  /// They are something else.
  case foreign
  /// They were packed by a newer version of the program, in a form of this number.
  case newerVersion(Int)
  /// They end too early, or go on where they should end.
  case length(expected: Int, found: Int)
  /// They have been changed since they were packed, or were not packed by this program.
  case damaged(String)
  /// This machine orders bytes in another way.
  case byteOrder
}

extension PackedProblem: CustomStringConvertible {
  /// What is wrong, in words.
  public var description: String {
    switch self {
    case .foreign: "this is not a packed graph"
    case .newerVersion(let version):
      "this graph was packed in form \(version), which is newer than form \(PackedHeader.version)"
    case .length(let expected, let found):
      "the file has \(found) bytes where it should have \(expected)"
    case .damaged(let what): "the packed graph is damaged: \(what)"
    case .byteOrder: "packed graphs cannot be used on this machine: it orders bytes in another way"
    }
  }

  /// What to do about it.
  public var hint: String {
    switch self {
    case .foreign: "give a table (CSV) or what waymark pack made of one"
    case .newerVersion: "use the version of the program that packed it, or pack the table again"
    case .length, .damaged: "copy the file again, or pack the table again with waymark pack"
    case .byteOrder: "use the table (CSV) itself"
    }
  }
}
