/// Why pages cannot be served.
public enum ServerError: Error, Hashable, Sendable {
  /// The library is missing or too old; with what the loader said.
  case libraryUnavailable(String)
  /// Nobody can be listened to at the port; with the reason of the system.
  case cannotListen(port: Int, reason: String)
  /// The library could not start.
  case cannotStart
}

extension ServerError: CustomStringConvertible {
  /// The reason in words.
  public var description: String {
    switch self {
    case .libraryUnavailable(let detail):
      "libmicrohttpd cannot be used" + (detail.isEmpty ? "" : " (\(detail))")
    case .cannotListen(let port, let reason):
      "the port \(port) of 127.0.0.1 cannot be used: \(reason)"
    case .cannotStart: "the server cannot be started"
    }
  }

  /// What to do about it.
  public var hint: String {
    switch self {
    case .libraryUnavailable: "install the package libmicrohttpd12"
    case .cannotListen: "without --port a free one is taken"
    case .cannotStart: "check that there is memory left, and that threads can be made"
    }
  }
}
