internal import Drawing
internal import Geodata

extension MapStyle {
  /// The hue of a way of moving people.
  func color(of mode: Mode) -> Color {
    switch lines[mode]?.hue ?? .first {
    case .first: ink
    case .second: secondHue
    case .third: thirdHue
    }
  }

  /// The sign of a way of moving people.
  func sign(of mode: Mode) -> LineSign { lines[mode]?.sign ?? .none }

  /// The dash pattern of what is known of a course; empty for a solid line.
  func dash(of course: Course) -> [Double] { dashes[course] ?? [] }
}

/// What a line is on a map for; what lies higher comes later.
enum LineRole: Comparable, Hashable, Sendable {
  /// A movement or a part of one that no path of the answer takes.
  case context
  /// A movement among others, on a map without an answer.
  case movement
  /// A sum of movements, or a part of one with a number of people, that an answer in figures shows.
  case total
  /// A part of further paths of an answer only.
  case furtherAnswer
  /// A part of the first path of an answer.
  case answer

  /// The cost of a point of such a line under a name.
  var weightUnderNames: Double {
    switch self {
    case .context: 0.06
    case .movement, .total: 0.35
    case .furtherAnswer: 0.7
    case .answer: 1.4
    }
  }
}

/// How one movement is drawn.
struct LineLook: Hashable, Sendable {
  /// How people were moved.
  var mode: Mode
  /// What is known of the course.
  var course: Course
  /// The index of the class of width; `nil` if the number is not known.
  var widthClass: Int?
  /// Whether the dates are only possibly inside the period.
  var isOnlyPossible: Bool
  /// Whether the movement is questionable or a general statement.
  var isQuestionable: Bool
  /// Whether the destination was intended but not reached.
  var isIntended: Bool
  /// What the line is on the map for.
  var role = LineRole.movement
  /// Whether the date of its end is open, so that it is not known when, if at all, it ended.
  var isOpenEnded = false

  /// The width of the line in points.
  func width(in style: MapStyle) -> Double {
    switch role {
    case .movement, .total: widthClass.map { style.widthClasses[$0].width } ?? style.unknownWidth
    case .answer: style.answerWidth
    case .furtherAnswer: style.furtherAnswerWidth
    case .context: style.contextWidth
    }
  }

  /// The colour of the line.
  func color(in style: MapStyle) -> Color {
    let hue = style.color(of: mode)
    return switch role {
    case .movement, .total: widthClass == nil ? hue.mixed(with: style.unknownGrey, 0.4) : hue
    case .answer: hue
    case .furtherAnswer: hue.mixed(with: style.land, 0.4)
    case .context: style.contextGrey
    }
  }
}
