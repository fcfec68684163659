internal import Geodata

/// What a line of an answer in figures says beside its way.
struct LineFigure: Hashable, Sendable {
  /// How many people the line stands for.
  var people: CountRange
  /// The index of the class of width; nil if the number is not known.
  var widthClass: Int?
  /// Whether the line holds back more people.
  var isBottleneck = false
  /// The number of the total in the legend that the line belongs to; nil if its look tells that.
  var number: Int?
  /// Whether several movements whose courses differ are drawn as one line.
  var isOfSeveralCourses = false
}
