import JAXBuffers
import JAXCore

// Primitives whose results are their operands. What they mean is said by other rules than `evaluate`.

/// A copy of an array (JAX: `jnp.copy`). Buffers are immutable, so it may share memory.
package struct Copy: Primitive {
  package static let name = "copy"
  package init() {}
  package init(reading text: ParameterReader) throws {}
  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] { [try only(operands)] }
  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] { operands }
}

/// An array through which no derivative flows (JAX: `lax.stop_gradient`).
package struct StopGradient: Primitive {
  package static let name = "stop_gradient"
  package init() {}
  package init(reading text: ParameterReader) throws {}
  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] { [try only(operands)] }
  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] { operands }
}

/// An array with a name, by which checkpoint policies choose it (JAX: `checkpoint_name`).
package struct Name: Primitive {
  package static let name = "name"
  package let label: String
  package init(_ label: String) { self.label = label }
  package init(reading text: ParameterReader) throws { label = try text.text("name") }
  package var parameters: Parameters { ["name": label] }
  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] { [try only(operands)] }
  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] { operands }
}

/// Its operands, none of which may be recomputed or moved across it (JAX: `lax.optimization_barrier`).
package struct OptimizationBarrier: Primitive {
  package static let name = "optimization_barrier"
  package let count: Int
  package init(count: Int) { self.count = count }
  package init(reading text: ParameterReader) throws { count = text.results.count }
  package var resultCount: Int { count }
  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    try expect(count, operands)
    return operands
  }
  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] { operands }
}

/// Arrays on given devices (JAX: `jax.device_put`). There is one device here, so they stay where they are.
package struct DevicePut: Primitive {
  package static let name = "device_put"
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
}
