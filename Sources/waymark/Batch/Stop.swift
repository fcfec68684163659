import Glibc
import Synchronization

/// Whether somebody asked the process to stop.
enum Stop {
  private static let asked = Atomic<Bool>(false)

  /// Whether somebody did.
  static var isAsked: Bool { asked.load(ordering: .relaxed) }

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
        Stop.asked.store(true, ordering: .relaxed)
        signal(number, SIG_DFL)
      }
      sigaction(number, &action, nil)
    }
  }
}
