internal import Drawing
internal import Geodata
internal import RouteGraph

/// The names that a sheet wants to show.
struct PlaceLabels {
  let style: MapStyle
  let names: PlaceNames
  /// Between names that are set together.
  let comma: String
  let measurer: any TextMeasurer
  private let wording: Wording

  /// Collects the names of places in a language.
  init(
    _ dataset: Dataset, language: String, withModern: Bool = false, style: MapStyle,
    measurer: any TextMeasurer
  ) {
    self.style = style
    self.measurer = measurer
    names = PlaceNames(dataset, language: language, withModern: withModern)
    wording = Wording.of(language) ?? .english
    // The mark keeps Latin numerals on both sides of a comma in the order of the names.
    comma = wording.isRightToLeft ? wording.comma + "\u{200F}" : wording.comma
  }

  /// One name for each place, camps of one name that lie together under one.
  ///
  /// Beside an answer, only main camps are named among the places that it does not touch.
  ///
  /// - Parameters:
  ///   - details: the lines below the names of places.
  ///   - pins: where the editor wants names; camps under one name follow the first pin among them.
  func labels(
    of items: [PlaceLayer.Item], details: [PlaceID: [String]] = [:],
    pins: [PlaceID: LabelPin] = [:]
  ) -> [Label] {
    var clusters: [[PlaceLayer.Item]] = []
    var labels: [Label] = []
    for item in items.sorted(by: { $0.place.id < $1.place.id })
    where pins[item.place.id] != .hidden {
      guard item.role == .movement else {
        labels += label(besideAnswer: item, details: details[item.place.id] ?? []).map {
          PlaceLabels.pin($0, pins[item.place.id])
        }
        continue
      }
      let stem = PlaceLabels.stem(text(of: item.place))
      if let index = clusters.firstIndex(where: { cluster in
        cluster[0].place.kind != .town && item.place.kind != .town
          && PlaceLabels.stem(text(of: cluster[0].place)) == stem
          && cluster[0].point.distance(to: item.point) < 7
      }) {
        clusters[index].append(item)
      } else {
        clusters.append([item])
      }
    }
    return labels
      + clusters.map { cluster in
        PlaceLabels.pin(label(of: cluster), cluster.lazy.compactMap { pins[$0.place.id] }.first)
      }
  }

  private static func pin(_ label: Label, _ pin: LabelPin?) -> Label {
    var label = label
    switch pin {
    case nil, .hidden?: break
    case .beside(let side)?: label.pin = .beside(side)
    case .offset(let right, let down)?:
      label.pin = .offset(Vector(dx: millimetres(right), dy: millimetres(down)))
    }
    return label
  }

  /// The name of a place on a map with an answer; none if it is not to be named.
  private func label(besideAnswer item: PlaceLayer.Item, details: [String]) -> [Label] {
    var text = labelText(of: [item.place])
    var rank: Int?
    if case .ranked(let sign) = item.role {
      guard let number = sign.rank else { return [] }
      text = "\(wording.number(number)) \(text)"
      rank = number
    }
    let isMain = item.place.kind == .mainCamp || item.place.kind == .killingCentre
    let isAnswer = item.role != .context
    guard isAnswer || isMain else { return [] }
    let isStrong: Bool
    let priority: Double
    switch item.role {
    case .context, .movement: (isStrong, priority) = (false, 0)
    case .path(.halt): (isStrong, priority) = (false, details.isEmpty ? 1000 : 1050)
    case .path(.change): (isStrong, priority) = (false, 1100)
    case .path(.end): (isStrong, priority) = (true, 1200)
    case .reachEnd: (isStrong, priority) = (true, 1200)
    case .reached, .grouped: (isStrong, priority) = (false, details.isEmpty ? 200 : 400)
    case .summed: (isStrong, priority) = (false, item.isEnd ? 300 : 100)
    case .ranked: (isStrong, priority) = (false, 1200 - Double(rank ?? 0) * 0.01)
    }
    let font = style.font(weight: isStrong || (isMain && isAnswer) ? .bold : .regular)
    let language = names.name(of: item.place).language
    var label = Label(
      anchor: item.point, radius: item.role.radius(of: item.place.kind), text: text, font: font,
      color: isAnswer ? style.ink : style.quietInk, language: language,
      isMandatory: priority >= 1000 || (isMain && isAnswer), isTown: false,
      priority: priority + (rank == nil ? Double(PlaceSymbol.rank(of: item.place.kind) * 10) : 0),
      metrics: measurer.measure(text, font: font, language: language))
    let small = style.font(size: style.textSize - 1)
    label.places = [item.place.id]
    label.mayCrossSigns = false
    label.details = details.map { line in
      Label.Detail(
        text: line, font: small,
        width: measurer.measure(line, font: small, language: names.language).width)
    }
    return [label]
  }

  /// The name of a city for orientation.
  ///
  /// - Parameter language: the language of the name, if it is known.
  func label(
    ofTown name: String, language: String? = nil, at point: Point, importance: Double
  ) -> Label {
    let font = style.font(slant: .italic)
    return Label(
      anchor: point, radius: OrientationTown.radius, text: name, font: font,
      color: style.quietInk, language: language, isMandatory: false, isTown: true,
      priority: importance, metrics: measurer.measure(name, font: font, language: language))
  }

  /// The name of a place in full.
  func name(of place: Place) -> String { TextBlock.oneLine(names.name(of: place).text) }

  /// The name of a place as it stands on the map: without what is added in brackets.
  func text(of place: Place) -> String {
    PlaceLabels.withoutBrackets(name(of: place))
  }

