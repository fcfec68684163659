internal import Geodata
internal import HistoricalTime
internal import RouteGraph

/// The lines that stand for movements added up.
struct TotalLines {
  /// The lines; each bears the name of the first of its movements.
  let items: [ShownMovements.Item]
  /// All movements that are in them or would be if their places were known.
  let movements: Set<MovementID>

  /// - Parameters:
  ///   - totals: the totals, each a line.
  ///   - grouping: what they are totals of; modes are told by the look of a line, months and
  ///     operations by a number.
  init(
    _ totals: [MapAnswer.Total], groups: [MapAnswer.GroupTotal], by grouping: Totals.Grouping,
    in dataset: Dataset, style: MapStyle
  ) {
    let search = MovementSearch(dataset)
    var items: [ShownMovements.Item] = []
    for total in totals {
      let members = search.movements(Set(total.movements))
      guard let first = members.first else { continue }
      let isOneCourse = members.allSatisfy { $0.places == first.places }
      var movement = first.movement
      movement.prisoners = total.people
      if members.count > 1 {
        let modes = Set(members.map(\.movement.mode))
        if modes.count > 1 { movement.mode = .mixed }
        if !members.allSatisfy({ $0.movement.course == movement.course }) {
          movement.course = .approximate
        }
        movement.granularity = .operation
        movement.existence =
          members.contains { $0.movement.existence == .certain }
          ? .certain : .questionable
        if !members.allSatisfy({ $0.movement.outcome == .intended }) { movement.outcome = .reached }
      }
      let identifiers = isOneCourse ? first.places : [total.from, total.to]
      let places = identifiers.compactMap { dataset.place($0) }.filter { $0.coordinate != nil }
      guard [total.from, total.to].allSatisfy({ dataset.place($0)?.coordinate != nil }),
        places.count > 1
      else { continue }
      var figure = LineFigure(
        people: total.people, widthClass: style.widthClass(of: total.people.classifyingFigure),
        isOfSeveralCourses: !isOneCourse)
      if grouping == .month || grouping == .operation {
        figure.number = groups.firstIndex { $0.group == total.group }.map { $0 + 1 }
      }
      items.append(
        ShownMovements.Item(
          movement: movement, places: places, isOnlyPossible: total.isOnlyPossible,
          stretches: [
            AnswerStretches.Stretch(
              start: 0, end: places.count - 1, paths: [1], isOnlyPossible: total.isOnlyPossible,
              isLast: true, figure: figure)
          ]))
    }
    self.items = items
    movements = Set(totals.flatMap(\.movements))
  }
}
