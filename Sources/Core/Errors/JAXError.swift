import JAXBuffers

/// What went wrong, as data; `ErrorReport` words it (JAX: `jax.errors`).
public struct JAXError: Error, Sendable {
  package var reason: Reason {
    // What was said about the old reason need not hold for the new one.
    didSet { (statedKind, statedCode, statedHint) = (nil, nil, nil) }
  }
  /// The primitive or function that refused; nil when none is concerned.
  package var operation: String?
  /// Where in the program that ran; nil when unknown.
  package var path: String?
  /// Where in the source of the program that ran; nil when unknown.
  package var source: SourceFrame?
  /// Where in the user's Swift program.
  package var origin: Origin
  /// What the operation was given; empty when that does not matter.
  package var operands: [Operand] = []

  private var statedKind: Kind?
  private var statedCode: ErrorCode?
  private var statedHint: String?

  /// `kind`, `code` and `hint` say more than the reason alone does.
  package init(
    _ reason: Reason, operation: String? = nil, path: String? = nil, source: SourceFrame? = nil,
    kind: Kind? = nil, code: ErrorCode? = nil, hint: String? = nil
  ) {
    self.reason = reason
    self.operation = operation
    self.path = path
    self.source = source
    origin = .current()
    (statedKind, statedCode, statedHint) = (kind, code, hint)
  }

  /// Any error as a `JAXError` of an operation. What a kernel refuses is something that is not there yet.
  package init(_ error: any Error, operation: String) {
    if var known = error as? JAXError {
      known.operation = known.operation ?? operation
      self = known
    } else if let error = error as? OutOfMemory {
      self = .outOfMemory(error.byteCount, operation: operation)
    } else {
      self.init(.unsupported(String(describing: error)), operation: operation)
    }
  }
}

extension JAXError {
  /// The class of the exception that JAX raises for this.
  public var kind: Kind { statedKind ?? reason.kind }

  /// What happened, in JAX's words where it has them, without where and why.
  public var message: String { ErrorReport.message(self) }

  /// The name of the page that explains it: `jaxscope explain CODE`.
  public var code: String { errorCode.rawValue }

  /// What to do about it; nil when there is nothing to say.
  public var hint: String? { statedHint ?? ErrorReport.hint(self) }

  package var errorCode: ErrorCode { statedCode ?? reason.code }

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
  /// Where the user's program was when an operation failed.
  package struct Origin: Sendable {
    package let stack: CallStack
    /// The transformations around it, outermost first: `grad`, `vmap(3)`.
    package let transformations: [String]

    package init(stack: CallStack, transformations: [String]) {
      self.stack = stack
      self.transformations = transformations
    }

    /// Here and now.
    package static func current() -> Origin {
      var labels: [String] = []
      var scope = TraceContext.current.errors
      while let enclosing = scope {
        if !enclosing.label.isEmpty { labels.append(enclosing.label) }
        scope = enclosing.parent
      }
      return Origin(stack: .capture(), transformations: labels.reversed())
    }
  }

  /// What an operation that failed was given.
  package struct Operand: Sendable {
    package let type: ShapedArray
    /// Where it was made; nil when nobody took note.
    package let born: CallStack?

    package init(_ type: ShapedArray, born: CallStack? = nil) {
      self.type = type
      self.born = born
    }

    package init(_ array: NDArray) { self.init(array.aval, born: array.tracer?.born) }
  }
}
