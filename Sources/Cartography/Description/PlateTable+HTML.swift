internal import Drawing
internal import Geodata
internal import HistoricalTime
internal import RouteGraph

extension PlateTable {
  /// The table as a page: HTML that is XML as well, without scripts and without anything from elsewhere.
  ///
  /// Each table has a caption, headings have a scope, text that is of another language or direction says
  /// so, sources are a numbered list with links.
  public var html: String {
    let words = wording.description
    let direction = wording.isRightToLeft ? "rtl" : "ltr"
    var page = """
      <!DOCTYPE html>
      <html xmlns="http://www.w3.org/1999/xhtml" lang="\(wording.language)" \
      xml:lang="\(wording.language)" dir="\(direction)">
      <head>
      <meta charset="utf-8"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <title>\(Markup.escaped(title))</title>
      <style>
      body { font-family: sans-serif; line-height: 1.4; max-width: 100em; margin: 1em auto; padding: 0 1em; }
      table { border-collapse: collapse; margin-bottom: 2em; }
      caption { font-weight: bold; text-align: start; padding: 0.5em 0; }
      code { white-space: nowrap; }
      th, td { border: 1px solid #767676; padding: 0.25em 0.5em; text-align: start; vertical-align: top; }
      </style>
      </head>
      <body>
      <main>
      <h1>\(Markup.escaped(title))</h1>

      """
    if !description.long.isEmpty {
      page += "<p>\(Markup.escaped(description.embedded))</p>\n"
    }
    let shown = rows.filter { $0.reason == nil }
    let missing = rows.filter { $0.reason != nil }
    page +=
      shown.isEmpty
      ? "<p>\(Markup.escaped(wording.nothingToShow))</p>\n" : table(words.shown, shown)
    if !missing.isEmpty { page += table(words.missing, missing) }
    if !sources.isEmpty {
      page += "<h2>\(Markup.escaped(words.sources))</h2>\n<ol>\n"
      for (index, source) in sources.enumerated() { page += item(source, number: index + 1) }
      page += "</ol>\n"
    }
    return page + "</main>\n</body>\n</html>\n"
  }

  private func table(_ caption: String, _ rows: [Row]) -> String {
    let words = wording.description
    let isMissing = rows.contains { $0.reason != nil }
    let headings =
      [
        words.identifier, words.from, words.to, words.departed, words.arrived, words.mode,
        words.people, words.dead, words.outcome, words.course,
      ] + (isMissing ? [words.reason] : []) + [words.sources]
    var text = "<table>\n<caption>\(Markup.escaped(caption))</caption>\n<thead>\n<tr>"
    for heading in headings { text += "<th scope=\"col\">\(Markup.escaped(heading))</th>" }
    text += "</tr>\n</thead>\n<tbody>\n"
    for row in rows {
      let movement = row.movement
      let identifier = Markup.escaped(movement.id.rawValue)
      let period = row.isOnlyPossible ? " (\(wording.onlyPossible))" : ""
      text += "<tr><th scope=\"row\" dir=\"ltr\">\(identifier)</th>"
      text += "<td>\(name(row.from))</td><td>\(name(row.to))</td>"
      text += "<td>\(date(movement.departed))\(Markup.escaped(period))</td>"
      text += "<td>\(date(movement.arrived))</td>"
      var cells = [
        self.words(movement.mode), wording.words(movement.prisoners),
        wording.words(movement.deaths), self.words(movement.outcome), course(movement),
      ]
      if let reason = row.reason { cells.append(words.reasons[reason] ?? reason.rawValue) }
      for cell in cells { text += "<td>\(Markup.escaped(cell))</td>" }
      let links = row.sources.map { "<a href=\"#source-\($0)\">\(wording.number($0))</a>" }
      text += "<td>\(links.joined(separator: Markup.escaped(wording.comma)))</td></tr>\n"
    }
    return text + "</tbody>\n</table>\n"
  }

  /// What is known of the way, and whether it is a general statement.
  private func course(_ movement: Movement) -> String {
    let isQuestionable =
      movement.granularity == .generalised || movement.existence == .questionable
    return words(movement.course)
      + (isQuestionable ? wording.semicolon + wording.questionable : "")
  }

  private func name(_ name: PlaceNames.Name) -> String {
    let text = Markup.escaped(name.text)
    guard let language = name.language else { return "<bdi>\(text)</bdi>" }
    let tag = Markup.escaped(language)
    return tag == wording.language
      ? text : "<bdi lang=\"\(tag)\" xml:lang=\"\(tag)\">\(text)</bdi>"
  }

  /// A date in words and, for programs and those who doubt, as the data have it.
  private func date(_ date: EDTF?) -> String {
    guard let date else { return Markup.escaped(wording.description.notKnown) }
    return "\(Markup.escaped(words(date))) <code dir=\"ltr\">\(Markup.escaped(date.text))</code>"
  }

  private func item(_ source: Source, number: Int) -> String {
    let text =
      "<bdi>\(Markup.escaped(source.citation.isEmpty ? source.id.rawValue : source.citation))</bdi>"
    let link =
      source.url.flatMap { Markup.isWebAddress($0) ? Markup.escaped($0) : nil }.map {
        " <a href=\"\($0)\" dir=\"ltr\">\($0)</a>"
      } ?? ""
    return "<li id=\"source-\(number)\">\(text)\(link)</li>\n"
  }
}
