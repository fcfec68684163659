import CairoRenderer
import Glibc
import TestSupport

// Draws the sample picture in the format that the first argument names and writes it to standard
// output, so that a test can compare the bytes of two processes. Errors go to standard error.

func write(_ bytes: [UInt8], to file: Int32) -> Bool {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
    guard count > 0 else { return false }
    rest = rest.dropFirst(count)
  }
  return true
}

guard CommandLine.arguments.count == 2,
  let format = PictureFormats.format(forFileExtension: CommandLine.arguments[1])
else { exit(64) }
do throws(RenderError) {
  let bytes = try format.encode(.sample, with: FontLibrary())
  exit(write(bytes, to: STDOUT_FILENO) ? 0 : 74)
} catch {
  _ = write(Array(error.description.utf8), to: STDERR_FILENO)
  exit(78)
}
