internal import Glibc
public import Geodata

/// What a base map is to be made of.
public struct BaseMapRequest: Sendable {
  /// A file, or one layer of it, and the layer of the base map that it becomes.
  public struct Source: Hashable, Sendable {
    /// The path of the file.
    public var path: String
    /// The layer in the file; all layers if nothing is said.
    public var layerName: String?
    /// The layer of the base map; guessed from names and geometry if nothing is said.
    public var target: BaseMapLayer?

    /// Names a source.
    public init(path: String, layerName: String? = nil, target: BaseMapLayer? = nil) {
      self.path = path
      self.layerName = layerName
      self.target = target
    }
  }

  /// A condition in SQL on the columns of the sources.
  public struct Filter: Hashable, Sendable {
    /// The layer of the base map whose sources it is for; all if nothing is said.
    public var target: BaseMapLayer?
    /// The condition, such as `scalerank < 9`.
    public var condition: String

    /// States a condition.
    public init(target: BaseMapLayer? = nil, condition: String) {
      self.target = target
      self.condition = condition
    }
  }

  /// The files, in the order in which their features are taken.
  public var sources: [Source]
  /// The box to which everything is cut; the whole earth if nothing is said.
  public var box: GeographicBox?
  /// How far in metres a line may be moved to save vertices.
  public var tolerance: Double
  /// Conditions on the features.
  public var filters: [Filter]
  /// The title of the base map.
  public var title: String
  /// Where the data come from.
  public var origin: String
  /// The licence of the data.
  public var licence: String
  /// The line that a map shows to name the source.
  public var attribution: String
  /// What each layer shows, in words.
  public var layerTitles: [BaseMapLayer: String]

  /// States what a base map is to be made of.
  public init(
    sources: [Source], box: GeographicBox? = nil, tolerance: Double = 0, filters: [Filter] = [],
    title: String = "", origin: String = "", licence: String = "", attribution: String = "",
    layerTitles: [BaseMapLayer: String] = [:]
  ) {
    self.sources = sources
    self.box = box
    self.tolerance = tolerance
    self.filters = filters
    self.title = title
    self.origin = origin
    self.licence = licence
    self.attribution = attribution
    self.layerTitles = layerTitles
  }
}

extension BaseMapRequest.Source {
  /// Reads `FILE` or `FILE:LAYER`; what is a file as a whole is one, whatever colons it has.
  public init(naming text: String, target: BaseMapLayer?) {
    if access(text, F_OK) != 0, let colon = text.lastIndex(of: ":"),
      access(String(text[..<colon]), F_OK) == 0
    {
      self.init(
        path: String(text[..<colon]), layerName: String(text[text.index(after: colon)...]),
        target: target)
    } else {
      self.init(path: text, target: target)
    }
  }
}
