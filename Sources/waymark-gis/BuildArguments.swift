import ArgumentParser
import GISFormats
import Geodata

/// `NAME=REST`, where NAME is a layer of a base map.
private func split(_ argument: String) -> (layer: BaseMapLayer, rest: String)? {
  guard let sign = argument.firstIndex(of: "="),
    let layer = BaseMapLayer(rawValue: argument[..<sign].lowercased())
  else { return nil }
  return (layer, String(argument[argument.index(after: sign)...]))
}

/// `--layer NAME=FILE[:LAYER]`.
struct LayerArgument: ExpressibleByArgument {
  let source: BaseMapRequest.Source

  init?(argument: String) {
    guard let (layer, rest) = split(argument), !rest.isEmpty else { return nil }
    source = BaseMapRequest.Source(naming: rest, target: layer)
  }
}

/// `--where [NAME=]CONDITION`.
struct ConditionArgument: ExpressibleByArgument {
  let filter: BaseMapRequest.Filter

  init?(argument: String) {
    if let (layer, rest) = split(argument) {
      filter = BaseMapRequest.Filter(target: layer, condition: rest)
    } else {
      filter = BaseMapRequest.Filter(condition: argument)
    }
    guard !filter.condition.isEmpty else { return nil }
  }
}

/// `--layer-title NAME=TEXT`.
struct LayerTitleArgument: ExpressibleByArgument {
  let layer: BaseMapLayer
  let title: String

  init?(argument: String) {
    guard let (layer, rest) = split(argument) else { return nil }
    self.layer = layer
    title = rest
  }
}

/// `--bbox W,S,E,N`.
struct BoxArgument: ExpressibleByArgument {
  let box: GeographicBox

  init?(argument: String) {
    let edges = argument.split(separator: ",", omittingEmptySubsequences: false).map {
      Double($0.drop { $0 == " " })
    }
    guard edges.count == 4, let west = edges[0], let south = edges[1], let east = edges[2],
      let north = edges[3],
      let box = GeographicBox(west: west, south: south, east: east, north: north), west < east,
      south < north
    else { return nil }
    self.box = box
  }
}
