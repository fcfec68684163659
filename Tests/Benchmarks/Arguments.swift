/// What is asked for on the command line.
struct Arguments {
  /// A mistake on the command line.
  struct Mistake: Error, CustomStringConvertible {
    let description: String
  }

  static let usage =
    "usage: Benchmarks [--sizes S,M,L] [--runs N] [--only NAME] [--columns FILE PLACES]..."

  private(set) var sizes = ["M", "L"]
  private(set) var runs = 11
  private(set) var only = ""
  private(set) var files: [(path: String, placeCount: Int)] = []

  init(_ words: some Sequence<String>) throws(Mistake) {
    var words = Array(words)[...]
    var hasSizes = false
    while let word = words.popFirst() {
      switch word {
      case "--sizes":
        hasSizes = true
        sizes = try Arguments.text(after: word, &words).split(separator: ",").map(String.init)
      case "--runs": runs = try Arguments.number(after: word, &words)
      case "--only": only = try Arguments.text(after: word, &words)
      case "--columns":
        let path = try Arguments.text(after: word, &words)
        files.append((path, try Arguments.number(after: word, &words)))
      default: throw Mistake(description: Arguments.usage)
      }
    }
    if !files.isEmpty, !hasSizes { sizes = [] }
  }

  private static func text(
    after option: String, _ words: inout ArraySlice<String>
  ) throws(Mistake) -> String {
    guard let word = words.popFirst() else { throw Mistake(description: usage) }
    return word
  }

  private static func number(
    after option: String, _ words: inout ArraySlice<String>
  ) throws(Mistake) -> Int {
    guard let number = Int(try text(after: option, &words)), number > 0 else {
      throw Mistake(description: "\(option) needs a number above 0")
    }
    return number
  }

  /// The networks that are asked for.
  func networks() throws -> [() throws -> Network] {
    try sizes.map { size in
      let sizes = ["S": (1_000, 100_000), "M": (10_000, 1_000_000), "L": (100_000, 10_000_000)]
      guard let (placeCount, legCount) = sizes[size] else {
        throw Mistake(description: "there is no size \(size); sizes are S, M and L")
      }
      return {
        TransferGenerator(placeCount: placeCount, legCount: legCount).network(named: size, seed: 1)
      }
    }
      + files.map { file in
        { try ColumnsFile.network(path: file.path, placeCount: file.placeCount) }
      }
  }
}
