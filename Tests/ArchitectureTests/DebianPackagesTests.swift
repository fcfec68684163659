import Foundation
import Testing

/// The Debian packages stand in one list in the Makefile; the manifest and the README agree with it.
@Suite struct DebianPackagesTests {
  @Test func everyProviderOfTheManifestIsInstalledByTheMakefile() throws {
    let manifest = try text("Package.swift")
    let providers = manifest.matches(of: /\.apt\(\["([^"]+)"\]\)/).map { String($0.1) }
    #expect(providers.count == 9)
    let installed = try list("BUILD_PACKAGES")
    for package in providers { #expect(installed.contains(package)) }
  }

  @Test func everyDevelopmentPackageOfTheMakefileHasAProvider() throws {
    let manifest = try text("Package.swift")
    for package in try list("BUILD_PACKAGES") where package.hasSuffix("-dev") {
      #expect(manifest.contains("\"\(package)\""))
    }
  }

  @Test func theReadmeNamesWhatIsInstalled() throws {
    let readme = try text("README.md").lowercased()
    let words = [
      "pkg-config": "pkg-config", "libcairo2-dev": "cairo", "libpango1.0-dev": "pango",
      "libdeflate-dev": "libdeflate", "libtiff-dev": "libtiff", "libyaml-dev": "libyaml",
      "libproj-dev": "proj", "libgdal-dev": "gdal", "libglib2.0-dev": "glib",
      "libgeographiclib-dev": "geographiclib", "libmicrohttpd-dev": "libmicrohttpd",
      "fonts-noto-core": "fonts-noto-core", "librsvg2-bin": "librsvg", "poppler-utils": "poppler",
      "qpdf": "qpdf", "gdal-bin": "gdal programs", "ghostscript": "ghostscript",
      "libtiff-tools": "tiff programs", "parallel": "gnu parallel", "chromium": "chromium",
    ]
    for package in try list("BUILD_PACKAGES") + list("TEST_PACKAGES") {
      let word = try #require(words[package], "the README has no word for \(package)")
      #expect(readme.contains(word))
    }
  }

  @Test func theListIsReadWhole() throws {
    #expect(try list("BUILD_PACKAGES").count >= 7)
    #expect(try list("TEST_PACKAGES").count >= 4)
  }

  /// The words of a list of the Makefile, continued lines included.
  private func list(_ name: String) throws -> [String] {
    let joined = try text("Makefile").replacingOccurrences(of: "\\\n", with: " ")
    let line = try #require(joined.split(separator: "\n").first { $0.hasPrefix(name) })
    let words = try #require(line.split(separator: "=").last)
    return words.split(separator: " ").map(String.init)
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOf: Repository.root.appending(path: path), encoding: .utf8)
  }
}
