import ArgumentParser
import Cartography
import HistoricalTime

/// Which borders are asked for.
enum BordersChoice: ExpressibleByArgument, Equatable {
  case none
  /// Those of today.
  case modern
  /// Those of the middle of the plate's period, as if nothing were asked for.
  case auto
  case day(Day)

  init?(argument: String) {
    switch argument {
    case "none": self = .none
    case "modern": self = .modern
    case "auto": self = .auto
    default:
      guard let day = DayChoice.day(argument) else { return nil }
      self = .day(day)
    }
  }

  /// The borders of a sheet that shows a stretch of time.
  func borders(in period: DayRange?) throws -> MapSheet.Borders {
    switch self {
    case .none: return .none
    case .modern: return .modern
    case .day(let day): return .on(day)
    case .auto:
      try DayChoice.needMiddle(of: period, for: "borders", "auto")
      return .ofPeriod
    }
  }
}
