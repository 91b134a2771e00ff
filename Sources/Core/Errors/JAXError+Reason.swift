import JAXBuffers

extension JAXError {
  /// What is wrong, with the values that make it so.
  package enum Reason: Sendable {
    /// A rule of the operation is broken; the text says which, in JAX's words where it has them.
    case invalid(String)
    case operandCount(expected: Int, got: Int)
    case resultCount(expected: Int, got: Int)
    case argumentCount(expected: Int, got: Int)
    /// Operands that must have one shape, up to dimensions of size one.
    case shapesDiffer([ShapedArray])
    /// Operands that must have one number of dimensions.
    case ranksDiffer([ShapedArray])
    /// Operands that must have one dtype.
    case dtypesDiffer([ShapedArray])
    /// The operation is not defined for this dtype; `position` counts operands where there are several.
    case dtypeNotAccepted(DType, accepted: String, position: Int? = nil)
    /// An axis, as the user gave it, that an array of this shape lacks.
    case axisOutOfRange(Int, Shape)
    case missingParameter(String)
    case badParameter(String, String)
    /// A printed jaxpr without the values of inner constants.
    case missingConstants([ShapedArray])
    /// Something that JAX has and this version lacks.
    case unsupported(String)
    /// A program that is already at its end.
    case finished
    /// An input of another type than the program's.
    case inputMismatch(name: String, expected: ShapedArray, got: ShapedArray)
    /// A binder whose type is not what its equation computes.
    case typeMismatch(expected: ShapedArray, got: ShapedArray)
    /// The value of an array was asked for that a transformation follows.
    case concretization(ShapedArray, as: Conversion = .value, born: CallStack? = nil)
    /// A tracer was used, or kept, after the function it was made for returned.
    case leakedTracer(ShapedArray, transformation: String, born: CallStack?)
    /// An operation made a NaN or an infinity where `debug_nans` or `debug_infs` forbids it.
    case nonFinite(Finding)
    /// The result of an operation that failed in a scope that ended.
    case failedOperand
    /// A primitive has no such rule; the text says why.
    case notDifferentiable(String)
    case notTransposable(String)
    case notBatchable(String)
  }

  /// What a program wanted of an array whose value is not known.
  package enum Conversion: Sendable {
    /// Its number, as `item` gives it.
    case value
    /// A condition of `if` or `while`.
    case bool
    /// All its numbers.
    case array
    /// A size, an axis or an index of a Swift array.
    case integer
    /// Where a mask is true, which decides the result's shape.
    case mask
  }

  /// The class of the exception that JAX raises.
  public enum Kind: String, Sendable, CaseIterable {
    case typeError = "TypeError"
    case valueError = "ValueError"
    case indexError = "IndexError"
    case keyError = "KeyError"
    case nameError = "NameError"
    case overflowError = "OverflowError"
    case zeroDivisionError = "ZeroDivisionError"
    case attributeError = "AttributeError"
    case floatingPointError = "FloatingPointError"
    case runtimeError = "RuntimeError"
    case notImplementedError = "NotImplementedError"
    case concretizationTypeError = "ConcretizationTypeError"
    case tracerBoolConversionError = "TracerBoolConversionError"
    case tracerArrayConversionError = "TracerArrayConversionError"
    case tracerIntegerConversionError = "TracerIntegerConversionError"
    case nonConcreteBooleanIndexError = "NonConcreteBooleanIndexError"
    case unexpectedTracerError = "UnexpectedTracerError"
    case keyReuseError = "KeyReuseError"
  }
}

extension JAXError.Reason {
  /// What JAX raises where an operation says nothing else.
  var kind: JAXError.Kind {
    switch self {
    case .axisOutOfRange, .missingParameter, .badParameter, .missingConstants: .valueError
    case .unsupported, .notDifferentiable, .notTransposable, .notBatchable: .notImplementedError
    case .finished, .failedOperand: .runtimeError
    case .nonFinite: .floatingPointError
    case .leakedTracer: .unexpectedTracerError
    case .concretization(_, let conversion, _): conversion.kind
    case .invalid, .operandCount, .resultCount, .argumentCount, .shapesDiffer, .ranksDiffer, .dtypesDiffer,
      .dtypeNotAccepted, .inputMismatch, .typeMismatch:
      .typeError
    }
  }

  /// The page that explains it where an operation names no other.
  var code: ErrorCode {
    switch self {
    case .invalid, .missingParameter, .badParameter, .finished: .invalidArgument
    case .operandCount, .resultCount, .argumentCount: .argumentCount
    case .shapesDiffer, .ranksDiffer: .shapeMismatch
    case .dtypesDiffer: .dtypeMismatch
    case .dtypeNotAccepted: .dtypeNotAccepted
    case .axisOutOfRange: .axisOutOfRange
    case .missingConstants: .missingConstants
    case .unsupported: .unsupported
    case .inputMismatch, .typeMismatch: .typeMismatch
    case .concretization(_, let conversion, _): conversion.code
    case .leakedTracer: .leakedTracer
    case .nonFinite: .nonFinite
    case .failedOperand: .failedOperand
    case .notDifferentiable, .notTransposable: .notDifferentiable
    case .notBatchable: .notBatchable
    }
  }
}

extension JAXError.Conversion {
  fileprivate var kind: JAXError.Kind {
    switch self {
    case .value: .concretizationTypeError
    case .bool: .tracerBoolConversionError
    case .array: .tracerArrayConversionError
    case .integer: .tracerIntegerConversionError
    case .mask: .nonConcreteBooleanIndexError
    }
  }

  fileprivate var code: ErrorCode {
    switch self {
    case .value, .array: .concretization
    case .bool: .tracerBool
    case .integer: .tracerInteger
    case .mask: .nonConcreteIndex
    }
  }
}
