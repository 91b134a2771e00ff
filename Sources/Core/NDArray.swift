import JAXBuffers

/// An immutable array with dtype and shape known at run time (JAX: `jax.Array`).
public struct NDArray: Sendable {
  package let buffer: Buffer
  /// Whether the dtype came from a literal and gives way in promotion.
  public let weakType: Bool

  package init(_ buffer: Buffer, weakType: Bool = false) {
    self.buffer = buffer
    self.weakType = weakType
  }

  /// The element type.
  public var dtype: DType { buffer.dtype }
  /// The dimensions, outermost first.
  public var shape: Shape { buffer.shape }
  /// The number of dimensions.
  public var ndim: Int { buffer.rank }
  /// The number of elements.
  public var size: Int { buffer.elementCount }
}
