internal import CPango
public import Drawing

/// A script for which the fonts have no letters, and a text in it.
public struct MissingScript: Hashable, Sendable {
  /// The name of the script, such as `devanagari`.
  public var script: String
  /// The first text of the picture that would show empty boxes.
  public var text: String
}

extension FontLibrary {
  /// The scripts of a picture's texts of which the fonts lack letters, in drawing order.
  ///
  /// Letters that no font holds are drawn as empty boxes, so this is to be asked before.
  /// - Throws: `RenderError` if the fonts cannot be used.
  /// - Complexity: linear in the picture's text.
  public func missingScripts(in picture: Picture) throws(RenderError) -> [MissingScript] {
    var search = ScriptSearch(shaper: try TextShaper(self))
    for layer in picture.layers { search.visit(layer) }
    return search.found
  }
}

/// Looks for texts that fonts cannot show.
private struct ScriptSearch {
  let shaper: TextShaper
  var found: [MissingScript] = []
  private var seen: Set<Key> = []

  private struct Key: Hashable {
    var text: String
    var family: String
  }

  init(shaper: TextShaper) { self.shaper = shaper }

  mutating func visit(_ group: Group) {
    for mark in group.marks {
      switch mark {
      case .shape: break
      case .group(let inner): visit(inner)
      case .text(let text): visit(text)
      }
    }
  }

  private mutating func visit(_ text: PlacedText) {
    // What every font of the list holds needs no search.
    guard text.text.unicodeScalars.contains(where: { $0.value > 0x24F }),
      seen.insert(Key(text: text.text, family: text.font.family)).inserted
    else { return }
    for scalar in shaper.shape(text.text, font: text.font, language: nil).unknown {
      let name = Self.name(of: scalar)
      if !found.contains(where: { $0.script == name }) {
        found.append(MissingScript(script: name, text: text.text))
      }
    }
  }

  /// The name of a letter's script in small letters, or its code point if it belongs to none.
  private static func name(of scalar: Unicode.Scalar) -> String {
    let script = g_unichar_get_script(scalar.value)
    guard let type = g_type_class_ref(pango_script_get_type()) else { return "unknown" }
    defer { g_type_class_unref(type) }
    let values = type.assumingMemoryBound(to: GEnumClass.self)
    guard let value = g_enum_get_value(values, gint(script.rawValue)),
      let nick = value.pointee.value_nick
    else { return "U+" + String(scalar.value, radix: 16, uppercase: true) }
    return String(cString: nick)
  }
}
