internal import CCairo
internal import CPango
internal import Glibc

/// What besides a picture decides the bytes of its files: the libraries and the fonts.
public enum RendererIdentity {
  /// The versions of the libraries that draw and set text.
  public static var libraries: String {
    let cairo = String(cString: cairo_version_string())
    let pango = String(cString: pango_version_string())
    return "cairo \(cairo), pango \(pango)"
  }

  /// For each file of a library of fonts its name and the beginning, which holds a checksum of each of
  /// its tables (OpenType 1.9, table directory); files that are not there have none.
  public static func fonts(_ library: FontLibrary) -> [(name: String, beginning: [UInt8])] {
    FontFiles.names.map { name in
      let file = open("\(library.folder)/\(name)", O_RDONLY | O_CLOEXEC)
      guard file >= 0 else { return (name, []) }
      defer { close(file) }
      let bytes = [UInt8](unsafeUninitializedCapacity: 1024) { buffer, count in
        count = max(0, read(file, buffer.baseAddress, buffer.count))
      }
      return (name, bytes)
    }
  }
}
