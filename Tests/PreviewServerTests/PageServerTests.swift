import Foundation
import TestSupport
import Testing

@testable import PreviewServer

@Suite("The server of the page")
struct PageServerTests {
  /// A server for a folder with one plate, and files that are not of the series.
  private final class Served {
    let path = FileManager.default.temporaryDirectory.appending(
      path: "waymark-server-" + UUID().uuidString
    ).path
    let board: PreviewBoard
    let server: PageServer
    let probe: HTTPProbe

    init() throws {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      for name in ["winter.svg", "winter.html", "mine.svg"] {
        try Data("<svg>\(name)</svg>".utf8).write(to: URL(filePath: path + "/" + name))
      }
      try FileManager.default.createSymbolicLink(
        atPath: path + "/link.svg", withDestinationPath: "mine.svg")
      var preview = Preview(title: "A series", file: "plates.yaml", folder: path)
      preview.plates = [
        Preview.Plate(
          id: "winter", title: "Winter", language: "en",
          files: ["winter.svg", "winter.html", "gone.svg", "link.svg", "../secret"].map {
            Preview.File(name: $0, version: "1", bytes: 1)
          })
      ]
      board = PreviewBoard(preview)
      server = try PageServer(board, port: 0)
      probe = try HTTPProbe(server.address)
    }

    deinit {
      server.stop()
      try? FileManager.default.removeItem(atPath: path)
    }
  }

