import Foundation
import Glibc

/// Chromium without a window, asked through a pair of pipes (the Chrome DevTools Protocol).
final class Browser {
  /// Why the browser gave no answer.
  enum Problem: Error {
    /// It is not installed: the Debian package `chromium` holds it.
    case missing
    /// It said nothing in the time that it had; with what was asked.
    case silent(String)
    /// What was asked is wrong; with its words.
    case wrong(String)
  }

  private let folder = FileManager.default.temporaryDirectory.appending(
    path: "waymark-browser-" + UUID().uuidString)
  private let process = Process()
  private let toBrowser: Int32
  private let fromBrowser: Int32
  private var buffer: [UInt8] = []
  private var number = 0
  private var session: String?

  /// So many milliseconds may pass without a word; a machine that is busy is no fault.
  private static let patience: Int32 = 120_000

  /// Starts the browser with an empty page.
  init(width: Int = 1200, height: Int = 2400) throws {
    let program = "/usr/bin/chromium"
    guard FileManager.default.isExecutableFile(atPath: program) else { throw Problem.missing }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let pipes = [folder.path + "/to", folder.path + "/from"]
    for pipe in pipes { mkfifo(pipe, 0o600) }
    // Whoever opens a pipe for both ways waits for nobody.
    toBrowser = Glibc.open(pipes[0], O_RDWR | O_CLOEXEC)
    fromBrowser = Glibc.open(pipes[1], O_RDWR | O_CLOEXEC)
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c", "exec \"$0\" \"$@\" 3<\"$TO\" 4>\"$FROM\"", program, "--headless=new", "--no-sandbox",
      "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--remote-debugging-pipe",
      "--window-size=\(width),\(height)", "--user-data-dir=\(folder.path)/profile", "about:blank",
    ]
    process.environment = [
      "PATH": "/usr/bin:/bin", "HOME": folder.path, "TO": pipes[0], "FROM": pipes[1],
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
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
    process.waitUntilExit()
    close(toBrowser)
    close(fromBrowser)
    try? FileManager.default.removeItem(at: folder)
  }

  /// Opens an address.
  func open(_ address: String) throws {
    _ = try ask("Page.navigate", ["url": address])
  }

  /// Waits until an expression of JavaScript is true of the page, and gives the value of another.
  @discardableResult
  func value(of expression: String = "true", when condition: String) throws -> String {
    let code = """
      new Promise((done) => {
        const look = () => (\(condition)) ? done(String(\(expression))) : setTimeout(look, 20);
        look();
      })
      """
    let answer = try ask(
      "Runtime.evaluate", ["expression": code, "awaitPromise": true, "returnByValue": true])
    guard let result = answer["result"] as? [String: Any], let value = result["value"] as? String
    else { throw Problem.wrong("\(answer)") }
    return value
  }

  /// Asks, and gives the result.
  private func ask(_ method: String, _ parameters: [String: Any]) throws -> [String: Any] {
    number += 1
    var message: [String: Any] = ["id": number, "method": method, "params": parameters]
    message["sessionId"] = session
    let bytes = try JSONSerialization.data(withJSONObject: message) + [0]
    guard bytes.withUnsafeBytes({ write(toBrowser, $0.baseAddress, $0.count) }) == bytes.count
    else { throw Problem.silent(method) }
    while true {
      let answer = try next(method)
      guard answer["id"] as? Int == number else { continue }
      if let error = answer["error"] { throw Problem.wrong("\(method): \(error)") }
      return answer["result"] as? [String: Any] ?? [:]
    }
  }

  /// The next message of the browser.
  private func next(_ question: String) throws -> [String: Any] {
    while true {
      if let end = buffer.firstIndex(of: 0) {
        let message = Data(buffer[..<end])
        buffer.removeSubrange(...end)
        return try JSONSerialization.jsonObject(with: message) as? [String: Any] ?? [:]
      }
      var ready = pollfd(fd: fromBrowser, events: Int16(POLLIN), revents: 0)
      var part = [UInt8](repeating: 0, count: 1 << 16)
      guard poll(&ready, 1, Self.patience) > 0 else { throw Problem.silent(question) }
      let count = read(fromBrowser, &part, part.count)
      guard count > 0 else { throw Problem.silent(question) }
      buffer += part[..<count]
    }
  }
}
