import Glibc

/// A file of four columns of 32-bit numbers, one after another: origin, destination, departure and
/// arrival, in the byte order of the machine.
enum ColumnsFile {
  /// What cannot be read.
  struct Problem: Error, CustomStringConvertible {
    let description: String
  }

  static func network(path: String, placeCount: Int) throws(Problem) -> Network {
    guard let file = fopen(path, "rb") else { throw Problem(description: "cannot open \(path)") }
    defer { fclose(file) }
    fseek(file, 0, SEEK_END)
    let count = ftell(file) / 16
    rewind(file)
    var columns: [[Int32]] = []
    for _ in 0..<4 {
      let column = [Int32](unsafeUninitializedCapacity: count) { numbers, read in
        read = numbers.baseAddress.map { fread($0, 4, count, file) } ?? 0
      }
      guard column.count == count else { throw Problem(description: "\(path) ends too early") }
      columns.append(column)
    }
    for places in columns.prefix(2) {
      guard places.allSatisfy({ $0 >= 0 && $0 < placeCount }) else {
        throw Problem(description: "\(path) has other places than 0 to \(placeCount - 1)")
      }
    }
    let name = path.split(separator: "/").last?.split(separator: ".").first ?? "file"
    return Network(name: String(name), placeCount: placeCount, columns: columns)
  }
}
