extension Picture: CustomStringConvertible {
  /// The picture as text for tests and for people: what it says of itself, then one mark a line,
  /// bottom first, with marks of a group moved in. Numbers are rounded to a hundredth.
  public var description: String {
    var lines = [
      "picture \(short(size.width)) x \(short(size.height))"
        + (background.map { " on \($0.words)" } ?? ""),
      "title \(quoted(title))",
    ]
    if !summary.isEmpty { lines.append("summary \(quoted(summary))") }
    if !author.isEmpty { lines.append("author \(quoted(author))") }
    if !language.isEmpty { lines.append("language \(language)") }
    for layer in layers { lines += layer.lines(depth: 0) }
    return lines.joined(separator: "\n")
  }
}

extension Mark: CustomStringConvertible {
  /// The mark as one line; a group takes one more for each of its marks.
  public var description: String { lines(depth: 0).joined(separator: "\n") }

  fileprivate func lines(depth: Int) -> [String] {
    let margin = String(repeating: "  ", count: depth)
    return switch self {
    case .shape(let shape): [margin + shape.words]
    case .text(let text): [margin + text.words]
    case .group(let group): group.lines(depth: depth)
    }
  }
}

extension Group {
  fileprivate func lines(depth: Int) -> [String] {
    var words = String(repeating: "  ", count: depth) + "group"
    if let id { words += " \(id)" }
    if let title { words += " \(quoted(title))" }
    if let clip { words += " clip \(clip.words)" }
    return [words] + marks.flatMap { $0.lines(depth: depth + 1) }
  }
}

extension Shape {
  fileprivate var words: String {
    var words = "path \(path.words)"
    if let fill {
      words += " fill \(fill.words)"
      if fillRule == .evenOdd { words += " even-odd" }
    }
    if let stroke { words += " stroke \(stroke.words)" }
    return words
  }
}

extension PlacedText {
  fileprivate var words: String {
    var words = "text \(quoted(text)) at \(origin.words) \(font.words) \(color.words)"
    if let halo { words += " halo \(halo.color.words) \(short(halo.width))" }
    if rotation != 0 { words += " turned \(short(rotation * 180 / .pi))°" }
    if let language { words += " in \(language)" }
    return words
  }
}

extension Font {
  fileprivate var words: String {
    family + " \(short(size))" + (weight == .bold ? " bold" : "")
      + (slant == .italic ? " italic" : "")
      + (spacing == 0 ? "" : " spaced \(short(spacing))")
  }
}

extension Stroke {
  fileprivate var words: String {
    var words = "\(color.words) \(short(width))"
    if !dash.isEmpty { words += " dash " + dash.map(short).joined(separator: ",") }
    if dashPhase != 0 { words += " from \(short(dashPhase))" }
    if cap == .round { words += " round-cap" }
    if join == .miter { words += " miter-join" }
    return words
  }
}

extension Path {
  fileprivate var words: String {
    var words: [String] = []
    var next = 0
    func take(_ count: Int) -> String {
      defer { next += count }
      return points[next..<next + count].map(\.words).joined(separator: " ")
    }
    for verb in verbs {
      switch verb {
      case .move: words.append("M " + take(1))
      case .line: words.append("L " + take(1))
      case .curve: words.append("C " + take(3))
      case .close: words.append("Z")
      }
    }
    return words.isEmpty ? "empty" : words.joined(separator: " ")
  }
}

extension Point {
  fileprivate var words: String { "\(short(x)),\(short(y))" }
}

extension Color {
  /// `#rrggbb`, with the coverage in percent where it is not whole.
  fileprivate var words: String {
    let digits = [red, green, blue].map { part in
      let byte = Int(min(max(part * 255, 0), 255).rounded())
      return (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    return "#" + digits.joined() + (alpha < 1 ? "@\(short(alpha * 100))%" : "")
  }
}

/// A number rounded to a hundredth, without zeros at its end.
private func short(_ value: Double) -> String {
  guard value.magnitude < 1e15 else { return String(value) }
  let hundredths = Int((value * 100).rounded())
  let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
  let sign = hundredths < 0 ? "-" : ""
  if rest == 0 { return "\(sign)\(whole)" }
  if rest % 10 == 0 { return "\(sign)\(whole).\(rest / 10)" }
  return "\(sign)\(whole)." + (rest < 10 ? "0" : "") + "\(rest)"
}

/// Text in quotation marks on one line, whatever it holds.
private func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"", "\\": result += "\\\(scalar)"
    case _ where scalar.properties.generalCategory == .control,
      _ where scalar.properties.generalCategory == .format:
      result += "\\u{\(String(scalar.value, radix: 16))}"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
