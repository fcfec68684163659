/// What a page shows of a series of plates at one moment.
public struct Preview: Hashable, Sendable {
  /// A plate.
  public struct Plate: Hashable, Sendable {
    /// What the plate is called; no other plate of the series is called so.
    public var id: String
    /// The title as it is drawn.
    public var title: String
    /// The language of its words (BCP 47).
    public var language: String
    /// The caption, if there is one.
    public var caption: String?
    /// One line that stands for the plate where it cannot be seen, if it is known.
    public var description: String?
    /// The width and height of its sheet in millimetres, if they are known.
    public var size: [Double]
    /// Its files; none if it has not been drawn.
    public var files: [File]
    /// When it was drawn.
    public var drawn: Moment?
    /// What its reader should be warned of.
    public var warnings: [String]
    /// Why it could not be drawn again; the files are then those from before.
    public var failure: String?

    /// Creates a plate.
    public init(
      id: String, title: String, language: String, caption: String? = nil,
      description: String? = nil, size: [Double] = [], files: [File] = [], drawn: Moment? = nil,
      warnings: [String] = [], failure: String? = nil
    ) {
      self.id = id
      self.title = title
      self.language = language
      self.caption = caption
      self.description = description
      self.size = size
      self.files = files
      self.drawn = drawn
      self.warnings = warnings
      self.failure = failure
    }
  }

  /// A file of a plate.
  public struct File: Hashable, Sendable {
    /// The path below the output folder.
    public var name: String
    /// A word that changes with what it holds.
    public var version: String
    /// The size in bytes.
    public var bytes: Int

    /// Creates a file.
    public init(name: String, version: String, bytes: Int) {
      self.name = name
      self.version = version
      self.bytes = bytes
    }
  }

  /// Something that is wrong.
  public struct Problem: Hashable, Sendable {
    /// Where it stands: a file, with line and column where they are known.
    public var place: String?
    /// What is wrong.
    public var message: String
    /// What to do about it, if that can be said.
    public var hint: String?

    /// Creates a problem.
    public init(place: String? = nil, message: String, hint: String? = nil) {
      self.place = place
      self.message = message
      self.hint = hint
    }
  }

  /// What is being done.
  public enum Activity: Hashable, Sendable {
    /// The series is being read.
    case reading
    /// Plates are being drawn: so many of them are done.
    case drawing(done: Int, of: Int)
    /// Nothing: the next change is waited for.
    case waiting
  }

  /// What was drawn last.
  public struct Redraw: Hashable, Sendable {
    /// The plates.
    public var plates: [String]
    /// When the last of them was done.
    public var moment: Moment

    /// Creates a redraw.
    public init(plates: [String], moment: Moment) {
      self.plates = plates
      self.moment = moment
    }
  }

  /// What the series is called.
  public var title: String
  /// The file of plates.
  public var file: String
  /// The output folder.
  public var folder: String
  /// The plates in their order.
  public var plates: [Plate] = []
  /// What is wrong.
  public var problems: [Problem] = []
  /// What is being done.
  public var activity = Activity.reading
  /// What was drawn last since the page was first served; nothing if nothing was.
  public var redraw: Redraw?

  /// Creates what a page shows before the series has been read.
  public init(title: String, file: String, folder: String) {
    self.title = title
    self.file = file
    self.folder = folder
  }
}
