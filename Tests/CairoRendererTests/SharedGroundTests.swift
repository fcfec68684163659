import Drawing
import TestSupport
import Testing

@testable import CairoRenderer

/// Pictures that share their lowest layer have the bytes that they have alone.
struct SharedGroundTests {
  private let fonts: FontLibrary

  init() throws {
    fonts = try FontLibrary()
  }

  private static let land = TestPictures.line(
    [(3.3, 5.1), (60.7, 11.2), (44, 50.9)], Stroke(color: Color(0x88AACC), width: 2.4), closed: true
  )
  private static let sea = TestPictures.box(
    Rectangle(minX: 0, minY: 20, maxX: 80, maxY: 60), Color(0xCCDDEE))

  /// A picture with a mark of its own upon a ground.
  private func picture(
    _ ground: [Mark], background: Color? = TestPictures.paper, width: Double = 100, at x: Double
  ) -> Picture {
    var picture = TestPictures.picture(width: width, background: background, ground)
    picture.layers.append(
      Group(
        id: "above",
        marks: [
          TestPictures.line(
            [(x, 2), (90, 55)], Stroke(color: Color(0xAA2211, alpha: 0.5), width: 3)),
          TestPictures.text("Ebensee", x: x, y: 30),
        ]))
    return picture
  }

  /// The image drawn in one go.
  private func whole(_ picture: Picture, _ format: PNGFormat) throws -> [UInt8] {
    let size = try PixelBands(picture, resolution: format.resolution)
    let surface = try ImageSurface(
      width: size.width, height: size.height, isOpaque: picture.background?.alpha == 1)
    try CairoPainter(on: surface, scale: size.scale, fonts: fonts, keepsText: false)
      .draw(format.isGrey ? picture.grey : picture)
    return try format.encode(surface, for: picture)
  }

  @Test func bytesAreThoseOfAPictureAlone() throws {
    let grounds = [[Self.land], [Self.sea, Self.land], [Self.sea]]
    let shared = SharedGround()
    // Each ground is asked for in a row, then in turns, so that it is drawn, kept, used and forgotten.
    for (number, ground) in [0, 0, 0, 1, 0, 1, 0, 2, 2, 1, 1, 1, 0].enumerated() {
      for background in [TestPictures.paper, Color(0xF4F1EA), nil] {
        for resolution in [72.0, 300] {
          let format = PNGFormat(resolution: resolution, isGrey: number % 5 == 4)
          let picture = picture(grounds[ground], background: background, at: Double(number))
          let alone = try whole(picture, format)
          #expect(try format.encode(picture, with: fonts, on: shared) == alone)
          #expect(try format.encode(picture, with: fonts, on: shared) == alone)
          #expect(try format.encode(picture, with: fonts, on: shared) == alone)
        }
      }
    }
  }

  @Test func aPictureOfAnotherSizeHasItsOwnGround() throws {
    let shared = SharedGround()
    for width in [100.0, 100, 120, 100, 120, 120] {
      let picture = picture([Self.land], width: width, at: 10)
      let bytes = try PNGFormat().encode(picture, with: fonts, on: shared)
      #expect(try bytes == whole(picture, PNGFormat()))
    }
    #expect(shared.count == 2)
  }

  @Test func pixelsAreKeptFromTheSecondPictureOnWhileThereIsRoom() throws {
    // 100 x 60 pixels of four bytes.
    let shared = SharedGround(mostBytes: 50_000)
    let format = PNGFormat(resolution: 72)
    func draw(_ ground: [Mark], width: Double = 100) throws -> Int {
      _ = try format.encode(picture(ground, width: width, at: 10), with: fonts, on: shared)
      return shared.count
    }
    #expect(try [draw([Self.land]), draw([Self.land]), draw([Self.land])] == [0, 1, 1])
    #expect(try [draw([Self.sea]), draw([Self.sea])] == [1, 2])
    // A third one takes the room of the first; one that is too large takes nobody's.
    let both = [Self.sea, Self.land]
    #expect(try [draw(both), draw(both)] == [2, 2])
    #expect(try [draw([Self.land]), draw([Self.land])] == [2, 2])
    #expect(try [draw([Self.land], width: 300), draw([Self.land], width: 300)] == [2, 2])
  }

  @Test func aPictureWithoutLayersIsPaper() throws {
    var picture = TestPictures.picture([])
    picture.layers = []
    let image = try #require(
      PixelImage(png: PNGFormat(resolution: 72).encode(picture, with: fonts, on: SharedGround())))
    #expect(image[50, 30] == 0xFFFF_FFFF)
  }
}
