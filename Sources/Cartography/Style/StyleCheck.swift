internal import Drawing
internal import Geodata

/// What makes a style hard to read.
public struct StyleBreach: Hashable, Sendable, CustomStringConvertible {
  /// The rule: a short, stable word for scripts.
  public let rule: String
  /// What breaks it, with the figure and what the figure should be.
  public let description: String
}

extension MapStyle {
  /// The least contrast of text to what lies under it.
  public static let leastTextContrast = 4.5
  /// The least contrast of the line of a movement to what lies under it.
  public static let leastLineContrast = 3.0
  /// The least difference of two hues of lines, for every kind of colour vision.
  public static let leastHueDifference = 12.0
  /// The share of black ink that land may have under text, in styles with dark ink.
  public static let landTint = 0.10...0.25

  /// Everything that makes the style hard to read; empty for a good style.
  ///
  /// Contrast is that of WCAG 2.2, for people of every kind of colour vision; colours of lines
  /// are those as drawn, mixed with grey where the number of people is not known.
  public func breaches() -> [StyleBreach] {
    textBreaches() + lineBreaches() + hueBreaches() + signBreaches() + landBreaches()
  }

  private func textBreaches() -> [StyleBreach] {
    let texts = [
      ("ink", ink), ("quiet-ink", quietInk), ("water-ink", waterInk), ("land-ink", landInk),
    ]
    let grounds = [("paper", paper), ("land", land), ("water", water)] + tints
    return texts.flatMap { text in
      grounds.flatMap { ground in
        breaches(
          "text-contrast", text, ground, least: MapStyle.leastTextContrast, visions: [.full])
      }
    }
  }

  /// The tints of heights, as many as a base map may have.
  private var tints: [(String, Color)] {
    let count = 5
    return (0..<count).map { ("the tint of height \($0 + 1)", tint(ofHeight: $0, of: count)) }
  }

  private func lineBreaches() -> [StyleBreach] {
    let grounds = [("land", land), ("water", water)] + tints
    return Mode.allCases.flatMap { mode in
      [false, true].flatMap { isKnown in
        let look = LineLook(
          mode: mode, course: .sourced, widthClass: isKnown ? 0 : nil, isOnlyPossible: false,
          isQuestionable: false, isIntended: false)
        let name = "\(mode.rawValue)\(isKnown ? "" : " of unknown number")"
        return grounds.flatMap {
          breaches(
            "line-contrast", (name, look.color(in: self)), $0, least: MapStyle.leastLineContrast,
            visions: ColorVision.allCases)
        }
      }
    }
  }

  private func breaches(
    _ rule: String, _ mark: (name: String, color: Color), _ ground: (name: String, color: Color),
    least: Double, visions: [ColorVision]
  ) -> [StyleBreach] {
    visions.compactMap { vision in
      let contrast = vision.seen(mark.color).contrast(to: vision.seen(ground.color))
      guard contrast < least else { return nil }
      return StyleBreach(
        rule: rule,
        description: "\(mark.name) on \(ground.name): contrast \(tenths(contrast)):1 with "
          + "\(vision.rawValue), at least \(tenths(least)):1 is needed")
    }
  }

  /// Hues that lines use must be told apart, or be the same.
  private func hueBreaches() -> [StyleBreach] {
    let hues = LineClass.Hue.allCases.filter { hue in lines.values.contains { $0.hue == hue } }
    let colors = hues.map { hue in (hue.rawValue, [ink, secondHue, thirdHue][index(of: hue)]) }
    var found: [StyleBreach] = []
    for (place, one) in colors.enumerated() {
      for other in colors[(place + 1)...] where one.1 != other.1 {
        for vision in ColorVision.allCases {
          let difference = vision.seen(one.1).difference(to: vision.seen(other.1))
          guard difference < MapStyle.leastHueDifference else { continue }
          found.append(
            StyleBreach(
              rule: "hue-difference",
              description: "the \(one.0) and the \(other.0) hue of lines differ by "
                + "\(tenths(difference)) with \(vision.rawValue), at least "
                + "\(tenths(MapStyle.leastHueDifference)) are needed"))
        }
      }
    }
    return found
  }

  private func index(of hue: LineClass.Hue) -> Int {
    switch hue {
    case .first: 0
    case .second: 1
    case .third: 2
    }
  }

  /// No two ways of moving people may have the same sign.
  private func signBreaches() -> [StyleBreach] {
    let modes = Mode.allCases
    return modes.indices.flatMap { index in
      modes[(index + 1)...].compactMap { other in
        guard sign(of: modes[index]) == sign(of: other) else { return nil }
        return StyleBreach(
          rule: "same-sign",
          description: "\(modes[index].rawValue) and \(other.rawValue) have the same sign "
            + "\(sign(of: other).rawValue); lines must not be told apart by colour alone")
      }
    }
  }

  private func landBreaches() -> [StyleBreach] {
    let range = MapStyle.landTint
    guard ink.luminance < paper.luminance, !range.contains(land.tint) else { return [] }
    return [
      StyleBreach(
        rule: "land-tint",
        description: "land is as light as \(tenths(land.tint * 100)) % black; "
          + "\(Int(range.lowerBound * 100)) % to \(Int(range.upperBound * 100)) % are needed")
    ]
  }

  private func tenths(_ value: Double) -> String {
    let number = Int((value * 10).rounded(.down))
    return "\(number / 10).\(number % 10)"
  }
}
