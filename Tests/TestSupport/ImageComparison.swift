/// How two images differ.
public struct ImageComparison: Equatable, Sendable {
  /// Whether width and height are the same.
  public let hasSameSize: Bool
  /// The greatest difference of one part of one pixel, 0 to 255; 255 where the sizes differ.
  public let greatestDifference: Int
  /// Pixels of which a part differs by more than the tolerance.
  public let differingPixels: Int
  /// Differing pixels in red on a pale picture of what is expected; nil where the sizes differ.
  public let difference: PixelImage?

  /// Compares what is expected with what came out.
  ///
  /// - Parameter tolerance: Differences of a part up to this one do not count.
  public init(_ expected: PixelImage, _ actual: PixelImage, tolerance: Int = 1) {
    hasSameSize = expected.width == actual.width && expected.height == actual.height
    guard hasSameSize else {
      greatestDifference = 255
      differingPixels = max(expected.pixels.count, actual.pixels.count)
      difference = nil
      return
    }
    var greatest = 0
    var differing = 0
    var picture = expected
    for index in expected.pixels.indices {
      let distance = Self.distance(expected.pixels[index], actual.pixels[index])
      greatest = max(greatest, distance)
      if distance > tolerance { differing += 1 }
      picture.pixels[index] =
        distance > tolerance ? 0xFFFF_0000 : Self.pale(expected.pixels[index])
    }
    greatestDifference = greatest
    differingPixels = differing
    difference = picture
  }

  /// Whether no pixel differs by more than the tolerance.
  public var isEqual: Bool { hasSameSize && differingPixels == 0 }

  /// The greatest difference of the four parts of two pixels.
  private static func distance(_ first: UInt32, _ second: UInt32) -> Int {
    if first == second { return 0 }
    return [UInt32(0), 8, 16, 24].map { shift in
      abs(Int((first >> shift) & 0xFF) - Int((second >> shift) & 0xFF))
    }.max() ?? 0
  }

  /// The pixel on white, three quarters faded.
  private static func pale(_ pixel: UInt32) -> UInt32 {
    let rest = 255 - (pixel >> 24)
    return [UInt32(0), 8, 16].reduce(0xFF00_0000) { result, shift in
      let part = min(255, ((pixel >> shift) & 0xFF) + rest)
      return result | ((191 + part / 4) << shift)
    }
  }
}
