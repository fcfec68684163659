internal import Drawing

/// The part of a page that shows a plate.
struct PlateArticle {
  private let plate: Preview.Plate

  /// Prepares the part.
  init(_ plate: Preview.Plate) {
    self.plate = plate
  }

  /// The name by which addresses point to a plate.
  static func anchor(_ plate: String) -> String {
    "plate-" + AddressText.path(plate).replacing("%", with: ":")
  }

  /// The part as HTML.
  var html: String {
    let anchor = Self.anchor(plate.id)
    return """
      <article id="\(anchor)" aria-labelledby="\(anchor)-title">
      <h2 id="\(anchor)-title" \(speech)>\(Markup.escaped(title))</h2>
      <p class="facts"><code>\(Markup.escaped(plate.id))</code>\(drawn)</p>
      \(failure)\(figure)\(warnings)\(files)</article>

      """
  }

  private var title: String { plate.title.isEmpty ? plate.id : plate.title }

  /// The attributes of text in the plate's language.
  private var speech: String { "lang=\"\(Markup.escaped(plate.language))\" dir=\"auto\"" }

  private var drawn: String {
    guard let moment = plate.drawn else { return ", not drawn yet" }
    return ", drawn " + PreviewPage.time(moment)
  }

  private var failure: String {
    guard let failure = plate.failure else { return "" }
    return "<p class=\"failure\">It could not be drawn: \(Markup.escaped(failure))"
      + (plate.files.isEmpty ? "" : " What is shown is from before.") + "</p>\n"
  }

  /// The picture: of lines if there is one, because it stays sharp.
  private var picture: Preview.File? {
    let pictures = ["svg", "png"].lazy.compactMap { ending in
      plate.files.first { $0.name.hasSuffix("." + ending) }
    }
    return pictures.first
  }

  private var figure: String {
    var html = "<figure>\n"
    if let picture {
      let address = Self.address(picture)
      let size =
        plate.size.count == 2
        ? " width=\"\(Self.pixels(plate.size[0]))\" height=\"\(Self.pixels(plate.size[1]))\"" : ""
      html += """
        <a href="\(address)"><img src="\(address)" alt="\
        \(Markup.escaped(plate.description ?? title))" \(speech)\(size) loading="lazy"></a>

        """
    } else if !plate.files.isEmpty {
      html += "<p class=\"empty\">None of its formats can be shown here; open a file below.</p>\n"
    } else {
      html += "<p class=\"empty\">There is no picture yet.</p>\n"
    }
    if let caption = plate.caption {
      html += "<figcaption \(speech)>\(Markup.escaped(caption))</figcaption>\n"
    }
    return html + "</figure>\n"
  }

  private var warnings: String {
    guard !plate.warnings.isEmpty else { return "" }
    let count = plate.warnings.count
    return "<h3>\(count) \(count == 1 ? "warning" : "warnings")</h3>\n<ul class=\"warnings\">\n"
      + plate.warnings.map { "<li>\(Markup.escaped($0))</li>\n" }.joined() + "</ul>\n"
  }

  private var files: String {
    guard !plate.files.isEmpty else { return "" }
    let items = plate.files.map { file in
      "<li><a href=\"\(Self.address(file))\">\(Markup.escaped(file.name))</a> "
        + "<span class=\"size\">\(Self.size(file.bytes))</span></li>"
    }
    return "<ul class=\"files\" aria-label=\"Files\">\(items.joined())</ul>\n"
  }

  /// The address of a file; another one once it holds something else.
  private static func address(_ file: Preview.File) -> String {
    "files/\(AddressText.path(file.name))?\(AddressText.path(file.version))"
  }

  /// A length in pixels of CSS, of which an inch has 96.
  private static func pixels(_ millimetres: Double) -> Int {
    Int((min(max(millimetres, 1), 10_000) / 25.4 * 96).rounded())
  }

  private static func size(_ bytes: Int) -> String {
    bytes < 1_000_000
      ? "\((bytes + 999) / 1000) kB" : "\(Double((bytes + 50_000) / 100_000) / 10) MB"
  }
}
