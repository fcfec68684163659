import Geodata
import Glibc

/// The exit codes of the command, as in BSD's `sysexits.h`.
enum Exit: Int32 {
  /// The command line is wrong.
  case usage = 64
  /// The data are wrong.
  case data = 65
  /// A file or folder to read is not there.
  case noInput = 66
  /// The program is wrong.
  case bug = 70
  /// A file cannot be written.
  case cannotWrite = 73
  /// A search was given up at its limit, or a batch was stopped: with more time there may be more.
  case givenUp = 75
  /// Something that the program needs is not installed.
  case configuration = 78
}

/// What is wrong, with the code that a command ends with; it is said when the command ends.
struct Failure: Error {
  /// How the command ends.
  let code: Exit
  /// What is wrong, in words.
  let message: String
  /// What to do about it.
  let hint: String?
  /// The problems of files that it comes from, each with its place.
  var problems: [Diagnostic] = []

  /// The error that ends a command with a code.
  static func end(
    _ code: Exit, _ message: String, hint: String? = nil, problems: [Diagnostic] = []
  ) -> Failure {
    Failure(code: code, message: message, hint: hint, problems: problems)
  }

  /// Says what is wrong, the problems of files first.
  func say() {
    for problem in problems { Failure.say("\(problem)") }
    Failure.say("waymark: error: \(message)")
    if let hint { Failure.say("    hint: \(hint)") }
  }

  /// Says that a search was given up, after all that it found has been written, and gives the error
  /// that ends the command.
  static func givenUp(at limit: Int, _ consequence: String) -> Failure {
    end(
      .givenUp,
      "the search was given up after \(EnglishText.count(limit, "step", "steps")): \(consequence)",
      hint: "allow more with --max-work, or ask for less: a shorter time, fewer places")
  }

  /// Says a warning.
  static func warn(_ message: String) {
    say("waymark: warning: \(message)")
  }

  /// Writes lines to standard error.
  static func say(_ lines: String) {
    let bytes = Array((PrintableText.lines(lines) + "\n").utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
