import CairoRenderer
import Testing

struct PictureFormatsTests {
  @Test(arguments: [
    ("png", "PNG"), (".svg", "SVG"), ("PDF", "PDF"), (".Pdf", "PDF"),
  ])
  func formatsAreFoundByEnding(ending: String, name: String) throws {
    let format = try #require(PictureFormats.format(forFileExtension: ending))
    #expect(type(of: format).name == name)
  }

  @Test(arguments: ["", ".", "jpeg", "pngx", "p ng"])
  func otherEndingsAreNone(ending: String) {
    #expect(PictureFormats.format(forFileExtension: ending) == nil)
  }

  @Test func endingsBelongToOneFormatEach() {
    #expect(PictureFormats.fileExtensions == ["png", "svg", "pdf"])
    #expect(Set(PictureFormats.fileExtensions).count == PictureFormats.fileExtensions.count)
  }

  @Test func resolutionReachesThePixelFormat() throws {
    let format = try #require(
      PictureFormats.format(
        forFileExtension: "png", options: FormatOptions(resolution: 144)) as? PNGFormat)
    #expect(format.resolution == 144)
  }
}
