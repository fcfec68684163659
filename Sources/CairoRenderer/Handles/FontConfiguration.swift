internal import CPango

/// A private list of font files.
///
/// The list is complete when it is made and never changes, so that threads may share it.
final class FontConfiguration: @unchecked Sendable {
  /// The handle; never written to after the initialiser.
  let handle: OpaquePointer

  /// Keeps the font library from reading the settings of the system: without a current
  /// configuration it reads them as soon as a font map is made, even for a private one.
  private static let systemIsShutOut: Bool = {
    guard let empty = FcConfigCreate() else { return false }
    defer { FcConfigDestroy(empty) }
    return FcConfigSetCurrent(empty) == 1
  }()

  /// Lists `files`; throws for the first that is not a font.
  init(files: [String]) throws(RenderError) {
    guard Self.systemIsShutOut, let handle = FcConfigCreate() else {
      throw .drawing("no memory for the font configuration")
    }
    self.handle = handle
    for file in files where FcConfigAppFontAddFile(handle, file) == 0 {
      throw .unreadableFont(file: file)
    }
  }

  deinit {
    FcConfigDestroy(handle)
  }
}
