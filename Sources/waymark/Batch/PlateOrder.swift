import Cartography
import Geodata
import Publishing

/// A plate that is ready to be drawn: everything that was asked for is found and known to be right.
struct PlateOrder: Sendable {
  /// The plate.
  let plate: PlannedPlate
  /// The sheet.
  let sheet: MapSheet
  /// The files and their formats.
  let targets: [OutputTarget]
  /// Whether its colours become shades of grey.
  let isGrey: Bool
  /// The projection's definition.
  let crs: String
  /// The folder of the base map.
  let baseMap: String
  /// The rules of a publisher that the files are compared with.
  let preset: PressPreset?
  /// The caption, if there is one.
  let caption: String?
  /// A table of words that its texts are checked for, if it names one.
  let terms: String?
  /// What it is made from.
  let inputs: PlateInputs
}
