import JAXBuffers
import JAXCore

extension Jaxpr {
  /// Bytes of all results of one run, those of the largest jaxpr inside each equation included: what frames hold
  /// that keep every value.
  package var keptByteCount: Int {
    var known: [Jaxpr: Int] = [:]
    func count(_ jaxpr: Jaxpr) -> Int {
      if let count = known[jaxpr] { return count }
      var (total, deepest) = (0, 0)
      for equation in jaxpr.equations {
        for v in equation.outputs { total = clampedSum(total, v.aval.byteCount) }
        for inner in equation.higherOrder?.jaxprs ?? [] { deepest = Swift.max(deepest, count(inner)) }
      }
      let sum = clampedSum(total, deepest)
      known[jaxpr] = sum
      return sum
    }
    return count(self)
  }
}
