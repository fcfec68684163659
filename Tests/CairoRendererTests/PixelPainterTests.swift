import Drawing
import Synchronization
import TestSupport
import Testing

@testable import CairoRenderer

/// Pictures of many points are drawn in two halves: nothing may be seen of it.
struct PixelPainterTests {
  private let fonts: FontLibrary

  init() throws {
    fonts = try FontLibrary()
  }

  /// What is drawn on a surface of the size of a picture.
  private func pixels(
    of picture: Picture, resolution: Double, draw: (ImageSurface, Double) throws -> Void
  ) throws -> [UInt8] {
    let size = try PixelBands(picture, resolution: resolution)
    let surface = try ImageSurface(
      width: size.width, height: size.height, isOpaque: picture.background != nil)
    try draw(surface, size.scale)
    return try surface.pixels()
  }

  private func pixels(
    _ picture: Picture, resolution: Double, together: SharedGround.Together?
  ) throws -> [UInt8] {
    try pixels(of: picture, resolution: resolution) {
      try PixelPainter(on: $0, scale: $1, fonts: fonts, together: together).draw(picture)
    }
  }

  private func whole(_ picture: Picture, resolution: Double) throws -> [UInt8] {
    try pixels(of: picture, resolution: resolution) {
      try CairoPainter(on: $0, scale: $1, fonts: fonts, keepsText: false).draw(picture)
    }
  }

  @Test(arguments: 0..<6)
  func halvesAreWhatIsDrawnInOnePiece(_ seed: Int) throws {
    for background in [TestPictures.paper, nil] {
      let picture = TestPictures.waves(seed: seed, background: background)
      for resolution in [72.0, 101, 300] {
        let calls = Mutex(0)
        let atOnce = try pixels(picture, resolution: resolution) { first, second in
          calls.withLock { $0 += 1 }
          second()
          first()
        }
        #expect(calls.withLock { $0 } == 1)
        let oneByOne = try pixels(picture, resolution: resolution, together: nil)
        // Not in the expectations themselves: millions of numbers would be written out.
        let areSame = atOnce == oneByOne
        #expect(areSame)
        let whole = try whole(picture, resolution: resolution)
        // The library rounds a few half-covered pixels of clear pictures in another way in the whole.
        let differing = whole.indices.filter { whole[$0] != oneByOne[$0] }
        #expect(differing.count <= (background == nil ? 5 : 0))
        #expect(differing.allSatisfy { abs(Int(whole[$0]) - Int(oneByOne[$0])) == 1 })
        #expect(Set(whole).count > 20)
      }
    }
  }

  @Test func picturesOfFewPointsAreDrawnInOnePiece() throws {
    let picture = TestPictures.waves(seed: 1, lines: 4)
    let pixels = try pixels(picture, resolution: 72) { _, _ in Issue.record("drawn in halves") }
    let isWhole = try pixels == whole(picture, resolution: 72)
    #expect(isWhole)
  }

  @Test func aPictureOfOneRowIsDrawn() throws {
    var picture = TestPictures.waves(seed: 2)
    picture.size = Size(width: 120, height: 1)
    let isWhole =
      try pixels(picture, resolution: 72, together: nil) == whole(picture, resolution: 72)
    #expect(isWhole)
  }
}
