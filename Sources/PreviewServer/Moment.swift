internal import Glibc

/// A moment, for people who sit at this machine.
public struct Moment: Hashable, Sendable {
  /// Seconds since 1970.
  public var seconds: Int

  /// Creates the moment so many seconds after the beginning of 1970.
  public init(seconds: Int) {
    self.seconds = seconds
  }

  /// This moment.
  public static var now: Moment { Moment(seconds: time(nil)) }

  /// Day and time where this machine stands, as in `1995-01-27 14:05:09`.
  var local: String { text("%Y-%m-%d %H:%M:%S", localtime_r) }

  /// The same moment for programs (ISO 8601).
  var iso: String { text("%Y-%m-%dT%H:%M:%SZ", gmtime_r) }

  private func text(
    _ format: String,
    _ parts: (UnsafePointer<time_t>, UnsafeMutablePointer<tm>) -> UnsafeMutablePointer<tm>?
  ) -> String {
    tzset()
    var (seconds, fields) = (seconds, tm())
    guard parts(&seconds, &fields) != nil else { return "" }
    var buffer = [CChar](repeating: 0, count: 32)
    let count = strftime(&buffer, buffer.count, format, &fields)
    return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
