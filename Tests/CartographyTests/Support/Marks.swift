import Drawing

extension Mark {
  /// The mark and all marks inside it.
  var flattened: [Mark] {
    guard case .group(let group) = self else { return [self] }
    return group.marks.flatMap(\.flattened)
  }

  var shape: Shape? {
    if case .shape(let shape) = self { return shape }
    return nil
  }

  var text: PlacedText? {
    if case .text(let text) = self { return text }
    return nil
  }

  var group: Group? {
    if case .group(let group) = self { return group }
    return nil
  }
}

extension [Mark] {
  var texts: [String] { flatMap(\.flattened).compactMap { $0.text?.text } }
  var shapes: [Shape] { flatMap(\.flattened).compactMap(\.shape) }
  var words: String { map(\.description).joined(separator: "\n") }
}

extension Picture {
  /// The marks of a layer; none if there is no such layer.
  func marks(of layer: String) -> [Mark] { layers.first { $0.id == layer }?.marks ?? [] }

  /// The ids of all groups in drawing order.
  var ids: [String] {
    func ids(_ group: Group) -> [String] {
      [group.id].compactMap { $0 } + group.marks.compactMap(\.group).flatMap(ids)
    }
    return layers.flatMap(ids)
  }

  /// Every number that the picture draws with is finite and on a reasonable sheet.
  var isDrawable: Bool {
    let marks = layers.flatMap(\.marks).flatMap(\.flattened)
    let points =
      marks.compactMap(\.shape).flatMap(\.path.points) + marks.compactMap { $0.text?.origin }
    return points.allSatisfy { $0.x.magnitude < 1e9 && $0.y.magnitude < 1e9 }
  }
}
