internal import Drawing
internal import Geodata

extension Flow {
  /// The line in parts that belong to an answer or to none.
  ///
  /// - Parameter stretches: the stretches that belong to the answer, in order, without overlaps.
  func parts(_ stretches: [AnswerStretches.Stretch]) -> [Flow] {
    guard stops.count == places.count, stops.count > 1 else { return [context] }
    let distances = line.distances(ofStops: stops)
    var parts: [Flow] = []
    func add(_ start: Int, _ end: Int, _ change: (inout Flow) -> Void) {
      guard start < end, let line = line.part(from: distances[start], to: distances[end])
      else { return }
      var part = context
      part.line = line
      part.places = Array(places[start...end])
      part.stops = Array(stops[start...end])
      change(&part)
      parts.append(part)
    }
    var drawn = 0
    for stretch in stretches {
      add(drawn, stretch.start) { _ in }
      add(stretch.start, stretch.end) { part in
        part.paths = stretch.paths
        part.figure = stretch.figure
        part.look = look.taken(by: stretch)
      }
      drawn = stretch.end
    }
    add(drawn, places.count - 1) { _ in }
    return parts
  }

  /// The whole line as one of those that an answer is compared with: all look alike.
  var context: Flow {
    var flow = self
    flow.look = .context
    return flow
  }
}

extension LineLook {
  /// The look of lines that an answer is compared with; it says nothing of how people were moved.
  static let context = LineLook(
    mode: .mixed, course: .sourced, widthClass: nil, isOnlyPossible: false, isQuestionable: false,
    isIntended: false, role: .context)

  /// The look of a stretch of a movement that paths take; the end of the movement alone can have
  /// been intended but not reached.
  func taken(by stretch: AnswerStretches.Stretch) -> LineLook {
    var look = self
    look.widthClass = stretch.figure?.widthClass
    look.role =
      stretch.figure != nil ? .total : stretch.paths.contains(1) ? .answer : .furtherAnswer
    if stretch.figure?.isOfSeveralCourses ?? false { look.course = .schematic }
    look.isOnlyPossible = stretch.isOnlyPossible
    look.isIntended = isIntended && stretch.isLast
    return look
  }
}
