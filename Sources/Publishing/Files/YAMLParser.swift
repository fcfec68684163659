internal import CYAML

/// The one owner of a parser of libyaml; it makes nodes of what the parser says.
struct YAMLParser: ~Copyable {
  private typealias Event = (
    kind: yaml_event_type_t, text: String, anchor: String?, mark: YAMLNode.Mark
  )

  /// Does not move: the parser keeps its own address.
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  /// The nodes that can be named again, each with the number of levels that it has.
  private var anchors: [String: (node: YAMLNode, levels: Int)] = [:]
  /// How many lists and mappings the next node stands within.
  private var depth = 0

  /// So many lists and mappings may stand within each other: what has more is no file of settings,
  /// and would not fit into the stack.
  static let mostLevels = 100

  /// The one document of a UTF-8 text; nil if it is empty.
  static func node(of text: [UInt8]) throws(YAMLProblem) -> YAMLNode? {
    try text.withUnsafeBufferPointer { text throws(YAMLProblem) in
      guard let start = text.baseAddress else { return nil }
      var parser = try YAMLParser()
      yaml_parser_set_input_string(parser.parser, start, text.count)
      return try parser.document()
    }
  }

  private init() throws(YAMLProblem) {
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      throw YAMLProblem(message: "not readable as YAML")
    }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  private mutating func document() throws(YAMLProblem) -> YAMLNode? {
    _ = try next()  // the beginning of the stream
    guard try next().kind != YAML_STREAM_END_EVENT else { return nil }
    let node = try node(at: next()).node
    _ = try next()  // the end of the document
    let last = try next()
    guard last.kind == YAML_STREAM_END_EVENT else {
      throw unreadable("but found another document", at: last.mark)
    }
    return node
  }

  /// The node that begins with an event, and the number of levels of lists and mappings that it has.
  private mutating func node(
    at event: Event
  ) throws(YAMLProblem) -> (node: YAMLNode, levels: Int) {
    let found: (node: YAMLNode, levels: Int)
    switch event.kind {
    case YAML_ALIAS_EVENT:
      guard let named = event.anchor.flatMap({ anchors[$0] }) else {
        throw unreadable("found undefined alias", at: event.mark)
      }
      try check(levels: depth + named.levels, at: event.mark)
      return named
    case YAML_SEQUENCE_START_EVENT:
      try check(levels: depth + 1, at: event.mark)
      let (items, levels) = try self.items()
      found = (.sequence(items, event.mark), levels + 1)
    case YAML_MAPPING_START_EVENT:
      try check(levels: depth + 1, at: event.mark)
      let (pairs, levels) = try self.pairs()
      found = (.mapping(pairs, event.mark), levels + 1)
    default: found = (.scalar(event.text, event.mark), 0)
    }
    if let anchor = event.anchor { anchors[anchor] = found }
    return found
  }

  private func check(levels: Int, at mark: YAMLNode.Mark) throws(YAMLProblem) {
    guard levels > Self.mostLevels else { return }
    throw YAMLProblem(
      mark: mark, message: "nested too deeply: more than \(Self.mostLevels) levels",
      hint: "look for brackets and hyphens that nothing needs")
  }

  private mutating func items() throws(YAMLProblem) -> (items: [YAMLNode], levels: Int) {
    depth += 1
    defer { depth -= 1 }
    var (items, most): ([YAMLNode], Int) = ([], 0)
    while true {
      let event = try next()
      if event.kind == YAML_SEQUENCE_END_EVENT { return (items, most) }
      let (item, levels) = try node(at: event)
      items.append(item)
      most = max(most, levels)
    }
  }

  private mutating func pairs() throws(YAMLProblem) -> (
    pairs: [(key: YAMLNode, value: YAMLNode)], levels: Int
  ) {
    depth += 1
    defer { depth -= 1 }
    var (pairs, most): ([(key: YAMLNode, value: YAMLNode)], Int) = ([], 0)
    while true {
      let event = try next()
      if event.kind == YAML_MAPPING_END_EVENT { break }
      let key = try node(at: event)
      let value = try node(at: next())
      pairs.append((key.node, value.node))
      most = max(most, key.levels, value.levels)
    }
    let keys = Dictionary(grouping: pairs.lazy.map(\.key)) { $0.text }
    let repeated = keys.filter { $0.key != nil && $0.value.count > 1 }
      .compactMap { $0.value.first }.sorted { ($0.text ?? "") < ($1.text ?? "") }
    if let first = repeated.first {
      throw YAMLProblem(
        mark: first.mark,
        message: "a key stands twice: \(repeated.compactMap(\.text).joined(separator: ", "))",
        hint: "leave one of them")
    }
    return (pairs, most)
  }

  /// What the parser says next.
  private func next() throws(YAMLProblem) -> Event {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw problem }
    defer { yaml_event_delete(&event) }
    func string(_ text: UnsafeMutablePointer<yaml_char_t>?) -> String? {
      text.map { String(cString: $0) }
    }
    var (text, anchor) = ("", String?.none)
    switch event.type {
    case YAML_ALIAS_EVENT: anchor = string(event.data.alias.anchor)
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      text = String(
        decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      anchor = string(scalar.anchor)
    case YAML_SEQUENCE_START_EVENT: anchor = string(event.data.sequence_start.anchor)
    case YAML_MAPPING_START_EVENT: anchor = string(event.data.mapping_start.anchor)
    default: break
    }
    return (event.type, text, anchor, YAMLParser.mark(event.start_mark))
  }

  /// What the parser found wrong.
  private var problem: YAMLProblem {
    let words = parser.pointee.problem.map { String(cString: $0) } ?? ""
    return switch parser.pointee.error {
    case YAML_SCANNER_ERROR, YAML_PARSER_ERROR, YAML_COMPOSER_ERROR:
      unreadable(words, at: YAMLParser.mark(parser.pointee.problem_mark))
    case YAML_READER_ERROR: YAMLProblem(message: "not readable as YAML: \(words)")
    default: YAMLProblem(message: "not readable as YAML")
    }
  }

  private func unreadable(_ words: String, at mark: YAMLNode.Mark) -> YAMLProblem {
    YAMLProblem(
      mark: mark, message: "not readable as YAML: \(words)",
      hint: "look at the indentation, the colons and the quotation marks up to here")
  }

  private static func mark(_ mark: yaml_mark_t) -> YAMLNode.Mark {
    YAMLNode.Mark(line: mark.line + 1, column: mark.column + 1)
  }
}
