internal import Drawing

extension Group {
  /// The name of a group of marks for a record: a prefix and the record's identifier.
  ///
  /// Identifiers may hold full stops, names of groups may not: `_` becomes `__` and `.` becomes
  /// `_-`, so that two identifiers never give one name.
  static func id(_ prefix: String, _ identifier: String) -> String {
    var id = prefix + "-"
    for character in identifier {
      switch character {
      case "_": id += "__"
      case ".": id += "_-"
      default: id.append(character)
      }
    }
    return id
  }
}
