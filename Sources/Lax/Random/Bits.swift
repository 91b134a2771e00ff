import JAXBuffers
import JAXCore
import JAXKernels

/// Random bits from keys (JAX: `jax.random.bits`). The key's dtype says by which generator.
package struct RandomBits: Primitive {
  package static let name = "random_bits"
  package let bitWidth: Int
  package let shape: Shape

  package init(bitWidth: Int, shape: Shape) {
    self.bitWidth = bitWidth
    self.shape = shape
  }
  package init(reading text: ParameterReader) throws {
    self.init(bitWidth: try text("bit_width"), shape: try text("shape"))
  }
  package var parameters: Parameters { ["bit_width": bitWidth, "shape": shape] }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    let keys = try onlyKeys(operands)
    guard [8, 16, 32, 64].contains(bitWidth), let dtype = DType(name: "uint\(bitWidth)") else {
      throw invalid("requires 8-, 16-, 32- or 64-bit field width, got \(bitWidth)")
    }
    let full = keys.shape + shape.array
    try expectSize(full, "shape")
    return [ShapedArray(full, dtype)]
  }

  /// Words of 32 or 64 bits before they are cut.
  package func memory(_ operands: [Buffer], _ results: [ShapedArray]) -> Int {
    memory(operands, results, scratch: wordScratch(operands, results))
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    let keys = operands[0]
    let type = try abstractEval([ShapedArray(keys)])[0]
    if keys.dtype == .keyFry {
      guard let bits = Kernels.threefryBits(keys, shape: shape, bitWidth: bitWidth) else {
        throw unsupported("bit_width=\(bitWidth)")
      }
      return [bits]
    }
    if type.shape.contains(0) { return [Buffer(uninitialized: type.dtype, type.shape)] }
    // XLA's generator makes all bits of a batch from the first key (JAX: `_rng_bit_generator_batching_rule`).
    let state = keys.keyData().withElements(as: UInt32.self) { words in
      (UInt64(words[1]) << 32 | UInt64(words[0]), UInt64(words[3]) << 32 | UInt64(words[2]))
    }
    guard let result = RandomAlgorithm.default.bits(state, type.shape, type.dtype) else {
      throw unsupported("\(keys.dtype)")
    }
    return [result.bits]
  }

  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult { zeroJVP(primals) }
  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    throw notLinear
  }
  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    (bindAll(self, operands), axes)
  }
}

/// XLA's generators (JAX: `lax.RandomAlgorithm`).
public enum RandomAlgorithm: String, Hashable, Sendable {
  /// The platform's choice, Philox on a CPU.
  case `default` = "RNG_DEFAULT"
  /// Threefry.
  case threefry = "RNG_THREE_FRY"
  /// Philox.
  case philox = "RNG_PHILOX"

  /// Random bits, and the state after them. The CPU's default is Philox.
  fileprivate func bits(
    _ state: (UInt64, UInt64), _ shape: Shape, _ dtype: DType
  ) -> (state: (UInt64, UInt64), bits: Buffer)? {
    switch self {
    case .threefry: Kernels.threefryGeneratorBits(state: state, shape: shape, dtype: dtype)
    case .philox, .default:
      Kernels.philoxBits(state: state, count: shape.elementCount, dtype: dtype).map {
        ($0.state, $0.bits.reshaped(shape))
      }
    }
  }
}

extension RandomAlgorithm: ParameterEnum {}

extension jax.lax {
  /// XLA's generators (JAX: `lax.RandomAlgorithm`).
  public typealias RandomAlgorithm = JAXLax.RandomAlgorithm

  /// The next state of XLA's generator, and random bits (JAX: `lax.rng_bit_generator`).
  public static func rngBitGenerator(
    _ key: some ArrayLike, _ shape: some Collection<Int>, dtype: DType = .uint32,
    algorithm: RandomAlgorithm = .default
  ) -> (NDArray, NDArray) {
    let primitive = RngBitGenerator(shape: Shape(shape), dtype: canonical(dtype), algorithm: algorithm)
    let results = bindAll(primitive, [key.asNDArray])
    return (results[0], results[1])
  }
}

