import Drawing

/// Writes one picture as SVG.
///
/// Ids that the writer makes up hold a dot, which the ids of groups may not, so that the two never
/// meet.
struct SVGWriter {
  private let shaper: TextShaper
  private let language: String
  private var glyphs = SVGGlyphs()
  private var shapes: SVGShapes
  private var body = MarkupBytes()
  private var clipCount = 0
  private var live: SVGLiveText?

  /// The whole document for `picture`.
  static func document(_ picture: Picture, text: TextForm, shaper: TextShaper) -> [UInt8] {
    var writer = SVGWriter(
      shaper: shaper, language: picture.language, shapes: SVGShapes(of: picture))
    if text == .live { writer.live = SVGLiveText(language: picture.language) }
    if let background = picture.background {
      writer.body.append("<rect width=\"100%\" height=\"100%\"")
      writer.body.append(fill: background)
      writer.body.append("/>\n")
    }
    for layer in picture.layers { writer.write(layer) }

    var document = MarkupBytes()
    document.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    document.append(rootOf: picture, text: text)
    document.append(writer.glyphs.definitions)
    document.append(writer.shapes.definitions)
    document.append(writer.body)
    document.append("</svg>\n")
    return document.bytes
  }

  private init(shaper: TextShaper, language: String, shapes: SVGShapes) {
    self.shaper = shaper
    self.shapes = shapes
    self.language = language
  }

  private mutating func write(_ group: Group) {
    var clip: Int?
    if let path = group.clip {
      clipCount += 1
      clip = clipCount
      body.append("<clipPath id=\"clip.")
      body.append(clipCount)
      body.append("\"><path d=\"")
      body.append(SVGPathData.data(path))
      body.append("\"/></clipPath>\n")
    }
    body.append("<g")
    if let id = group.id { body.append(" id=\"", text: id, "\"") }
    if let clip {
      body.append(" clip-path=\"url(#clip.")
      body.append(clip)
      body.append(")\"")
    }
    body.append(">")
    if let title = group.title { body.append("<title>", text: title, "</title>") }
    body.append("\n")
    group.marks.forEachRun { mark, texts in
      switch mark {
      case .shape(let shape)?: write(shape)
      case .group(let inner)?: write(inner)
      case .text?, nil: write(texts)
      }
    }
    body.append("</g>\n")
  }

  private mutating func write(_ shape: Shape) {
    guard shape.isWritten else { return }
    let use = shapes.use(of: shape.path)
    if let use { body.append(use) } else { body.append("<path") }
    if let fill = shape.fill {
      body.append(fill: fill)
      if shape.fillRule == .evenOdd { body.append(" fill-rule=\"evenodd\"") }
    } else {
      body.append(" fill=\"none\"")
    }
    if let stroke = shape.visibleStroke { body.append(stroke: stroke) }
    if use == nil {
      body.append(" d=\"")
      body.append(SVGPathData.data(shape.path))
      body.append("\"")
    }
    body.append("/>\n")
  }

  /// The halos, then the letters.
  private mutating func write(_ texts: [PlacedText]) {
    if let markup = live?.markup(of: texts) { return body.append(markup) }
    let all = texts.map { text in
      let line = shaper.shape(
        text.text, font: text.font, language: text.language, direction: text.direction)
      return (text: text, uses: glyphs.uses(of: line))
    }.filter { !$0.uses.bytes.isEmpty }
    for (text, uses) in all {
      guard let halo = text.halo, halo.width > 0 else { continue }
      body.append("<g aria-hidden=\"true\" fill=\"none\"")
      let scale = append(placeOf: text)
      body.append(stroke: Stroke(color: halo.color, width: halo.width * 2 / scale))
      body.append(">")
      body.append(uses)
      body.append("</g>\n")
    }
    for (text, uses) in all {
      body.append("<g aria-label=\"", text: text.text, "\"")
      if let spoken = text.language, spoken != language {
        body.append(" xml:lang=\"", text: spoken, "\"")
      }
      if text.direction == .rightToLeft { body.append(" direction=\"rtl\"") }
      _ = append(placeOf: text)
      body.append(fill: text.color)
      body.append(">")
      body.append(uses)
      body.append("</g>\n")
    }
  }

  /// Appends where glyphs of a text stand.
  ///
  /// - Returns: by how much they are scaled.
  private mutating func append(placeOf text: PlacedText) -> Double {
    let scale = text.font.size / FontMap.shapingSize
    body.append(" transform=\"translate(")
    body.append(text.origin.x)
    body.append(" ")
    body.append(text.origin.y)
    if text.rotation != 0 {
      body.append(")rotate(")
      body.append(text.rotation * 180 / .pi, decimals: 4)
    }
    body.append(")scale(")
    body.append(scale, decimals: 7)
    body.append(")\"")
    return scale
  }
}

extension Shape {
  /// The stroke, if it can be seen.
  fileprivate var visibleStroke: Stroke? { stroke.flatMap { $0.width > 0 ? $0 : nil } }

  /// Whether there is anything to be seen of the shape.
  var isWritten: Bool { (fill != nil || visibleStroke != nil) && !path.isEmpty }
}

extension MarkupBytes {
  /// Appends the opening of the document with what the picture says of itself.
  fileprivate mutating func append(rootOf picture: Picture, text: TextForm) {
    append("<svg xmlns=\"http://www.w3.org/2000/svg\"")
    append(" xmlns:xlink=\"http://www.w3.org/1999/xlink\" version=\"1.1\" width=\"")
    append(picture.size.width)
    append("pt\" height=\"")
    append(picture.size.height)
    append("pt\" viewBox=\"0 0 ")
    append(picture.size.width)
    append(" ")
    append(picture.size.height)
    append("\" role=\"img\" aria-labelledby=\"picture.title\"")
    append(" aria-describedby=\"picture.summary\"")
    if !picture.language.isEmpty {
      append(" xml:lang=\"", text: picture.language, "\"")
      append(" lang=\"", text: picture.language, "\"")
    }
    // Sharp corners as long as in the other formats, not as short as SVG has them by itself.
    append(" stroke-miterlimit=\"10\"")
    // Letters at their true widths, whatever the resolution.
    if text == .live { append(" text-rendering=\"geometricPrecision\"") }
    append(">\n")
    append("<title id=\"picture.title\">", text: picture.title, "</title>\n")
    append("<desc id=\"picture.summary\">", text: picture.summary, "</desc>\n")
  }

  /// Appends text that may hold anything between two pieces of markup.
  fileprivate mutating func append(
    _ before: StaticString, text: String, _ after: StaticString
  ) {
    append(before)
    append(text: text)
    append(after)
  }
}
