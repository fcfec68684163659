import FoundationEssentials

/// Compares pictures with references that somebody has looked at.
///
/// Setting the environment variable `WAYMARK_RECORD` to 1 writes the reference instead; the test
/// still fails, so that recording is never mistaken for passing. With `CI` set nothing is recorded.
public struct Snapshot: Sendable {
  private let references: String
  private let failures: String
  private let environment: [String: String]

  /// Keeps references beside a test file.
  ///
  /// - Parameters:
  ///   - testFile: The path of the test file (`#filePath`); references lie in the folder
  ///     `References` beside it, pictures of failures in `.build/snapshots` of the package.
  ///   - environment: The environment variables; `nil` for those of the process.
  public init(
    testFile: String, environment: [String: String]? = nil
  ) {
    let folder = testFile.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    references = folder.joined(separator: "/") + "/References"
    failures = folder.dropLast(2).joined(separator: "/") + "/.build/snapshots"
    self.environment = environment ?? ProcessInfo.processInfo.environment
  }

  /// Keeps references in a folder of the package.
  ///
  /// - Parameters:
  ///   - root: The path of the package.
  ///   - folder: The folder of the references in it.
  public init(package root: String, folder: String) {
    references = "\(root)/\(folder)"
    failures = root + "/.build/snapshots"
    environment = ProcessInfo.processInfo.environment
  }

  /// What is wrong with a picture, in words; `nil` if it equals its reference.
  ///
  /// - Parameters:
  ///   - png: The picture as it came out.
  ///   - name: The name of the reference, without its ending.
  public func problem(with png: [UInt8], named name: String) -> String? {
    let file = "\(references)/\(name).png"
    if environment["WAYMARK_RECORD"] == "1" {
      guard environment["CI"] == nil else { return "references cannot be recorded in CI" }
      return write(png, to: file) ?? "recorded \(file): look at it, then run without WAYMARK_RECORD"
    }
    guard let actual = PixelImage(png: png) else { return "\(name) is not a PNG image" }
    guard let data = FileManager.default.contents(atPath: file) else {
      return "there is no reference \(file); record it with WAYMARK_RECORD=1 and look at it"
    }
    guard let expected = PixelImage(png: Array(data)) else {
      return "the reference \(file) is not a PNG image"
    }
    let comparison = ImageComparison(expected, actual)
    if comparison.isEqual { return nil }
    let picture = "\(failures)/\(name).png"
    try? FileManager.default.createDirectory(
      atPath: failures, withIntermediateDirectories: true)
    let isWritten = Self.sideBySide(expected, comparison.difference, actual).write(to: picture)
    return "\(name) differs from its reference in \(comparison.differingPixels) pixels, by "
      + "\(comparison.greatestDifference) at most; expected, difference and actual: "
      + (isWritten ? picture : "cannot be written to \(picture)")
  }

  private func write(_ bytes: [UInt8], to file: String) -> String? {
    do {
      try FileManager.default.createDirectory(
        atPath: references, withIntermediateDirectories: true)
      try Data(bytes).write(to: URL(filePath: file))
      return nil
    } catch {
      return "cannot write \(file): \(error)"
    }
  }

  /// The images from left to right with gaps between them.
  static func sideBySide(_ images: PixelImage?...) -> PixelImage {
    let images = images.compactMap { $0 }
    let gap = 4
    let width = images.reduce(-gap) { $0 + $1.width + gap }
    let height = images.map(\.height).max() ?? 0
    var result = PixelImage(width: max(width, 0), height: height, filledWith: 0xFF80_8080)
    var left = 0
    for image in images {
      for row in 0..<image.height {
        for column in 0..<image.width { result[left + column, row] = image[column, row] }
      }
      left += image.width + gap
    }
    return result
  }
}
