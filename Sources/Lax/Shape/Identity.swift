import JAXBuffers
import JAXCore

// Primitives whose results are their operands. What they mean is said by other rules than `evaluate`.

/// A copy of an array (JAX: `jnp.copy`). Buffers are immutable, so it may share memory.
package struct Copy: Primitive {
  package static let name = "copy"
  package static var samples: [Sample] {
    [DType.float64, .complex128, .int32].map { Sample(Self(), [ShapedArray([2, 3], $0)]) }
  }
  package init() {}
  package init(reading text: ParameterReader) throws {}
  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] { [try only(operands)] }
  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] { operands }

  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    linearJVP(primals, tangents)
  }
  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    [cotangents[0].map { bind(self, $0) }]
  }
  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    (bindAll(self, operands), axes)
  }
}

/// An array through which no derivative flows (JAX: `lax.stop_gradient`).
package struct StopGradient: Primitive {
  package static let name = "stop_gradient"
  package static var samples: [Sample] {
    [Sample(Self(), [ShapedArray([2, 3], .float64)], exempt: [.derivative: "it is zero by definition"])]
  }
  package init() {}
  package init(reading text: ParameterReader) throws {}
  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] { [try only(operands)] }
  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] { operands }

  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    zeroJVP(primals)
  }
  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    throw notLinear
  }
  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    (bindAll(self, operands), axes)
  }
}

extension jax.lax {
  /// The array, through which no derivative flows (JAX: `lax.stop_gradient`).
  public static func stopGradient(_ x: some ArrayLike) -> NDArray {
    let x = x.asNDArray
    return x.dtype.isInexact ? bind(StopGradient(), x) : x
  }
}

/// An array with a name, by which checkpoint policies choose it (JAX: `checkpoint_name`).
package struct Name: Primitive {
  package static let name = "name"
  package static var samples: [Sample] { [Sample(Self("x"), [ShapedArray([2, 3], .float64)])] }
  package let label: String
  package init(_ label: String) { self.label = label }
  package init(reading text: ParameterReader) throws { label = try text.text("name") }
  package var parameters: Parameters { ["name": label] }
  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] { [try only(operands)] }
  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] { operands }

  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    (bindAll(self, primals), tangents)
  }
  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    throw notLinear
  }
  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    (bindAll(self, operands), axes)
  }
}

/// Its operands, none of which may be recomputed or moved across it (JAX: `lax.optimization_barrier`).
package struct OptimizationBarrier: Primitive {
  package static let name = "optimization_barrier"
  package static var samples: [Sample] {
    [
      Sample(Self(count: 2), [ShapedArray([2, 3], .float64), ShapedArray([], .float32)]),
      Sample(Self(count: 2), [ShapedArray([2, 3], .float64), ShapedArray([2], .int32)]),
    ]
  }
  package let count: Int
  package init(count: Int) { self.count = count }
  package init(reading text: ParameterReader) throws { count = text.results.count }
  package var resultCount: Int { count }
  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    try expect(count, operands)
    return operands
  }
  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] { operands }

  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    linearJVP(primals, tangents)
  }
  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    let filled = zip(cotangents, operands).map { $0 ?? zeros($1.aval) }
    return bindAll(self, filled)
  }
  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    (bindAll(self, operands), axes)
  }
}

extension jax.lax {
  /// The arrays, none of which may be recomputed or moved across this (JAX: `lax.optimization_barrier`).
  public static func optimizationBarrier(_ operand: some ArrayLike) -> NDArray {
    bind(OptimizationBarrier(count: 1), operand.asNDArray)
  }
}

/// Arrays on given devices (JAX: `jax.device_put`). There is one device here, so they stay where they are.
package struct DevicePut: Primitive {
  package static let name = "device_put"
  package static var samples: [Sample] {
    let one = Self(devices: [.none], sources: [.none], copySemantics: [.text("ALIAS")])
    let two = Self(
      devices: [.none, .none], sources: [.none, .none], copySemantics: [.text("ALIAS"), .text("ALIAS")])
    return [
      Sample(one, [ShapedArray([2, 3], .float64)]),
      Sample(two, [ShapedArray([2, 3], .float64), ShapedArray([2], .int32)]),
    ]
  }
  package let devices: [ParameterValue]
  package let sources: [ParameterValue]
  package let copySemantics: [ParameterValue]

  package init(
    devices: [ParameterValue], sources: [ParameterValue], copySemantics: [ParameterValue]
  ) {
    self.devices = devices
    self.sources = sources
    self.copySemantics = copySemantics
  }
  package init(reading text: ParameterReader) throws {
    self.init(
      devices: try text("devices"), sources: try text("srcs"), copySemantics: try text("copy_semantics"))
  }
  package var parameters: Parameters {
    ["copy_semantics": copySemantics, "devices": devices, "srcs": sources]
  }
  package var resultCount: Int { devices.count }
  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    try expect(devices.count, operands)
    return operands
  }
  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] { operands }

  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    linearJVP(primals, tangents)
  }
  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    cotangents
  }
  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    (bindAll(self, operands), axes)
  }
}
