import Testing

@testable import CairoRenderer

struct PackedRowsTests {
  @Test func opaquePixelsArePackedWhereTheyAre() {
    var memory: [UInt32] = [0xFF11_2233, 0x0044_5566, 0xFF77_8899]
    memory.withUnsafeMutableBytes { bytes in
      guard let start = bytes.baseAddress else { return }
      PackedRows.packRGB(
        UnsafeRawPointer(start).assumingMemoryBound(to: UInt32.self), width: 3,
        to: start.assumingMemoryBound(to: UInt8.self))
    }
    let packed = memory.withUnsafeBytes {
      Array($0.prefix(PackedRows.length(width: 3, hasAlpha: false)))
    }
    #expect(packed == [0, 0x11, 0x22, 0x33, 0x44, 0x55, 0x66, 0x77, 0x88, 0x99])
  }

  @Test func partsAreNoLongerMultipliedByCoverage() {
    let pixels: [UInt32] = [0x8040_2000, 0x0000_0000, 0xFF01_02FE, 0x0101_0001]
    var packed = [UInt8](repeating: 7, count: PackedRows.length(width: 4, hasAlpha: true))
    PackedRows.packRGBA(pixels, width: 4, to: &packed)
    #expect(
      packed == [0, 128, 64, 0, 128, 0, 0, 0, 0, 1, 2, 254, 255, 255, 0, 255, 1])
  }
}
