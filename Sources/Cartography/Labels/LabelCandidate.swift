internal import Drawing

/// A place that a name may take, with what it costs.
struct LabelCandidate: Hashable, Sendable {
  /// The space of the text.
  var box: Rectangle
  /// The line from the sign to the text, where the text stands apart; for a city the sign itself.
  var leader: Segment?
  /// How badly the place reads: 0 for the first choice on empty ground.
  var cost = 0.0
  /// Whether it is the first choice.
  var isPreferred = false
  /// Whether the lines below the name are left out.
  var isBare = false
  /// Whether the name stands in two lines.
  var isDivided = false
  /// Whether places under one name bear only what their names have in common.
  var isBrief = false
  /// The column of names that it belongs to, and its row there.
  var slot: Slot?

  /// A row of a column of names beside a crowd of signs.
  struct Slot: Hashable, Sendable {
    private let numbers: SIMD2<Int32>

    /// Creates a slot.
    init(column: Int, row: Int) { numbers = SIMD2(Int32(column), Int32(row)) }

    /// The number of the column.
    var column: Int { Int(numbers.x) }
    /// The row, from the top.
    var row: Int { Int(numbers.y) }
  }

  /// What the name takes in this place.
  var space: LabelSpace { LabelSpace(box: box, leader: leader) }
}
