import Cartography
import Geodata
import HistoricalTime
import Publishing

/// The dated borders of the data set or the bundled ones, and the fronts: each file is read when it is first
/// asked for, and once, however many sheets show it.
final class DatedBorders {
  /// The file of lines; `nil` if there is none.
  private let file: String?
  private var contents: [String: [UInt8]] = [:]
  private var lines: BorderSet?
  private var linesAndFronts: BorderSet?
  private var digests: [Bool: String] = [:]

  /// Finds the borders beside a data set, or else the bundled ones.
  init(besides data: String?) {
    file = [data, DataLocation.environment("WAYMARK_DATA"), DataLocation.bundled]
      .compactMap { $0.map { "\($0)/borders/\(BorderSet.fileName)" } }
      .first(where: FileBytes.exists)
  }

  /// The borders, with fronts if some sheets show them; `nil` if they show neither.
  ///
  /// - Throws: `Failure` if there are none but a sheet names their day, or if they do not know it.
  func set(for sheets: [MapSheet]) throws -> BorderSet? {
    let sheets = sheets.flatMap(\.maps)
    let hasFronts = sheets.contains(where: \.needsFronts)
    guard hasFronts || sheets.contains(where: \.hasDatedBorders) else { return nil }
    let days = sheets.compactMap { if case .on(let day) = $0.borders { day } else { nil } }
    guard let file else {
      // Room for a front that is not there is needed by nobody.
      if days.isEmpty && !sheets.contains(where: { $0.front != .none }) { return nil }
      let option = days.isEmpty ? "--front" : "--borders"
      throw Failure.end(
        .noInput, "\(option): there are no borders beside the data or the program",
        hint: "leave \(option) out, or put \(BorderSet.fileName) into a folder borders of the data")
    }
    let borders: BorderSet
    do throws(BorderError) {
      borders = try set(of: file, withFronts: hasFronts)
    } catch {
      throw Failure.end(.data, "\(error)")
    }
    if let valid = borders.valid, let day = days.first(where: { !valid.contains($0) }) {
      throw Failure.end(
        .usage, "--borders: the borders of \(day) are not known",
        hint: "those of \(file) are of \(valid.earliest) to \(valid.latest)")
    }
    let fronts = sheets.compactMap { if case .on(let day) = $0.front { day } else { nil } }
    let known = hasFronts ? borders.frontDays : []
    if let day = fronts.first(where: { !known.contains($0) }) {
      throw Failure.end(
        .usage, "--front: the front of \(day) is not known",
        hint: known.isEmpty
          ? "there is no file \(BorderSet.frontFileName) in a folder fronts of the data"
          : "there are those of " + known.map(\.description).joined(separator: ", "))
    }
    return borders
  }

  /// The digest of the files, those of fronts only if they are asked for.
  func digest(withFronts: Bool) -> String {
    if let known = digests[withFronts] { return known }
    let files = file.map { BorderSet.files(besides: $0, withFronts: withFronts) } ?? []
    let found = Digest.sha256(files.flatMap { (try? bytes($0)) ?? [] })
    digests[withFronts] = found
    return found
  }

  private func set(of file: String, withFronts: Bool) throws(BorderError) -> BorderSet {
    if let known = withFronts ? linesAndFronts : lines { return known }
    let made: BorderSet
    if withFronts {
      made = try set(of: file, withFronts: false).withFronts(besides: file, read: bytes)
      linesAndFronts = made
    } else {
      made = try BorderSet(file: file, read: bytes)
      lines = made
    }
    return made
  }

  private func bytes(_ file: String) throws(FileProblem) -> [UInt8] {
    if let known = contents[file] { return known }
    let read = try FileBytes.read(file)
    contents[file] = read
    return read
  }
}
