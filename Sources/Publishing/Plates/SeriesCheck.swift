internal import Geodata

/// Finds plates of a series that cannot be compared with the others although nobody asked for that, and
/// words of one language on plates in several.
///
/// Plates that agree in the settings that decide about the frame belong together: their maps should show
/// one part of the earth at one scale on sheets of one size. Width classes, the order of the legend and
/// the course of lines follow from the style and the kind of lines, which are among these settings.
public struct SeriesCheck {
  /// What is to be said, a sentence for each matter.
  public private(set) var warnings: [String] = []

  /// The settings that decide about the frame and the look.
  static let keys = [
    "size", "width", "height", "preset", "presets", "crs", "bbox", "fit", "lines", "style",
    "basemap", "kind", "panels", "columns",
  ]

  /// What a plate says of the frame and the look; plates that say the same belong together.
  public static func frameSettings(of plate: PlannedPlate) -> [String?] {
    keys.map { plate.settings[$0]?.values.joined(separator: "; ") }
  }

  /// The settings that say which movements are shown.
  private static let selecting = [
    "period", "from", "to", "mode", "place", "operation", "dates", "max-flows",
  ]

  /// So many plates are named, of the others the number is told.
  private static let mostNamed = 5

  /// Looks at what plates are to be.
  ///
  /// - Parameters:
  ///   - plates: The plates, in the order of the file.
  ///   - frame: The frame of a plate as it was drawn; `nil` if that is not known.
  /// - Complexity: O(*n* log *n*) for *n* plates.
  public init(_ plates: [PlannedPlate], frame: (PlannedPlate) -> PlateFrame? = { _ in nil }) {
    warnings = Self.untranslated(plates)
    var groups: [[String?]: [PlannedPlate]] = [:]
    var order: [[String?]] = []
    for plate in plates {
      let key = Self.frameSettings(of: plate)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(plate)
    }
    for key in order {
      let group = groups[key] ?? []
      guard group.count > 1 else { continue }
      if let warning = Self.fitting(group) {
        warnings.append(warning)
      } else if group[0].settings["fit"]?.text != "shown" {
        warnings += Self.differences(group.compactMap { plate in frame(plate).map { (plate, $0) } })
      }
    }
  }

  /// What is to be said of words that plates in several languages share.
  private static func untranslated(_ plates: [PlannedPlate]) -> [String] {
    var said: Set<PlateSetting> = []
    var warnings: [String] = []
    for plate in plates {
      let languages = plate.settings["languages"]?.values ?? []
      guard languages.count > 1 else { continue }
      for key in PlateKey.templates.sorted() {
        guard let setting = plate.settings[key], setting.translations.isEmpty,
          setting.values.contains(where: { (try? PlateTemplate($0))?.hasWords ?? false }),
          said.insert(setting).inserted
        else { continue }
        let others = languages.map { "\($0): \u{2026}" }.joined(separator: ", ")
        warnings.append(
          "the \(key) in line \(setting.line) stands on plates in "
            + languages.joined(separator: ", ") + " as it is; \(key): {\(others)} sets one for each"
        )
      }
    }
    return warnings
  }

  /// What is to be said of plates each of which is fitted to what it shows, without having asked for it.
  private static func fitting(_ plates: [PlannedPlate]) -> String? {
    let settings = plates[0].settings
    guard settings["fit"] == nil, settings["bbox"] == nil else { return nil }
    // What shows the same movements, as in two languages, is fitted to one part of the earth.
    let shown = Set(plates.map { plate in selecting.map { plate.settings[$0]?.values } })
    guard shown.count > 1 else { return nil }
    return
      "\(names(plates)) each show the part of the earth that their movements need, so they cannot "
      + "be compared; fit: all or a bbox gives them one, fit: shown says that it is meant"
  }

  /// What is to be said of plates whose frames are not that of most.
  private static func differences(_ drawn: [(plate: PlannedPlate, frame: PlateFrame)]) -> [String] {
    var counts: [PlateFrame: Int] = [:]
    for (_, frame) in drawn { counts[frame.rounded, default: 0] += 1 }
    guard counts.count > 1, let most = counts.values.max(),
      // Of several that are as common, the one of the first plate.
      let usual = drawn.first(where: { counts[$0.frame.rounded] == most })?.frame.rounded
    else { return [] }
    var others: [String: [PlannedPlate]] = [:]
    var order: [String] = []
    for (plate, frame) in drawn where frame.rounded != usual {
      let matter = frame.rounded.difference(from: usual)
      if others[matter] == nil { order.append(matter) }
      others[matter, default: []].append(plate)
    }
    return order.map { matter in
      let plates = others[matter] ?? []
      return "\(names(plates)) \(plates.count == 1 ? "has" : "have") \(matter), though size, "
        + "extent and style are those of the other plates; titles and legends of one length "
        + "give maps of one size"
    }
  }

  private static func names(_ plates: [PlannedPlate]) -> String {
    let more = plates.count - mostNamed
    return plates.prefix(mostNamed).map { "\u{201C}\($0.id)\u{201D}" }.joined(separator: ", ")
      + (more > 0 ? " and \(more) more" : "")
  }
}

extension PlateFrame {
  /// The frame without what nobody sees: hundredths of a millimetre, and metres of the ground.
  fileprivate var rounded: PlateFrame {
    func round(_ value: Double, to step: Double) -> Double { (value / step).rounded() * step }
    // A ten-thousandth of the width of the map.
    let step = max(1, (window.count == 4 ? abs(window[2] - window[0]) : 0) / 10_000)
    let digit = [1.0, 10, 100, 1000, 10_000].last { $0 <= step } ?? 1
    return PlateFrame(
      width: round(width, to: 0.01), height: round(height, to: 0.01),
      scale: round(scale, to: max(1, digit / 10)), window: window.map { round($0, to: digit) })
  }

  /// In what a frame differs, in words.
  fileprivate func difference(from other: PlateFrame) -> String {
    if width != other.width || height != other.height {
      return "a sheet of \(width) x \(height) mm instead of \(other.width) x \(other.height) mm"
    }
    // A part in a thousand cannot be seen.
    if abs(scale - other.scale) > other.scale / 1000 {
      return "the scale 1 : \(Int(scale)) instead of 1 : \(Int(other.scale))"
    }
    let (own, usual) = (kilometres, other.kilometres)
    return own == usual
      ? "a map of another part of the earth" : "a map of \(own) instead of \(usual)"
  }
  /// How much of the ground the map shows.
  private var kilometres: String {
    guard window.count == 4 else { return "unknown size" }
    return [window[2] - window[0], window[3] - window[1]].map { String(Int($0 / 1000)) }
      .joined(separator: " x ") + " km"
  }
}
