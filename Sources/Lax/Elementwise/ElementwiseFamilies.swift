import JAXBuffers
import JAXCore

extension ElementwiseUnary {
  package init(reading text: ParameterReader) throws { self.init() }
  package static func resultDType(_ dtype: DType) -> DType { dtype }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    try Rules.expectCount(operands, 1, name)
    let x = operands[0]
    try Rules.expect(x.dtype, in: Self.accepts, name)
    let dtype = Self.resultDType(x.dtype)
    return [ShapedArray(x.shape, dtype, weakType: x.weakType && dtype == x.dtype)]
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] { [try Self.kernel(operands[0])] }
}

extension ElementwiseBinary {
  package init(reading text: ParameterReader) throws { self.init() }
  package static func resultDType(_ dtype: DType) -> DType { dtype }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    try Rules.expectCount(operands, 2, name)
    try Rules.expect(operands[0].dtype, in: Self.accepts, name)
    try Rules.expectSameDType(operands, name)
    let weak = operands[0].weakType && operands[1].weakType
    let shape = try Rules.commonShape(operands, name)
    return [ShapedArray(shape, Self.resultDType(operands[0].dtype), weakType: weak)]
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    [try Self.kernel(operands[0], operands[1])]
  }
}

/// Checks that many type rules share.
enum Rules {
  static func expectCount(_ operands: [ShapedArray], _ count: Int, _ name: String) throws {
    guard operands.count == count else {
      throw JAXError(.operandCount(expected: count, got: operands.count), operation: name)
    }
  }

  static func expect(_ dtype: DType, in accepted: DTypeSet, _ name: String) throws {
    guard accepted.contains(dtype) else {
      throw JAXError(.dtypeNotAccepted(dtype, accepted: accepted.name), operation: name)
    }
  }

  static func expectSameDType(_ operands: [ShapedArray], _ name: String) throws {
    guard operands.allSatisfy({ $0.dtype == operands[0].dtype }) else {
      throw JAXError(.dtypesDiffer(operands), operation: name)
    }
  }

  /// The shape of operands that agree but for scalars, which JAX lets stand beside arrays as literals.
  static func commonShape(_ operands: [ShapedArray], _ name: String) throws -> Shape {
    let shaped = operands.filter { $0.shape.rank != 0 }
    guard let first = shaped.first else { return [] }
    guard shaped.allSatisfy({ $0.shape == first.shape }) else {
      throw JAXError(.shapesDiffer(operands), operation: name)
    }
    return first.shape
  }

  /// Distinct axes of an operand.
  static func expectAxes(_ axes: [Int], rank: Int, _ name: String) throws {
    guard axes.allSatisfy({ 0 <= $0 && $0 < rank }), Set(axes).count == axes.count else {
      throw JAXError(
        .invalid("axes \(Shape(axes)) must be distinct and below the operand's rank \(rank)"), operation: name)
    }
  }
}
