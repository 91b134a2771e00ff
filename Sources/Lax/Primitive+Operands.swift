import JAXBuffers
import JAXCore

// What most type rules begin with.
extension Primitive {
  /// A broken rule of this primitive, in words.
  package func invalid(
    _ rule: String, _ kind: JAXError.Kind = .typeError, code: ErrorCode? = nil, hint: String? = nil
  ) -> JAXError {
    JAXError(.invalid(rule), operation: name, kind: kind, code: code, hint: hint)
  }

  /// Something that JAX has for this primitive and this version lacks.
  package func unsupported(_ what: String) -> JAXError { JAXError(.unsupported(what), operation: name) }

  /// Refuses any other number of operands.
  package func expect(_ count: Int, _ operands: [ShapedArray]) throws {
    guard operands.count == count else {
      throw JAXError(.operandCount(expected: count, got: operands.count), operation: name)
    }
  }

  /// The type of the only operand.
  package func only(_ operands: [ShapedArray]) throws -> ShapedArray {
    try expect(1, operands)
    return operands[0]
  }

  /// Refuses a jaxpr, given as that parameter, that does not take and give arrays of these dtypes and shapes.
  package func expectBody(
    _ body: Jaxpr, _ parameter: String, takes inputs: [ShapedArray], gives outputs: [ShapedArray]
  ) throws {
    func match(_ a: [ShapedArray], _ b: [ShapedArray]) -> Bool {
      a.count == b.count && zip(a, b).allSatisfy { $0.matches($1) }
    }
    func list(_ types: [ShapedArray]) -> String { "(\(types.map(\.description).joined(separator: ", ")))" }
    guard match(body.inputTypes, inputs), match(body.outputTypes, outputs) else {
      throw JAXError(
        .invalid(
          "\(parameter)= must take \(list(inputs)) and give \(list(outputs)), but takes "
            + "\(list(body.inputTypes)) and gives \(list(body.outputTypes))"),
        operation: name, code: .typeMismatch)
    }
  }

  /// Refuses operands of different dtypes (JAX: `check_same_dtypes`).
  package func expectSameDType(_ operands: [ShapedArray]) throws {
    guard operands.allSatisfy({ $0.dtype == operands[0].dtype }) else {
      throw JAXError(.dtypesDiffer(operands), operation: name)
    }
  }

  /// Refuses a dtype outside the set that the primitive is defined for (JAX: `naryop_dtype_rule`). `position` counts
  /// operands where there are several.
  package func expect(_ dtype: DType, in accepted: DTypeSet, position: Int? = nil) throws {
    guard accepted.contains(dtype) else {
      throw JAXError(.dtypeNotAccepted(dtype, accepted: accepted.name, position: position), operation: name)
    }
  }

  /// The shape of operands of one rank, whose dimensions of size one repeat, and of scalars
  /// (JAX: `broadcasting_shape_rule`).
  package func broadcastShape(_ operands: [ShapedArray]) throws -> Shape {
    if operands.count == 2 {
      // The usual cases, without an allocation.
      if operands[1].shape.rank == 0 || operands[0].shape == operands[1].shape { return operands[0].shape }
      if operands[0].shape.rank == 0 { return operands[1].shape }
    }
    let shaped = operands.filter { $0.shape.rank != 0 }
    guard var shape = shaped.first?.shape else { return [] }
    for operand in shaped {
      guard operand.shape.rank == shape.rank else {
        throw JAXError(.ranksDiffer(operands), operation: name)
      }
      for axis in shape.indices where operand.shape[axis] != shape[axis] {
        if shape[axis] == 1 {
          shape[axis] = operand.shape[axis]
        } else if operand.shape[axis] != 1 {
          throw JAXError(.shapesDiffer(operands), operation: name)
        }
      }
    }
    return shape
  }

  /// Refuses an axis outside `0 ..< rank`.
  package func expectAxis(_ axis: Int, _ operand: ShapedArray) throws {
    guard operand.shape.indices.contains(axis) else {
      throw JAXError(.axisOutOfRange(axis, operand.shape), operation: name)
    }
  }

  /// Refuses a shape with a negative dimension, or so large that its number of elements overflows.
  package func expectSize(_ shape: Shape, _ parameter: String) throws {
    guard shape.allSatisfy({ $0 >= 0 }) else {
      throw invalid(
        "\(name) \(parameter) must have every element be nonnegative, got \(shape).", code: .invalidShape)
    }
    guard shape.checkedElementCount != nil else {
      throw invalid("\(parameter) is too large: \(shape)", code: .invalidShape)
    }
  }

  /// Refuses axes that repeat or lie outside `0 ..< rank`.
  package func expectAxes(_ axes: [Int], rank: Int, _ parameter: String) throws {
    guard Set(axes).count == axes.count else {
      throw invalid("\(parameter) must be unique, got \(Shape(axes)).")
    }
    guard axes.allSatisfy({ (0..<rank).contains($0) }) else {
      throw invalid(
        "\(parameter) must all be less than operand ndim, got dimensions \(Shape(axes)) for operand ndim \(rank).",
        code: .axisOutOfRange)
    }
  }
}

extension Shape {
  /// The number of elements; nil when no memory could hold them.
  var checkedElementCount: Int? {
    var count = 1
    for size in self where size != 0 {
      let (product, overflow) = count.multipliedReportingOverflow(by: size)
      guard !overflow, product < 1 << 58 else { return nil }
      count = product
    }
    return contains(0) ? 0 : count
  }

  /// The same dimensions with another one at `axis`.
  package func replacing(_ axis: Int, with size: Int) -> Shape {
    var result = self
    result[axis] = size
    return result
  }
}