  @Test("The page, its look, its script and the files of the series")
  func serves() throws {
    let served = try Served()
    let page = try served.probe.get()
    #expect(page.status == 200)
    #expect(page.head["content-type"] == "text/html; charset=utf-8")
    #expect(page.text.contains("<h1 dir=\"auto\">A series</h1>"))
    #expect(try served.probe.get("page.css").head["content-type"] == "text/css; charset=utf-8")
    #expect(
      try served.probe.get("page.js").head["content-type"] == "text/javascript; charset=utf-8")
    let file = try served.probe.get("files/winter.svg?1")
    #expect(file.status == 200)
    #expect(file.head["content-type"] == "image/svg+xml")
    #expect(file.text == "<svg>winter.svg</svg>")
    let head = try served.probe.ask("HEAD", served.probe.path + "files/winter.svg")
    #expect(head.status == 200)
    #expect(head.head["content-length"] == "21")
    #expect(head.body.isEmpty)
  }

  @Test("Every answer says what a browser may do with it")
  func headers() throws {
    let served = try Served()
    let answers = [
      try served.probe.get(), try served.probe.get("files/winter.html"),
      try served.probe.get("changes/0"), try served.probe.get("none"),
      try served.probe.ask("GET", "/"), try served.probe.ask("POST", served.probe.path),
    ]
    #expect(answers.map(\.status) == [200, 200, 200, 404, 403, 405])
    for answer in answers {
      let policy = try #require(answer.head["content-security-policy"])
      #expect(policy.hasPrefix("default-src 'none'; "))
      #expect(policy.hasSuffix("frame-ancestors 'none'"))
      #expect(answer.head["x-content-type-options"] == "nosniff")
      #expect(answer.head["cache-control"] == "no-store")
      #expect(answer.head["referrer-policy"] == "no-referrer")
      #expect(answer.head["access-control-allow-origin"] == nil)
    }
    // Only the page runs a script, and only its own.
    #expect(
      answers.map { $0.head["content-security-policy"]?.contains("script-src 'self'") } == [
        true, false, false, false, false, false,
      ])
    #expect(answers[5].head["allow"] == "GET, HEAD")
  }

  @Test("Without the token, or as another host, there is nothing")
  func forbidden() throws {
    let served = try Served()
    let probe = served.probe
    let wrong = String(probe.path.dropLast(2)) + (probe.path.hasSuffix("0/") ? "1/" : "0/")
    for path in ["/", "/files/winter.svg", wrong, wrong + "files/winter.svg", "//", "/a"] {
      let answer = try probe.ask("GET", path)
      #expect(answer.status == 403)
      #expect(!answer.text.contains("svg"))
    }
    for host in ["example.org", "example.org:\(probe.port)", "127.0.0.1:1", "localhost"] {
      #expect(try probe.ask("GET", probe.path, host: host).status == 403)
    }
    #expect(try probe.ask("GET", probe.path, host: "localhost:\(probe.port)").status == 200)
    #expect(try probe.ask("GET \(probe.path) HTTP/1.0\r\n\r\n").status == 403)
  }

  @Test(
    "What the series did not write is not there, whatever path is asked for",
    arguments: [
      "mine.svg", "link.svg", "gone.svg", "../secret", "%2e%2e/secret", "..%2fsecret",
      "winter.svg%00", "winter.svg%00.png", "/etc/passwd", "%2fetc%2fpasswd", "./winter.svg",
      "winter.svg/", "winter.svg/..", "WINTER.SVG", "", "..", ".", "%", "%ff", "x/../winter.svg",
    ])
  func missing(name: String) throws {
    let served = try Served()
    let answer = try served.probe.get("files/" + name)
    #expect(answer.status == 404)
    #expect(answer.text == "Nothing is here.\n")
  }

  @Test("Nobody but this machine can connect")
  func loopback() throws {
    let served = try Served()
    let port = String(format: "%04X", served.probe.port)
    // The kernel's own table: local address and port, remote ones, and 0A for a socket that listens.
    func listeners(_ table: String) throws -> [String] {
      let text = try String(contentsOfFile: "/proc/net/" + table, encoding: .utf8)
      return text.split(separator: "\n").compactMap { line -> String? in
        let words = line.split(separator: " ")
        guard words.count > 3, words[3] == "0A", words[1].hasSuffix(":" + port) else { return nil }
        return String(words[1])
      }
    }
    #expect(try listeners("tcp") == ["0100007F:" + port])
    #expect(try listeners("tcp6") == [])
    #expect(served.probe.isOpen(at: "127.0.0.1"))
    #expect(!served.probe.isOpen(at: "127.0.0.2"))
  }

  @Test("A request for what is newer is answered when there is something newer")
  func changes() throws {
    let served = try Served()
    let probe = served.probe
    let first = try probe.get("changes/0").text
    #expect(first == #"{"busy":true,"problems":0,"redrawn":[],"revision":1}"#)
    let later = Thread.answer { try probe.get("changes/1").text }
    served.board.update {
      $0.activity = .waiting
      $0.redraw = Preview.Redraw(plates: ["winter"], moment: Moment(seconds: 0))
    }
    #expect(try later() == #"{"busy":false,"problems":0,"redrawn":["winter"],"revision":2}"#)
  }

  @Test("Several requests on one connection, one of which waits")
  func keepAlive() throws {
    let served = try Served()
    let probe = served.probe
    let requests = [("changes/1", "keep-alive"), ("files/winter.svg", "close")].map {
      "GET \(probe.path)\($0) HTTP/1.1\r\nHost: localhost:\(probe.port)\r\nConnection: \($1)\r\n\r\n"
    }.joined()
    let both = Thread.answer { try probe.ask(requests).text }
    served.board.update { $0.title = "B" }
    let text = try both()
    #expect(text.contains("\"revision\":2"))
    #expect(text.hasSuffix("<svg>winter.svg</svg>"))
  }

  @Test("A server ends although somebody waits, and its port is free again")
  func stops() throws {
    let served = try Served()
    let probe = served.probe
    let waiting = (0..<3).map { _ in Thread.answer { try? probe.get("changes/1") } }
    #expect(try probe.get().status == 200)
    served.server.stop()
    for answer in waiting { _ = try answer() }
    #expect(!probe.isOpen(at: "127.0.0.1"))
    let next = try PageServer(served.board, port: probe.port)
    #expect(next.port == probe.port)
    #expect(next.address != served.server.address)
    next.stop()
  }

  @Test("Very many may wait, and the page is served all the same")
  func crowd() throws {
    let served = try Served()
    let probe = served.probe
    let waiting = (0..<60).map { _ in Thread.answer { try probe.get("changes/1").status } }
    #expect(try probe.get().status == 200)
    served.board.update { $0.title = "B" }
    for answer in waiting { #expect(try answer() == 200) }
  }

  @Test("What is not HTTP, or has a body, does no harm")
  func odd() throws {
    let served = try Served()
    let probe = served.probe
    for nonsense in ["GET\r\n\r\n", "GET \u{0} HTTP/1.1\r\n\r\n", "a: b\r\n\r\n"] {
      let answer = try? probe.ask(nonsense)
      #expect((answer?.status ?? 400) >= 400)
    }
    let host = "Host: 127.0.0.1:\(probe.port)\r\nConnection: close\r\n"
    #expect(
      try probe.ask("GET \(probe.path) HTTP/1.1\r\n\(host)Content-Length: 3\r\n\r\nabc").status
        == 200)
    #expect(
      try probe.ask("POST \(probe.path) HTTP/1.1\r\n\(host)Content-Length: 3\r\n\r\nabc").status
        == 405)
    #expect(try probe.get().status == 200)
  }

  @Test("A port that is taken, and a library that is not there, are said")
  func errors() throws {
    let served = try Served()
    #expect(
      throws: ServerError.cannotListen(port: served.probe.port, reason: "Address already in use")
    ) { try PageServer(served.board, port: served.probe.port) }
    do {
      _ = try MicrohttpdLibrary(from: ["libnone.so.1"])
      Issue.record("a library that is not there was found")
    } catch {
      #expect(error.description.contains("libnone.so.1"))
      #expect(error.hint == "install the package libmicrohttpd12")
    }
    do {
      _ = try MicrohttpdLibrary(from: ["libc.so.6"])
      Issue.record("another library was taken")
    } catch {
      #expect(error.description.contains("libc.so.6 lacks MHD_"))
    }
  }
}

extension Thread {
  /// Begins something on a thread of its own; what is given back waits for its result.
  fileprivate static func answer<Result: Sendable>(
    _ body: @escaping @Sendable () throws -> Result
  ) -> () throws -> Result {
    let done = DispatchSemaphore(value: 0)
    let box = Box<Result>()
    Thread.detachNewThread {
      box.result = Swift.Result { try body() }
      done.signal()
    }
    return {
      done.wait()
      return try #require(box.result).get()
    }
  }

  /// A result that one thread writes before a signal, and another reads after it.
  private final class Box<Result: Sendable>: @unchecked Sendable {
    var result: Swift.Result<Result, any Error>?
  }
}
