import Glibc

/// Paths by which files are known, however they were named.
enum WholePath {
  /// A path seen from the root, behind all links, so that two names of one file give one path; what is
  /// not there yet is taken by its name.
  static func of(_ path: String) -> String {
    var whole = path
    if !path.hasPrefix("/"), let here = getcwd(nil, 0) {
      whole = "\(String(cString: here))/\(path)"
      free(here)
    }
    var parts: [Substring] = []
    for part in whole.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    var missing: [Substring] = []
    while !parts.isEmpty {
      if let found = realpath("/" + parts.joined(separator: "/"), nil) {
        defer { free(found) }
        return ([String(cString: found)] + missing.map(String.init)).joined(separator: "/")
      }
      missing.insert(parts.removeLast(), at: 0)
    }
    return "/" + missing.joined(separator: "/")
  }

  /// A path as it is seen from a folder, which is the same wherever both of them lie together.
  static func of(_ path: String, seenFrom folder: String) -> String {
    let parts = of(path).split(separator: "/")
    let base = of(folder).split(separator: "/")
    let shared = zip(parts, base).prefix { $0 == $1 }.count
    return (base.dropFirst(shared).map { _ in ".." } + parts.dropFirst(shared))
      .joined(separator: "/")
  }
}
