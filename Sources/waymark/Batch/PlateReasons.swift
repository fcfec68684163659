/// Why plates have to be drawn, in words.
enum PlateReasons {
  /// The first reasons on a line.
  static func short(_ reasons: [String]) -> String {
    let shown = 3
    let more = reasons.count > shown ? "; and \(reasons.count - shown) more" : ""
    return reasons.prefix(shown).joined(separator: "; ") + more
  }
}
