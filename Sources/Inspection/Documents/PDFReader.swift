import Drawing

/// Reads the first page of a PDF document: its size, type, lines, fonts, coverage and description.
struct PDFReader {
  private let objects: PDFObjects?
  /// How deep drawings may lie in each other.
  private static let deepest = 8

  init(_ bytes: [UInt8]) {
    objects = try? PDFObjects(bytes)
  }

  func facts() -> FigureFacts {
    var facts = FigureFacts()
    facts.format = .pdf
    guard let objects,
      let page = objects.dictionaries.first(where: { $0["Type"]?.name == "Page" })
    else { return facts }
    facts.size = size(of: page, objects)
    facts.summary = summary(objects)
    var found = Findings()
    let resources = inherited("Resources", of: page, objects)
    guard let content = content(of: page, objects) else { return facts }
    var drawing = PageContent()
    drawing.follow(content)
    collect(drawing, objects.dictionary(resources) ?? [:], objects, &found, depth: 0)
    facts.smallestText = found.facts.smallestText
    facts.largestText = found.facts.largestText
    facts.thinnestLine = found.facts.thinnestLine
    facts.text = found.hasText ? .live : FigureFacts.Text.none
    facts.missingFonts = found.isWhole ? found.missingFonts.sorted() : nil
    facts.hasCoverage = found.hasCoverage || found.isWhole ? found.hasCoverage : nil
    facts.isGrey = found.isGrey
    facts.longestSide = found.hasImages ? found.longestSide : 0
    facts.resolution = found.resolution
    return facts
  }

  /// What the page and the drawings in it tell.
  private struct Findings {
    var facts = FigureFacts()
    var missingFonts: Set<String> = []
    var hasText = false
    var hasCoverage = false
    var hasImages = false
    var longestSide = 0
    var resolution = Double.infinity
    var isGrey: Bool? = true
    var isWhole = true
  }

  private func collect(
    _ drawing: PageContent, _ resources: [String: PDFValue], _ objects: PDFObjects,
    _ found: inout Findings, depth: Int
  ) {
    for size in [drawing.facts.smallestText, drawing.facts.largestText].compactMap({ $0 }) {
      found.facts.note(text: size)
    }
    if let line = drawing.facts.thinnestLine { found.facts.note(line: line) }
    if found.isGrey == true { found.isGrey = drawing.isGrey }
    let fonts = objects.dictionary(resources["Font"]) ?? [:]
    for name in drawing.fonts.sorted() {
      found.hasText = true
      guard let font = objects.dictionary(fonts[name]) else {
        found.isWhole = false
        continue
      }
      if !isEmbedded(font, objects) {
        found.missingFonts.insert(objects.resolve(font["BaseFont"])?.name ?? name)
      }
    }
    let settings = objects.dictionary(resources["ExtGState"]) ?? [:]
    for name in drawing.settings.sorted() {
      guard let setting = objects.dictionary(settings[name]) else { continue }
      let covers = ["ca", "CA"].compactMap { objects.resolve(setting[$0])?.number }
      if covers.contains(where: { $0 < 1 }) || objects.dictionary(setting["SMask"]) != nil {
        found.hasCoverage = true
      }
    }
    let drawn = objects.dictionary(resources["XObject"]) ?? [:]
    for object in drawing.objects {
      guard let dictionary = objects.dictionary(drawn[object.name]), depth < Self.deepest else {
        found.isWhole = false
        continue
      }
      if objects.resolve(dictionary["Subtype"])?.name == "Image" {
        noteImage(dictionary, object.transform, objects, &found)
        continue
      }
      guard let content = objects.content(of: drawn[object.name]) else {
        found.isWhole = false
        continue
      }
      let own = objects.resolve(dictionary["Matrix"])?.array?.compactMap(\.number) ?? []
      var map = object.transform
      if own.count == 6 {
        map = Transform(a: own[0], b: own[1], c: own[2], d: own[3], e: own[4], f: own[5])
          .followed(by: map)
      }
      var inner = PageContent(map)
      inner.follow(content)
      collect(
        inner, objects.dictionary(dictionary["Resources"]) ?? resources, objects, &found,
        depth: depth + 1)
    }
  }

  private func noteImage(
    _ image: [String: PDFValue], _ map: Transform, _ objects: PDFObjects, _ found: inout Findings
  ) {
    found.hasImages = true
    if objects.resolve(image["SMask"]) != nil { found.hasCoverage = true }
    guard let width = objects.resolve(image["Width"])?.number,
      let height = objects.resolve(image["Height"])?.number
    else { return }
    found.longestSide = max(found.longestSide, Int(clamping: Int64(max(width, height))))
    found.isGrey = nil
    let across = width / (map.horizontalScale / 72)
    let down = height / (map.verticalScale / 72)
    found.resolution = min(found.resolution, across, down)
  }

  private func isEmbedded(_ font: [String: PDFValue], _ objects: PDFObjects) -> Bool {
    switch objects.resolve(font["Subtype"])?.name {
    case "Type3": return true
    case "Type0":
      guard let inner = objects.resolve(font["DescendantFonts"])?.array?.first,
        let descendant = objects.dictionary(inner)
      else { return false }
      return hasFile(descendant, objects)
    default: return hasFile(font, objects)
    }
  }

  private func hasFile(_ font: [String: PDFValue], _ objects: PDFObjects) -> Bool {
    guard let descriptor = objects.dictionary(font["FontDescriptor"]) else { return false }
    return ["FontFile", "FontFile2", "FontFile3"].contains { descriptor[$0] != nil }
  }

  private func size(of page: [String: PDFValue], _ objects: PDFObjects) -> Size? {
    let box = objects.resolve(inherited("MediaBox", of: page, objects))?.array?
      .compactMap { objects.resolve($0)?.number }
    guard let box, box.count == 4 else { return nil }
    let unit = objects.resolve(page["UserUnit"])?.number ?? 1
    let size = Size(
      width: (box[2] - box[0]).magnitude * unit, height: (box[3] - box[1]).magnitude * unit)
    let turn = objects.resolve(inherited("Rotate", of: page, objects))?.number ?? 0
    return turn.magnitude.truncatingRemainder(dividingBy: 180) == 90
      ? Size(width: size.height, height: size.width) : size
  }

  /// A property of a page, or of what it lies in.
  private func inherited(
    _ key: String, of page: [String: PDFValue], _ objects: PDFObjects
  ) -> PDFValue? {
    var node = page
    for _ in 0..<16 {
      if let value = node[key] { return value }
      guard let parent = objects.dictionary(node["Parent"]) else { return nil }
      node = parent
    }
    return nil
  }

  private func content(of page: [String: PDFValue], _ objects: PDFObjects) -> [UInt8]? {
    if let content = objects.content(of: page["Contents"]) { return content }
    guard let parts = objects.resolve(page["Contents"])?.array else { return nil }
    var content: [UInt8] = []
    for part in parts {
      guard let next = objects.content(of: part) else { return nil }
      content += next + [10]
    }
    return content
  }

  /// The description of a tagged figure, or else the subject of the document.
  private func summary(_ objects: PDFObjects) -> String {
    let texts =
      objects.dictionaries.filter { $0["S"]?.name == "Figure" }
      .compactMap { objects.resolve($0["Alt"])?.string }
      + [objects.resolve(objects.dictionary(objects.trailer["Info"])?["Subject"])?.string]
      .compactMap { $0 }
    return texts.first { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}
