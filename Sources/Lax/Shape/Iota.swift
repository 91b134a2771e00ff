import JAXBuffers
import JAXCore
import JAXKernels

/// Counts from 0 along one dimension (JAX: `lax.broadcasted_iota`).
package struct Iota: Nullary {
  package static let name = "iota"
  package let dtype: DType
  package let shape: Shape
  package let dimension: Int
  package let sharding: ParameterValue

  package init(dtype: DType, shape: Shape, dimension: Int, sharding: ParameterValue = .none) {
    self.dtype = dtype
    self.shape = shape
    self.dimension = dimension
    self.sharding = sharding
  }
  package init(reading text: ParameterReader) throws {
    self.init(
      dtype: try text("dtype"), shape: try text("shape"), dimension: try text("dimension"),
      sharding: try text("sharding", default: .none))
  }
  package var parameters: Parameters {
    ["dimension": dimension, "dtype": dtype, "shape": shape, "sharding": sharding]
  }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    try expect(0, operands)
    try expectSize(shape, "shape")
    guard dtype.isInteger || dtype.isInexact else {
      throw JAXError(.dtypeNotAccepted(dtype, accepted: "numbers"), operation: name)
    }
    guard shape.indices.contains(dimension) else {
      throw invalid(
        "iota dimension must be between 0 and len(shape), got dimension=\(dimension) for shape=\(shape)")
    }
    return [ShapedArray(shape, dtype)]
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    guard let counts = Kernels.iota(dtype, count: shape[dimension]) else {
      throw unsupported("iota of \(dtype)")
    }
    return [counts.broadcast(to: shape, axes: [dimension])]
  }
}

extension jax.lax {
  /// The numbers 0 ..< size (JAX: `lax.iota`).
  public static func iota(_ dtype: DType, _ size: Int) -> NDArray { broadcastedIota(dtype, [size], 0) }

  /// An array that counts from 0 along one dimension (JAX: `lax.broadcasted_iota`).
  public static func broadcastedIota(
    _ dtype: DType, _ shape: some Collection<Int>, _ dimension: Int
  ) -> NDArray {
    bind(Iota(dtype: canonical(dtype), shape: Shape(shape), dimension: dimension))
  }
}

/// A scalar that nothing has written yet; JAX makes it 0 (JAX: `lax.empty2`, scan's initial storage).
package struct Empty2: Nullary {
  package static let name = "empty2"
  package let dtype: DType
  package let memorySpace: ParameterValue

  package init(dtype: DType, memorySpace: ParameterValue = .text("MemorySpace.Device")) {
    self.dtype = dtype
    self.memorySpace = memorySpace
  }
  package init(reading text: ParameterReader) throws {
    self.init(dtype: try text("dtype"), memorySpace: try text("memory_space"))
  }
  package var parameters: Parameters { ["dtype": dtype, "memory_space": memorySpace] }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    try expect(0, operands)
    return [ShapedArray([], dtype)]
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] { [Kernels.zeros(dtype, [])] }
}

/// An array that nothing has written yet; JAX makes it 0 (JAX: `lax.empty`).
package struct Empty: Nullary {
  package static let name = "empty"
  package let dtype: DType
  package let shape: Shape
  package let sharding: ParameterValue

  package init(dtype: DType, shape: Shape, sharding: ParameterValue = .none) {
    self.dtype = dtype
    self.shape = shape
    self.sharding = sharding
  }
  package init(reading text: ParameterReader) throws {
    self.init(dtype: try text("dtype"), shape: try text("shape"), sharding: try text("out_sharding"))
  }
  package var parameters: Parameters { ["dtype": dtype, "out_sharding": sharding, "shape": shape] }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    try expect(0, operands)
    try expectSize(shape, "shape")
    return [ShapedArray(shape, dtype)]
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] { [Kernels.zeros(dtype, shape)] }
}

extension jax.lax {
  /// An array with any contents (JAX: `lax.empty`). They are zeros.
  public static func empty(_ shape: some Collection<Int>, _ dtype: DType) -> NDArray {
    bind(Empty(dtype: canonical(dtype), shape: Shape(shape)))
  }

  /// A shape as a vector of int32 (JAX: `lax.shape_as_value`).
  public static func shapeAsValue(_ shape: some Collection<Int>) -> NDArray {
    NDArray(Buffer(shape.map { Int32(truncatingIfNeeded: $0) }))
  }
}

extension Iota {
  package static var samples: [Sample] {
    [
      Sample(Iota(dtype: .int32, shape: [2, 3], dimension: 1), []),
      Sample(Iota(dtype: .float64, shape: [4], dimension: 0), []),
    ]
  }
}

extension Empty {
  package static var samples: [Sample] { [Sample(Empty(dtype: .float64, shape: [2, 3]), [])] }
}

extension Empty2 {
  package static var samples: [Sample] { [Sample(Empty2(dtype: .float32), [])] }
}