/// Random bits from XLA's generator and its next state (JAX: `lax.rng_bit_generator`).
package struct RngBitGenerator: Primitive {
  package static let name = "rng_bit_generator"
  package let shape: Shape
  package let dtype: DType
  package let algorithm: RandomAlgorithm
  package let outSharding: ParameterValue

  package init(shape: Shape, dtype: DType, algorithm: RandomAlgorithm, outSharding: ParameterValue = .none) {
    self.shape = shape
    self.dtype = dtype
    self.algorithm = algorithm
    self.outSharding = outSharding
  }
  package init(reading text: ParameterReader) throws {
    self.init(
      shape: try text("shape"), dtype: try text("dtype"), algorithm: try text("algorithm"),
      outSharding: try text("out_sharding", default: .none))
  }
  package var parameters: Parameters {
    ["algorithm": algorithm, "dtype": dtype, "out_sharding": outSharding, "shape": shape]
  }
  package var resultCount: Int { 2 }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    let key = try only(operands)
    guard key.matches(ShapedArray([4], .uint32)) || key.matches(ShapedArray([2], .uint64)) else {
      throw invalid("the key must be u32[4] or u64[2], got \(key)")
    }
    guard [DType.uint8, .uint16, .uint32, .uint64].contains(dtype) else {
      throw JAXError(.dtypeNotAccepted(dtype, accepted: "unsigned integers"), operation: name)
    }
    try expectSize(shape, "shape")
    return [key, ShapedArray(shape, dtype)]
  }

  /// Words of 32 or 64 bits before they are cut.
  package func memory(_ operands: [Buffer], _ results: [ShapedArray]) -> Int {
    memory(operands, results, scratch: wordScratch(operands, results))
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    let key = operands[0]
    let words: [UInt64] = key.dtype == .uint64 ? key.elements(as: UInt64.self) : pairs(key)
    guard let result = algorithm.bits((words[0], words[1]), shape, dtype) else {
      throw unsupported("dtype=\(dtype)")
    }
    let next = [result.state.0, result.state.1]
    let halves = next.flatMap { [UInt32(truncatingIfNeeded: $0), UInt32(truncatingIfNeeded: $0 >> 32)] }
    return [key.dtype == .uint64 ? Buffer(next) : Buffer(halves), result.bits]
  }

  /// Words of 64 bits, each from two of 32, the low one first.
  private func pairs(_ key: Buffer) -> [UInt64] {
    key.withElements(as: UInt32.self) { words in
      [0, 2].map { UInt64(words[$0 + 1]) << 32 | UInt64(words[$0]) }
    }
  }

  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult { zeroJVP(primals) }
  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    throw notLinear
  }
  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    guard let axis = axes[0] else { return (bindAll(self, operands), [nil, nil]) }
    // All lanes' bits come from the first key (JAX: `_rng_bit_generator_batching_rule`).
    let keys = moveLanes(operands[0], from: axis, to: 0)
    let width = keys.shape[1]
    let first = bind(
      Squeeze(dimensions: [0]), bind(Slice(startIndices: [0, 0], limitIndices: [1, width]), keys))
    let all = RngBitGenerator(
      shape: [size] + shape, dtype: dtype, algorithm: algorithm, outSharding: outSharding)
    let results = bindAll(all, [first])
    let row = bind(Reshape(newSizes: [1, width]), results[0])
    let rest = bind(Slice(startIndices: [1, 0], limitIndices: [size, width]), keys)
    return ([bind(Concatenate(dimension: 0), row, rest), results[1]], [0, 0])
  }
}

/// The Threefry hash of key words and counter words (JAX: `threefry2x32_p`).
package struct Threefry2x32: Primitive {
  package static let name = "threefry2x32"
  package init() {}
  package init(reading text: ParameterReader) throws {}
  package var resultCount: Int { 2 }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    try expect(4, operands)
    guard operands.allSatisfy({ $0.dtype == .uint32 }) else {
      throw JAXError(
        .dtypeNotAccepted(operands.map(\.dtype).first { $0 != .uint32 } ?? .bool, accepted: "uint32"),
        operation: name)
    }
    let type = ShapedArray(try broadcastShape(operands), .uint32)
    return [type, type]
  }

  /// Words of 32 or 64 bits before they are cut.
  package func memory(_ operands: [Buffer], _ results: [ShapedArray]) -> Int {
    memory(operands, results, scratch: wordScratch(operands, results))
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    let shape = try broadcastShape(operands.map { ShapedArray($0) })
    let x = operands.map { $0.expanded(to: shape) }
    return Kernels.threefry2x32(x[0], x[1], x[2], x[3])
  }

  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult { zeroJVP(primals) }
  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    throw notLinear
  }
  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    batchBroadcasting(operands, axes)
  }
}

/// The high and low words of a 64-bit count over a shape (JAX: `iota_2x32_shape`).
package struct Iota2x32Shape: Primitive {
  package static let name = "iota_2x32_shape"
  package let shape: Shape

  package init(shape: Shape) { self.shape = shape }
  package init(reading text: ParameterReader) throws { shape = try text("shape") }
  package var parameters: Parameters { ["shape": shape] }
  package var resultCount: Int { 2 }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    try expect(0, operands)
    try expectSize(shape, "shape")
    return [ShapedArray(shape, .uint32), ShapedArray(shape, .uint32)]
  }

  /// Words of 32 or 64 bits before they are cut.
  package func memory(_ operands: [Buffer], _ results: [ShapedArray]) -> Int {
    memory(operands, results, scratch: wordScratch(operands, results))
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] { Kernels.iota2x32(shape) }

  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult { zeroJVP(primals) }
  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    throw notLinear
  }
  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    (bindAll(self, operands), [nil, nil])
  }
}
