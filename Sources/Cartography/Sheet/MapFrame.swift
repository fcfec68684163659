internal import Drawing
internal import Geodata

/// The window of a sheet through which the plane of the projection is seen.
struct MapFrame: Equatable, Sendable {
  /// The window on the sheet, in points.
  let area: Rectangle
  /// The part of the plane that fills it, in metres.
  let plane: PlaneBox
  /// Points on the sheet for one metre of the plane.
  let scale: Double

  /// Fits a part of the plane into a window, as large as it goes, in its middle.
  ///
  /// - Parameter margin: the share of the window left free on each side of the content.
  init(area: Rectangle, content: PlaneBox, margin: Double = 0) {
    self.area = area
    let width = max(content.width, 1_000)
    let height = max(content.height, 1_000)
    let free = 1 - 2 * margin
    scale = min(area.width * free / width, area.height * free / height)
    let halfWidth = area.width / scale / 2
    let halfHeight = area.height / scale / 2
    let easting = (content.minEasting + content.maxEasting) / 2
    let northing = (content.minNorthing + content.maxNorthing) / 2
    plane = PlaneBox(
      minEasting: easting - halfWidth, minNorthing: northing - halfHeight,
      maxEasting: easting + halfWidth, maxNorthing: northing + halfHeight)
  }

  /// The position of a point of the plane on the sheet.
  func point(_ position: PlanePoint) -> Point {
    Point(
      x: area.minX + (position.easting - plane.minEasting) * scale,
      y: area.maxY - (position.northing - plane.minNorthing) * scale)
  }

  /// The position on the plane of a point of the sheet.
  func planePoint(_ point: Point) -> PlanePoint {
    PlanePoint(
      easting: plane.minEasting + (point.x - area.minX) / scale,
      northing: plane.minNorthing + (area.maxY - point.y) / scale)
  }

  /// The smallest box of degrees around the window, from points along its edge and inside it.
  func geographicBox(_ projection: Projection) -> GeographicBox? {
    let steps = 12
    var points: [PlanePoint] = []
    for row in 0...steps {
      for column in 0...steps {
        points.append(
          planePoint(
            Point(
              x: area.minX + area.width * Double(column) / Double(steps),
              y: area.minY + area.height * Double(row) / Double(steps))))
      }
    }
    let coordinates = projection.unproject(points).filter {
      $0.longitude.isFinite && $0.latitude.isFinite
    }
    return GeographicBox(around: coordinates)?.expanded(by: 0.5)
  }
}

extension PlaneBox {
  /// The box, made larger about its middle where it is narrower or lower than a length in metres.
  func expanded(toAtLeast length: Double) -> PlaneBox {
    let east = max(0, length - width) / 2
    let north = max(0, length - height) / 2
    return PlaneBox(
      minEasting: minEasting - east, minNorthing: minNorthing - north,
      maxEasting: maxEasting + east, maxNorthing: maxNorthing + north)
  }
}