  static func withoutBrackets(_ name: String) -> String {
    guard let bracket = name.firstRange(of: " ("), bracket.lowerBound > name.startIndex else {
      return name
    }
    return String(name[..<bracket.lowerBound])
  }

  /// The names of places that lie together, and in brackets those of today if they are asked for.
  private func labelText(of places: [Place]) -> String {
    let text = PlaceLabels.joined(places.map(self.text), comma)
    let modern = PlaceLabels.joined(
      places.compactMap { place in
        names.modern(of: place).flatMap {
          let name = PlaceLabels.withoutBrackets(TextBlock.oneLine($0))
          return name == text ? nil : name
        }
      }, comma)
    return modern.isEmpty ? text : "\(text) (\(modern))"
  }

  private func label(of cluster: [PlaceLayer.Item]) -> Label {
    let text = labelText(of: cluster.map(\.place))
    let rank = cluster.map { PlaceSymbol.rank(of: $0.place.kind) }.max() ?? 0
    let isMain = cluster.contains { $0.place.kind == .mainCamp || $0.place.kind == .killingCentre }
    let isEnd = cluster.contains(where: \.isEnd)
    let isHalt =
      !isEnd && cluster.allSatisfy { $0.place.kind == .town || $0.place.kind == .station }
    let font = style.font(
      size: isHalt ? min(style.haltTextSize, style.textSize) : nil,
      weight: isMain ? .bold : .regular)
    let count = Double(cluster.count)
    let anchor = Point(
      x: cluster.reduce(0) { $0 + $1.point.x } / count,
      y: cluster.reduce(0) { $0 + $1.point.y } / count)
    let reach = cluster.map { item in
      anchor.distance(to: item.point)
        + (item.place.kind == .region
          ? PlaceSymbol.regionRadius * 0.8 : PlaceSymbol.radius(of: item.place.kind))
    }
    let language = names.name(of: cluster[0].place).language
    // Of equal places those come first that more movements touched.
    let movements = Double(cluster.map(\.movements).max() ?? 1)
    let isMandatory = cluster.contains { item in
      item.place.kind == .mainCamp || item.place.kind == .killingSite
        || (item.isEnd && (PlaceLabels.isCamp(item.place.kind) || item.place.kind == .region))
    }
    var label = Label(
      anchor: anchor, radius: reach.max() ?? 0, text: text, font: font, color: style.ink,
      language: language, isMandatory: isMandatory,
      isTown: false,
      priority: Double(rank * 10) + (isEnd ? 5 : 0) + min(4, (movements - 1) / 2),
      metrics: measurer.measure(text, font: font, language: language))
    label.places = cluster.map(\.place.id)
    if isMain { label.apartCost = PlaceLabels.mainApartCost }
    label.divided = divided(text, font, language, width: label.metrics.width)
    let stem = String(PlaceLabels.stem(text))
    // A short word or an abbreviation, as of "Saint", names nothing.
    if cluster.count > 1, stem != text, stem.count(where: \.isLetter) > 3, stem.last != "." {
      label.common = Label.Common(
        text: stem, metrics: measurer.measure(stem, font: font, language: language))
    }
    return label
  }

  /// The name in two lines where it is long and the longer of them is much shorter.
  private func divided(_ text: String, _ font: Font, _ language: String?, width: Double)
    -> Label.Divided?
  {
    guard width > PlaceLabels.longName, text.utf8.count < PlaceLabels.mostBytes else { return nil }
    var best: Label.Divided?
    var bestWidth = width * 0.75
    for space in text.indices where text[space] == " " {
      let first = String(text[..<space])
      let second = String(text[text.index(after: space)...])
      // A line begins with a word of its own, not with a mark or a number that belongs to the word before.
      guard !first.isEmpty, second.prefix(while: { $0 != " " }).count(where: \.isLetter) > 2,
        second.contains(where: { $0.isLetter && !"IVX".contains($0) })
      else { continue }
      let metrics = measurer.measure(first, font: font, language: language)
      let rest = measurer.measure(second, font: font, language: language).width
      guard max(metrics.width, rest) < bestWidth else { continue }
      bestWidth = max(metrics.width, rest)
      best = Label.Divided(
        first: first, metrics: metrics,
        second: Label.Detail(text: second, font: font, width: rest, language: language))
    }
    return best
  }

  /// Names wider than this may stand in two lines, in points.
  private static let longName = 32.0
  /// Longer texts are no names that could be divided well.
  private static let mostBytes = 120

  /// The name of a main camp stays at its sign unless there is no room at all.
  private static let mainApartCost = 1_000.0

  private static func isCamp(_ kind: PlaceKind) -> Bool {
    switch kind {
    case .mainCamp, .killingCentre, .subcamp, .transitCamp, .labourCamp, .prisonerOfWarCamp: true
    case .ghetto, .town, .station, .killingSite, .burialSite, .liberationSite, .ship, .region:
      false
    }
  }

  /// The first word of a name.
  private static func stem(_ name: String) -> Substring {
    name.split(separator: " ").first ?? ""
  }

  /// Names that begin with the same word with that word said once:
  /// `Auschwitz I, II-Birkenau, III-Monowitz`; equal names once.
  static func joined(_ all: [String], _ comma: String = ", ") -> String {
    let names = all.indices.filter { !all[..<$0].contains(all[$0]) }.map { all[$0] }
    guard let first = names.first, names.count > 1 else { return names.first ?? "" }
    let stem = stem(first)
    return
      ([first]
      + names.dropFirst().map { name in
        guard PlaceLabels.stem(name) == stem else { return name }
        let rest = name.dropFirst(stem.count).drop { $0 == " " }
        return rest.isEmpty ? name : String(rest)
      }).joined(separator: comma)
  }
}
