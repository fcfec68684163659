/// A path that is filled, stroked or both.
public struct Shape: Hashable, Sendable {
  /// The outline.
  public var path: Path
  /// The colour inside, if any.
  public var fill: Color?
  /// Which points are inside.
  public var fillRule: FillRule
  /// The line along the outline, if any; drawn after the inside.
  public var stroke: Stroke?

  /// Creates a shape.
  public init(
    _ path: Path, fill: Color? = nil, fillRule: FillRule = .winding, stroke: Stroke? = nil
  ) {
    self.path = path
    self.fill = fill
    self.fillRule = fillRule
    self.stroke = stroke
  }
}

/// Marks that belong together, with a name where the output format can carry one.
public struct Group: Hashable, Sendable {
  /// A stable identifier, unique in the picture (letters, digits, `-`, `_`); `nil` for no name.
  public var id: String?
  /// What the group shows, in words for people; `nil` for none.
  public var title: String?
  /// The outline that the marks are cut to; `nil` for no cut.
  public var clip: Path?
  /// The marks from bottom to top.
  public var marks: [Mark]

  /// Creates a group of marks, bottom first.
  public init(id: String? = nil, title: String? = nil, clip: Path? = nil, marks: [Mark] = []) {
    self.id = id
    self.title = title
    self.clip = clip
    self.marks = marks
  }
}

/// One thing to be drawn.
public enum Mark: Hashable, Sendable {
  /// A filled or stroked path.
  case shape(Shape)
  /// A line of text.
  case text(PlacedText)
  /// Marks that belong together.
  case group(Group)
}

/// The finished drawing: nothing is left to decide.
///
/// Marks lie upon those before them, but of lines of text that follow each other the halos lie below the letters
/// of all, so that none wipes out a part of another.
///
/// All measures are points at final size. A renderer turns a picture into bytes and needs nothing
/// else; equal pictures give equal bytes.
public struct Picture: Hashable, Sendable {
  /// The size of the sheet in points.
  public var size: Size
  /// The colour of the paper; `nil` for none.
  public var background: Color?
  /// What the picture is called.
  public var title: String
  /// What the picture shows, in words, for those who cannot see it.
  public var summary: String
  /// Who made the picture, for the formats that carry it.
  public var author: String
  /// The language of the title and the summary (BCP 47).
  public var language: String
  /// The layers from bottom to top, each with an id.
  public var layers: [Group]

  /// Creates a drawing; `size` in points, layers bottom first.
  public init(
    size: Size, background: Color?, title: String, summary: String, author: String,
    language: String, layers: [Group]
  ) {
    self.size = size
    self.background = background
    self.title = title
    self.summary = summary
    self.author = author
    self.language = language
    self.layers = layers
  }
}

extension Sequence<Mark> {
  /// Calls `body` for each mark that is no text, and for each run of lines of text that follow each other.
  package func forEachRun(_ body: (Mark?, [PlacedText]) -> Void) {
    var texts: [PlacedText] = []
    for mark in self {
      if case .text(let text) = mark {
        texts.append(text)
        continue
      }
      if !texts.isEmpty { body(nil, texts) }
      texts.removeAll()
      body(mark, [])
    }
    if !texts.isEmpty { body(nil, texts) }
  }
}
