internal import Drawing

/// The marks of placed names.
struct LabelLayer {
  let style: MapStyle
  /// The heights by which the land is tinted, if it is.
  var relief: [ReliefStep] = []

  /// Leader lines below, names above.
  func marks(of labelling: Labelling) -> [Mark] {
    let leaders = labelling.placed.compactMap { placed -> Mark? in
      guard let leader = placed.leader else { return nil }
      let stroke = Stroke(color: style.quietInk, width: 0.4)
      return .shape(Shape(Path(polyline: [leader.from, leader.to]), stroke: stroke))
    }
    return leaders
      + labelling.placed.flatMap { placed in
        lines(
          of: placed,
          halo: Halo(
            color: placed.isOnWater ? style.water : land(under: placed), width: style.haloWidth))
      }
  }

  /// The colour of the land in the middle of a name.
  private func land(under placed: PlacedLabel) -> Color {
    relief.tint(at: placed.box.center) ?? style.land
  }

  /// The name and the lines below it, flush on the side of the sign.
  private func lines(of placed: PlacedLabel, halo: Halo) -> [Mark] {
    let label = placed.label
    func line(_ text: String, _ font: Font, _ width: Double, _ y: Double, _ language: String?)
      -> Mark
    {
      let x = placed.box.minX + (placed.box.width - width) * placed.flush
      return .text(
        PlacedText(
          text, font: font, origin: Point(x: x, y: y), color: label.color, halo: halo,
          language: language))
    }
    var y = placed.box.minY + label.baseline
    var marks = [line(label.text, label.font, label.metrics.width, y, label.language)]
    for detail in label.details {
      y += detail.leading
      marks.append(line(detail.text, detail.font, detail.width, y, detail.language))
    }
    return marks
  }
}
