import JAXBuffers
import JAXCore
import JAXTransforms
import Testing

extension Trial {
  /// Every operand batched alone, and all together: along one axis, and each along another.
  private var laneAxes: [[Int?]] {
    let ranks = sample.operands.map(\.shape.rank)
    var result: [[Int?]] = []
    for operand in ranks.indices {
      for axis in 0...ranks[operand] { result.append(ranks.indices.map { $0 == operand ? axis : nil }) }
    }
    guard ranks.count > 1 else { return result }
    for axis in 0...(ranks.max() ?? 0) {
      result.append(ranks.map { min(axis, $0) })
      result.append(ranks.enumerated().map { (axis + $0) % ($1 + 1) })
    }
    return result
  }

  func checkBatching() throws {
    let size = 3
    var generator = generator
    let lanes = try (0..<size).map { _ in try sample.arguments(sample.operands, &generator) }
    for axes in laneAxes {
      let operands = axes.enumerated().map { operand, axis in
        axis.map { stacked(lanes.map { $0[operand] }, at: $0) } ?? lanes[0][operand]
      }
      let (results, resultAxes) = try batch({ try apply($0) }, operands.map { NDArray($0) }, axes, size: size)
      for lane in 0..<size {
        let alone = axes.enumerated().map { $1 == nil ? lanes[0][$0] : lanes[lane][$0] }
        try compare(results, resultAxes, lane: lane, with: apply(alone), axes)
      }
    }
  }

  private func compare(
    _ results: [NDArray], _ resultAxes: [Int?], lane: Int, with expected: [Buffer], _ axes: [Int?]
  ) throws {
    for (index, expected) in expected.enumerated() {
      let all = try value(results[index])
      let got = resultAxes[index].map { view(all, lane: lane, at: $0) } ?? all
      let place = "\(self), lanes at \(axes), result \(index), lane \(lane)"
      #expect(got.dtype == expected.dtype && got.shape == expected.shape, "\(place)")
      if got.dtype.isInexact {
        let tolerance = ShapedArray(got).tolerance / 10
        let error = distance(try numbers(got), try numbers(expected))
        #expect(error <= tolerance, "\(place): off by \(error)")
      } else {
        #expect(isSame(got, expected), "\(place)")
      }
    }
  }
}
