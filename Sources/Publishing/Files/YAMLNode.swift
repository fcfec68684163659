/// A value of a YAML file, with the place where it begins.
indirect enum YAMLNode {
  /// A line and a column, counted from 1.
  struct Mark: Sendable {
    let line: Int
    let column: Int
  }

  case scalar(String, Mark)
  case sequence([YAMLNode], Mark)
  case mapping([(key: YAMLNode, value: YAMLNode)], Mark)

  /// Where it begins.
  var mark: Mark {
    switch self {
    case .scalar(_, let mark), .sequence(_, let mark), .mapping(_, let mark): mark
    }
  }

  /// The text of a single value.
  var text: String? { if case .scalar(let text, _) = self { text } else { nil } }
}

/// Why bytes are not YAML.
struct YAMLProblem: Error {
  /// Where that is seen; nil if it cannot be said.
  var mark: YAMLNode.Mark?
  /// What is wrong, in words.
  var message: String
  /// What to do about it.
  var hint: String?
}
