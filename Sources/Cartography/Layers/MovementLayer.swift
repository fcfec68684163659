internal import Drawing
internal import Geodata
internal import HistoricalTime
internal import RouteGraph

/// The lines of the movements.
struct MovementLayer {
  /// The lines that the window shows, in the order in which they are drawn; several of a movement
  /// that belongs to an answer in part.
  let flows: [Flow]
  /// How many movements pass outside the window, or where the projection shows nothing.
  let outside: Int
  /// How many movements begin and end at one point.
  var withinPlace: Int { withinOnePlace.count }
  /// The movements that begin and end at one point.
  let withinOnePlace: [MovementID]
  /// How many stretches of the answer pass outside the window.
  let answerOutside: Int
  /// How well the lines can be told apart, if that was asked for.
  let figures: LayoutFigures?

  /// Takes the lines of the shown movements from those that were laid out.
  ///
  /// - Parameters:
  ///   - lines: the lines of these movements at least.
  ///   - isMeasured: whether figures are wanted.
  init(
    _ shown: ShownMovements, of lines: MovementLines, style: MapStyle, isMeasured: Bool = true
  ) {
    let projected = lines.projected(shown.items)
    var flows: [Flow] = []
    for item in projected {
      guard let line = lines.line(of: item.movement.id) else { continue }
      flows += MovementLayer.flows(of: item, line.line, stops: line.stops, style, shown.isContext)
    }
    let clipping = Clipping(window: lines.window, tolerance: 0)
    let seen = flows.filter { !clipping.line($0.line.points).isEmpty }
    var drawn = seen.sorted(by: MovementLayer.drawingOrder)
    FlowEnds(style: style) { MovementLayer.gap(at: lines.kinds[$0]) }.place(&drawn)
    self.flows = drawn
    withinOnePlace = projected.map(\.movement.id).filter { lines.line(of: $0) == nil }
    outside = shown.items.count - withinOnePlace.count - Set(seen.map(\.movement)).count
    answerOutside =
      shown.items.reduce(0) { $0 + $1.stretches.count } - seen.count { !$0.paths.isEmpty }
    guard isMeasured else {
      figures = nil
      return
    }
    let places = Set(shown.places.map(\.id))
    figures = FlowMeasure(
      rules: style.flow, obstacles: lines.obstacles.filter { places.contains($0.place) },
      window: lines.window
    ).figures(of: drawn, style: style)
  }

  /// Takes lines that are laid out already.
  init(flows: [Flow]) {
    self.flows = flows
    outside = 0
    withinOnePlace = []
    answerOutside = 0
    figures = nil
  }

  /// So many lines are worth a second thread.
  private static let manyFlows = 300

  /// The marks of the lines of each movement, those of an answer aside, as a group that bears the
  /// movement's name.
  func marks(style: MapStyle, title: (MovementID) -> String) -> [Mark] {
    var parts: [MovementID: [Mark]] = [:]
    var order: [MovementID] = []
    let drawn = Parallel.each(flows.count, fromSize: Self.manyFlows) { index in
      flows[index].paths.isEmpty ? marks(of: flows[index], style: style) : nil
    }
    for (flow, marks) in zip(flows, drawn) {
      guard let marks else { continue }
      if parts[flow.movement] == nil { order.append(flow.movement) }
      parts[flow.movement, default: []] += marks
    }
    return order.map { movement in
      .group(
        Group(
          id: Group.id("movement", movement.rawValue), title: title(movement),
          marks: parts[movement] ?? []))
    }
  }

  /// The marks of a line.
  func marks(of flow: Flow, style: MapStyle) -> [Mark] {
    FlowDrawing(style: style).marks(
      flow.line, look: flow.look, startGap: flow.startGap, endGap: flow.endGap,
      courseHead: flow.look.role == .context ? nil : courseHead(of: flow))
  }

