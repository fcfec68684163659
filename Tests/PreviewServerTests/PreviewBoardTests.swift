import Synchronization
import Testing

@testable import PreviewServer

@Suite("The board where a preview hangs")
struct PreviewBoardTests {
  private let board = PreviewBoard(Preview(title: "A", file: "plates.yaml", folder: "out"))

  /// Counts the calls of those that wait.
  private final class Calls: Sendable {
    private let count = Atomic<Int>(0)
    var value: Int { count.load(ordering: .relaxed) }
    func add() { count.add(1, ordering: .relaxed) }
  }

  private func wait(after revision: Int, _ calls: Calls) -> Bool {
    board.wait(after: revision, begin: {}, call: { calls.add() })
  }

  @Test("Who waits is called once, when something changes")
  func waiting() {
    let calls = Calls()
    #expect(wait(after: 1, calls))
    board.update { _ in }
    #expect(calls.value == 0)
    board.update { $0.title = "B" }
    #expect(calls.value == 1)
    board.update { $0.title = "C" }
    #expect(calls.value == 1)
    #expect(board.notice.revision == 3)
    #expect(board.notice.preview.title == "C")
  }

  @Test("Nobody waits for what is there already, or when nothing more comes")
  func noWaiting() {
    let calls = Calls()
    #expect(!wait(after: 0, calls))
    #expect(!wait(after: 2, calls))
    #expect(wait(after: 1, calls))
    board.close()
    #expect(calls.value == 1)
    #expect(!wait(after: 1, calls))
  }

  @Test("Of very many the first are called")
  func many() {
    let calls = Calls()
    for _ in 0..<40 { #expect(wait(after: 1, calls)) }
    #expect(calls.value == 8)
    board.close()
    #expect(calls.value == 40)
  }
}
