import Geodata
import Testing

@Suite("Numbers in messages")
struct CountTextTests {
  @Test(
    "Thousands are set apart",
    arguments: [
      (0, "0"), (7, "7"), (999, "999"), (1_000, "1,000"), (41_450, "41,450"),
      (1_234_567, "1,234,567"), (-1, "-1"), (-123, "-123"), (-41_450, "-41,450"),
    ])
  func numbers(number: Int, text: String) {
    #expect(CountText.number(number) == text)
  }

  @Test("One thing is named by another word than none or several")
  func things() {
    #expect(
      [0, 1, 2, 1_001].map { CountText.count($0, "value", "values") }
        == ["0 values", "1 value", "2 values", "1,001 values"])
  }
}
