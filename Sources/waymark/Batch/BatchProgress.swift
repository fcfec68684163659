import Glibc

/// Says on standard error how far a batch is: a bar on a terminal, else a line for each plate.
struct BatchProgress {
  private let total: Int
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let start = ContinuousClock.now
  private var done = 0

  /// Prepares to count to a number of plates.
  init(total: Int) {
    self.total = total
    bar()
  }

  /// Says that a plate is done, and how it ended.
  mutating func plate(_ name: String, _ words: String) {
    done += 1
    if isTerminal {
      bar()
    } else {
      Failure.say("\(done)/\(total) \(name): \(words)")
    }
  }

  /// Says something of a plate at once.
  func say(_ lines: String) {
    if isTerminal { write("\r\u{1B}[K") }
    Failure.say(lines)
    bar()
  }

  /// Ends the bar.
  func end() {
    if isTerminal { write("\r\u{1B}[K") }
  }

  private func bar() {
    guard isTerminal, total > 0 else { return }
    let width = 24
    let full = done * width / total
    let seconds = (ContinuousClock.now - start).seconds
    var words = "\(EnglishText.number(done))/\(EnglishText.count(total, "plate", "plates"))"
    if done > 0, seconds > 0 {
      let rate = Double(done) / seconds
      words += ", \((rate * 10).rounded() / 10) a second"
      let left = Int((Double(total - done) / rate).rounded(.up))
      words += ", \(left >= 60 ? "\(left / 60) min \(left % 60) s" : "\(left) s") left"
    }
    let bar = String(repeating: "#", count: full) + String(repeating: ".", count: width - full)
    write("\r\u{1B}[K[\(bar)] \(words)")
  }

  private func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}

extension Duration {
  /// The length in seconds.
  var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }
}
