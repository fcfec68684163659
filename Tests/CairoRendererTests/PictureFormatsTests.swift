import CairoRenderer
import Testing

struct PictureFormatsTests {
  @Test(arguments: [
    ("png", "PNG"), (".svg", "SVG"), ("PDF", "PDF"), (".Pdf", "PDF"), ("eps", "EPS"),
    ("tif", "TIFF"), ("TIFF", "TIFF"),
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
    #expect(PictureFormats.fileExtensions == ["png", "svg", "pdf", "eps", "tif", "tiff"])
    #expect(Set(PictureFormats.fileExtensions).count == PictureFormats.fileExtensions.count)
  }

  @Test func everyFormatTakesItsOptions() throws {
    let options = FormatOptions(resolution: 144, isGrey: true, svgText: .live, epsText: .outlines)
    func format(_ ending: String) -> (any PictureFormat)? {
      PictureFormats.format(forFileExtension: ending, options: options)
    }
    let png = try #require(format("png") as? PNGFormat)
    #expect(png.resolution == 144 && png.isGrey)
    let tiff = try #require(format("tif") as? TIFFFormat)
    #expect(tiff.resolution == 144 && tiff.isGrey)
    let svg = try #require(format("svg") as? SVGFormat)
    #expect(svg.text == .live && svg.isGrey)
    let eps = try #require(format("eps") as? EPSFormat)
    #expect(eps.text == .outlines && eps.isGrey)
    #expect(try #require(format("pdf") as? PDFFormat).isGrey)
  }

  @Test func pixelFormatsAreKnown() {
    #expect(PictureFormats.all.filter { $0.isPixels }.map { $0.name } == ["PNG", "TIFF"])
  }
}
