internal import Drawing
internal import RouteGraph

/// The lines of the paths of an answer, and their numbers where there are several.
struct AnswerLayer {
  /// The lines that belong to paths, in the order in which they are drawn.
  let flows: [Flow]
  /// The numbers of paths on their lines.
  let badges: [PathBadge]

  /// Picks the lines of an answer out of those of all movements.
  ///
  /// - Parameter pathCount: how many paths the answer has.
  init(
    _ movements: MovementLayer, pathCount: Int, wording: Wording, measure: (String) -> Double
  ) {
    flows = movements.flows.filter { !$0.paths.isEmpty }
    guard pathCount > 1 else {
      badges = []
      return
    }
    badges = flows.compactMap { flow in
      guard let place = PathBadge.place(on: flow) else { return nil }
      let text = wording.digits(PathBadge.text(of: flow.paths))
      return PathBadge(text: text, center: place, width: measure(text) + 3)
    }
  }

  /// Further paths below, the first above, the numbers on top.
  func marks(
    _ movements: MovementLayer, style: MapStyle, font: Font, title: (Flow) -> String
  ) -> [Mark] {
    let lines = flows.enumerated().map { index, flow in
      Mark.group(
        Group(
          id: Group.id("path-\(index + 1)", flow.movement.rawValue), title: title(flow),
          marks: movements.marks(of: flow, style: style)))
    }
    return lines + badges.flatMap { $0.marks(style: style, font: font) }
  }
}
