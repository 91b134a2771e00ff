import JAXBuffers

/// An immutable array with dtype and shape known at run time (JAX: `jax.Array`).
///
/// Inside a transformation it may stand for a value that is not known yet; operations treat both alike.
public struct NDArray: Sendable {
  package let storage: Contents

  /// What an array stands for: one reference, so that passing arrays on costs one count.
  package enum Contents: Sendable {
    /// A value.
    indirect case value(Buffer, weakType: Bool)
    /// A scalar that the program or a rule holds.
    indirect case literal(ScalarLiteral)
    /// A value that a transformation follows.
    case tracer(Tracer)
    /// What an operation that failed gives: the error is in its scope, the type is the best that is known.
    indirect case failed(ShapedArray)
  }

  package init(_ contents: Contents) { storage = contents }

  /// An array with this value.
  package init(_ buffer: Buffer, weakType: Bool = false) { storage = .value(buffer, weakType: weakType) }

  /// A scalar that the program or a rule holds.
  package init(_ literal: ScalarLiteral) { storage = .literal(literal) }

  package init(_ tracer: Tracer) { storage = .tracer(tracer) }
}

extension NDArray {
  /// The value; nil while a transformation follows the array, and after an error.
  @inline(__always) package var concrete: Buffer? {
    switch storage {
    case .value(let buffer, _): buffer
    case .literal(let literal): literal.value
    case .tracer, .failed: nil
    }
  }

  /// Dtype, shape and weak type (JAX: `jax.typeof`).
  package var aval: ShapedArray {
    switch storage {
    case .value(let buffer, let weakType): ShapedArray(buffer.shape, buffer.dtype, weakType: weakType)
    case .literal(let literal): ShapedArray([], literal.value.dtype, weakType: literal.weakType)
    case .tracer(let tracer): tracer.aval
    case .failed(let type): type
    }
  }

  package var tracer: Tracer? { if case .tracer(let tracer) = storage { tracer } else { nil } }

  package var isFailed: Bool { if case .failed = storage { true } else { false } }

  package var isLiteral: Bool { if case .literal = storage { true } else { false } }

  package var literal: ScalarLiteral? { if case .literal(let literal) = storage { literal } else { nil } }

  /// Whether it is a literal that takes the dtype of what it meets.
  package var isWeakLiteral: Bool {
    if case .literal(let literal) = storage {
      literal.weakType || literal.value.dtype == .bool
    } else {
      false
    }
  }

  /// The element type.
  public var dtype: DType {
    switch storage {
    case .value(let buffer, _): buffer.dtype
    case .literal(let literal): literal.value.dtype
    case .tracer(let tracer): tracer.aval.dtype
    case .failed(let type): type.dtype
    }
  }

  /// The dimensions, outermost first.
  public var shape: Shape {
    switch storage {
    case .value(let buffer, _): buffer.shape
    case .literal: []
    case .tracer(let tracer): tracer.aval.shape
    case .failed(let type): type.shape
    }
  }

  /// Whether the dtype came from a literal and gives way in promotion.
  public var weakType: Bool {
    switch storage {
    case .value(_, let weakType): weakType
    case .literal(let literal): literal.weakType
    case .tracer(let tracer): tracer.aval.weakType
    case .failed(let type): type.weakType
    }
  }
  /// Whether `aval` is this type.
  package func hasType(_ type: ShapedArray) -> Bool {
    switch storage {
    case .value(let buffer, let weakType):
      buffer.dtype == type.dtype && weakType == type.weakType && buffer.shape == type.shape
        && type.annotation == nil
    case .literal, .tracer, .failed: aval == type
    }
  }

  /// The number of dimensions.
  public var ndim: Int {
    switch storage {
    case .value(let buffer, _): buffer.rank
    case .literal: 0
    case .tracer(let tracer): tracer.aval.shape.rank
    case .failed(let type): type.shape.rank
    }
  }
  /// The number of elements.
  public var size: Int { shape.elementCount }
}

extension NDArray {
  /// An array of which only the type is known (JAX: `jax.ShapeDtypeStruct`).
  package init(abstract type: ShapedArray) { self.init(Tracer(AbstractTrace.shared, type, .abstract)) }
}

extension jax {
  /// An array of which only the type is known (JAX: `jax.ShapeDtypeStruct`).
  public static func ShapeDtypeStruct(_ shape: some Collection<Int>, _ dtype: DType) -> NDArray {
    NDArray(abstract: ShapedArray(Shape(shape), dtype))
  }
}

/// The trace of arrays that have a type and no value.
private final class AbstractTrace: Trace, @unchecked Sendable {
  static let shared = AbstractTrace()
  private init() { super.init(parent: nil, label: "", recordsBirths: false) }
}
