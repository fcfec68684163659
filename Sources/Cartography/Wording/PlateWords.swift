public import Geodata
public import HistoricalTime
public import RouteGraph

/// The words of titles and captions in the language of a plate.
public struct PlateWords {
  private let dataset: Dataset
  private let language: String
  private let wording: Wording
  private let names: PlaceNames

  /// Prepares the words of a data set in a language (BCP 47); English words where the furniture of
  /// maps is not written in it.
  public init(_ dataset: Dataset, language: String) {
    self.dataset = dataset
    self.language = language
    wording = Wording.of(language) ?? .english
    names = PlaceNames(dataset, language: language)
  }

  /// A stretch of time: `17 to 31 January 1945`.
  public func words(_ range: DayRange) -> String { wording.words(range) }

  /// A number with the digits and the marks of the language.
  public func words(_ number: Int) -> String { wording.number(number) }

  /// What a place is called.
  public func name(of place: PlaceID) -> String {
    dataset.place(place).map { names.name(of: $0).text } ?? place.rawValue
  }

  /// What a period is called.
  public func name(of period: PeriodID) -> String {
    dataset.title(of: period, in: language).text
  }

  /// What an operation is called.
  public func name(of operation: OperationID) -> String {
    dataset.title(of: operation, in: language).text
  }
}
