import JAXBuffers
import JAXCore
import JAXLax
import JAXTransforms

// Bodies of loops and branches with their inputs and outputs in another order or number.
extension Jaxpr {
  /// The same equations between other inputs and outputs.
  func with(invars: [Var]? = nil, outputs: [Atom]? = nil) -> Jaxpr {
    Jaxpr(
      constvars: constvars, constants: constants, invars: invars ?? self.invars, equations: equations,
      outputs: outputs ?? self.outputs)
  }

  /// The same with inputs and outputs in the orders given by their indices (JAX: `ad.rearrange_binders`).
  func reordered(inputs: [Int], outputs order: [Int]) -> Jaxpr {
    with(invars: inputs.map { invars[$0] }, outputs: order.map { outputs[$0] })
  }

  /// Which input each output is, nil for those that are computed (JAX: `pe._jaxpr_forwarding`).
  var forwarding: [Int?] {
    let places = Dictionary(zip(invars, invars.indices), uniquingKeysWith: { first, _ in first })
    return outputs.map { if case .variable(let v) = $0 { places[v] } else { nil } }
  }

  /// For `size` lanes, all in front: `batched` says which inputs have lanes, and the result which outputs do; those
  /// marked in `instantiate` always (JAX: `batching.batch_jaxpr`).
  func batchedInFront(
    _ batched: [Bool], size: Int, instantiate: [Bool]
  ) throws -> (jaxpr: Jaxpr, batched: [Bool]) {
    let axes = batched.map { $0 ? 0 : nil as Int? }
    return try derived("vmap in front", axes + instantiate.map { $0 ? 1 : 0 } + [size]) {
      let first = try self.batched(axes, size: size, forced: instantiate)
      if first.axes.allSatisfy({ $0 == nil || $0 == 0 }) {
        return (first.jaxpr, first.axes.map { $0 != nil })
      }
      let moved = try self.batched(axes, size: size, forced: first.axes.map { $0 != nil })
      return (moved.jaxpr, moved.axes.map { $0 != nil })
    }
  }

  /// As `jvp(active:instantiate:)`, made once.
  func derivative(active: [Bool], instantiate: [Bool]) throws -> (jaxpr: Jaxpr, hasTangent: [Bool]) {
    try derived("jvp", (active + instantiate).map { $0 ? 1 : 0 }) {
      try jvp(active: active, instantiate: instantiate)
    }
  }

  /// The smaller jaxpr with at least the inputs marked in `keeping` (JAX: `pe.dce_jaxpr` with `instantiate`).
  func pruned(used: [Bool], keeping: [Bool]) throws -> (jaxpr: Jaxpr, inputs: [Bool]) {
    let (smaller, inputs) = try pruned(used: used)
    let kept = zip(inputs, keeping).map { $0 || $1 }
    return (smaller.with(invars: invars.selected(kept)), kept)
  }
}

extension Array {
  /// The elements marked.
  func selected(_ marks: [Bool]) -> [Element] { zip(self, marks).filter(\.1).map(\.0) }

  /// Consecutive parts of these lengths, and what is left (JAX: `util.split_list`).
  func divided(_ counts: Int...) -> [[Element]] {
    var rest = self[...]
    let parts = counts.map { count in
      defer { rest = rest.dropFirst(count) }
      return Array(rest.prefix(count))
    }
    return parts + [Array(rest)]
  }

  /// The elements that are not marked.
  func unselected(_ marks: [Bool]) -> [Element] { zip(self, marks).filter { !$0.1 }.map(\.0) }
}

extension [Bool] {
  /// Element by element, whether either is true.
  func or(_ other: [Bool]) -> [Bool] { zip(self, other).map { $0 || $1 } }

  /// Element by element the opposite.
  var inverted: [Bool] { map { !$0 } }
}

/// The indices of two lists of groups that follow each other, each group of the first before its partner of the
/// second: `primals, tangents` of the constants, then of the carry, and so on.
func interleaved(_ first: [Int], _ second: [Int]) -> [Int] {
  var order: [Int] = []
  var (i, j) = (0, first.reduce(0, +))
  for (a, b) in zip(first, second) {
    order += i..<i + a
    order += j..<j + b
    i += a
    j += b
  }
  return order
}

/// The array with its lanes at `target` if it has any, or must have.
func lanes(_ x: NDArray, from source: Int?, to target: Int?, size: Int) -> NDArray {
  guard let target else { return x }
  return JAXLax.lanes(x, from: source, to: target, size: size)
}
