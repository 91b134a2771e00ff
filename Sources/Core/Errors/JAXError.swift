import JAXBuffers

/// What went wrong, as data; `ErrorReport` words it.
public struct JAXError: Error, Sendable {
  package let reason: Reason
  /// The primitive or function that refused; nil when none is concerned.
  package var operation: String?
  /// Where in the program; nil when unknown.
  package var path: String?
  /// Where in the user's source; nil when unknown.
  package var source: SourceFrame?

  package init(
    _ reason: Reason, operation: String? = nil, path: String? = nil, source: SourceFrame? = nil
  ) {
    self.reason = reason
    self.operation = operation
    self.path = path
    self.source = source
  }

  /// What is wrong, with the values that make it so.
  package enum Reason: Sendable {
    /// A rule of the operation is broken; the text says which, in JAX's words where it has them.
    case invalid(String)
    case operandCount(expected: Int, got: Int)
    case resultCount(expected: Int, got: Int)
    case argumentCount(expected: Int, got: Int)
    /// Operands that must have one shape.
    case shapesDiffer([ShapedArray])
    /// Operands that must have one dtype.
    case dtypesDiffer([ShapedArray])
    /// The operation is not defined for this dtype.
    case dtypeNotAccepted(DType, accepted: String)
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
  }

  /// Any error as a `JAXError` of an operation. What a kernel refuses is something that is not there yet.
  package init(_ error: any Error, operation: String) {
    if var known = error as? JAXError {
      known.operation = known.operation ?? operation
      self = known
    } else {
      self.init(.unsupported(String(describing: error)), operation: operation)
    }
  }

  /// Whether it names something that is not there yet, rather than a mistake.
  package var isUnsupported: Bool {
    if case .unsupported = reason { true } else { false }
  }
}

extension JAXError: CustomStringConvertible {
  /// The report, as it is shown to the user.
  public var description: String { ErrorReport.text(self) }
}
