// How a layer file is read for a part of the map.
//
// Lines and rings lie in chunks of some vertices with a bounding box each. A chunk that does not
// meet the box lies wholly on one side of it, so that a ring may go straight from the chunk's first
// to its last vertex: that changes nothing inside the box. A ring is therefore never cut, there are
// no seams, and only the pages of the file that matter are read.
extension LayerFile {
  /// The polygons that meet `box`, with the vertices of at least `level`; outside the box their
  /// rings are coarse.
  func polygons(in box: FixedBox, level: UInt8) throws(BaseMapError) -> BaseMapFeatures {
    var result = BaseMapFeatures()
    for feature in 0..<layout.features where self.box(ofFeature: feature).intersects(box) {
      for part in parts(ofFeature: feature) where partMeets(part, box) {
        let range = vertices(ofPart: part)
        var last = range.lowerBound
        result.append(try checkedVertex(last))
        for (steps, meets) in chunkSteps(ofPart: part, box) {
          if meets {
            for index in steps where self.level(index) >= level {
              result.append(try checkedVertex(index))
              last = index
            }
          } else {
            let start = steps.lowerBound - 1
            if last != start { result.append(try checkedVertex(start)) }
            last = steps.upperBound - 1
            result.append(try checkedVertex(last))
          }
        }
        if last != range.upperBound - 1 { result.append(try checkedVertex(range.upperBound - 1)) }
        result.endPart(minimum: 4)
      }
      result.endFeature(row: feature, file: self)
    }
    return result
  }

  /// The lines that meet `box`, or the outlines of the polygons that do, with the vertices of at
  /// least `level`; parts outside the box are left out, and so is what runs along the clip box.
  func lines(in box: FixedBox, level: UInt8) throws(BaseMapError) -> BaseMapFeatures {
    let isOutline = layout.geometry == .polygons
    var result = BaseMapFeatures()
    for feature in 0..<layout.features where self.box(ofFeature: feature).intersects(box) {
      for part in parts(ofFeature: feature) {
        var last: FixedCoordinate?
        for (steps, meets) in chunkSteps(ofPart: part, box) {
          guard meets else {
            result.endPart(minimum: 2)
            last = nil
            continue
          }
          if last == nil {
            let first = try checkedVertex(steps.lowerBound - 1)
            result.append(first)
            last = first
          }
          let end = steps.upperBound - 1
          for index in steps where index == end || self.level(index) >= level {
            let next = try checkedVertex(index)
            if isOutline, let last, clip.hasEdge(last, next) { result.endPart(minimum: 2) }
            result.append(next)
            last = next
          }
        }
        result.endPart(minimum: 2)
      }
      result.endFeature(row: feature, file: self)
    }
    return result
  }

  /// The points in `box`.
  func points(in box: FixedBox) throws(BaseMapError) -> BaseMapFeatures {
    var result = BaseMapFeatures()
    for feature in 0..<layout.features {
      let position = vertex(feature)
      guard box.contains(position) else { continue }
      result.append(try checkedVertex(feature))
      result.endPart(minimum: 1)
      result.endFeature(row: feature, file: self)
    }
    return result
  }

  private func partMeets(_ part: Int, _ box: FixedBox) -> Bool {
    let chunks = chunks(ofPart: part)
    var union = self.box(ofChunk: chunks.lowerBound)
    for chunk in chunks.dropFirst() { union.formUnion(self.box(ofChunk: chunk)) }
    return union.intersects(box)
  }

  /// For each chunk of a part the vertices that its steps lead to, and whether it meets `box`.
  private func chunkSteps(
    ofPart part: Int, _ box: FixedBox
  ) -> some Sequence<(steps: Range<Int>, meets: Bool)> {
    let chunks = chunks(ofPart: part)
    let vertices = vertices(ofPart: part)
    return chunks.lazy.map { chunk in
      let first = vertices.lowerBound + (chunk - chunks.lowerBound) * LayerLayout.stepsPerChunk + 1
      let end = min(first + LayerLayout.stepsPerChunk, vertices.upperBound)
      return (first..<max(first, end), self.box(ofChunk: chunk).intersects(box))
    }
  }

  private func checkedVertex(_ index: Int) throws(BaseMapError) -> FixedCoordinate {
    let vertex = vertex(index)
    guard vertex.isOnEarth else {
      throw damaged(at: layout.vertexData + 8 * index, "a position that is not on the earth")
    }
    return vertex
  }
}
