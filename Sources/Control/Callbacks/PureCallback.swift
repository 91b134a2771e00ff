import JAXBuffers
import JAXCore
import JAXLax
import JAXTransforms

/// What a function of the user's gives, that depends on its arguments alone (JAX: `jax.pure_callback`).
package struct PureCallback: Primitive {
  package static let name = "pure_callback"
  package let callback: HostFunction
  package let results: [ShapedArray]
  /// How it is batched; nil where it cannot be.
  package let vmapMethod: jax.VmapMethod?

  package init(_ callback: HostFunction, results: [ShapedArray], vmapMethod: jax.VmapMethod?) {
    self.callback = callback
    self.results = results
    self.vmapMethod = vmapMethod
  }

  package init(reading text: ParameterReader) throws {
    callback = .printed(try text("callback"))
    results = text.results
    vmapMethod = try text("vmap_method")
  }

  package var parameters: Parameters {
    [
      "callback": callback.flatCallback, "result_avals": printed(results), "sharding": ParameterValue.none,
      "vmap_method": vmapMethod,
    ]
  }
  package var resultCount: Int { results.count }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] { results }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    try results(of: callback, operands, results)
  }

  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    throw invalid(
      "Pure callbacks do not support JVP. Please use `jax.custom_jvp` to use callbacks while taking gradients.",
      .valueError, code: .callback)
  }

  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    throw invalid(
      "Pure callbacks do not support transpose. Please use `jax.custom_vjp` to use callbacks while taking gradients.",
      .valueError, code: .callback)
  }

  /// (JAX: `ffi_batching_rule`.)
  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    let front = zip(operands, axes).map { x, axis in axis.map { lanes(x, from: $0, size: size) } ?? x }
    let batched = PureCallback(
      callback, results: results.map { ShapedArray(Shape([size] + $0.shape), $0.dtype) },
      vmapMethod: vmapMethod)
    let outputs: [NDArray]
    switch vmapMethod {
    case .legacyVectorized: outputs = bindAll(batched, front)
    case .expandDims, .broadcastAll:
      let count = vmapMethod == .broadcastAll ? size : 1
      let spread = zip(front, axes).map { x, axis in axis == nil ? jax.lax.broadcast(x, [count]) : x }
      outputs = bindAll(batched, spread)
    case .sequential, .sequentialUnrolled:
      outputs = try mapped(front, axes, unroll: vmapMethod == .sequentialUnrolled ? max(size, 1) : 1)
    case nil:
      throw invalid(
        "vmap is only supported for the \(name) primitive when vmap_method is one of 'sequential', "
          + "'sequential_unrolled', 'expand_dims', 'broadcast_all', or 'legacy_vectorized'. "
          + "Got vmap_method=None.", .notImplementedError, code: .callback,
        hint: "say vmapMethod: .sequential, or .broadcastAll if the function takes all lanes at once")
    }
    return (outputs, outputs.map { _ in 0 })
  }
}

extension Primitive {
  /// The results for one lane after the other, by a scan over those operands that have lanes.
  func mapped(_ operands: [NDArray], _ axes: [Int?], unroll: Int = 1) throws -> [NDArray] {
    let rows = zip(operands, axes).filter { $1 != nil }.map(\.0)
    let (_, results) = try scanTrees(
      { (_: Arguments<>, row: [NDArray]) in
        var rest = row[...]
        let lane = zip(operands, axes).map { x, axis in axis == nil ? x : rest.removeFirst() }
        return (Arguments(), bindAll(self, lane))
      }, Arguments(), rows, length: nil, reverse: false, unroll: unroll)
    return results
  }
}

extension jax {
  /// How a callback runs for many lanes (JAX: `vmap_method` of `jax.pure_callback`).
  public enum VmapMethod: String, Sendable {
    /// One call after the other, in a scan.
    case sequential
    /// The same, written out.
    case sequentialUnrolled = "sequential_unrolled"
    /// One call; arguments without lanes get an axis of size one.
    case expandDims = "expand_dims"
    /// One call; arguments without lanes are repeated for each.
    case broadcastAll = "broadcast_all"
    /// One call; arguments without lanes stay as they are.
    case legacyVectorized = "legacy_vectorized"
  }
}

extension jax.VmapMethod: ParameterEnum {}
