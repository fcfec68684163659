internal import Synchronization

/// Where a preview hangs: who draws changes it, and who looks at it can wait for something newer.
///
/// Any thread may use it.
public final class PreviewBoard: Sendable {
  /// What hangs there at one moment.
  struct Notice {
    /// The preview.
    let preview: Preview
    /// Its number, which grows with every change.
    let revision: Int
  }

  private struct State {
    var preview: Preview
    var revision = 1
    var isClosed = false
    var waiting: [@Sendable () -> Void] = []
  }

  private let state: Mutex<State>

  /// The largest number of those that wait; when there are more, the first is called. What a browser
  /// that is gone has left behind would wait for ever otherwise.
  private static let mostWaiting = 32

  /// Hangs up a preview.
  public init(_ preview: Preview) {
    state = Mutex(State(preview: preview))
  }

  /// Changes the preview, and calls who waits if it is another then.
  public func update(_ change: (inout Preview) -> Void) {
    state.withLock { state in
      let old = state.preview
      change(&state.preview)
      guard state.preview != old else { return }
      state.revision += 1
      Self.callAll(&state)
    }
  }

  /// What hangs there now.
  var notice: Notice {
    state.withLock { Notice(preview: $0.preview, revision: $0.revision) }
  }

  /// Waits until the preview is another one than that of a revision.
  ///
  /// - Parameters:
  ///   - begin: What is done if there is something to wait for, before anybody can call.
  ///   - call: What is done once when the waiting is over, under the lock of the board.
  /// - Returns: `false` if there is nothing to wait for.
  func wait(
    after revision: Int, begin: () -> Void, call: @escaping @Sendable () -> Void
  ) -> Bool {
    state.withLock { state in
      guard !state.isClosed, state.revision == revision else { return false }
      begin()
      state.waiting.append(call)
      if state.waiting.count > Self.mostWaiting { state.waiting.removeFirst()() }
      return true
    }
  }

  /// Calls who waits, and lets nobody wait any more.
  func close() {
    state.withLock { state in
      state.isClosed = true
      Self.callAll(&state)
    }
  }

  private static func callAll(_ state: inout State) {
    for call in state.waiting { call() }
    state.waiting = []
  }
}
