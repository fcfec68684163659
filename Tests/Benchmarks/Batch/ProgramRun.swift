import Glibc

/// A run of a program, from its cold start to its end.
struct ProgramRun {
  /// Seconds by the clock.
  let wall: Double
  /// Seconds of all processors.
  let cpu: Double
  /// The most memory it had at once, in megabytes: that of the largest process.
  let memory: Double

  /// A program that ended badly.
  struct Problem: Error, CustomStringConvertible {
    let description: String
  }

  /// Runs a program and waits for it; what it says goes to a file.
  ///
  /// - Parameter output: The file for its standard output; nothing is kept without one.
  static func run(_ words: [String], output: String = "/dev/null") throws(Problem) -> ProgramRun {
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    arguments.append(nil)
    defer { for argument in arguments { free(argument) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var process: pid_t = 0
    let start = ContinuousClock.now
    guard posix_spawnp(&process, words[0], &actions, nil, arguments, environ) == 0 else {
      throw Problem(description: "\(words[0]) cannot be started")
    }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0 {
      guard errno == EINTR else { throw Problem(description: "\(words[0]) is lost") }
    }
    let wall = (ContinuousClock.now - start).components
    guard status == 0 else {
      let line = words.joined(separator: " ")
      throw Problem(description: "status \(status) of: \(line.prefix(400))")
    }
    return ProgramRun(
      wall: Double(wall.seconds) + Double(wall.attoseconds) * 1e-18,
      cpu: seconds(usage.ru_utime) + seconds(usage.ru_stime),
      memory: Double(usage.ru_maxrss) * 1024 / 1e6)
  }

  /// The middle of several runs, each figure by itself.
  static func median(_ runs: [ProgramRun]) -> ProgramRun {
    func middle(_ figure: (ProgramRun) -> Double) -> Double {
      runs.map(figure).sorted()[runs.count / 2]
    }
    return ProgramRun(wall: middle(\.wall), cpu: middle(\.cpu), memory: middle(\.memory))
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) * 1e-6
  }
}
