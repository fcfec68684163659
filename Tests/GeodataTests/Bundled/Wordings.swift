import RouteGraph

@testable import Geodata

/// Finds words that the maps do not use as their own.
enum Wordings {
  /// Whether a text calls a camp Polish, or speaks of evacuation without quotation marks.
  static func isObjectionable(_ text: String) -> Bool {
    let plain = text.lowercased()
    let camps = ["camp", "death camp", "concentration camp", "extermination camp"]
    if camps.contains(where: { plain.contains("polish " + $0) }) { return true }
    return withoutQuotations(plain).contains("evacuat")
  }

  private static func withoutQuotations(_ text: String) -> String {
    var result = ""
    var isQuoted = false
    for character in text {
      switch character {
      case "\"": isQuoted.toggle()
      case "\u{201C}", "\u{201E}": isQuoted = true
      case "\u{201D}": isQuoted = false
      default: if !isQuoted { result.append(character) }
      }
    }
    return result
  }
}

extension Dataset {
  /// Every name and note with the row it stands in; the titles of cited works are their authors'.
  var wordings: [(place: String, text: String)] {
    var texts: [(place: String, text: String?)] = []
    for place in places { texts += [("\(place.id)", place.name), ("\(place.id)", place.note)] }
    for name in names where name.kind != .perpetrators {
      texts += [("\(name.place)", name.name), ("\(name.place)", name.note)]
    }
    for movement in movements { texts.append(("\(movement.id)", movement.note)) }
    for stage in stages { texts.append(("\(stage.movement).\(stage.sequence)", stage.note)) }
    for operation in operations {
      texts += [("\(operation.id)", operation.name), ("\(operation.id)", operation.note)]
    }
    for event in events { texts += [("\(event.id)", event.name), ("\(event.id)", event.note)] }
    for period in periods {
      texts += [("\(period.id)", period.name), ("\(period.id)", period.note)]
    }
    for claim in claims {
      texts += [("\(claim.id)", claim.statement), ("\(claim.id)", claim.note)]
    }
    for source in sources { texts.append(("\(source.id)", source.note)) }
    return texts.compactMap { place, text in text.map { (place, $0) } }
  }
}
