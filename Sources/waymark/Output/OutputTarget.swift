import ArgumentParser
import CairoRenderer

/// A file to be written and its format.
struct OutputTarget {
  /// Where to write; `-` for standard output.
  let path: String
  /// The format.
  let format: any PictureFormat

  /// Finds the format by the ending of the path, or by name for standard output.
  init(_ path: String, formatName: String?, resolution: Double) throws {
    self.path = path
    let known = PictureFormats.fileExtensions.joined(separator: ", ")
    let name: String
    if path == "-" {
      guard let formatName else {
        throw Failure.end(
          .usage, "standard output needs a format", hint: "add --format with one of: \(known)")
      }
      name = formatName
    } else {
      let file = path.split(separator: "/").last ?? ""
      guard let dot = file.lastIndex(of: "."), dot != file.startIndex else {
        throw Failure.end(
          .usage, "\(path) has no ending that gives the format", hint: "endings: \(known)")
      }
      name = String(file[file.index(after: dot)...])
    }
    let options = FormatOptions(resolution: resolution)
    guard let format = PictureFormats.format(forFileExtension: name, options: options) else {
      throw Failure.end(
        .usage, "there is no format \u{201C}\(name)\u{201D}", hint: "formats: \(known)")
    }
    self.format = format
  }

  /// Whether the format is made of pixels.
  var isPixels: Bool { format is PNGFormat }

  /// Writes the file whole, or says why not.
  func write(_ bytes: [UInt8]) throws {
    try OutputTarget.write(bytes, to: path)
  }

  /// Writes a file whole, or standard output for `-`, and names the file; says why not.
  static func write(_ bytes: [UInt8], to path: String) throws {
    do throws(WriteProblem) {
      if path == "-" {
        try OutputFile.writeToStandardOutput(bytes)
      } else {
        try OutputFile.write(bytes, to: path)
        Failure.say("\(path)")
      }
    } catch {
      throw Failure.end(
        .cannotWrite, "cannot write \(error.path): \(error.reason)",
        hint: path == "-" ? nil : "does the folder exist, and may you write to it?")
    }
  }

  /// Writes lines to standard output, or says why not.
  static func print(_ lines: String) throws {
    try write(Array((lines + "\n").utf8), to: "-")
  }
}
