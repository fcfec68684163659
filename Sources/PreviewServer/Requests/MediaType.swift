/// What files hold, for a browser.
enum MediaType {
  /// The type of a file of plates (RFC 2046), by the ending of its name.
  static func of(_ name: String) -> String {
    let ending = name.lastIndex(of: ".").map { name[name.index(after: $0)...] } ?? ""
    return switch ending {
    case "svg": "image/svg+xml"
    case "png": "image/png"
    case "pdf": "application/pdf"
    case "eps": "application/postscript"
    case "tif", "tiff": "image/tiff"
    case "html": "text/html; charset=utf-8"
    case "csv": "text/csv; charset=utf-8"
    case "txt": "text/plain; charset=utf-8"
    case "json": "application/json"
    default: "application/octet-stream"
    }
  }
}
