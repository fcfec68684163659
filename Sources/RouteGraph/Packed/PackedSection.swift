/// A column of a packed graph: what lies in one section of it.
enum PackedSection: UInt32, CaseIterable {
  case origin = 1
  case destination
  case departure
  case arrival
  case latestDeparture
  case latestArrival
  case movement
  case kilometres
  case mode
  case leastPeople
  case mostPeople
  case placeText
  case placeOffsets
  case movementText
  case movementOffsets
  case modeText
  case modeOffsets

  /// How many bytes a value takes.
  var valueSize: Int {
    switch self {
    case .mode, .placeText, .movementText, .modeText: 1
    default: 4
    }
  }

  /// How many values there have to be; nil if the offsets beside it say so.
  func valueCount(_ counts: PackedCounts) -> Int? {
    switch self {
    case .placeText, .movementText, .modeText: nil
    case .placeOffsets: counts.places + 1
    case .movementOffsets: counts.movements + 1
    case .modeOffsets: counts.modes + 1
    default: counts.legs
    }
  }

  /// Whether it has 32 bits for each leg.
  var isWordOfLeg: Bool {
    switch self {
    case .origin, .destination, .departure, .arrival, .latestDeparture, .latestArrival, .movement,
      .kilometres, .leastPeople, .mostPeople:
      true
    default: false
    }
  }

  /// Whether every packed graph has it.
  var isRequired: Bool {
    switch self {
    case .origin, .destination, .departure, .arrival, .movement: true
    default: false
    }
  }

  /// The section without which it makes no sense.
  var partner: PackedSection? {
    switch self {
    case .latestDeparture: .latestArrival
    case .latestArrival: .latestDeparture
    case .mode, .modeText: .modeOffsets
    case .modeOffsets: .modeText
    case .mostPeople: .leastPeople
    case .placeText: .placeOffsets
    case .placeOffsets: .placeText
    case .movementText: .movementOffsets
    case .movementOffsets: .movementText
    default: nil
    }
  }
}

/// How much there is of everything in a packed graph.
struct PackedCounts: Equatable {
  var legs = 0
  var places = 0
  var movements = 0
  var modes = 0
}
