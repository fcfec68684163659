/// Numbers in English messages.
package enum CountText {
  /// `41,450`.
  package static func number(_ number: Int) -> String {
    var text = ""
    for (index, digit) in String(number).reversed().enumerated() {
      if index > 0 && index % 3 == 0 && digit != "-" { text.append(",") }
      text.append(digit)
    }
    return String(text.reversed())
  }

  /// `1 movement`, `2,000 movements`.
  package static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(CountText.number(number)) \(number == 1 ? one : many)"
  }
}
