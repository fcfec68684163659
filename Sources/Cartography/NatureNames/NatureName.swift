internal import Drawing
internal import Geodata

/// A name of a water or of land that may stand on a map, so that readers find their way.
struct NatureName: Sendable {
  /// What bears it.
  var kind: BaseMapName.Kind
  /// The name as it is set.
  var text: String
  /// The language of the text (BCP 47), if known.
  var language: String?
  /// Its typefaces, from the one that is liked best to the narrowest.
  var fonts: [Font]
  /// The less, the more important.
  var importance: Double
  /// The lines that it may follow, in points of the sheet, cut to the map.
  var lines: [Polyline]
  /// The length of these lines where they are not cut, in points.
  var fullLength: Double

  /// Whether the name is that of a water.
  var isWater: Bool { NatureName.isWater(kind) }

  /// Whether names of a kind are those of waters.
  static func isWater(_ kind: BaseMapName.Kind) -> Bool {
    switch kind {
    case .river, .lake, .sea: true
    case .region, .mountains, .country: false
    }
  }

  /// The name of a base map as it is set in a style; `nil` if it is not shown.
  ///
  /// Names of states are not: a plate says of its borders alone of when they are. A name that the
  /// base map knows in several languages but not in that of the plate is left out, and so is one
  /// that it knows in its own language only if that has other letters than the plate.
  init?(
    _ name: BaseMapName, lines: [Polyline], fullLength: Double, language: String, style: MapStyle
  ) {
    guard name.kind != .country, !lines.isEmpty else { return nil }
    let own = name.text(in: language)
    if own.language == nil {
      let wording = Wording.of(language) ?? .english
      guard name.names.isEmpty, wording.sharesLetters(with: name.name) else { return nil }
    }
    let plain = TextBlock.oneLine(own.text)
    let rank = Double(name.rank ?? 9)
    kind = name.kind
    self.language = own.language
    self.lines = lines
    self.fullLength = fullLength
    let (serif, small) = (style.waterFamily, style.waterTextSize)
    switch name.kind {
    case .sea:
      text = plain
      let size = max(small, style.seaTextSize + (small - style.seaTextSize) * min(1, rank / 4))
      // Where a sea has little free water, its name is set closer and then smaller.
      fonts = [(size, 0.16), (size, 0.06), (max(small, size * 0.82), 0.04)].map { size, space in
        NatureName.spaced(style.font(family: serif, size: size, slant: .italic), space)
      }
      importance = rank
    case .lake:
      text = plain
      fonts = [NatureName.spaced(style.font(family: serif, size: small, slant: .italic), 0.04)]
      importance = rank + 1
    case .river:
      text = plain
      fonts = [NatureName.spaced(style.font(family: serif, size: small, slant: .italic), 0.04)]
      importance = rank - 1
    case .region, .mountains, .country:
      text = plain.uppercased()
      fonts = [0.45, 0.28, 0.14].map {
        NatureName.spaced(style.font(size: style.landTextSize), $0)
      }
      importance = rank + 0.5
    }
    guard text.contains(where: { !$0.isWhitespace }) else { return nil }
  }

  /// A typeface with a space between letters, as a share of its size.
  private static func spaced(_ font: Font, _ share: Double) -> Font {
    var font = font
    font.spacing = font.size * share
    return font
  }
}
