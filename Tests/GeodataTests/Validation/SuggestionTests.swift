import Geodata
import Testing

@Suite("Suggestions")
struct SuggestionTests {
  private let places = ["Buchenwald", "Dachau", "Gross-Rosen", "Mauthausen", "Neuengamme"]

  @Test(
    "One slip: a letter missing, added, exchanged, swapped with its neighbour, or a case",
    arguments: ["Buchenwld", "Buchenwaald", "Buchenwalt", "Bcuhenwald", "buchenwald"])
  func slips(word: String) {
    #expect(Suggestion.nearest(to: word, in: places) == ["Buchenwald"])
  }

  @Test("A swap of neighbours is one slip, not two")
  func swap() {
    #expect(Suggestion.nearest(to: "abdc", in: ["abcd"]) == ["abcd"])
    #expect(Suggestion.nearest(to: "ba", in: ["ab"]) == ["ab"])
  }

  @Test("Words too far away are not offered", arguments: ["Theresienstadt", "x", "", "Dxxxxu"])
  func far(word: String) {
    #expect(Suggestion.nearest(to: word, in: places) == [])
    #expect(Suggestion.hint(for: word, in: places) == nil)
  }

  @Test("A part of a name is enough, from four letters on")
  func part() {
    #expect(Suggestion.nearest(to: "rosen", in: places) == ["Gross-Rosen"])
    #expect(Suggestion.nearest(to: "ros", in: places) == [])
  }

  @Test("The nearest come first, then the alphabet; at most three")
  func order() {
    let words = ["camp5", "camp4", "camps", "camp", "lamps"]
    #expect(Suggestion.nearest(to: "camp", in: words) == ["camp", "camp4", "camp5"])
    #expect(Suggestion.nearest(to: "camp", in: words, limit: 1) == ["camp"])
  }

  @Test("Hints for one, two and three words")
  func hints() {
    #expect(Suggestion.hint(for: "dachu", in: places) == "did you mean Dachau?")
    #expect(Suggestion.hint(for: "tone", in: ["tune", "tome"]) == "did you mean tome or tune?")
    #expect(
      Suggestion.hint(for: "tone", in: ["tune", "tome", "bone"])
        == "did you mean bone, tome or tune?")
  }
}
