import ArgumentParser
import CairoRenderer
import Glibc

/// A file to be written and its format.
struct OutputTarget: Sendable {
  /// Where to write; `-` for standard output.
  let path: String
  /// The format.
  let format: any PictureFormat

  /// Finds the format by the ending of the path, or by name for standard output.
  init(_ path: String, formatName: String?, options: FormatOptions) throws {
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
    guard let format = PictureFormats.format(forFileExtension: name, options: options) else {
      throw Failure.end(
        .usage, "there is no format \u{201C}\(name)\u{201D}", hint: "formats: \(known)")
    }
    self.format = format
    resolution = type(of: format).isPixels ? options.resolution : nil
  }

  /// The dots per inch of a format of pixels; `nil` for one of lines.
  let resolution: Double?

  /// Writes files whole, or standard output for `-`, and names the files; says why not. If one cannot
  /// be written, none of those that bear a name appears or changes.
  static func write(_ files: [(path: String, bytes: [UInt8])]) throws {
    try write(
      files.map { path, bytes in
        let content: OutputFile.Content = { (sink) throws(WriteProblem) in
          try bytes.span.bytes.withUnsafeBytes { (bytes) throws(WriteProblem) in try sink(bytes) }
        }
        return (path, content)
      })
  }

  /// Writes files part by part, in the same way.
  static func write(_ files: [(path: String, content: OutputFile.Content)]) throws {
    var prepared: [OutputFile.Prepared] = []
    var path = ""
    do throws(WriteProblem) {
      for file in files where file.path != "-" {
        path = file.path
        if let file = try OutputFile.prepare(file.content, for: file.path) { prepared.append(file) }
      }
      for file in files where file.path == "-" {
        path = file.path
        try OutputFile.writeToStandardOutput(file.content)
      }
      while let file = prepared.first {
        path = file.name
        prepared.removeFirst()
        try file.commit()
      }
    } catch {
      for file in prepared { file.discard() }
      throw Failure.end(
        .cannotWrite, "cannot write \(error.path): \(error.reason)",
        hint: path == "-" ? nil : error.hint)
    }
    for file in files where file.path != "-" { Failure.say(file.path) }
  }

  /// Writes lines to standard output, or says why not.
  static func print(_ lines: String) throws {
    try write([("-", Array((lines + "\n").utf8))])
  }
}

extension WriteProblem {
  /// What to do about it.
  fileprivate var hint: String {
    switch reason {
    case String(cString: strerror(ENOSPC)), String(cString: strerror(EDQUOT)):
      "make room, or write to another disk"
    case String(cString: strerror(EISDIR)): "name a file in it"
    default: "does the folder exist, and may you write to it?"
    }
  }
}