  /// The space around the arrowhead at the end of a line.
  func headBox(of flow: Flow, style: MapStyle) -> Rectangle? {
    let width = flow.look.width(in: style)
    let length = max(style.minimumHeadLength, width * style.headLength)
    let middle = flow.line.length - flow.endGap - length / 2
    guard middle > 0, let point = flow.line.location(at: middle)?.point else { return nil }
    return Rectangle(
      minX: point.x - length / 2, minY: point.y - length / 2, maxX: point.x + length / 2,
      maxY: point.y + length / 2)
  }

  /// The spaces around the question marks on a line, in which a name would seem to be in doubt.
  func questionBoxes(of flow: Flow, style: MapStyle) -> [Rectangle] {
    guard flow.look.isQuestionable else { return [] }
    return marks(of: flow, style: style).compactMap { mark in
      guard case .text(let text) = mark else { return nil }
      let size = text.font.size
      return Rectangle(
        minX: text.origin.x, minY: text.origin.y - size * 0.72, maxX: text.origin.x + size * 0.5,
        maxY: text.origin.y
      ).inset(by: -2)
    }
  }

  /// The middle of the longest part of a line between halts, where the arrowhead at its end may be
  /// hidden among halts.
  private func courseHead(of flow: Flow) -> Double? {
    guard flow.stops.count > 2 else { return nil }
    let ends = flow.stops.map { flow.line.distance(ofNearest: $0) }.sorted()
    let longest = zip(ends, ends.dropFirst()).max { $0.1 - $0.0 < $1.1 - $1.0 }
    guard let (start, end) = longest, end - start > 18 else { return nil }
    let position = start + (end - start) * 0.55
    return flow.line.length - position > 30 ? position : nil
  }

  /// How far a line keeps from the middle of a place, in points.
  static func gap(at kind: PlaceKind?) -> Double {
    guard let kind else { return 0 }
    return (kind == .region ? PlaceSymbol.regionRadius : PlaceSymbol.radius(of: kind)) + 1.2
  }

  /// How the lines of a movement look, one look for each kind of its parts on the sheet.
  static func looks(
    of item: ShownMovements.Item, _ style: MapStyle, isContext: Bool
  ) -> Set<LineLook> {
    let look = look(of: item, style)
    guard isContext else { return [look] }
    return Set([.context] + item.stretches.map { look.taken(by: $0) })
  }

  /// The line of a movement, or its parts if it is there with an answer.
  private static func flows(
    of item: ShownMovements.Item, _ line: Polyline, stops: [Point], _ style: MapStyle,
    _ isContext: Bool
  ) -> [Flow] {
    let flow = Flow(
      movement: item.movement.id, look: look(of: item, style), places: item.places.map(\.id),
      line: line, stops: stops)
    return isContext ? flow.parts(item.stretches) : [flow]
  }

  /// How the line of a movement looks.
  static func look(of item: ShownMovements.Item, _ style: MapStyle) -> LineLook {
    let movement = item.movement
    return LineLook(
      mode: movement.mode,
      course: item.places.count > 2 ? movement.course : .schematic,
      widthClass: style.widthClass(of: movement.prisoners.classifyingFigure),
      isOnlyPossible: item.isOnlyPossible,
      isQuestionable: movement.granularity == .generalised
        || movement.existence == .questionable,
      isIntended: movement.outcome == .intended,
      isOpenEnded: (movement.arrived ?? movement.departed)?.bounds.isOpenAtEnd ?? false)
  }

  /// Lines of an answer lie above others, general statements below documented movements, wide lines
  /// below narrow ones.
  private static func drawingOrder(_ left: Flow, _ right: Flow) -> Bool {
    if left.look.role != right.look.role { return left.look.role < right.look.role }
    if left.look.isQuestionable != right.look.isQuestionable { return left.look.isQuestionable }
    let widths = (left.look.widthClass ?? -1, right.look.widthClass ?? -1)
    if widths.0 != widths.1 { return widths.0 > widths.1 }
    if left.movement != right.movement { return left.movement < right.movement }
    return left.line.points.lexicographicallyPrecedes(right.line.points) {
      ($0.x, $0.y) < ($1.x, $1.y)
    }
  }
}
