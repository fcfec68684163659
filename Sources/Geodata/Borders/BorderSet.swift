public import HistoricalTime

/// Why borders cannot be used.
public struct BorderError: Error, Sendable, CustomStringConvertible {
  /// The file.
  public let path: String
  /// What is wrong with it.
  public let reason: String

  /// The file and what is wrong with it.
  public var description: String { "\(path): \(reason)" }
}

/// Dated borders and the territories between them.
///
/// The lines are a GeoJSON file (RFC 7946), each with the members `id`, `valid` (EDTF), `left`, `right`,
/// `status` and `accuracy_km`. The collection may say in `valid` (EDTF) for which days it was made and in
/// `attribution` whose work it is. The territories are a second file beside it, which may be missing: lines
/// for their names, each with `id`, `valid`, `status` and `names` by language. A third file, in a folder
/// `fronts` beside that of borders, may hold lines of fronts, each with `id`, `date` and `accuracy_km`.
public struct BorderSet: Sendable {
  /// The file of lines in a folder of borders.
  public static let fileName = "borders.geojson"
  /// The file of territories in a folder of borders.
  public static let territoryFileName = "territory-names.geojson"

  /// The file of fronts in a folder `fronts` beside that of borders.
  public static let frontFileName = "fronts.geojson"

  /// The lines, in the order of the file.
  public let lines: [BorderLine]
  /// The territories, in the order of the file.
  public let territories: [Territory]
  /// The stretches of fronts, in the order of the file; none if they were not read.
  public private(set) var fronts: [FrontLine] = []
  /// The days that the borders were made for; `nil` for any.
  public let valid: DayRange?
  /// Whose work they are, in a few words; `nil` if the file does not say.
  public let attribution: String?

  /// Whose work the fronts are, in a few words; `nil` if the file does not say.
  public private(set) var frontAttribution: String?

  /// Reads a file of lines, that of territories beside it and that of fronts in the folder beside.
  ///
  /// - Parameters:
  ///   - withFronts: whether fronts are read.
  ///   - read: reads a file.
  /// - Throws: `BorderError` if there is no such file, or if one of them is not what it should be.
  public init(
    file path: String, withFronts: Bool = false,
    read: (String) throws(FileProblem) -> [UInt8] = FileBytes.read
  ) throws(BorderError) {
    let territories = Self.beside(path).territories
    try self.init(
      try Self.bytes(path, read), file: path,
      territories: FileBytes.exists(territories) ? try Self.bytes(territories, read) : nil,
      territoryFile: territories)
    if withFronts { self = try self.withFronts(besides: path, read: read) }
  }

  /// The same with the fronts that are in the folder beside that of a file of lines, if there are some.
  ///
  /// - Parameter read: reads a file.
  /// - Throws: `BorderError` if the file of fronts is not what it should be.
  public func withFronts(
    besides path: String, read: (String) throws(FileProblem) -> [UInt8] = FileBytes.read
  ) throws(BorderError) -> BorderSet {
    let file = Self.beside(path).fronts
    guard FileBytes.exists(file) else { return self }
    var set = self
    try set.add(fronts: try Self.bytes(file, read), file: file)
    return set
  }

  /// The files that a set is read from, those that there are.
  public static func files(besides path: String, withFronts: Bool) -> [String] {
    let beside = beside(path)
    return ([path, beside.territories] + (withFronts ? [beside.fronts] : []))
      .filter(FileBytes.exists)
  }

  /// Where the files that go with one of lines are.
  private static func beside(_ path: String) -> (territories: String, fronts: String) {
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return (
      (folder + [territoryFileName[...]]).joined(separator: "/"),
      (folder.dropLast() + ["fronts", frontFileName[...]]).joined(separator: "/")
    )
  }

  private static func bytes(
    _ path: String, _ read: (String) throws(FileProblem) -> [UInt8]
  ) throws(BorderError) -> [UInt8] {
    do throws(FileProblem) {
      return try read(path)
    } catch {
      throw BorderError(path: path, reason: error.reason)
    }
  }

  /// Reads the bytes of a file of lines, and of one of territories.
  ///
  /// - Throws: `BorderError` if they are not borders.
  public init(
    _ bytes: [UInt8], file path: String, territories: [UInt8]? = nil, territoryFile: String = "",
    fronts: [UInt8]? = nil, frontFile: String = ""
  ) throws(BorderError) {
    let stored = try BorderFile.Collection<BorderFile.Line>(bytes, file: path)
    valid = try stored.range(in: path)
    attribution = stored.attribution
    lines = try stored.made(in: path)
    var found: [Territory] = []
    if let territories {
      found = try BorderFile.Collection<BorderFile.Name>(territories, file: territoryFile)
        .made(in: territoryFile)
    }
    self.territories = found
    if let fronts { try add(fronts: fronts, file: frontFile) }
  }

  private mutating func add(fronts bytes: [UInt8], file path: String) throws(BorderError) {
    let front = try BorderFile.Collection<BorderFile.Front>(bytes, file: path)
    fronts = try front.made(in: path)
    frontAttribution = front.attribution
  }

  /// The lines that held on a day.
  public func lines(on day: Day) -> [BorderLine] { lines.filter { $0.valid.contains(day) } }

  /// The territories of a day.
  public func territories(on day: Day) -> [Territory] {
    territories.filter { $0.valid.contains(day) }
  }

  /// The day in the middle of a stretch of time, or the nearest one that the borders were made for.
  ///
  /// - Returns: `nil` if the stretch is open at an end, or none of its days is one that they were made for.
  public func day(inMiddleOf period: DayRange) -> Day? {
    guard let middle = period.middle else { return nil }
    guard let valid else { return middle }
    guard period.earliest <= valid.latest, period.latest >= valid.earliest else { return nil }
    return min(max(middle, valid.earliest), valid.latest)
  }

  /// The days for which there are fronts, in their order.
  public var frontDays: [Day] { Set(fronts.map(\.date)).sorted() }

  /// The day with a front that is nearest to the middle of a stretch of time, the earlier of two.
  ///
  /// - Returns: `nil` if the stretch is open at an end, or the nearest day lies outside it and more than 16
  ///   days from its middle.
  public func frontDay(inMiddleOf period: DayRange) -> Day? {
    guard let middle = period.middle else { return nil }
    func distance(_ day: Day) -> Int { abs(Int(day.number) - Int(middle.number)) }
    guard let day = frontDays.min(by: { distance($0) < distance($1) }) else { return nil }
    return period.contains(day) || distance(day) <= 16 ? day : nil
  }
}
