/// A column of attributes in a layer: one value for each feature.
public struct LayerColumn: Hashable, Sendable {
  /// What the values of a column are.
  public enum Kind: UInt32, Hashable, Sendable {
    /// Numbers; what is not known is not a number.
    case number = 1
    /// Texts in UTF-8; what is not known is empty.
    case text = 2
  }

  /// The name of the column, such as `name`, `name_de`, `rank`, `population` or `class`.
  public let name: String
  /// What the values are.
  public let kind: Kind

  /// Creates a column.
  public init(name: String, kind: Kind) {
    self.name = name
    self.kind = kind
  }
}

/// One attribute of a feature.
public enum AttributeValue: Hashable, Sendable {
  /// A number.
  case number(Double)
  /// A text.
  case text(String)
}
