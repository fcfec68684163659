import Foundation

/// Chromium without a window, asked through a pair of pipes (the Chrome DevTools Protocol).
///
/// Every question has a bounded time. What a page is to become is asked for again and again from here:
/// a promise in the page is lost when the page is loaded anew.
final class Browser {
  /// Why the browser gave no answer.
  enum Problem: Error, CustomStringConvertible {
    /// It said nothing in the time that it had; with what was asked.
    case silent(String)
    /// What was asked is wrong; with its words.
    case wrong(String)
    /// The page did not become what was waited for; with what it held at last.
    case never(String, page: String)

    var description: String {
      switch self {
      case .silent(let question): "Chromium does not answer \(question)"
      case .wrong(let words): "Chromium refuses: \(words)"
      case .never(let condition, let page): "it was never true that \(condition); page: \(page)"
      }
    }
  }

  private static let program = "/usr/bin/chromium"

  /// Whether the browser is there: the Debian package `chromium` holds it.
  static var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: program) }

  private let folder = FileManager.default.temporaryDirectory.appending(
    path: "waymark-browser-" + UUID().uuidString)
  private let process = Process()
  private let ended = DispatchSemaphore(value: 0)
  private let toBrowser: Int32
  private let fromBrowser: Int32
  private var buffer: [UInt8] = []
  private var number = 0
  private var session: String?

  /// So long may pass at most; a machine that is busy is no fault.
  private static let patience = Duration.seconds(120)

  /// Starts the browser with an empty page.
  init(width: Int = 1200, height: Int = 2400) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let pipes = [folder.path + "/to", folder.path + "/from"]
    for pipe in pipes { mkfifo(pipe, 0o600) }
    // Whoever opens a pipe for both ways waits for nobody.
    toBrowser = Glibc.open(pipes[0], O_RDWR | O_CLOEXEC)
    fromBrowser = Glibc.open(pipes[1], O_RDWR | O_CLOEXEC)
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c", "exec \"$0\" \"$@\" 3<\"$TO\" 4>\"$FROM\"", Self.program, "--headless=new",
      "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
      "--disable-background-networking", "--remote-debugging-pipe",
      "--window-size=\(width),\(height)", "--user-data-dir=\(folder.path)/profile", "about:blank",
    ]
    process.environment = [
      "PATH": "/usr/bin:/bin", "HOME": folder.path, "TO": pipes[0], "FROM": pipes[1],
    ]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let ended = ended
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    let page = try ask("Target.createTarget", ["url": "about:blank"])
    let target = page["targetId"] as? String ?? ""
    session =
      try ask("Target.attachToTarget", ["targetId": target, "flatten": true])["sessionId"]
      as? String
  }

  deinit {
    session = nil
    _ = try? ask("Browser.close", [:])
    if ended.wait(timeout: .now() + 10) != .success { kill(process.processIdentifier, SIGKILL) }
    close(toBrowser)
    close(fromBrowser)
    try? FileManager.default.removeItem(at: folder)
  }

  /// Opens an address.
  func open(_ address: String) throws {
    let answer = try ask("Page.navigate", ["url": address])
    if let error = answer["errorText"] { throw Problem.wrong("\(address): \(error)") }
  }

  /// Waits until an expression of JavaScript is true of the page.
  func wait(until condition: String) throws {
    let end = ContinuousClock.now + Self.patience
    while try evaluate("Boolean(\(condition))") != "true" {
      guard ContinuousClock.now < end else {
        let page = try evaluate("document.documentElement.outerHTML")
        throw Problem.never(condition, page: page ?? "")
      }
      usleep(50_000)
    }
  }

  /// The value of an expression of JavaScript as text.
  func value(of expression: String) throws -> String {
    guard let value = try evaluate(expression) else {
      throw Problem.wrong(expression)
    }
    return value
  }

  /// The value of an expression as text; `nil` if it cannot be found, as while a page is loaded.
  private func evaluate(_ expression: String) throws -> String? {
    let answer = try ask(
      "Runtime.evaluate", ["expression": "String(\(expression))", "returnByValue": true])
    return (answer["result"] as? [String: Any])?["value"] as? String
  }

  /// Asks, and gives the result.
  private func ask(_ method: String, _ parameters: [String: Any]) throws -> [String: Any] {
    number += 1
    var message: [String: Any] = ["id": number, "method": method, "params": parameters]
    message["sessionId"] = session
    let bytes = try JSONSerialization.data(withJSONObject: message) + [0]
    guard bytes.withUnsafeBytes({ write(toBrowser, $0.baseAddress, $0.count) }) == bytes.count
    else { throw Problem.silent(method) }
    let end = ContinuousClock.now + Self.patience
    while true {
      // Events, too, come this way.
      let answer = try next(before: end, method)
      guard answer["id"] as? Int == number else { continue }
      if let error = answer["error"] { throw Problem.wrong("\(method): \(error)") }
      return answer["result"] as? [String: Any] ?? [:]
    }
  }

  /// The next message of the browser.
  private func next(
    before end: ContinuousClock.Instant, _ question: String
  ) throws -> [String: Any] {
    while true {
      if let end = buffer.firstIndex(of: 0) {
        let message = Data(buffer[..<end])
        buffer.removeSubrange(...end)
        return try JSONSerialization.jsonObject(with: message) as? [String: Any] ?? [:]
      }
      guard process.isRunning, ContinuousClock.now < end else { throw Problem.silent(question) }
      var ready = pollfd(fd: fromBrowser, events: Int16(POLLIN), revents: 0)
      guard poll(&ready, 1, 1000) > 0 else { continue }
      var part = [UInt8](repeating: 0, count: 1 << 16)
      let count = read(fromBrowser, &part, part.count)
      guard count > 0 else { throw Problem.silent(question) }
      buffer += part[..<count]
    }
  }
}
