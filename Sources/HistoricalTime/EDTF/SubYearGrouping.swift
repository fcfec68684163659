extension EDTF {
  /// A part of a year, written in the place of the month by a code of 21 to 41.
  ///
  /// The standard gives the seasons no months; here they are the meteorological ones. Those of no
  /// hemisphere in particular (21...24) are the northern ones.
  public enum SubYearGrouping: Hashable, Sendable {
    /// Spring, summer, autumn or winter.
    case season(Season, Hemisphere?)
    /// A quarter, 1...4: three months.
    case quarter(Int)
    /// A quadrimester, 1...3: four months.
    case quadrimester(Int)
    /// A semestral, 1 or 2: six months.
    case semestral(Int)

    /// A season.
    public enum Season: Int, Hashable, Sendable, CaseIterable {
      /// In the north March to May.
      case spring
      /// In the north June to August.
      case summer
      /// In the north September to November.
      case autumn
      /// In the north December to February of the next year.
      case winter
    }

    /// A half of the Earth.
    public enum Hemisphere: Hashable, Sendable, CaseIterable {
      /// The northern one.
      case northern
      /// The southern one.
      case southern
    }

    /// Creates the grouping of a code; nil if there is none.
    public init?(code: Int) {
      switch code {
      case 21...24, 25...28, 29...32:
        guard let season = Season(rawValue: (code - 21) % 4) else { return nil }
        self = .season(season, code < 25 ? nil : code < 29 ? .northern : .southern)
      case 33...36: self = .quarter(code - 32)
      case 37...39: self = .quadrimester(code - 36)
      case 40, 41: self = .semestral(code - 39)
      default: return nil
      }
    }

    /// Its code, 21...41.
    public var code: Int {
      switch self {
      case .season(let season, nil): 21 + season.rawValue
      case .season(let season, .northern): 25 + season.rawValue
      case .season(let season, .southern): 29 + season.rawValue
      case .quarter(let number): 32 + number
      case .quadrimester(let number): 36 + number
      case .semestral(let number): 39 + number
      }
    }

    /// The first and last month. Beyond 12 they are months of the next year: 13 is its January.
    public var months: ClosedRange<Int> {
      switch self {
      case .season(let season, let hemisphere):
        // Half a year later in the south.
        let index = (season.rawValue + (hemisphere == .southern ? 2 : 0)) % 4
        return 3 + 3 * index...5 + 3 * index
      case .quarter(let number): return 3 * number - 2...3 * number
      case .quadrimester(let number): return 4 * number - 3...4 * number
      case .semestral(let number): return 6 * number - 5...6 * number
      }
    }
  }
}
