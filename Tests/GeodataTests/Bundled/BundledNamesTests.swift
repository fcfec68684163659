import Foundation
import RouteGraph
import Testing

@testable import Geodata

/// The names of the places that stand on maps, in the languages of the maps.
@Suite("Geodata/names.csv")
struct BundledNamesTests {
  private let dataset: Dataset
  private let namesByPlace: [PlaceID: [PlaceName]]

  init() throws {
    dataset = try BundledData.load().dataset
    namesByPlace = Dictionary(grouping: dataset.names, by: \.place)
  }

  /// Main camps, killing centres, and the ends and halts of movements.
  private var shown: [Place] {
    var ids = Set(dataset.movements.flatMap { [$0.from, $0.to] })
    ids.formUnion(dataset.stages.map(\.place))
    return dataset.places.filter {
      ids.contains($0.id) || $0.kind == .mainCamp || $0.kind == .killingCentre
    }
  }

  /// What a map in a language may call a place; the main name is English.
  private func names(of place: Place, in language: String) -> [String] {
    let own = (namesByPlace[place.id] ?? []).filter { $0.language == language }
    let historical = own.filter { $0.kind == .historical }.map(\.name)
    if !historical.isEmpty { return historical }
    let modern = own.filter { $0.kind == .modern }.map(\.name)
    if !modern.isEmpty && !place.isCamp { return modern }
    return language == "en" ? [place.name] : []
  }

  @Test(
    "Every place on the maps has a name in the language, and it is clear which",
    arguments: ["en", "de", "pl", "fa", "he", "ru", "fr"])
  func everyPlace(language: String) {
    #expect(shown.count > 390)
    let nameless = shown.filter { names(of: $0, in: language).isEmpty }
    #expect(nameless.map(\.id) == [])
    let unclear = shown.filter {
      let names = names(of: $0, in: language)
      return names.count > 1 && !names.contains($0.name)
    }
    #expect(unclear.map(\.id) == [])
  }

  @Test("Today's name in the table of places is a modern name in a language")
  func modernNames() {
    let modern = Dictionary(
      grouping: dataset.names.filter { $0.kind == .modern }, by: \.place
    ).mapValues { Set($0.map(\.name)) }
    let lost = dataset.places.filter { place in
      guard let name = place.modernName else { return false }
      let known = modern[place.id] ?? []
      return !known.contains(name) && !known.contains(Place.short(name))
    }
    #expect(lost.map(\.id) == [])
  }

  @Test("Names are written in the letters of their language, without hidden characters")
  func letters() {
    var strange: [String] = []
    var scripts: [String: NameScript] = [:]
    for name in dataset.names {
      let isComposed = Array(name.name.unicodeScalars)
        .elementsEqual(name.name.precomposedStringWithCanonicalMapping.unicodeScalars)
      let script = scripts[name.language] ?? NameScript(language: name.language)
      scripts[name.language] = script
      if !script.allows(name.name) || (name.language != "yi" && !isComposed) {
        strange.append("\(name.place.rawValue) \(name.language) \(name.name)")
      }
    }
    #expect(strange == [])
  }

  @Test(
    "The search for strange letters finds them",
    arguments: [
      ("fa", "كيل", false), ("fa", "کیل", true), ("fa", "کیل\u{200C}", false), ("he", "קיל", true),
      ("he", "Kiel", false), ("he", "ולס II", true), ("ru", "Киль", true), ("ru", "Kиль", false),
      ("he", "אושוויץ 2-בירקנאו", true), ("ru", "Вельс II", true), ("pl", "Kilonia", true),
      ("pl", "Кilonia", false),
      ("pl", "Kilonia\u{00AD}", false), ("pl", " Kilonia", false), ("fa", "ولس ۲", true),
      ("fa", "ولس 2", false),
    ])
  func letterSearch(language: String, name: String, isFine: Bool) {
    #expect(NameScript(language: language).allows(name) == isFine)
  }

  @Test("No name stands twice for a place and a language")
  func doubles() {
    var seen: Set<[String]> = []
    let doubles = dataset.names.filter {
      !seen.insert([$0.place.rawValue, $0.language, $0.name, $0.kind.rawValue]).inserted
    }
    #expect(doubles.map(\.name) == [])
  }

  @Test("A name in other letters has a source, or says how the compilers came to it")
  func origins() {
    let own = ["transliterated", "translated", "customary"]
    let names = dataset.names.filter { ["fa", "he", "ru"].contains($0.language) }
    let origin = { (name: PlaceName) -> String? in
      name.note.map { String($0.prefix { $0 != ";" }) }
    }
    let vague = names.filter { name in
      let isOwn = origin(name).map(own.contains) ?? false
      return isOwn != name.sources.isEmpty
    }
    #expect(vague.map { "\($0.place.rawValue) \($0.language)" } == [])
  }

  @Test("The page on the sources counts the names that were only transliterated")
  func transliterated() throws {
    let page = try String(
      contentsOfFile: BundledData.folder.appending(path: "SOURCES.md").path, encoding: .utf8
    ).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let names = dataset.names.filter { ["fa", "he", "ru"].contains($0.language) }
    let count = names.count { $0.note?.hasPrefix("transliterated") ?? false }
    #expect(page.contains("\(count) of the \(names.count) names in Persian, Hebrew and Russian"))
  }
}

extension Place {
  /// Whether it was a camp or a ghetto: such a place bears the name of the time.
  fileprivate var isCamp: Bool {
    switch kind {
    case .mainCamp, .subcamp, .killingCentre, .transitCamp, .labourCamp, .prisonerOfWarCamp,
      .ghetto:
      true
    default: false
    }
  }

  /// A name without what stands in brackets after it.
  fileprivate static func short(_ name: String) -> String {
    guard let bracket = name.firstRange(of: " ("), bracket.lowerBound > name.startIndex else {
      return name
    }
    return String(name[..<bracket.lowerBound])
  }
}
