internal import CGDAL
internal import Glibc

/// A file of features that GDAL reads: shapefile, GeoPackage, GeoJSON and many more.
///
/// The one owner of GDAL's dataset, which its layers keep alive. Not safe for use by two threads at
/// once, and therefore not `Sendable`.
final class VectorFile {
  /// The path, as it was given.
  let path: String
  private let handle: GDALDatasetH

  /// Opens the file or folder at `path` for reading.
  init(path: String) throws(GISError) {
    GDALRuntime.prepare()
    // GDAL's own paths, such as /vsizip/, are not the system's.
    guard path.hasPrefix("/vsi") || access(path, F_OK) == 0 else {
      throw GISError(.noInput, path: path, "no such file")
    }
    self.path = path
    handle = try GDALRuntime.quietly { () throws(GISError) in
      let flags = UInt32(GDAL_OF_READONLY | GDAL_OF_VECTOR | GDAL_OF_VERBOSE_ERROR)
      guard let handle = GDALOpenEx(path, flags, nil, nil, nil) else {
        throw GISError(
          .badData, path: path, GDALRuntime.lastFailure() ?? "not a file of features",
          hint: "`ogrinfo --formats` lists what can be read")
      }
      return handle
    }
  }

  deinit { GDALClose(handle) }

  /// The layers in the order of the file.
  func layers() throws(GISError) -> [VectorLayer] {
    var layers: [VectorLayer] = []
    for index in 0..<GDALDatasetGetLayerCount(handle) {
      guard let layer = GDALDatasetGetLayer(handle, index) else {
        throw GISError(.badData, path: path, "layer \(index) cannot be opened")
      }
      layers.append(VectorLayer(layer, in: self))
    }
    guard !layers.isEmpty else { throw GISError(.badData, path: path, "has no layer of features") }
    return layers
  }

  /// The layer called `name`.
  func layer(named name: String) throws(GISError) -> VectorLayer {
    let layers = try layers()
    guard let layer = layers.first(where: { $0.name == name }) else {
      throw GISError(
        .badData, path: path, "has no layer '\(name)'",
        hint: "it has " + layers.map { "'\($0.name)'" }.joined(separator: ", "))
    }
    return layer
  }
}
