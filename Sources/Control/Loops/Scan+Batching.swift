import JAXCore
import JAXLax
import JAXTransforms

extension Scan {
  /// Lanes stand in front of constants and carry, and behind the iterations in rows (JAX: `_scan_batching_rule`).
  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    var batched = axes.map { $0 != nil }
    while true {
      let carry = Array(batched[constantCount..<fixedCount])
      let rows = [Bool](repeating: false, count: body.outputs.count - carryCount)
      let (jaxpr, found) = try body.batchedInFront(batched, size: size, instantiate: carry + rows)
      if Array(found.prefix(carryCount)) == carry {
        let moved = operands.indices.map { index in
          let axis = batched[index] ? (index < fixedCount ? 0 : 1) : nil as Int?
          return lanes(operands[index], from: axes[index], to: axis, size: size)
        }
        let resultAxes = found.enumerated().map { $1 ? ($0 < carryCount ? 0 : 1) : nil as Int? }
        return (bindAll(scanning(jaxpr), moved), resultAxes)
      }
      batched.replaceSubrange(constantCount..<fixedCount, with: carry.or(Array(found.prefix(carryCount))))
    }
  }
}
