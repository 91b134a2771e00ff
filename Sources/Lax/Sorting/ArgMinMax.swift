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
      throw invalid("index_dtype must be an integer type, but got \(indexDType.name)", code: .dtypeNotAccepted)
    }
    guard !operand.dtype.isComplex else {
      throw JAXError(.dtypeNotAccepted(operand.dtype, accepted: "integer, floating, bool"), operation: name)
    }
    return [ShapedArray(operand.shape.removing(axes: axes), indexDType)]
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    let operand = operands[0]
    guard
      let indices = Kernels.argExtremum(operand, axis: axes[0], largest: Self.largest, as: indexDType)
    else { throw unsupported("\(operand.dtype) with index_dtype=\(indexDType)") }
    return [indices]
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
