/// A column that a table of transfers can have.
enum TransferField: String, CaseIterable {
  case from, to, departed, arrived, mode, count, km, id

  /// Whether a table must have it.
  var isRequired: Bool {
    switch self {
    case .from, .to, .departed, .arrived: true
    default: false
    }
  }
}

/// One value in a row of a table: bytes without quotes, and where they stand.
struct RawField {
  /// The first byte of the value; eight bytes can be read from it.
  var start: UnsafePointer<UInt8>
  /// How many bytes the value has.
  var count: Int
  /// The first byte of the value in the table.
  var place: UnsafePointer<UInt8>

  /// The value.
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }
  /// The value as text.
  var text: String { String(decoding: bytes, as: UTF8.self) }
  /// Whether the value is UTF-8.
  var isUTF8: Bool {
    bytes.allSatisfy { $0 < 0x80 } || String(validating: bytes, as: UTF8.self) != nil
  }
}
