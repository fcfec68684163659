import CairoRenderer
import Drawing
import TestSupport
import Testing

struct PNGFormatTests {
  private let fonts: FontLibrary

  init() throws {
    fonts = try FontLibrary()
  }

  private func png(_ picture: Picture, resolution: Double = 72) throws -> [UInt8] {
    try PNGFormat(resolution: resolution).encode(picture, with: fonts)
  }

  /// The chunks of a file, each with its type and its data.
  private func chunks(_ bytes: [UInt8]) throws -> [(type: String, data: [UInt8])] {
    try #require(bytes.prefix(8) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    var result: [(String, [UInt8])] = []
    var next = 8
    while next < bytes.count {
      let length = bytes[next..<next + 4].reduce(0) { $0 << 8 | Int($1) }
      let type = String(decoding: bytes[next + 4..<next + 8], as: UTF8.self)
      result.append((type, Array(bytes[next + 8..<next + 8 + length])))
      next += 12 + length
    }
    return result
  }

  @Test func headerSizeAndResolution() throws {
    let picture = TestPictures.picture(width: 100, height: 60, [])
    let chunks = try chunks(png(picture, resolution: 300))
    #expect(chunks.map(\.type) == ["IHDR", "sRGB", "pHYs", "tEXt", "IDAT", "IEND"])
    // 417 x 250 pixels, 8 bits, red green blue.
    #expect(chunks[0].data == [0, 0, 1, 161, 0, 0, 0, 250, 8, 2, 0, 0, 0])
    // 300 dots an inch are 11,811 a metre.
    #expect(chunks[2].data == [0, 0, 0x2E, 0x23, 0, 0, 0x2E, 0x23, 1])
  }

  @Test func textIsPlainWhereItCanBe() throws {
    let picture = TestPictures.picture(
      title: "Death marches", summary: "Łódź\u{7}", author: "A & B", language: "pl", [])
    let chunks = try chunks(png(picture)).filter { $0.type.hasSuffix("Xt") }
    #expect(chunks.map(\.type) == ["tEXt", "tEXt", "iTXt"])
    #expect(String(decoding: chunks[0].data, as: UTF8.self) == "Title\u{0}Death marches")
    #expect(String(decoding: chunks[1].data, as: UTF8.self) == "Author\u{0}A & B")
    #expect(
      String(decoding: chunks[2].data, as: UTF8.self)
        == "Description\u{0}\u{0}\u{0}pl\u{0}\u{0}Łódź")
  }

  @Test func coloursComeBackExactly() throws {
    let picture = TestPictures.picture(
      width: 4, height: 2, background: Color(0xF4F1EA),
      [TestPictures.box(Rectangle(minX: 1, minY: 0, maxX: 2, maxY: 1), Color(0x0072B2))])
    let image = try #require(PixelImage(png: png(picture)))
    #expect(image.width == 4 && image.height == 2)
    #expect(image[1, 0] == 0xFF00_72B2)
    #expect(image[0, 0] == 0xFFF4_F1EA)
    #expect(image.pixels.filter { $0 == 0xFFF4_F1EA }.count == 7)
  }

  @Test func withoutBackgroundThereIsCoverage() throws {
    let picture = TestPictures.picture(
      width: 3, height: 1, background: nil,
      [
        TestPictures.box(Rectangle(minX: 0, minY: 0, maxX: 1, maxY: 1), Color(0xD55E00)),
        TestPictures.box(
          Rectangle(minX: 1, minY: 0, maxX: 2, maxY: 1), Color(0xFFFFFF, alpha: 0.5)),
      ])
    let bytes = try png(picture)
    #expect(try chunks(bytes)[0].data[9] == 6)
    let image = try #require(PixelImage(png: bytes))
    #expect(image.pixels == [0xFFD5_5E00, 0x8080_8080, 0])
  }

  @Test func sizesAreRoundedToWholePixels() throws {
    let image = try #require(
      PixelImage(png: png(TestPictures.picture(width: 10.4, height: 10.6, []))))
    #expect(image.width == 10 && image.height == 11)
  }

  @Test func theLongestSideIsAllowedAndNoMore() throws {
    let image = try #require(
      PixelImage(png: png(TestPictures.picture(width: 32_767, height: 1, []))))
    #expect(image.width == 32_767)
    let error = #expect(throws: RenderError.self) {
      try png(TestPictures.picture(width: 32_768, height: 1, []))
    }
    #expect(
      error
        == .sizeOutOfRange(width: 32_768, height: 1, allowed: 1...32_767, unit: "pixels"))
    #expect(
      error?.description == "a picture of 32768 x 1 pixels cannot be drawn; "
        + "each side must be 1 to 32767 pixels")
  }

  @Test(arguments: [
    (0.0, 10.0), (10, 0), (-5, 5), (0.4, 10), (.nan, 5), (5, .infinity), (1e300, 5),
  ])
  func impossibleSizesAreRefused(width: Double, height: Double) {
    #expect(throws: RenderError.self) {
      try png(TestPictures.picture(width: width, height: height, []))
    }
  }

  @Test(arguments: [0, -72, Double.nan, .infinity, 1e9])
  func impossibleResolutionsAreRefused(resolution: Double) {
    #expect(throws: RenderError.self) {
      try png(TestPictures.picture([]), resolution: resolution)
    }
  }

  @Test func pointsFarAwayDoNotDisturb() throws {
    let picture = TestPictures.picture(
      width: 20, height: 20,
      [
        TestPictures.box(Rectangle(minX: -9e8, minY: 10, maxX: 9e8, maxY: 9e8), Color(0x0000FF)),
        TestPictures.line([(-9e8, 5), (9e8, 5)], Stroke(color: Color(0xFF0000), width: 2)),
        TestPictures.text("far", x: 9e8, y: -9e8, halo: Halo(color: Color(0x00FF00), width: 5)),
      ])
    let image = try #require(PixelImage(png: png(picture)))
    #expect(image[0, 2] == 0xFFFF_FFFF)
    #expect(image[0, 4] == 0xFFFF_0000 && image[19, 5] == 0xFFFF_0000)
    #expect(image[0, 15] == 0xFF00_00FF && image[19, 19] == 0xFF00_00FF)
  }
}
