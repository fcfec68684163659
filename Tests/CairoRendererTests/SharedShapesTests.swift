import Drawing
import TestSupport
import Testing

@testable import CairoRenderer

/// Pictures that share shapes have the bytes that they have alone.
struct SharedShapesTests {
  private let fonts: FontLibrary

  init() throws {
    fonts = try FontLibrary()
  }

  /// The files of pictures drawn one after the other, and how many shapes were kept after each.
  private func files(
    _ pictures: [Picture], sharing shapes: SharedShapes, _ format: PNGFormat
  ) throws -> [(bytes: [UInt8], kept: Int)] {
    let ground = SharedGround(shapes: shapes)
    return try pictures.map {
      (try format.encode($0, with: fonts, on: ground), shapes.count)
    }
  }

  /// The picture with half of its marks in other colours, and the others left out.
  private func other(_ picture: Picture, _ color: UInt32) -> Picture {
    var picture = picture
    picture.layers = picture.layers.map { layer in
      var layer = layer
      layer.marks = layer.marks.enumerated().filter { $0.offset % 2 == 0 }.map { _, mark in
        guard case .shape(var shape) = mark else { return mark }
        shape.stroke?.color = Color(color)
        shape.fill = Color(color ^ 0xFF00FF)
        return .shape(shape)
      }
      return layer
    }
    return picture
  }

  @Test(arguments: [72.0, 101, 300])
  func bytesAreThoseOfAPictureAlone(_ resolution: Double) throws {
    let shapes = SharedShapes()
    for seed in 0..<4 {
      let format = PNGFormat(resolution: resolution, isGrey: seed == 3)
      let picture = TestPictures.waves(seed: seed)
      let pictures =
        [picture, other(picture, 0xFFFEFD), picture, other(picture, 0x010203)]
        + [other(picture, 0x7F80AA), TestPictures.waves(seed: seed + 1), picture]
      let files = try files(pictures, sharing: shapes, format)
      for (file, picture) in zip(files, pictures) {
        let isSame = try file.bytes == format.encode(picture, with: fonts)
        #expect(isSame)
      }
      #expect(shapes.count > 60)
    }
  }

  @Test func whatIsDrawnAgainIsKept() throws {
    let picture = TestPictures.waves(seed: 5)
    let kept = try files(
      Array(repeating: picture, count: 3), sharing: SharedShapes(), PNGFormat()
    ).map(\.kept)
    #expect(kept[0] == 0)
    #expect(kept[1] > 60)
    #expect(kept[2] == kept[1])
  }

  @Test func whatHasMuchInCommonIsKeptAtOnce() throws {
    let (first, second) = (TestPictures.waves(seed: 5), TestPictures.waves(seed: 6))
    let kept = try files(
      [first, first, first, second], sharing: SharedShapes(), PNGFormat()
    ).map(\.kept)
    #expect(kept[3] > kept[2] + 60)
  }

  @Test func whatIsNotAskedForIsForgotten() throws {
    let picture = TestPictures.waves(seed: 5)
    let blank = TestPictures.picture([])
    let kept = try files(
      [picture, picture] + Array(repeating: blank, count: 5), sharing: SharedShapes(), PNGFormat()
    ).map(\.kept)
    #expect(kept[5] == kept[1])
    #expect(kept[6] == 0)
  }

  @Test func noMoreIsKeptThanThereIsRoomFor() throws {
    let picture = TestPictures.waves(seed: 5)
    let pictures = Array(repeating: picture, count: 3)
    let all = try files(pictures, sharing: SharedShapes(), PNGFormat())
    let few = try files(pictures, sharing: SharedShapes(mostBytes: 20_000), PNGFormat())
    #expect((1..<20).contains(few[2].kept))
    let areSame = zip(all, few).allSatisfy { $0.bytes == $1.bytes }
    #expect(areSame)
  }

  @Test func clearPicturesAndShapesThatShineThroughAreDrawnByTheLibrary() throws {
    let clear = TestPictures.waves(seed: 5, background: nil)
    let line = Stroke(color: Color(0x102030, alpha: 0.5), width: 3)
    let faint = TestPictures.picture([TestPictures.line([(3, 4), (80, 50)], line)])
    let shapes = SharedShapes()
    for picture in [clear, clear, faint, faint] {
      let file = try files([picture], sharing: shapes, PNGFormat())[0]
      #expect(file.kept == 0)
      let isSame = try file.bytes == PNGFormat().encode(picture, with: fonts)
      #expect(isSame)
    }
  }

  @Test func coverageIsTakenFromASheetAndPaintedRowByRow() {
    let covered: [[UInt8]] = [
      Array(repeating: 0, count: 40),
      [0, 0, 7] + Array(repeating: 255, count: 30) + [128, 0, 0, 255, 255, 3, 0],
      Array(repeating: 0, count: 39) + [1],
      Array(repeating: 255, count: 40),
    ]
    var sheet = covered.flatMap { $0 }
    let coverage = sheet.withUnsafeMutableBufferPointer { sheet in
      Coverage(taking: 0..<4, 0..<40, at: sheet.baseAddress!, stride: 40)
    }
    #expect(sheet.allSatisfy { $0 == 0 })
    // Black on white, all rows and then two of them: white is left as far as nothing is covered.
    for rows in [0..<4, 1..<3] {
      var pixels = Array(repeating: UInt32(0xFFFF_FFFF), count: rows.count * 40)
      pixels.withUnsafeMutableBufferPointer {
        coverage.paint(0xFF00_0000, on: rows, at: $0.baseAddress!, stride: 40)
      }
      #expect(pixels.map { 255 - UInt8($0 & 0xFF) } == rows.flatMap { covered[$0] })
    }
  }
}
