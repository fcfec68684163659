import Drawing
import Testing

@testable import Cartography

@Suite("Lines joined where they meet")
struct LineChainTests {
  private func line(_ xs: Double...) -> [Point] { xs.map { Point(x: $0, y: 0) } }

  @Test("Stretches of a river in any order and direction are one line")
  func joined() {
    let chains = LineChain.joined([line(2, 3), line(0, 1, 2), line(5, 4), line(3, 4)])
    #expect(chains == [line(0, 1, 2, 3, 4, 5)])
  }

  @Test("What does not meet stays apart; what has no length is no line")
  func apart() {
    #expect(LineChain.joined([line(0, 1), line(7), [], line(2, 3)]) == [line(0, 1), line(2, 3)])
  }
}
