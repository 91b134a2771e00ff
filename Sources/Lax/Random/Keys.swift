import JAXBuffers
import JAXCore
import JAXKernels

/// The generators that keys are for, by the tags that JAX prints (JAX: `PRNGImpl.tag`).
package enum KeyImplementation: String, ParameterEnum, Hashable, Sendable {
  case threefry = "fry"
  /// XLA's own generator; keys are split by Threefry.
  case rbg
  /// XLA's own generator for everything.
  case unsafeRbg = "urbg"

  package init?(_ dtype: DType) {
    switch dtype {
    case .keyFry: self = .threefry
    case .keyRbg: self = .rbg
    case .keyUrbg: self = .unsafeRbg
    default: return nil
    }
  }

  /// The dtype of its keys.
  package var dtype: DType {
    switch self {
    case .threefry: .keyFry
    case .rbg: .keyRbg
    case .unsafeRbg: .keyUrbg
    }
  }
}

/// Keys from integers (JAX: `jax.random.key`).
package struct RandomSeed: Primitive {
  package static let name = "random_seed"
  package let implementation: KeyImplementation

  package init(_ implementation: KeyImplementation) { self.implementation = implementation }
  package init(reading text: ParameterReader) throws { implementation = try text("impl") }
  package var parameters: Parameters { ["impl": implementation] }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    let seeds = try only(operands)
    guard seeds.dtype.isInteger else { throw invalid("PRNG key seed must be an integer; got \(seeds)") }
    return [ShapedArray(seeds.shape, implementation.dtype)]
  }

  /// Numbers as words of 64 bits.
  package func memory(_ operands: [Buffer], _ results: [ShapedArray]) -> Int {
    memory(operands, results, scratch: wordScratch(operands, results))
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    let keys = Kernels.threefrySeed(operands[0])
    guard implementation != .threefry else { return [keys] }
    // Both halves of an XLA key are the Threefry key.
    let data = keys.keyData()
    return [Kernels.concatenate([data, data], axis: data.rank - 1).asKeys(implementation.dtype)]
  }

  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult { zeroJVP(primals) }
  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    throw notLinear
  }
  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    (bindAll(self, operands), axes)
  }
}

/// Key data taken for keys (JAX: `jax.random.wrap_key_data`).
package struct RandomWrap: Primitive {
  package static let name = "random_wrap"
  package let implementation: KeyImplementation

  package init(_ implementation: KeyImplementation) { self.implementation = implementation }
  package init(reading text: ParameterReader) throws { implementation = try text("impl") }
  package var parameters: Parameters { ["impl": implementation] }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    let data = try only(operands)
    let words = implementation.dtype.keyWords
    guard data.dtype == .uint32, data.shape.last == words else {
      throw invalid("key data must be uint32 with a last dimension of \(words), got \(data)")
    }
    return [ShapedArray(Shape(data.shape.dropLast()), implementation.dtype)]
  }

  /// Numbers as words of 64 bits.
  package func memory(_ operands: [Buffer], _ results: [ShapedArray]) -> Int {
    memory(operands, results, scratch: wordScratch(operands, results))
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    [operands[0].asKeys(implementation.dtype)]
  }

  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult { zeroJVP(primals) }
  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    throw notLinear
  }
  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    ([bind(self, lanes(operands[0], from: axes[0], size: size))], [0])
  }
}

/// The data of keys (JAX: `jax.random.key_data`).
package struct RandomUnwrap: Primitive {
  package static let name = "random_unwrap"
  package init() {}
  package init(reading text: ParameterReader) throws {}

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    let keys = try onlyKeys(operands)
    return [ShapedArray(keys.shape + [keys.dtype.keyWords], .uint32)]
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] { [operands[0].keyData()] }

  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult { zeroJVP(primals) }
  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    throw notLinear
  }
  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    (bindAll(self, operands), axes)
  }
}

