@testable import CairoRenderer
import Drawing
import TestSupport
import Testing

struct TIFFFormatTests {
  private let fonts: FontLibrary

  init() throws {
    fonts = try FontLibrary()
  }

  private func tiff(
    _ picture: Picture, resolution: Double = 72, isGrey: Bool = false
  ) throws -> [UInt8] {
    try TIFFFormat(resolution: resolution, isGrey: isGrey).encode(picture, with: fonts)
  }

  /// What `tiffinfo` says of an image, by name.
  private func facts(_ bytes: [UInt8]) throws -> [String: String] {
    let words = try ExternalTool.run(
      "tiffinfo", package: "libtiff-tools", ["FILE"], input: bytes, fileExtension: "tif")
    var facts: [String: String] = [:]
    for line in String(decoding: words, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1).map { $0.drop { $0 == " " } }
      if parts.count == 2 { facts[String(parts[0])] = String(parts[1]) }
    }
    return facts
  }

  /// The pixels as another program reads them.
  private func pixels(_ bytes: [UInt8]) throws -> PixelImage {
    let png = try ExternalTool.run(
      "gdal_translate", package: "gdal-bin", ["-q", "-of", "PNG", "FILE", "/vsistdout/"],
      input: bytes, fileExtension: "tif")
    return try #require(PixelImage(png: png))
  }

  @Test func imageSaysWhatItIs() throws {
    let picture = TestPictures.picture(
      width: 100, height: 60, title: "Death marches", summary: "Łódź", author: "A & B", [])
    let facts = try facts(tiff(picture, resolution: 300))
    #expect(facts["Image Width"] == "417 Image Length: 250")
    #expect(facts["Resolution"] == "300, 300 pixels/inch")
    #expect(facts["Bits/Sample"] == "8")
    #expect(facts["Compression Scheme"] == "LZW")
    #expect(facts["Photometric Interpretation"] == "RGB color")
    #expect(facts["Samples/Pixel"] == "3")
    #expect(facts["Extra Samples"] == nil)
    #expect(facts["Predictor"] == "horizontal differencing 2 (0x2)")
    #expect(facts["DocumentName"] == "Death marches")
    #expect(facts["ImageDescription"] == "Łódź")
    #expect(facts["Artist"] == "A & B")
    #expect(facts["DateTime"] == nil)
  }

  @Test func greyTakesOneByteAPixel() throws {
    let facts = try facts(tiff(.sample, isGrey: true))
    #expect(facts["Photometric Interpretation"] == "min-is-black")
    #expect(facts["Samples/Pixel"] == "1")
    #expect(facts["Bits/Sample"] == "8")
  }

  @Test(arguments: [false, true])
  func pixelsAreThoseOfThePNGImage(isGrey: Bool) throws {
    let png = try PNGFormat(resolution: 144, isGrey: isGrey).encode(.sample, with: fonts)
    let expected = try #require(PixelImage(png: png))
    #expect(try pixels(tiff(.sample, resolution: 144, isGrey: isGrey)) == expected)
  }

  @Test func withoutBackgroundThePaperIsWhite() throws {
    let picture = TestPictures.picture(
      width: 3, height: 1, background: nil,
      [
        TestPictures.box(Rectangle(minX: 0, minY: 0, maxX: 1, maxY: 1), Color(0xD55E00)),
        TestPictures.box(
          Rectangle(minX: 1, minY: 0, maxX: 2, maxY: 1), Color(0x000000, alpha: 0.5)),
      ])
    #expect(try pixels(tiff(picture)).pixels == [0xFFD5_5E00, 0xFF7F_7F7F, 0xFFFF_FFFF])
  }

  @Test func bandsJoinWithoutASeam() throws {
    let format = TIFFFormat(resolution: 144)
    let whole = try pixels(format.encode(.sample, with: fonts))
    // A width of 480 pixels makes strips of 45 rows; the picture is 320 rows high.
    let banded = try format.encode(.sample, with: fonts, bandPixels: 480 * 100)
    #expect(try facts(banded)["Rows/Strip"] == "45")
    let comparison = ImageComparison(whole, try pixels(banded))
    #expect(comparison.isEqual, "\(comparison.differingPixels)")
  }

  @Test func memoryHoldsABandAndNotTheImage() throws {
    var heights: [Int] = []
    let picture = TestPictures.picture(width: 100, height: 1_000, [])
    let bands = try PixelBands(picture, resolution: 72)
    try bands.draw(picture, with: fonts, rows: 7, pixels: 100 * 300) { band in
      heights.append(band.height)
    }
    #expect(heights == [294, 294, 294, 118])
  }

  @Test func sizesAndResolutionsAreThoseOfThePNGFormat() {
    let wide = TestPictures.picture(width: 32_768, height: 1, [])
    #expect(
      throws: RenderError.sizeOutOfRange(
        width: 32_768, height: 1, allowed: 1...32_767, unit: "pixels")
    ) { try tiff(wide) }
    #expect(throws: RenderError.self) { try tiff(TestPictures.picture([]), resolution: .nan) }
  }
}
