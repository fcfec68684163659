import ArgumentParser
import Cartography
import HistoricalTime

/// Which front lines are asked for.
enum FrontChoice: ExpressibleByArgument, Equatable {
  case none
  /// Those of the known day nearest to the middle of the plate's period.
  case auto
  case day(Day)

  init?(argument: String) {
    switch argument {
    case "none": self = .none
    case "auto": self = .auto
    default:
      guard let day = DayChoice.day(argument) else { return nil }
      self = .day(day)
    }
  }

  /// The front of a sheet that shows a stretch of time.
  func front(in period: DayRange?) throws -> MapSheet.Front {
    switch self {
    case .none: return .none
    case .day(let day): return .on(day)
    case .auto:
      try DayChoice.needMiddle(of: period, for: "front", "auto")
      return .ofPeriod
    }
  }
}
