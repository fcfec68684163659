import Foundation

/// Asks a server of this machine, byte for byte as a test wants it.
public struct HTTPProbe: Sendable {
  /// What a server said.
  public struct Answer: Sendable {
    /// The status.
    public let status: Int
    /// The fields of the head by their names in small letters.
    public let head: [String: String]
    /// What follows.
    public let body: [UInt8]

    /// The body as text.
    public var text: String { String(decoding: body, as: UTF8.self) }
  }

  /// Why there is no answer.
  public enum Problem: Error {
    /// The address has no port.
    case noPort(String)
    /// Nobody listens there.
    case refused(Int32)
    /// The server said nothing in the time that it had, or something else than HTTP.
    case noAnswer(String)
  }

  /// The port.
  public let port: Int
  /// The path that the address names, with a slash at its end.
  public let path: String
  /// So many seconds may pass without a word.
  private static let patience = 60

  /// Prepares to ask the server of an address such as `http://127.0.0.1:8000/secret/`.
  public init(_ address: String) throws {
    guard let url = URL(string: address), let port = url.port else {
      throw Problem.noPort(address)
    }
    self.port = port
    path = "/" + address.split(separator: "/").dropFirst(2).joined(separator: "/") + "/"
  }

  /// Asks for what lies below the path of the address.
  public func get(_ name: String = "") throws -> Answer { try ask("GET", path + name) }

  /// Asks with a method for a path.
  public func ask(_ method: String, _ path: String, host: String? = nil) throws -> Answer {
    let host = host ?? "127.0.0.1:\(port)"
    return try ask("\(method) \(path) HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\r\n")
  }

  /// Sends text as it is, and reads until the server ends the connection.
  public func ask(_ request: String) throws -> Answer {
    let bytes = try exchange(Array(request.utf8))
    let text = String(decoding: bytes, as: UTF8.self)
    guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else {
      throw Problem.noAnswer(text)
    }
    let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self)
      .components(separatedBy: "\r\n")
    guard let status = lines.first?.split(separator: " ").dropFirst().first.flatMap({ Int($0) })
    else { throw Problem.noAnswer(text) }
    let fields = lines.dropFirst().compactMap { line -> (String, String)? in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      return (line[..<colon].lowercased(), String(value))
    }
    return Answer(
      status: status, head: Dictionary(fields) { first, _ in first },
      body: Array(bytes[end.upperBound...]))
  }

  /// Whether somebody listens at the port of an address of this machine.
  public func isOpen(at address: String) -> Bool {
    guard let descriptor = try? connection(to: address) else { return false }
    close(descriptor)
    return true
  }

  private func connection(to address: String) throws -> Int32 {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var limit = timeval(tv_sec: Self.patience, tv_usec: 0)
    for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
      let size = socklen_t(MemoryLayout<timeval>.size)
      setsockopt(descriptor, SOL_SOCKET, option, &limit, size)
    }
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_port = in_port_t(port).bigEndian
    place.sin_addr.s_addr = inet_addr(address)
    let status = withUnsafePointer(to: &place) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard status == 0 else {
      let code = errno
      close(descriptor)
      throw Problem.refused(code)
    }
    return descriptor
  }

  private func exchange(_ request: [UInt8]) throws -> [UInt8] {
    let descriptor = try connection(to: "127.0.0.1")
    defer { close(descriptor) }
    // The server may end the connection before it has read all.
    _ = send(descriptor, request, request.count, Int32(MSG_NOSIGNAL))
    var answer: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = recv(descriptor, &buffer, buffer.count, 0)
      if count > 0 { answer += buffer[..<count] }
      if count == 0 || count < 0 && errno == ECONNRESET && !answer.isEmpty { return answer }
      if count < 0 {
        throw Problem.noAnswer(String(cString: strerror(errno)))
      }
    }
  }
}
