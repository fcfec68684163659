internal import Geodata
internal import HistoricalTime
internal import RouteGraph

/// The movements of a data set that a sheet shows, and why others are missing.
struct ShownMovements {
  /// A movement on the sheet.
  struct Item {
    /// What stays the same; an object, for movements have many parts and items are copied often.
    private final class Kept: Sendable {
      let movement: Movement
      let places: [Place]

      init(_ movement: Movement, _ places: [Place]) {
        self.movement = movement
        self.places = places
      }
    }

    private let kept: Kept
    /// Whether its dates are only possibly inside the period.
    var isOnlyPossible: Bool
    /// The stretches of it that belong to the answer.
    var stretches: [AnswerStretches.Stretch]

    var movement: Movement { kept.movement }
    /// The places it touches that have a position, in order.
    var places: [Place] { kept.places }

    init(
      movement: Movement, places: [Place], isOnlyPossible: Bool,
      stretches: [AnswerStretches.Stretch] = []
    ) {
      kept = Kept(movement, places)
      self.isOnlyPossible = isOnlyPossible
      self.stretches = stretches
    }
  }

  /// The movements, by identifier.
  let items: [Item]
  /// The movements that lack the position of an end.
  let lackingPlace: [MovementID]
  /// The movements that lack every date although a period is asked for.
  let lackingDate: [MovementID]
  /// The movements that are left out because there are more than the limit.
  let beyondLimit: [MovementID]
  /// How many legs or places of the answer lack a position.
  let answerWithoutPlace: Int
  /// The places of the answer.
  let answer: AnswerPlaces
  /// Whether the movements are there only to compare the answer with.
  let isContext: Bool

  /// How many movements lack the position of an end.
  var withoutPlace: Int { lackingPlace.count }
  /// How many movements lack every date although a period is asked for.
  var withoutDate: Int { lackingDate.count }

  /// The places of the movements and of the answer that have a position; some several times.
  var places: [Place] { items.flatMap(\.places) + answer.places }

  init(_ dataset: Dataset, sheet: MapSheet) {
    let search = MovementSearch(dataset)
    let stretches = AnswerStretches(dataset, answer: sheet.answer, style: sheet.style)
    var totals: TotalLines?
    if case .totals(let lines, let groups, let grouping)? = sheet.answer {
      totals = TotalLines(lines, groups: groups, by: grouping, in: dataset, style: sheet.style)
    }
    var found = search.movements(in: sheet.period, selection: sheet.selection)
    found += search.movements(Set(stretches.byMovement.keys).subtracting(found.map(\.movement.id)))
    found.sort { $0.movement.id < $1.movement.id }
    if let totals { found.removeAll { totals.movements.contains($0.movement.id) } }
    let others = found.compactMap { result -> Item? in
      let ends = [result.movement.from, result.movement.to]
      let stretches = stretches.byMovement[result.movement.id] ?? []
      guard
        !stretches.isEmpty || ends.allSatisfy({ dataset.place($0)?.coordinate != nil })
      else { return nil }
      return Item(
        movement: result.movement,
        places: result.places.compactMap { dataset.place($0) }.filter { $0.coordinate != nil },
        isOnlyPossible: result.answer == .possible, stretches: stretches)
    }
    let all = (others + (totals?.items ?? [])).sorted { $0.movement.id < $1.movement.id }
    items = sheet.answer == nil ? MovementLimit.first(sheet.maximumMovements, of: all) : all
    let kept = Set(items.map(\.movement.id))
    beyondLimit = all.map(\.movement.id).filter { !kept.contains($0) }
    let drawable = Set(others.map(\.movement.id))
    lackingPlace = found.map(\.movement.id).filter { !drawable.contains($0) }
    answer = AnswerPlaces(
      dataset, answer: sheet.answer, wording: Wording.of(sheet.language) ?? .english, items: items)
    let lost = if case .totals(let lines, _, _)? = sheet.answer { lines.count } else { 0 }
    answerWithoutPlace =
      stretches.withoutPlace + answer.withoutPlace + lost - (totals?.items.count ?? 0)
    isContext = sheet.answer != nil
    lackingDate =
      sheet.period == nil
      ? []
      : search.undated.filter { movement in
        sheet.selection.wants(movement, touching: search.places(of: movement))
      }.map(\.id)
  }
}

extension ShownMovements {
  /// The movements of several maps together, each once.
  ///
  /// - Parameter period: the days of all maps; a movement whose dates are certainly inside them, or inside
  ///   those of one of the maps, is not only possible.
  init(joining all: [ShownMovements], of dataset: Dataset, in period: DayRange? = nil) {
    var joined: [MovementID: Item] = [:]
    for item in all.flatMap(\.items) {
      let isOnlyPossible = joined[item.movement.id]?.isOnlyPossible ?? true
      joined[item.movement.id, default: item].isOnlyPossible = isOnlyPossible && item.isOnlyPossible
    }
    if let period {
      for (id, item) in joined {
        let answer = Period(period).answer(
          departed: item.movement.departed?.bounds, arrived: item.movement.arrived?.bounds)
        if answer == .definite { joined[id]?.isOnlyPossible = false }
      }
    }
    func each(_ part: KeyPath<ShownMovements, [MovementID]>) -> [MovementID] {
      Set(all.flatMap { $0[keyPath: part] }).sorted()
    }
    items = joined.values.sorted { $0.movement.id < $1.movement.id }
    lackingPlace = each(\.lackingPlace)
    lackingDate = each(\.lackingDate)
    beyondLimit = each(\.beyondLimit)
    answerWithoutPlace = 0
    answer = AnswerPlaces(dataset, answer: nil, wording: .english, items: items)
    isContext = false
  }
}
