internal import CTIFF

/// An image in the making, written strip by strip to memory.
final class TIFFFile {
  /// The rows of all strips but the last.
  let rowsPerStrip: Int

  /// The tags for words about the image.
  static let title = UInt32(TIFFTAG_DOCUMENTNAME)
  static let description = UInt32(TIFFTAG_IMAGEDESCRIPTION)
  static let author = UInt32(TIFFTAG_ARTIST)

  /// A strip has about so many bytes before it is compressed.
  private static let stripBytes = 1 << 16

  private let handle: OpaquePointer
  private let memory: SeekableBytes
  private let width: Int
  private let isGrey: Bool
  private var isClosed = false
  private var strips: UInt32 = 0
  private var isComplete = true

  /// Begins an image of eight bits a part; `resolution` in dots per inch.
  init(width: Int, height: Int, isGrey: Bool, resolution: Double) throws(RenderError) {
    let memory = SeekableBytes()
    guard let options = TIFFOpenOptionsAlloc() else { throw .encoding("no memory for an image") }
    defer { TIFFOpenOptionsFree(options) }
    waymark_tiff_silence(options)
    // Little-endian on every machine.
    let opened = TIFFClientOpenExt(
      "image", "wl", Unmanaged.passUnretained(memory).toOpaque(), SeekableBytes.read,
      SeekableBytes.write, SeekableBytes.seek, SeekableBytes.close, SeekableBytes.size, nil, nil,
      options)
    guard let opened else { throw .encoding("the image file cannot be begun") }
    handle = opened
    self.memory = memory
    self.width = width
    self.isGrey = isGrey
    rowsPerStrip = min(height, max(1, Self.stripBytes / (width * (isGrey ? 1 : 3))))
    set(TIFFTAG_IMAGEWIDTH, width)
    set(TIFFTAG_IMAGELENGTH, height)
    set(TIFFTAG_BITSPERSAMPLE, 8)
    set(TIFFTAG_SAMPLESPERPIXEL, isGrey ? 1 : 3)
    set(TIFFTAG_PHOTOMETRIC, isGrey ? PHOTOMETRIC_MINISBLACK : PHOTOMETRIC_RGB)
    set(TIFFTAG_PLANARCONFIG, PLANARCONFIG_CONTIG)
    set(TIFFTAG_ORIENTATION, ORIENTATION_TOPLEFT)
    set(TIFFTAG_ROWSPERSTRIP, rowsPerStrip)
    set(TIFFTAG_COMPRESSION, COMPRESSION_LZW)
    set(TIFFTAG_PREDICTOR, PREDICTOR_HORIZONTAL)
    set(TIFFTAG_RESOLUTIONUNIT, RESUNIT_INCH)
    for tag in [TIFFTAG_XRESOLUTION, TIFFTAG_YRESOLUTION] {
      isComplete = waymark_tiff_set_number(handle, UInt32(tag), resolution) == 1 && isComplete
    }
    set(UInt32(TIFFTAG_SOFTWARE), to: "Waymark")
  }

  deinit {
    if !isClosed { TIFFClose(handle) }
  }

  /// Says something about the image; nothing if there is nothing to say.
  func set(_ tag: UInt32, to text: String) {
    guard !text.isEmpty else { return }
    isComplete = waymark_tiff_set_text(handle, tag, text) == 1 && isComplete
  }

  /// Appends all rows of a band as strips; only the last band may end within one.
  func append(_ band: ImageSurface) throws(RenderError) {
    for start in stride(from: 0, to: band.height, by: rowsPerStrip) {
      let rows = start..<min(start + rowsPerStrip, band.height)
      var strip = try band.parts(ofRows: rows, isGrey: isGrey)
      let written = strip.withUnsafeMutableBytes {
        TIFFWriteEncodedStrip(handle, strips, $0.baseAddress, tmsize_t($0.count))
      }
      guard written >= 0 else { throw .encoding("the pixels cannot be compressed") }
      strips += 1
    }
  }

  /// Completes the image and hands it over.
  func finishedBytes() throws(RenderError) -> [UInt8] {
    guard isComplete, TIFFFlush(handle) == 1 else {
      throw .encoding("the image file cannot be completed")
    }
    TIFFClose(handle)
    isClosed = true
    return memory.bytes
  }

  private func set(_ tag: Int32, _ value: Int32) {
    isComplete = waymark_tiff_set_integer(handle, UInt32(tag), value) == 1 && isComplete
  }

  private func set(_ tag: Int32, _ value: Int) { set(tag, Int32(value)) }
}
