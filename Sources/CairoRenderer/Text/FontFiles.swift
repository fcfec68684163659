import Drawing

/// The font files that the renderer uses and the families in which text may ask for them.
///
/// For each family that a picture can name there is a fixed order of families in which a character
/// is looked for, so that the choice never depends on the machine.
enum FontFiles {
  /// The Debian package that holds all files.
  static let package = "fonts-noto-core"
  /// Where the package puts them.
  static let folder = "/usr/share/fonts/truetype/noto"

  /// All files, by name.
  static let names: [String] = [
    "NotoSans-Regular.ttf", "NotoSans-Bold.ttf", "NotoSans-Italic.ttf", "NotoSans-BoldItalic.ttf",
    "NotoSerif-Regular.ttf", "NotoSerif-Bold.ttf", "NotoSerif-Italic.ttf",
    "NotoSerif-BoldItalic.ttf",
    "NotoSansHebrew-Regular.ttf", "NotoSansHebrew-Bold.ttf",
    "NotoSerifHebrew-Regular.ttf", "NotoSerifHebrew-Bold.ttf",
    "NotoSansArabic-Regular.ttf", "NotoSansArabic-Bold.ttf",
    "NotoNaskhArabic-Regular.ttf", "NotoNaskhArabic-Bold.ttf",
    "NotoSansSymbols-Regular.ttf", "NotoSansSymbols-Bold.ttf",
    "NotoSansSymbols2-Regular.ttf", "NotoSansMath-Regular.ttf",
  ]

  private static let symbols = ["Noto Sans Symbols", "Noto Sans Symbols2", "Noto Sans Math"]

  /// The families that text may name, each with the families in which its characters are looked
  /// for, in order.
  static let families: [(name: String, search: [String])] = [
    ("Noto Sans", ["Noto Sans", "Noto Sans Hebrew", "Noto Sans Arabic"] + symbols),
    ("Noto Serif", ["Noto Serif", "Noto Serif Hebrew", "Noto Naskh Arabic"] + symbols),
  ]
}
