import Geodata

extension JSONValue {
  /// A list with each of its items on one line.
  static func listing(_ items: [JSONValue]) -> String {
    items.isEmpty ? "[]" : "[\n" + items.map { "  " + $0.line }.joined(separator: ",\n") + "\n]"
  }
}
