// swift-tools-version: 6.2
import PackageDescription

/// Set `WAYMARK_STRICT=1` (as `make test` does) to turn every compiler warning into an error.
let strict = Context.environment["WAYMARK_STRICT"] == "1"

/// Set `WAYMARK_BENCHMARKS=1` (as `make bench` does) to build the benchmarks.
let withBenchmarks = Context.environment["WAYMARK_BENCHMARKS"] == "1"

let settings: [SwiftSetting] =
  [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + (strict ? [.treatAllWarnings(as: .error)] : [])

let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")

func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies + ["TestSupport"], swiftSettings: settings)
}

let package = Package(
  name: "waymark",
  products: [
    .executable(name: "waymark", targets: ["waymark"]),
    .executable(name: "waymark-gis", targets: ["waymark-gis"]),
    .library(name: "RouteGraph", targets: ["HistoricalTime", "RouteGraph"]),
    .library(name: "Cartography", targets: ["Geodata", "Drawing", "Cartography"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(name: "CCairo", pkgConfig: "cairo", providers: [.apt(["libcairo2-dev"])]),
    .systemLibrary(
      name: "CPango", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
    .systemLibrary(
      name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CTIFF", pkgConfig: "libtiff-4", providers: [.apt(["libtiff-dev"])]),
    .systemLibrary(name: "CGLib", pkgConfig: "glib-2.0", providers: [.apt(["libglib2.0-dev"])]),
    // Its headers alone: Geodata loads the library when a projection is made.
    .systemLibrary(name: "CPROJ", providers: [.apt(["libproj-dev"])]),
    // Its headers alone, too: PreviewServer loads the library when a server is started.
    .systemLibrary(name: "CMicrohttpd", providers: [.apt(["libmicrohttpd-dev"])]),
    // GeographicLib is C++; its Debian package is "libgeographiclib-dev".
    .target(name: "CGeodesic", linkerSettings: [.linkedLibrary("GeographicLib")]),
    .systemLibrary(name: "CGDAL", pkgConfig: "gdal", providers: [.apt(["libgdal-dev"])]),

    library("HistoricalTime"),
    library("RouteGraph", ["HistoricalTime"]),
    library("Geodata", ["HistoricalTime", "RouteGraph", "CPROJ", "CGeodesic"]),
    library("Drawing"),
    library("Cartography", ["HistoricalTime", "RouteGraph", "Geodata", "Drawing"]),
    library("CairoRenderer", ["Drawing", "CCairo", "CPango", "CDeflate", "CTIFF"]),
    library("Inspection", ["Drawing", "CDeflate"]),
    library(
      "Publishing",
      [
        "HistoricalTime", "RouteGraph", "Cartography", "CairoRenderer", "Geodata", "Drawing",
        "Inspection", "CGLib", "CYAML",
      ]),
    library("PreviewServer", ["Drawing", "CMicrohttpd"]),
    library("GISFormats", ["Geodata", "CGDAL"]),
    .executableTarget(
      name: "waymark",
      dependencies: [
        "HistoricalTime", "RouteGraph", "Geodata", "Drawing", "Cartography", "CairoRenderer",
        "Inspection", "Publishing", "PreviewServer", argumentParser,
      ], swiftSettings: settings),
    .executableTarget(
      name: "waymark-gis", dependencies: ["GISFormats", "Geodata", argumentParser],
      swiftSettings: settings),

    .target(
      name: "TestSupport", dependencies: ["Drawing", "RouteGraph", "HistoricalTime", "CCairo"],
      path: "Tests/TestSupport", swiftSettings: settings),
    .executableTarget(
      name: "RenderProbe", dependencies: ["CairoRenderer", "TestSupport"],
      path: "Tests/RenderProbe", swiftSettings: settings),
    tests("HistoricalTimeTests", ["HistoricalTime"]),
    tests("RouteGraphTests", ["RouteGraph", "HistoricalTime"]),
    tests("GeodataTests", ["Geodata", "HistoricalTime", "RouteGraph"]),
    tests("DrawingTests", ["Drawing"]),
    tests(
      "CartographyTests", ["Cartography", "Geodata", "Drawing", "HistoricalTime", "RouteGraph"]),
    .testTarget(
      name: "CairoRendererTests",
      dependencies: ["CairoRenderer", "Drawing", "TestSupport", "RenderProbe"],
      exclude: ["References"], swiftSettings: settings),
    tests("InspectionTests", ["Inspection", "CairoRenderer", "Drawing"]),
    tests(
      "PublishingTests",
      ["Publishing", "Inspection", "Cartography", "Geodata", "Drawing", "HistoricalTime"]),
    tests("PreviewServerTests", ["PreviewServer"]),
    tests("GISFormatsTests", ["GISFormats", "Geodata"]),
    tests("CommandTests", []),
    tests("ArchitectureTests", []),
  ]
)

if withBenchmarks {
  package.targets.append(
    .executableTarget(
      name: "Benchmarks",
      dependencies: ["RouteGraph", "HistoricalTime", "Cartography", "TestSupport"],
      path: "Tests/Benchmarks", swiftSettings: settings))
}