/// The same keys, which may be used once more (JAX: `jax.random.clone`).
package struct RandomClone: Primitive {
  package static let name = "random_clone"
  package init() {}
  package init(reading text: ParameterReader) throws {}
  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] { [try only(operands)] }
  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] { operands }

  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult { zeroJVP(primals) }
  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    throw notLinear
  }
  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    (bindAll(self, operands), axes)
  }
}

/// New keys from each key (JAX: `jax.random.split`).
package struct RandomSplit: Primitive {
  package static let name = "random_split"
  package let shape: Shape

  package init(shape: Shape) { self.shape = shape }
  package init(reading text: ParameterReader) throws { shape = try text("shape") }
  package var parameters: Parameters { ["shape": shape] }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    let keys = try onlyKeys(operands)
    try expectSize(keys.shape + shape.array, "shape")
    return [ShapedArray(keys.shape + shape.array, keys.dtype)]
  }

  /// Numbers as words of 64 bits.
  package func memory(_ operands: [Buffer], _ results: [ShapedArray]) -> Int {
    memory(operands, results, scratch: wordScratch(operands, results))
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    let keys = operands[0]
    switch KeyImplementation(keys.dtype) {
    case .threefry: return [Kernels.threefrySplit(keys, shape: shape)]
    case .rbg: return [keys.mapHalves { Kernels.threefrySplit($0, shape: shape) }]
    default: throw unsupported("splitting \(keys.dtype)")
    }
  }

  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult { zeroJVP(primals) }
  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    throw notLinear
  }
  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    (bindAll(self, operands), axes)
  }
}

/// A key from each key and a number (JAX: `jax.random.fold_in`).
package struct RandomFoldIn: Primitive {
  package static let name = "random_fold_in"
  package init() {}
  package init(reading text: ParameterReader) throws {}

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    try expect(2, operands)
    let (keys, data) = (try onlyKeys([operands[0]]), operands[1])
    guard data.dtype.isInteger else { throw unsupported("folding in \(data)") }
    return [ShapedArray(try broadcastShape(operands), keys.dtype)]
  }

  /// Numbers as words of 64 bits.
  package func memory(_ operands: [Buffer], _ results: [ShapedArray]) -> Int {
    memory(operands, results, scratch: wordScratch(operands, results))
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    let shape = try broadcastShape(operands.map { ShapedArray($0) })
    let keys = operands[0].expanded(to: shape)
    let data = operands[1].expanded(to: shape)
    switch KeyImplementation(keys.dtype) {
    case .threefry: return [Kernels.threefryFoldIn(keys, data)]
    case .rbg: return [keys.mapHalves { Kernels.threefryFoldIn($0, data) }]
    default: throw unsupported("folding into \(keys.dtype)")
    }
  }

  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult { zeroJVP(primals) }
  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    throw notLinear
  }
  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    batchBroadcasting(operands, axes)
  }
}

extension Primitive {
  /// The type of the only operand, which must be keys.
  func onlyKeys(_ operands: [ShapedArray]) throws -> ShapedArray {
    let keys = try only(operands)
    guard keys.dtype.isKey else {
      throw JAXError(.dtypeNotAccepted(keys.dtype, accepted: "keys"), operation: name)
    }
    return keys
  }
}

extension Buffer {
  /// Applies a function of Threefry keys to both halves of each key (JAX: `_rbg_split`, `_rbg_fold_in`).
  fileprivate func mapHalves(_ function: (Buffer) -> Buffer) -> Buffer {
    let data = keyData()
    let halves = [0, 2].map { first in
      var starts = [Int](repeating: 0, count: data.rank)
      var limits = data.shape.array
      (starts[data.rank - 1], limits[data.rank - 1]) = (first, first + 2)
      return function(data.sliced(starts: starts, limits: limits).asKeys(.keyFry)).keyData()
    }
    return Kernels.concatenate(halves, axis: halves[0].rank - 1).asKeys(dtype)
  }
}
