import Drawing

/// Follows the operators of a page as far as sizes, colours and coverage go (ISO 32000-1, annex A).
///
/// The PostScript that Cairo writes uses the same operators.
struct PageContent {
  /// What `q` keeps and `Q` brings back.
  private struct State {
    var transform = Transform()
    var lineWidth = 1.0
    var font = ""
    var fontSize = 0.0
    var isInvisible = false
  }

  /// What the page tells.
  private(set) var facts = FigureFacts()
  /// The names of the fonts that letters were set in.
  private(set) var fonts: Set<String> = []
  /// The names of the settings of graphics in use.
  private(set) var settings: Set<String> = []
  /// The objects that were drawn, each with the map in force.
  private(set) var objects: [(name: String, transform: Transform)] = []
  /// Whether there are colours; `nil` where a colour space is not known here.
  private(set) var isGrey: Bool? = true

  private var state: State
  private var kept: [State] = []
  private var textTransform = Transform()

  /// How many states may be kept at once.
  private static let deepest = 1_024

  init(_ transform: Transform = Transform()) {
    state = State(transform: transform)
  }

  /// Follows the operators of `bytes`.
  mutating func follow(_ bytes: [UInt8]) {
    var lexer = PDFLexer(bytes)
    var operands: [PDFValue] = []
    while let value = lexer.next() {
      guard case .word(let word) = value else {
        operands.append(value)
        if operands.count > 4_096 { operands.removeAll() }
        continue
      }
      if word == "ID" { lexer.position = Self.endOfImage(bytes, from: lexer.position) }
      perform(word, operands)
      operands.removeAll(keepingCapacity: true)
    }
  }

  private mutating func perform(_ word: String, _ operands: [PDFValue]) {
    let numbers = operands.compactMap(\.number)
    switch word {
    case "q": if kept.count < Self.deepest { kept.append(state) }
    case "Q": if let last = kept.popLast() { state = last }
    case "cm":
      if let map = Self.transform(numbers) {
        state.transform = map.followed(by: state.transform)
      }
    case "w": if let width = numbers.last { state.lineWidth = width }
    case "gs": if let name = operands.last?.name { settings.insert(name) }
    case "S", "s", "B", "B*", "b", "b*":
      facts.note(line: state.lineWidth * state.transform.scale)
    case "Do": if let name = operands.last?.name { objects.append((name, state.transform)) }
    case "BT": textTransform = Transform()
    case "Tm": if let map = Self.transform(numbers) { textTransform = map }
    case "Tf":
      if let name = operands.compactMap(\.name).first { state.font = name }
      if let size = numbers.last { state.fontSize = size }
    case "Tr": state.isInvisible = numbers.last == 3
    case "Tj", "TJ", "'", "\"": noteText()
    case "rg", "RG":
      if numbers.count == 3, Set(numbers).count > 1, isGrey == true { isGrey = false }
    case "k", "K":
      if numbers.count == 4, Set(numbers.prefix(3)) != [0], isGrey == true { isGrey = false }
    case "sc", "SC", "scn", "SCN", "sh": if isGrey == true { isGrey = nil }
    default: break
    }
  }

  private mutating func noteText() {
    guard !state.isInvisible else { return }
    fonts.insert(state.font)
    let map = textTransform.followed(by: state.transform)
    facts.note(text: state.fontSize.magnitude * map.verticalScale)
  }

  private static func transform(_ n: [Double]) -> Transform? {
    guard n.count == 6 else { return nil }
    return Transform(a: n[0], b: n[1], c: n[2], d: n[3], e: n[4], f: n[5])
  }

  /// Behind the pixels of an image that stands among the operators.
  private static func endOfImage(_ bytes: [UInt8], from start: Int) -> Int {
    var index = start
    while index + 3 < bytes.count {
      if PDFLexer.isSpace(bytes[index]), bytes[index + 1] == UInt8(ascii: "E"),
        bytes[index + 2] == UInt8(ascii: "I"), PDFLexer.isSpace(bytes[index + 3])
      {
        return index + 1
      }
      index += 1
    }
    return bytes.count
  }
}
