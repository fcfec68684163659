/// How much of each pixel a shape covers, in runs row by row.
struct Coverage: Sendable {
  /// Pixels next to each other in a row.
  private struct Run {
    /// The first pixel.
    var start: Int16
    var count: Int16
    /// Where in the values the first pixel's stands; negative if all are covered whole.
    var values: Int32
  }

  /// The row of the first runs.
  private var firstRow = 0
  /// Where the runs of each row begin, and where those of the last one end.
  private var rowStarts: [Int32] = [0]
  private var runs: [Run] = []
  /// Of 255 parts of a pixel, how many are covered.
  private var values: [UInt8] = []

  /// About how much memory it takes.
  var byteCount: Int {
    rowStarts.capacity * MemoryLayout<Int32>.stride
      + runs.capacity * MemoryLayout<Run>.stride + values.capacity
  }

  /// Takes what covers some rows and columns of a sheet, which is clear afterwards.
  ///
  /// - Parameters:
  ///   - start: The first pixel of the sheet's first row; one byte each.
  ///   - stride: Bytes from one row to the next.
  init(
    taking rows: Range<Int>, _ columns: Range<Int>, at start: UnsafeMutablePointer<UInt8>,
    stride: Int
  ) {
    firstRow = rows.lowerBound
    rowStarts.reserveCapacity(rows.count + 1)
    for row in rows {
      take(start + row * stride, columns)
      rowStarts.append(Int32(runs.count))
    }
  }

  private mutating func take(_ row: UnsafeMutablePointer<UInt8>, _ columns: Range<Int>) {
    var x = columns.lowerBound
    let end = columns.upperBound
    while x < end {
      // Most pixels are clear.
      if x + 64 <= end,
        UnsafeRawPointer(row + x).loadUnaligned(as: SIMD8<UInt64>.self) == SIMD8(repeating: 0)
      {
        x += 64
        continue
      }
      if x + 8 <= end, UnsafeRawPointer(row + x).loadUnaligned(as: UInt64.self) == 0 {
        x += 8
        continue
      }
      guard row[x] != 0 else {
        x += 1
        continue
      }
      let first = x
      addRuns(row, &x, end)
      (row + first).update(repeating: 0, count: x - first)
    }
  }

  /// Adds the covered pixels from one on, and moves on to the first clear one.
  private mutating func addRuns(
    _ row: UnsafeMutablePointer<UInt8>, _ x: inout Int, _ end: Int
  ) {
    var begun = x
    while x < end, row[x] != 0 {
      let first = x
      while x + 8 <= end, UnsafeRawPointer(row + x).loadUnaligned(as: UInt64.self) == .max {
        x += 8
      }
      guard x > first else {
        x += 1
        continue
      }
      while x < end, row[x] == 255 { x += 1 }
      addValues(row, begun..<first)
      runs.append(Run(start: Int16(first), count: Int16(x - first), values: -1))
      begun = x
    }
    addValues(row, begun..<x)
  }

  private mutating func addValues(_ row: UnsafeMutablePointer<UInt8>, _ columns: Range<Int>) {
    guard !columns.isEmpty else { return }
    runs.append(
      Run(
        start: Int16(columns.lowerBound), count: Int16(columns.count), values: Int32(values.count)))
    values.append(
      contentsOf: UnsafeBufferPointer(start: row + columns.lowerBound, count: columns.count))
  }

  /// Paints some rows with a solid colour, with the very pixels that the drawing library would paint.
  ///
  /// - Parameters:
  ///   - color: The pixel where all is covered.
  ///   - start: The first pixel of the first of the rows.
  ///   - stride: Pixels from one row to the next.
  func paint(
    _ color: UInt32, on rows: Range<Int>, at start: UnsafeMutablePointer<UInt32>, stride: Int
  ) {
    let seen = rows.clamped(to: firstRow..<firstRow + rowStarts.count - 1)
    rowStarts.withUnsafeBufferPointer { rowStarts in
      runs.withUnsafeBufferPointer { runs in
        values.withUnsafeBufferPointer { values in
          for row in seen {
            let pixels = start + (row - rows.lowerBound) * stride
            for index in Int(rowStarts[row - firstRow])..<Int(rowStarts[row - firstRow + 1]) {
              let run = runs[index]
              Self.paint(color, run, values, pixels + Int(run.start))
            }
          }
        }
      }
    }
  }

  private static func paint(
    _ color: UInt32, _ run: Run, _ values: UnsafeBufferPointer<UInt8>,
    _ pixels: UnsafeMutablePointer<UInt32>
  ) {
    let count = Int(run.count)
    guard run.values >= 0 else {
      pixels.update(repeating: color, count: count)
      return
    }
    let (even, odd) = (color & evenParts, color >> 8 & evenParts)
    for index in 0..<count {
      let covered = UInt32(values[Int(run.values) + index])
      let (left, below) = (255 - covered, pixels[index])
      pixels[index] =
        (share(covered, of: even) &+ share(left, of: below & evenParts))
        | (share(covered, of: odd) &+ share(left, of: below >> 8 & evenParts)) << 8
    }
  }

  /// The first and the third of a pixel's four parts.
  private static let evenParts: UInt32 = 0x00FF_00FF

  /// So many 255th of two parts of a pixel at once, rounded.
  private static func share(_ amount: UInt32, of parts: UInt32) -> UInt32 {
    let product = parts &* amount &+ 0x007F_007F
    return (product &+ (product >> 8 & evenParts)) >> 8 & evenParts
  }
}
