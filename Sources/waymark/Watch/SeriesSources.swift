import Geodata
import Publishing

/// The files and folders that a series is made from.
struct SeriesSources: Equatable {
  /// Folders of which every file counts that is not hidden.
  private(set) var folders: Set<String> = []
  /// Single files.
  private(set) var files: Set<String> = []

  /// Finds the sources of a series.
  ///
  /// - Parameter earlier: Those of the file of plates before it was changed: where it cannot be read,
  ///   they stay.
  init(_ options: SeriesOptions, earlier: SeriesSources? = nil) {
    files.insert(options.file)
    guard let bytes = try? FileBytes.read(options.file),
      let plates = try? PlateFile.read(bytes, file: options.file)
    else {
      files.formUnion(earlier?.files ?? [])
      folders.formUnion(earlier?.folders ?? [])
      return
    }
    let folder = PlateSeries.folder(of: options.file)
    let data =
      options.data.data ?? plates.data.map { PlateSeries.path($0.text, from: folder) }
    if let main = try? DataLocation.dataFolder(option: data) {
      files.formUnion(Dataset.fileNames.map { "\(main)/\($0)" })
    }
    // What a data set lacks is looked for in these, one after the other.
    for place in [data, DataLocation.environment("WAYMARK_DATA"), DataLocation.bundled] {
      guard let place else { continue }
      folders.formUnion(["styles", "basemap", "borders", "fronts"].map { "\(place)/\($0)" })
      files.formUnion(["terms.csv", PressPreset.fileName].map { "\(place)/\($0)" })
    }
    for entry in plates.entries {
      for (key, setting) in entry.settings { add(key, setting, folder: folder, data: data) }
    }
  }

  /// Adds what a setting of a plate names.
  private mutating func add(
    _ key: String, _ setting: PlateSetting, folder: String, data: String?
  ) {
    let isFile = PlateKey.paths.contains(key)
    for value in setting.values {
      let path = PlateSeries.path(value, from: folder)
      switch key {
      case "basemap": folders.insert(path)
      case "style":
        guard StyleLocation.isPath(value) else { continue }
        files.insert(path)
        var read: [StyleLocation.File] = []
        _ = try? StyleLocation.style(path, besides: data, files: &read)
        files.formUnion(read.map(\.path))
      case _ where isFile: files.insert(path)
      default: continue
      }
    }
  }
}
