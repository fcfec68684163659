import Glibc
import Synchronization

/// Whether somebody asked the process to stop.
enum Stop {
  /// The signal that asked; 0 if none did.
  private static let asked = Atomic<Int32>(0)
  /// The end of a pipe that the handler writes to; -1 if there is none.
  private static let bell = Atomic<Int32>(-1)

  /// Whether somebody did.
  static var isAsked: Bool { signal != nil }

  /// The signal by which somebody did.
  static var signal: Int32? {
    let number = asked.load(ordering: .relaxed)
    return number == 0 ? nil : number
  }

  /// From now on the first SIGTERM or SIGINT asks the process to stop after what it is doing; a second
  /// one ends it at once.
  static func listen() {
    // Who started the process may have held signals back.
    var heard = sigset_t()
    sigemptyset(&heard)
    sigaddset(&heard, SIGTERM)
    sigaddset(&heard, SIGINT)
    pthread_sigmask(SIG_UNBLOCK, &heard, nil)
    for number in [SIGTERM, SIGINT] {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { number in
        Stop.asked.store(number, ordering: .relaxed)
        let bell = Stop.bell.load(ordering: .relaxed)
        if bell >= 0 {
          var byte: UInt8 = 0
          write(bell, &byte, 1)
        }
        Glibc.signal(number, SIG_DFL)
      }
      // What is being read or written goes on.
      action.sa_flags = SA_RESTART
      sigaction(number, &action, nil)
    }
  }

  /// The same for a process that waits for several things at once, on whichever of its threads the
  /// signal comes.
  ///
  /// - Returns: A descriptor that can be read from as soon as somebody asked; it stays open.
  /// - Throws: `Failure` if the system has none left.
  static func listenForPoll() throws -> Int32 {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else {
      throw Failure.end(.cannotWrite, "no pipe can be made: \(String(cString: strerror(errno)))")
    }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    bell.store(ends[1], ordering: .relaxed)
    listen()
    return ends[0]
  }
}
