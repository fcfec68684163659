import CairoRenderer
import Glibc
import TestSupport

// Draws the sample picture in the format that the first argument names and writes it to standard
// output, so that a test can compare the bytes of two processes.
guard CommandLine.arguments.count == 2,
  let format = PictureFormats.format(forFileExtension: CommandLine.arguments[1])
else { exit(64) }
let bytes = try format.encode(.sample, with: FontLibrary())
var rest = bytes[...]
while !rest.isEmpty {
  let count = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
  guard count > 0 else { exit(74) }
  rest = rest.dropFirst(count)
}
