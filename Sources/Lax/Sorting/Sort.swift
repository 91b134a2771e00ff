import JAXBuffers
import JAXCore
import JAXKernels

/// Sorts arrays together along one dimension, by the first of them (JAX: `lax.sort`).
///
/// Floats are ordered -inf … 0 … inf, NaN, with both zeros equal and all NaNs equal; complex numbers by real part,
/// then by imaginary part.
package struct Sort: Primitive {
  package static let name = "sort"
  package let dimension: Int
  /// Whether equal elements keep their order.
  package let isStable: Bool
  /// How many of the operands are compared, the first counting most.
  package let numKeys: Int
  package let count: Int

  package init(dimension: Int, isStable: Bool = true, numKeys: Int = 1, count: Int = 1) {
    self.dimension = dimension
    self.isStable = isStable
    self.numKeys = numKeys
    self.count = count
  }
  package init(reading text: ParameterReader) throws {
    self.init(
      dimension: try text("dimension"), isStable: try text("is_stable"), numKeys: try text("num_keys"),
      count: text.results.count)
  }
  package var parameters: Parameters {
    ["dimension": dimension, "is_stable": isStable, "num_keys": numKeys]
  }
  package var resultCount: Int { count }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    try expect(count, operands)
    guard let first = operands.first, operands.allSatisfy({ $0.shape == first.shape }) else {
      let shapes = operands.map(\.shape.description).joined(separator: " ")
      throw invalid("Arguments to sort must have equal shapes, got: \(shapes)", code: .shapeMismatch)
    }
    try expectAxis(dimension, first)
    guard (1...count).contains(numKeys) else {
      throw invalid("num_keys=\(numKeys) must be between 1 and the number of operands, \(count)")
    }
    return operands.map { ShapedArray($0.shape, $0.dtype, weakType: $0.weakType) }
  }

  /// Keys of each element, and the order of a row.
  package func memory(_ operands: [Buffer], _ results: [ShapedArray]) -> Int {
    memory(operands, results, scratch: keyScratch(operands))
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    guard
      let results = Kernels.sort(operands, axis: dimension, keyCount: numKeys, stable: isStable)
    else {
      throw unsupported("sorting \(operands.prefix(numKeys).map(\.dtype.name).joined(separator: ", "))")
    }
    return results
  }

  /// Tangents are gathered from where the elements came (JAX: `_sort_jvp`).
  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    let shape = primals[0].shape
    let places = bind(Iota(dtype: .uint32, shape: shape, dimension: dimension))
    let sort = Sort(dimension: dimension, isStable: isStable, numKeys: numKeys, count: count + 1)
    let sorted = bindAll(sort, primals + [places])
    let indices = expandedDims(sorted[count], [shape.rank])
    let gather = Gather.along(dimension, rank: shape.rank)
    return (Array(sorted.dropLast()), tangents.map { $0.map { bind(gather, $0, indices) } })
  }

  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    throw notLinear
  }

  /// Port of JAX's `_sort_batch_rule`.
  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    let lane = axes.lazy.compactMap { $0 }.first ?? 0
    let aligned = zip(operands, axes).map { lanes($0, from: $1, to: lane, size: size) }
    let sort = Sort(
      dimension: dimension + (lane <= dimension ? 1 : 0), isStable: isStable, numKeys: numKeys, count: count)
    return (bindAll(sort, aligned), operands.map { _ in lane })
  }
}

extension Gather {
  /// One element along an axis for each element of the indices, whose other axes are the operand's.
  static func along(_ axis: Int, rank: Int) -> Gather {
    let others = (0..<rank).filter { $0 != axis }
    return Gather(
      dimensionNumbers: GatherDimensionNumbers(
        offsetDims: [], collapsedSliceDims: [axis], startIndexMap: [axis], operandBatchingDims: others,
        startIndicesBatchingDims: others), sliceSizes: [Int](repeating: 1, count: rank),
      mode: .promiseInBounds)
  }
}

extension jax.lax {
  /// The array sorted along one dimension (JAX: `lax.sort`).
  public static func sort(
    _ operand: some ArrayLike, dimension: Int = -1, isStable: Bool = true, numKeys: Int = 1
  ) -> NDArray {
    let operand = operand.asNDArray
    guard numKeys == 1 else {
      let rule = "num_keys=\(numKeys) must equal 1 for a single operand."
      return failed(JAXError(.invalid(rule), operation: "sort"), operand.aval)
    }
    return sort([operand], dimension: dimension, isStable: isStable)[0]
  }

  /// Arrays sorted together along one dimension, by the first `numKeys` of them (JAX: `lax.sort`).
  public static func sort(
    _ operands: [NDArray], dimension: Int = -1, isStable: Bool = true, numKeys: Int = 1
  ) -> [NDArray] {
    do {
      guard let first = operands.first else { throw JAXError(.invalid("Sort requires at least one operand")) }
      let dimension = try canonicalAxis(dimension, rank: first.ndim)
      let sort = Sort(dimension: dimension, isStable: isStable, numKeys: numKeys, count: operands.count)
      return bindAll(sort, operands)
    } catch {
      let error = JAXError(error, operation: "sort")
      if operands.isEmpty { raise(error) }
      return operands.map { failed(error, $0.aval) }
    }
  }

  /// Keys sorted along one dimension, and values in the same order (JAX: `lax.sort_key_val`).
  public static func sortKeyVal(
    _ keys: some ArrayLike, _ values: some ArrayLike, dimension: Int = -1, isStable: Bool = true
  ) -> (NDArray, NDArray) {
    let sorted = sort([keys.asNDArray, values.asNDArray], dimension: dimension, isStable: isStable)
    return (sorted[0], sorted[1])
  }
}

extension Sort {
  package static var samples: [Sample] {
    let operand = ShapedArray([3, 4], .float64)
    return [
      Sample(Sort(dimension: 0), [operand]),
      Sample(Sort(dimension: 1, numKeys: 1, count: 2), [operand, operand]),
      Sample(
        Sort(dimension: 1, numKeys: 2, count: 3), [ShapedArray([3, 4], .int32), operand, operand],
        values: [.whole(0, 1), .between(-2, 2)]),
    ]
  }
}
