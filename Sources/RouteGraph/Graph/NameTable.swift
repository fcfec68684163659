/// Names with a number each, which is their index: given one after another as text, or made from
/// the number itself.
///
/// The text of all names lies in one piece of memory, so that a table of a million names opens as fast
/// as one of ten. Taking a name out makes a string: O(its length).
public struct NameTable<Name: RawRepresentable & Sendable>: RandomAccessCollection, Sendable
where Name.RawValue == String {
  /// The text of all names in UTF-8, one after another; empty if names are numbers.
  let text: Column<UInt8>
  /// Where each name begins in the text, and where the last one ends; empty if names are numbers.
  let offsets: Column<UInt32>
  /// How many names there are.
  public let count: Int

  /// Names `1`, `2`, ... up to a number.
  ///
  /// - Precondition: `count` is not negative.
  public init(numberedUpTo count: Int) {
    precondition(count >= 0, "There are no fewer than 0 names.")
    text = Column()
    offsets = Column()
    self.count = count
  }

  /// Names whose text lies in columns.
  ///
  /// - Precondition: The offsets rise from 0 to the length of the text; there is one more than names.
  init(text: Column<UInt8>, offsets: Column<UInt32>) {
    self.text = text
    self.offsets = offsets
    count = offsets.count - 1
  }

  /// Names whose text in UTF-8 stands one after another.
  ///
  /// - Parameter offsets: Where each name begins in the text, and where the last one ends.
  /// - Precondition: The offsets rise from 0 to the length of the text.
  public init(text: [UInt8], offsets: [UInt32]) {
    precondition(offsets.first == 0, "The first name begins with the text.")
    precondition(offsets.last.map { Int($0) } == text.count, "The last name ends with the text.")
    precondition(
      zip(offsets, offsets.dropFirst()).allSatisfy { $0 <= $1 }, "A name ends before it begins.")
    self.init(text: Column(text), offsets: Column(offsets))
  }

  /// Names in the order given.
  ///
  /// - Precondition: Their text is shorter than 4 GiB.
  public init(_ names: some Collection<String>) {
    var offsets: [UInt32] = [0]
    offsets.reserveCapacity(names.count + 1)
    var text: [UInt8] = []
    for name in names {
      text.append(contentsOf: name.utf8)
      offsets.append(UInt32(text.count))
    }
    self.init(text: Column(text), offsets: Column(offsets))
  }

  /// Whether names are their own numbers.
  var isNumbered: Bool { offsets.isEmpty }

  /// Always 0.
  public var startIndex: Int { 0 }
  /// The number of names.
  public var endIndex: Int { count }

  /// The name with a number.
  public subscript(index: Int) -> Name {
    precondition(index >= 0 && index < count, "There is no name \(index) of \(count).")
    guard let name = Name(rawValue: string(at: index)) else {
      preconditionFailure("Every text is a name.")
    }
    return name
  }

  /// The number of a name in a table that is sorted by UTF-8 or numbered; nil if it is not there.
  /// O(log count) comparisons.
  func sortedIndex(of name: Name) -> Int? {
    if isNumbered { return number(of: name.rawValue) }
    let bytes = Array(name.rawValue.utf8)
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      let order = order(of: middle, and: bytes)
      if order == 0 { return middle }
      if order < 0 { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// The index of a name in a table of numbers; nil if it is none of them, or not written like them.
  private func number(of name: String) -> Int? {
    guard let number = Int(name), number >= 1, number <= count, String(number) == name
    else { return nil }
    return number - 1
  }

  /// The text of a name.
  private func string(at index: Int) -> String {
    guard !isNumbered else { return String(index + 1) }
    let range = Int(offsets[index])..<Int(offsets[index + 1])
    return text.withUnsafeBytes { String(decoding: $0[range], as: UTF8.self) }
  }

  /// Below 0 if a name comes before some bytes, above 0 if after, 0 if it is the same.
  private func order(of index: Int, and bytes: [UInt8]) -> Int {
    let start = Int(offsets[index])
    let length = Int(offsets[index + 1]) - start
    for place in 0..<Swift.min(length, bytes.count) where text[start + place] != bytes[place] {
      return text[start + place] < bytes[place] ? -1 : 1
    }
    return length - bytes.count
  }
}
