/// A value of the language of PDF documents (ISO 32000-1, 7.3).
indirect enum PDFValue {
  case null
  case boolean(Bool)
  case number(Double)
  case name(String)
  case string([UInt8])
  case array([PDFValue])
  case dictionary([String: PDFValue])
  case reference(Int)
  /// A word that is none of these: an operator of a content stream, or `obj`, `stream` and so on.
  case word(String)

  var number: Double? {
    if case .number(let value) = self { value } else { nil }
  }

  var name: String? {
    if case .name(let value) = self { value } else { nil }
  }

  var array: [PDFValue]? {
    if case .array(let value) = self { value } else { nil }
  }

  var dictionary: [String: PDFValue]? {
    if case .dictionary(let value) = self { value } else { nil }
  }

  var string: [UInt8]? {
    if case .string(let value) = self { value } else { nil }
  }
}
