internal import CGLib

/// Digests of files and of what they are made from (SHA-256, FIPS 180-4).
public enum Digest {
  /// The digest of some bytes, in 64 hexadecimal digits.
  public static func sha256(_ bytes: [UInt8]) -> String {
    guard let text = g_compute_checksum_for_data(G_CHECKSUM_SHA256, bytes, gsize(bytes.count))
    else { preconditionFailure("GLib has no SHA-256.") }
    defer { g_free(text) }
    return String(cString: text)
  }

  /// A short digest of some texts, each set apart from the next: the first 16 digits of their SHA-256.
  public static func short(_ texts: some Sequence<String>) -> String {
    var bytes: [UInt8] = []
    for text in texts {
      bytes += text.utf8
      bytes.append(0)
    }
    return String(sha256(bytes).prefix(16))
  }
}
