internal import Drawing

/// The marks of placed names.
struct LabelLayer {
  let style: MapStyle

  /// Leader lines below, names above.
  func marks(of labelling: Labelling) -> [Mark] {
    let leaders = labelling.placed.compactMap { placed -> Mark? in
      guard let leader = placed.leader else { return nil }
      let stroke = Stroke(color: style.quietInk, width: 0.4)
      return .shape(Shape(Path(polyline: [leader.from, leader.to]), stroke: stroke))
    }
    let halo = Halo(color: style.land, width: style.haloWidth)
    let names = labelling.placed.map { placed -> Mark in
      let origin = Point(
        x: placed.box.minX, y: placed.box.minY + LabelPlacement.baseline(of: placed.label))
      return .text(
        PlacedText(
          placed.label.text, font: placed.label.font, origin: origin,
          color: placed.label.color, halo: halo, language: placed.label.language))
    }
    return leaders + names
  }
}
