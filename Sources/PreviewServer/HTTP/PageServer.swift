internal import CMicrohttpd

/// Serves the page of a series to browsers of this machine, to those that know its address.
///
/// One thread of the library answers all requests; what it shows hangs at a board.
public final class PageServer {
  /// The address of the page, with the secret that opens it.
  public let address: String
  /// The port.
  public let port: Int

  private let board: PreviewBoard
  private let library: MicrohttpdLibrary
  private let daemon: OpaquePointer
  private let desk: Unmanaged<RequestDesk>
  private var isStopped = false

  /// How many browsers can be connected at once.
  private static let connections: UInt32 = 128
  /// After so many seconds a connection on which nothing happens is closed.
  private static let patience: UInt32 = 30

  /// Starts a server at 127.0.0.1.
  ///
  /// - Parameters:
  ///   - board: Where what is shown hangs; nobody can wait at it any more when the server has stopped.
  ///   - port: The port; 0 takes a free one.
  /// - Throws: `ServerError` if the library is not there or the port is not free.
  public init(_ board: PreviewBoard, port: Int) throws(ServerError) {
    let library = try MicrohttpdLibrary()
    let socket = try ListeningSocket(port: port)
    let port = socket.port
    let token = AccessToken()
    let desk = Unmanaged.passRetained(
      RequestDesk(
        rules: RequestRules(token: token, port: port), board: board, library: library))
    let descriptor = socket.release()
    let started = withUnsafePointer(to: library.functions) { functions in
      MHDStart(
        functions, descriptor, Self.connections, Self.patience,
        { context, connection, path, method, _, _, body, state in
          guard let context, let connection, let path, let method, let body, let state else {
            return .NO
          }
          return Unmanaged<RequestDesk>.fromOpaque(context).takeUnretainedValue()
            .answer(connection, path: path, method: method, body: body, state: state)
        }, desk.toOpaque())
    }
    guard let started else {
      desk.release()
      throw .cannotStart
    }
    self.board = board
    self.library = library
    self.desk = desk
    self.port = port
    daemon = started
    address = "http://127.0.0.1:\(port)/\(token.text)/"
  }

  deinit { stop() }

  /// Ends the server; open pages say so.
  public func stop() {
    guard !isStopped else { return }
    isStopped = true
    board.close()
    library.functions.stop_daemon(daemon)
    desk.release()
  }
}
