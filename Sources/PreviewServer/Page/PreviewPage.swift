internal import Drawing

/// The page of a series, as HTML.
struct PreviewPage {
  private let preview: Preview
  private let revision: Int

  /// Prepares the page.
  init(_ preview: Preview, revision: Int) {
    self.preview = preview
    self.revision = revision
  }

  /// The whole page.
  var html: String {
    let title = Markup.escaped(preview.title)
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(title)</title>
      <link rel="icon" href="data:,">
      <link rel="stylesheet" href="page.css">
      <script src="page.js" defer></script>
      </head>
      <body data-revision="\(revision)">
      <a class="skip" href="#plates">Skip to the plates</a>
      <header>
      <h1 dir="auto">\(title)</h1>
      <p id="summary">\(summary)</p>
      <p id="status" role="status">\(status)</p>
      <p id="connection" role="status" hidden>This page is no longer kept up to date: \
      <code>waymark watch</code> has ended. Start it again and open the address that it writes.</p>
      <noscript><p>Without scripts this page does not change by itself: load it again.</p></noscript>
      </header>
      <section id="problems" aria-label="Problems"\(preview.problems.isEmpty ? " hidden" : "")>
      \(problems)</section>
      <nav id="index" aria-label="Plates"\(preview.plates.count < 2 ? " hidden" : "")>\(index)</nav>
      <main id="plates" tabindex="-1">
      \(preview.plates.map { PlateArticle($0).html }.joined())</main>
      </body>
      </html>

      """
  }

  private var summary: String {
    let count = preview.plates.count
    return "\(count) \(count == 1 ? "plate" : "plates") of <code>\(Markup.escaped(preview.file))"
      + "</code> in <code>\(Markup.escaped(preview.folder))</code>"
  }

  /// What is being done, and what was done last.
  private var status: String {
    var words: [String] = []
    switch preview.activity {
    case .reading: words.append("Reading the series.")
    case .drawing(let done, let total):
      words.append("Drawing: \(done) of \(total) \(total == 1 ? "plate" : "plates") done.")
    case .waiting:
      let isOld = !preview.problems.isEmpty || preview.plates.contains { $0.failure != nil }
      words.append(isOld ? "Not everything is up to date." : "Everything is up to date.")
    }
    if let redraw = preview.redraw {
      words.append("Last drawn, at \(Self.time(redraw.moment)): \(named(redraw.plates)).")
    } else if preview.activity == .waiting {
      words.append("Nothing has been drawn since this page was first served.")
    }
    return words.joined(separator: " ")
  }

  /// So many plates are named, of the others the number is told.
  private static let mostNamed = 12

  private func named(_ plates: [String]) -> String {
    if plates.count > 1, plates.count == preview.plates.count { return "all plates" }
    let more = plates.count - Self.mostNamed
    return plates.prefix(Self.mostNamed).map(Self.link).joined(separator: ", ")
      + (more > 0 ? " and \(more) more" : "")
  }

  private var problems: String {
    guard !preview.problems.isEmpty else { return "" }
    let count = preview.problems.count
    var html = "<h2>\(count) \(count == 1 ? "problem" : "problems")</h2>\n"
    if !preview.plates.isEmpty {
      html += "<p>The plates below are those from before. What is corrected is drawn at once.</p>\n"
    }
    html += "<ul>\n"
    for problem in preview.problems {
      let place = problem.place.map { "<code>\(Markup.escaped($0))</code> " } ?? ""
      let hint = problem.hint.map { "<br><span class=\"hint\">\(Markup.escaped($0))</span>" }
      html += "<li>\(place)\(Markup.escaped(problem.message))\(hint ?? "")</li>\n"
    }
    return html + "</ul>\n"
  }

  private var index: String {
    preview.plates.count < 2
      ? ""
      : "<ul>" + preview.plates.map { "<li>\(Self.link($0.id))</li>" }.joined() + "</ul>"
  }

  private static func link(_ plate: String) -> String {
    "<a href=\"#\(PlateArticle.anchor(plate))\">\(Markup.escaped(plate))</a>"
  }

  /// A moment for people and programs.
  static func time(_ moment: Moment) -> String {
    "<time datetime=\"\(moment.iso)\">\(moment.local)</time>"
  }
}
