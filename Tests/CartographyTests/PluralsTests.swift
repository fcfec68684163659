import Testing

@testable import Cartography

@Suite struct PluralsTests {
  @Test(arguments: [
    (0, "0 miejsc"), (1, "1 miejsce"), (2, "2 miejsca"), (4, "4 miejsca"), (5, "5 miejsc"),
    (11, "11 miejsc"), (12, "12 miejsc"), (14, "14 miejsc"), (21, "21 miejsc"),
    (22, "22 miejsca"), (25, "25 miejsc"), (101, "101 miejsc"), (104, "104 miejsca"),
    (112, "112 miejsc"), (10_002, "10\u{A0}002 miejsca"),
  ])
  func polish(_ number: Int, _ words: String) {
    #expect(Wording.polish.count(number, Wording.polish.places) == words)
  }

  @Test(arguments: [
    (0, "0 мест"), (1, "1 место"), (2, "2 места"), (5, "5 мест"), (11, "11 мест"),
    (12, "12 мест"), (21, "21 место"), (22, "22 места"), (101, "101 место"), (111, "111 мест"),
  ])
  func russian(_ number: Int, _ words: String) {
    #expect(Wording.russian.count(number, Wording.russian.places) == words)
  }

  @Test(arguments: [
    (0, "0 מקומות"), (1, "מקום אחד"), (2, "שני מקומות"), (3, "3 מקומות"), (20, "20 מקומות"),
  ])
  func hebrew(_ number: Int, _ words: String) {
    #expect(Wording.hebrew.count(number, Wording.hebrew.places) == words)
  }

  @Test(arguments: [
    (0, "0 lieu"), (1, "1 lieu"), (2, "2 lieux"), (1_000_000, "1\u{202F}000\u{202F}000 de lieux"),
  ])
  func french(_ number: Int, _ words: String) {
    #expect(Wording.french.count(number, Wording.french.places) == words)
  }

  @Test(arguments: [(1, "۱ مکان"), (2, "۲ مکان"), (56_000, "۵۶\u{66C}۰۰۰ مکان")])
  func persian(_ number: Int, _ words: String) {
    #expect(Wording.persian.count(number, Wording.persian.places) == words)
  }

  @Test(arguments: [(0, "0 places"), (1, "1 place"), (2, "2 places"), (21, "21 places")])
  func english(_ number: Int, _ words: String) {
    #expect(Wording.english.count(number, Wording.english.places) == words)
  }
}
