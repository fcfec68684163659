internal import Glibc

/// A socket that listens at 127.0.0.1 and nowhere else.
struct ListeningSocket: ~Copyable {
  private let descriptor: Int32
  /// The port.
  let port: Int

  /// Listens at a port; 0 takes a free one.
  init(port: Int) throws(ServerError) {
    func problem() -> ServerError {
      .cannotListen(port: port, reason: String(cString: strerror(errno)))
    }
    let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue)
    let descriptor = socket(AF_INET, kind | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { throw problem() }
    var yes: Int32 = 1
    setsockopt(
      descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout.size(ofValue: yes)))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(truncatingIfNeeded: port).bigEndian
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isListening = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(descriptor, address, length) == 0 && listen(descriptor, 64) == 0
          && getsockname(descriptor, address, &length) == 0
      }
    }
    guard isListening else {
      let error = problem()
      close(descriptor)
      throw error
    }
    self.descriptor = descriptor
    self.port = Int(in_port_t(bigEndian: address.sin_port))
  }

  deinit { close(descriptor) }

  /// Hands the socket over: who takes it closes it.
  consuming func release() -> Int32 {
    let released = descriptor
    discard self
    return released
  }
}
