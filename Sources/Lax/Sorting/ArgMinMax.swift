import JAXBuffers
import JAXCore
import JAXKernels

/// Where the extreme element along an axis is: the first NaN if there is one, else the first of equal ones.
package protocol ArgReduction: Primitive {
  var axes: [Int] { get }
  var indexDType: DType { get }
  init(axes: [Int], indexDType: DType)
  static var largest: Bool { get }
}

extension ArgReduction {
  package init(reading text: ParameterReader) throws {
    self.init(axes: try text("axes"), indexDType: try text("index_dtype"))
  }
  package var parameters: Parameters { ["axes": axes, "index_dtype": indexDType] }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    let operand = try only(operands)
    guard axes.count == 1 else { throw invalid("takes one axis, got \(Shape(axes))") }
    guard operand.shape.indices.contains(axes[0]) else {
      throw invalid(
        "Invalid axis \(axes[0]) for operand shape \(operand.shape)", .valueError, code: .axisOutOfRange)
    }
    guard operand.shape[axes[0]] > 0 else {
      throw invalid(
        "argmin and argmax require non-empty reduced dimension. operand.shape=\(operand.shape) axis=\(axes[0])",
        .valueError)
    }
    guard indexDType.isInteger else {
      throw invalid(
        "index_dtype must be an integer type, but got \(indexDType.name)", code: .dtypeNotAccepted)
    }
    guard !operand.dtype.isComplex else {
      throw JAXError(.dtypeNotAccepted(operand.dtype, accepted: "integer, floating, bool"), operation: name)
    }
    return [ShapedArray(operand.shape.removing(axes: axes), indexDType)]
  }

  /// A key for each element.
  package func memory(_ operands: [Buffer], _ results: [ShapedArray]) -> Int {
    memory(operands, results, scratch: keyScratch(operands))
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    let operand = operands[0]
    guard
      let indices = Kernels.argExtremum(operand, axis: axes[0], largest: Self.largest, as: indexDType)
    else { throw unsupported("\(operand.dtype) with index_dtype=\(indexDType)") }
    return [indices]
  }

  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult { zeroJVP(primals) }

  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    throw notLinear
  }

  /// Port of JAX's `batching.reducer_batcher`.
  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    let lane = axes[0] ?? 0
    let reduced = self.axes.map { $0 < lane ? $0 : $0 + 1 }
    let result = Self(axes: reduced, indexDType: indexDType)
    return ([bind(result, operands[0])], [lane - reduced.count { $0 < lane }])
  }
}

/// The index of the largest element along an axis (JAX: `lax.argmax`).
package struct ArgMax: ArgReduction {
  package static let name = "argmax"
  package static let largest = true
  package let axes: [Int]
  package let indexDType: DType
  package init(axes: [Int], indexDType: DType) {
    self.axes = axes
    self.indexDType = indexDType
  }
}

/// The index of the smallest element along an axis (JAX: `lax.argmin`).
package struct ArgMin: ArgReduction {
  package static let name = "argmin"
  package static let largest = false
  package let axes: [Int]
  package let indexDType: DType
  package init(axes: [Int], indexDType: DType) {
    self.axes = axes
    self.indexDType = indexDType
  }
}

extension jax.lax {
  /// The index of the largest element along an axis (JAX: `lax.argmax`).
  public static func argmax(_ operand: some ArrayLike, _ axis: Int, _ indexDType: DType) -> NDArray {
    bind(ArgMax(axes: [axis], indexDType: canonical(indexDType)), operand.asNDArray)
  }

  /// The index of the smallest element along an axis (JAX: `lax.argmin`).
  public static func argmin(_ operand: some ArrayLike, _ axis: Int, _ indexDType: DType) -> NDArray {
    bind(ArgMin(axes: [axis], indexDType: canonical(indexDType)), operand.asNDArray)
  }
}

extension ArgReduction {
  package static var samples: [Sample] {
    [
      Sample(Self(axes: [1], indexDType: .int32), [ShapedArray([3, 4], .float64)]),
      Sample(Self(axes: [0], indexDType: .uint8), [ShapedArray([3, 2], .int32)]),
    ]
  }
}
