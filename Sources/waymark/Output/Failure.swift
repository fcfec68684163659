import ArgumentParser
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
  /// A search was given up at its limit; with a higher one there may be more or better answers.
  case givenUp = 75
  /// Something that the program needs is not installed.
  case configuration = 78
}

/// Writes to standard error and ends a command.
enum Failure {
  /// Says what is wrong and gives the error that ends the command with a code.
  static func end(_ code: Exit, _ message: String, hint: String? = nil) -> ExitCode {
    say("waymark: error: \(message)")
    if let hint { say("    hint: \(hint)") }
    return ExitCode(code.rawValue)
  }

  /// Says that a search was given up, after all that it found has been written, and gives the error
  /// that ends the command.
  static func givenUp(at limit: Int, _ consequence: String) -> ExitCode {
    end(
      .givenUp, "the search was given up after \(limit) steps: \(consequence)",
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
