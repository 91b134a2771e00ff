import JAXBuffers
import JAXKernels

/// Finds the first equation that makes a NaN and the first that makes an infinity: one in a result and none of
/// that kind among its operands. Calls, loops and branches are looked into; an equation that tools see as one step
/// (a linear solve, a reduction) is not.
package final class NonFiniteFinder: Observer {
  package private(set) var firstNaN: Finding?
  package private(set) var firstInf: Finding?
  /// How many equations were evaluated, calls and loops not counted.
  package private(set) var equationCount = 0
  /// How deep inside equations that count as one step.
  private var leafDepth = 0

  package init() {}

  package subscript(kind: NonFinite) -> Finding? { kind == .nan ? firstNaN : firstInf }

  /// The finding to report when no kind is asked for: a NaN if one occurs, else an infinity.
  package var worst: Finding? { firstNaN ?? firstInf }

  package func equationBegan(_ equation: Equation, operands: [Buffer], at place: some Place) {
    if equation.higherOrder?.isLeaf == true { leafDepth += 1 }
  }

  package func equationEnded(
    _ equation: Equation, operands: [Buffer], results: [Buffer], at place: some Place
  ) {
    if equation.higherOrder?.isLeaf == true { leafDepth -= 1 }
    guard leafDepth == 0, equation.higherOrder == nil || equation.higherOrder?.isLeaf == true else { return }
    equationCount += 1
    if firstNaN == nil { firstNaN = find(.nan, equation, operands, results, place) }
    if firstInf == nil { firstInf = find(.inf, equation, operands, results, place) }
  }

  private func find(
    _ kind: NonFinite, _ equation: Equation, _ operands: [Buffer], _ results: [Buffer], _ place: some Place
  ) -> Finding? {
    guard let index = results.firstIndex(where: { Kernels.contains(kind, $0) }),
      !operands.contains(where: { Kernels.contains(kind, $0) }),
      let element = Kernels.firstIndex(of: kind, results[index])
    else { return nil }
    var finding = Finding(
      kind: kind, path: place.path, equation: equation, order: equationCount, operands: operands,
      resultIndex: index, result: results[index], element: element, source: place.source,
      elementInLane: element)
    for lane in equation.lanes { finding.note(laneAxis: lane.axis, size: lane.size) }
    return finding
  }
}
