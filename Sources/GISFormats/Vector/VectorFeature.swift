internal import CGDAL

/// One feature while its layer is read. The one owner of GDAL's handle.
final class VectorFeature {
  private let handle: OGRFeatureH

  init(_ handle: OGRFeatureH) { self.handle = handle }

  deinit { OGR_F_Destroy(handle) }

  /// The number of the feature in its layer.
  var id: Int64 { OGR_F_GetFID(handle) }

  /// The geometry in the coordinates of the file, or nothing if there is none.
  var geometry: VectorGeometry? { OGR_F_GetGeometryRef(handle).map(VectorGeometry.init) }

  /// The text in the column at `index`, without blanks around it, or nothing if there is none.
  ///
  /// Bytes that are not UTF-8 are taken for ISO 8859-1, as old shapefiles hold it.
  func text(_ index: Int32) -> String? {
    guard OGR_F_IsFieldSetAndNotNull(handle, index) != 0,
      let start = OGR_F_GetFieldAsString(handle, index)
    else { return nil }
    let text = String(validatingCString: start) ?? latin1(start)
    let trimmed = text.drop(while: \.isWhitespace)
    guard let last = trimmed.lastIndex(where: { !$0.isWhitespace }) else { return nil }
    return String(trimmed[...last])
  }

  /// The number in the column at `index`, or nothing if there is none.
  func number(_ index: Int32) -> Double? {
    guard OGR_F_IsFieldSetAndNotNull(handle, index) != 0 else { return nil }
    let number = OGR_F_GetFieldAsDouble(handle, index)
    return number.isFinite ? number : nil
  }

  private func latin1(_ start: UnsafePointer<CChar>) -> String {
    var text = ""
    var next = start
    while next.pointee != 0 {
      text.unicodeScalars.append(Unicode.Scalar(UInt8(bitPattern: next.pointee)))
      next += 1
    }
    return text
  }
}
