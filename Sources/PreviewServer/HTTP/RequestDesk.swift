internal import CMicrohttpd
internal import Glibc

/// Answers requests, on the one thread of the library.
final class RequestDesk: Sendable {
  private let rules: RequestRules
  private let board: PreviewBoard
  private let library: MicrohttpdLibrary

  private var http: MHDFunctions { library.functions }

  /// Prepares to answer.
  init(rules: RequestRules, board: PreviewBoard, library: MicrohttpdLibrary) {
    self.rules = rules
    self.board = board
    self.library = library
  }

  /// How far a request is. The library asks several times: when it knows the head, for each part of
  /// the body, when it knows all, and when the request goes on after it was put aside.
  private enum Stage: Int {
    case new = 0
    case begun
    case waited
  }

  /// Answers a request, or puts it aside.
  ///
  /// - Parameters:
  ///   - body: How many bytes of its body are there, which are not looked at.
  ///   - state: What belongs to the request; empty at first.
  func answer(
    _ connection: OpaquePointer, path: UnsafePointer<CChar>, method: UnsafePointer<CChar>,
    body: UnsafeMutablePointer<Int>, state: UnsafeMutablePointer<UnsafeMutableRawPointer?>
  ) -> MHD_Result {
    let stage = Stage(rawValue: Int(bitPattern: state.pointee)) ?? .new
    if body.pointee > 0 {
      body.pointee = 0
      return .YES
    }
    let host = http.lookup_connection_value(connection, .HEADER_KIND, "Host")
    let request = Request(
      method: String(cString: method), path: String(cString: path),
      host: host.map { String(cString: $0) })
    let verdict = rules.verdict(on: request)
    // What is answered before all of it is known ends the connection.
    if stage == .new, verdict != .wrongMethod, verdict != .forbidden {
      state.pointee = UnsafeMutableRawPointer(bitPattern: Stage.begun.rawValue)
      return .YES
    }
    if case .changes(let revision) = verdict, stage == .begun {
      state.pointee = UnsafeMutableRawPointer(bitPattern: Stage.waited.rawValue)
      if wait(connection, after: revision) { return .YES }
    }
    let notice = board.notice
    guard case .file(let name) = verdict else {
      return send(Self.answer(to: verdict, notice), on: connection)
    }
    let known = notice.preview.plates.contains { $0.files.contains { $0.name == name } }
    guard known, let file = ServedFolder(path: notice.preview.folder).open(name) else {
      return send(Self.answer(to: .missing, notice), on: connection)
    }
    guard let response = http.create_response_from_fd(file.bytes, file.descriptor) else {
      close(file.descriptor)
      return .NO
    }
    return send(response, Answer(type: MediaType.of(name), policy: Answer.file), on: connection)
  }

  /// A connection that the library has put aside and keeps until it goes on, as any thread may ask.
  private struct Aside: @unchecked Sendable {
    let connection: OpaquePointer
  }

  /// Puts a connection aside until something is newer than a revision; `false` if it is already.
  private func wait(_ connection: OpaquePointer, after revision: Int) -> Bool {
    let aside = Aside(connection: connection)
    let library = library
    return board.wait(after: revision) {
      http.suspend_connection(connection)
    } call: {
      library.functions.resume_connection(aside.connection)
    }
  }

  private static func answer(to verdict: RequestRules.Verdict, _ notice: PreviewBoard.Notice)
    -> Answer
  {
    switch verdict {
    case .forbidden:
      .refusal(403, "Forbidden. Open the address that waymark watch has written.")
    case .wrongMethod: .refusal(405, "This page can only be looked at.")
    case .missing, .file: .refusal(404, "Nothing is here.")
    case .page:
      Answer(
        type: "text/html; charset=utf-8",
        bytes: Array(PreviewPage(notice.preview, revision: notice.revision).html.utf8),
        policy: Answer.page)
    case .style: Answer(type: "text/css; charset=utf-8", bytes: Array(PageStyle.text.utf8))
    case .script:
      Answer(type: "text/javascript; charset=utf-8", bytes: Array(PageScript.text.utf8))
    case .changes: Answer(type: "application/json", bytes: Change(notice).json)
    }
  }

  private func send(_ answer: Answer, on connection: OpaquePointer) -> MHD_Result {
    let response = answer.bytes.withUnsafeBytes { bytes in
      http.create_response_from_buffer(
        bytes.count, UnsafeMutableRawPointer(mutating: bytes.baseAddress), .RESPMEM_MUST_COPY)
    }
    guard let response else { return .NO }
    return send(response, answer, on: connection)
  }

  /// Sends a response, which is used up.
  private func send(
    _ response: OpaquePointer, _ answer: Answer, on connection: OpaquePointer
  ) -> MHD_Result {
    defer { http.destroy_response(response) }
    for (name, value) in answer.headers {
      // An answer without its headers is not given.
      guard http.add_response_header(response, name, value) == .YES else { return .NO }
    }
    return http.queue_response(connection, answer.status, response)
  }
}
