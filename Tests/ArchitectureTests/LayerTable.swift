/// Which module may import which: the table of the architecture, written out once more, so that
/// code and table cannot drift apart in silence.
struct LayerTable {
  /// The modules of C libraries: never part of a public signature.
  let cModules: Set<String>
  /// The modules of the package and of C libraries that each folder of `Sources` may import.
  let sources: [String: Set<String>]
  /// The modules of the package that each folder of `Tests` may import.
  let tests: [String: Set<String>]
  /// The modules of the toolchain that every folder of `Sources` may import.
  let standard: Set<String> = ["Swift", "Glibc", "FoundationEssentials", "Synchronization"]
  /// The modules of the toolchain that only tests may import.
  let testing: Set<String> = ["Testing", "Foundation", "FoundationXML"]

  /// Waymark's own table.
  static let waymark = LayerTable(
    cModules: [
      "CCairo", "CPango", "CDeflate", "CTIFF", "CYAML", "CPROJ", "CMicrohttpd", "CGeodesic",
      "CGDAL",
    ],
    sources: [
      "CCairo": [],
      "CPango": [],
      "CDeflate": [],
      "CTIFF": [],
      "CYAML": [],
      "CPROJ": [],
      "CMicrohttpd": [],
      "CGeodesic": [],
      "CGDAL": [],
      "CGLib": [],
      "HistoricalTime": [],
      "RouteGraph": ["HistoricalTime"],
      "Geodata": ["HistoricalTime", "RouteGraph", "CPROJ", "CGeodesic"],
      "Drawing": [],
      "Cartography": ["HistoricalTime", "RouteGraph", "Geodata", "Drawing"],
      "CairoRenderer": ["Drawing", "CCairo", "CPango", "CDeflate", "CTIFF"],
      "Inspection": ["Drawing", "CDeflate"],
      "Publishing": [
        "HistoricalTime", "RouteGraph", "Cartography", "CairoRenderer", "Geodata", "Drawing",
        "Inspection", "CGLib", "CYAML",
      ],
      "waymark": [
        "HistoricalTime", "RouteGraph", "Geodata", "Drawing", "Cartography", "CairoRenderer",
        "Inspection", "Publishing", "PreviewServer", "ArgumentParser",
      ],
      "PreviewServer": ["Drawing", "CMicrohttpd"],
      "GISFormats": ["Geodata", "CGDAL"],
      "waymark-gis": ["GISFormats", "Geodata", "ArgumentParser"],
    ],
    tests: [
      "TestSupport": ["Drawing", "RouteGraph", "HistoricalTime", "CCairo"],
      "Benchmarks": ["RouteGraph", "HistoricalTime", "Cartography", "TestSupport"],
      // A script, no module.
      "Cluster": [],
      "RenderProbe": ["CairoRenderer", "TestSupport"],
      "HistoricalTimeTests": ["HistoricalTime", "TestSupport"],
      "RouteGraphTests": ["RouteGraph", "HistoricalTime", "TestSupport"],
      "GeodataTests": ["Geodata", "HistoricalTime", "RouteGraph", "TestSupport"],
      "DrawingTests": ["Drawing", "TestSupport"],
      "CartographyTests": [
        "Cartography", "Geodata", "Drawing", "HistoricalTime", "RouteGraph", "TestSupport",
      ],
      "CairoRendererTests": ["CairoRenderer", "Drawing", "TestSupport"],
      "InspectionTests": ["Inspection", "CairoRenderer", "Drawing", "TestSupport"],
      "PublishingTests": [
        "Publishing", "Inspection", "Cartography", "Geodata", "Drawing", "HistoricalTime",
        "TestSupport",
      ],
      "PreviewServerTests": ["PreviewServer", "TestSupport"],
      "GISFormatsTests": ["GISFormats", "Geodata", "TestSupport"],
      "CommandTests": ["TestSupport"],
      "ArchitectureTests": ["TestSupport"],
    ])

  /// What a file may import; `nil` if its folder does not stand in the table.
  func allowed(in file: SourceFile) -> Set<String>? {
    if file.isTest { return tests[file.module].map { $0.union(standard).union(testing) } }
    return sources[file.module].map { $0.union(standard) }
  }
}
