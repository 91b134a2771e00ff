import JAXBuffers

/// What went wrong, as data; `ErrorReport` words it.
public struct JAXError: Error, Sendable {
  package var reason: Reason
  /// The primitive or function that refused; nil when none is concerned.
  package var operation: String?
  /// Where in the program; nil when unknown.
  package var path: String?
  /// Where in the user's source; nil when unknown.
  package var source: SourceFrame?
  /// Where in a traced program; nil when unknown.
  package var origin: Origin?

  /// Where an operation failed.
  package struct Origin: Sendable {
    package let stack: CallStack
    /// The transformations around it, outermost first: `grad`, `vmap(3)`.
    package let transformations: [String]

    /// Here and now.
    package static func current() -> Origin {
      var labels: [String] = []
      var trace: Trace? = TraceContext.current.trace
      while let level = trace {
        if !level.label.isEmpty { labels.append(level.label) }
        trace = level.parent
      }
      return Origin(stack: .capture(), transformations: labels.reversed())
    }
  }

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
    /// The value of an array was asked for that a transformation follows.
    case concretization(ShapedArray)
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

extension JAXError {
  /// A tracer that outlived its function.
  package static func leaked(_ tracer: Tracer, operation: String?) -> JAXError {
    let born = tracer.trace.births.first { $0.tracer === tracer }?.stack
    return JAXError(
      .leakedTracer(tracer.aval, transformation: tracer.trace.label, born: born), operation: operation)
  }
}
