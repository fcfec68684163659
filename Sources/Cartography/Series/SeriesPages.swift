public import Drawing

/// Pages that lead through a series of maps: a list of them, and a sheet on which all stand small.
public struct SeriesPages {
  /// A page, and a part of it for each map that it names.
  public struct Page: Hashable, Sendable {
    /// The part of a page that belongs to a map.
    public struct Area: Hashable, Sendable {
      /// The map, by its place in the series, counted from 0.
      public var index: Int
      /// The part, in points from the upper left corner.
      public var box: Rectangle
    }

    /// The page.
    public var picture: Picture
    /// The parts that belong to maps.
    public var areas: [Area]
  }

  /// What the series is called.
  public let title: String
  let author: String
  let entries: [SeriesEntry]
  let style: MapStyle
  let wording: Wording
  let measurer: any TextMeasurer

  /// Prepares the pages of a series.
  ///
  /// - Parameters:
  ///   - title: what the series is called; `nil` for the standard title of a map.
  ///   - author: whom the pages name as their author.
  ///   - entries: the maps in their order.
  ///   - language: the language of the words around (BCP 47); English if it has none.
  ///   - style: the look; a light paper suits pages that are printed.
  ///   - measurer: measures text as the renderer will set it.
  public init(
    title: String?, author: String, entries: [SeriesEntry], language: String, style: MapStyle,
    measurer: any TextMeasurer
  ) {
    wording = Wording.of(language) ?? .english
    self.title = title ?? wording.defaultTitle
    self.author = author
    self.entries = entries
    self.style = style
    self.measurer = measurer
  }

  func block(_ font: Font, _ color: Color, language: String? = nil) -> TextBlock {
    TextBlock(
      font: font, color: color, measurer: measurer, language: language ?? wording.language,
      isRightToLeft: wording.isRightToLeft)
  }

  func page(_ marks: [Mark], size: Size, areas: [Page.Area]) -> Page {
    Page(
      picture: Picture(
        size: size, background: style.paper, title: title, summary: wording.maps, author: author,
        language: wording.language, layers: [Group(id: "list", marks: marks)]),
      areas: areas)
  }
}
