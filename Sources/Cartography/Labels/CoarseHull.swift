/// The hulls of places in whole steps across the sheet, each in one word, so that one subtraction tells
/// of most pairs that they lie apart (after L. Lamport, "Multiple byte processing with full-word
/// instructions", Communications of the ACM 18(8), 1975, DOI 10.1145/360933.360994).
///
/// A hull is given by its least ordinates and the negatives of its largest; each is counted in steps of
/// fifteen bits, and the bit above keeps what is borrowed from a neighbour.
struct CoarseHull: BitwiseCopyable {
  fileprivate let bits: UInt64

  /// The hull of nothing, which meets none.
  static let nothing = CoarseHull(bits: 0x7FFF_7FFF_7FFF_7FFF)

  private static let borrows: UInt64 = 0x8000_8000_8000_8000

  /// What the hulls that meet a place lie within.
  struct Probe: BitwiseCopyable {
    fileprivate let bits: UInt64

    /// What no hull lies within.
    static let nothing = Probe(bits: borrows)
  }

  /// Whether places may be in each other's way: always if they are, seldom if they lie apart.
  @inline(__always)
  func meets(_ probe: Probe) -> Bool {
    (probe.bits &- bits) & CoarseHull.borrows == CoarseHull.borrows
  }

  /// The steps in which hulls are counted.
  struct Scale {
    private let origin: LabelSpace.Hull
    private let perPoint: LabelSpace.Hull

    /// Divides the space that all hulls lie in.
    init(over hull: LabelSpace.Hull) {
      origin = hull
      let extent = LabelSpace.Hull(
        -hull.z - hull.x, -hull.w - hull.y, -hull.x - hull.z, -hull.y - hull.w)
      perPoint = Scale.last / extent.replacing(with: 1, where: .!(extent .> 1e-9))
    }

    /// The largest number of a probe; that of nothing lies above it.
    private static let last = 32_766.0

    /// A hull in these steps.
    @inline(__always)
    func hull(_ hull: LabelSpace.Hull) -> CoarseHull { CoarseHull(bits: packed(hull)) }

    /// What hulls lie within that meet a place, in these steps.
    ///
    /// - Parameter far: what no number of such a hull lies above.
    @inline(__always)
    func probe(_ far: LabelSpace.Hull) -> Probe { Probe(bits: packed(far) | CoarseHull.borrows) }

    // Rounds all numbers alike, so that none that lies below another comes to lie above it.
    @inline(__always)
    private func packed(_ numbers: LabelSpace.Hull) -> UInt64 {
      let steps = (numbers - origin) * perPoint
      return Scale.whole(steps.x) | Scale.whole(steps.y) << 16 | Scale.whole(steps.z) << 32
        | Scale.whole(steps.w) << 48
    }

    // Added to 2^52, a number leaves whole steps in the low bits.
    @inline(__always)
    private static func whole(_ steps: Double) -> UInt64 {
      // Comparisons with what is not a number are false.
      let bounded = steps > 0 ? (steps < last ? steps : last) : 0
      return (bounded + 0x1p52).bitPattern & 0xFFFF
    }
  }
}
