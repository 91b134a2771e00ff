import JAXBuffers

/// What is known of an array before it has a value: dtype and shape (JAX: `jax.core.ShapedArray`).
public struct ShapedArray: Hashable, Sendable {
  /// The element type.
  public var dtype: DType
  /// The dimensions, outermost first.
  public var shape: Shape
  /// Whether the dtype came from a Python or Swift literal and gives way in promotion. Never printed in
  /// jaxprs.
  public var weakType: Bool
  /// What the printed type says beyond dtype and shape, kept as it was printed; nil for ordinary arrays.
  package var annotation: TypeAnnotation?

  /// The type of arrays with this shape and dtype.
  public init(_ shape: Shape, _ dtype: DType, weakType: Bool = false) {
    self.dtype = dtype
    self.shape = shape
    self.weakType = weakType
  }

  /// The type of this buffer.
  package init(_ buffer: Buffer) { self.init(buffer.shape, buffer.dtype) }

  /// The type of its tangents and cotangents: the same for inexact dtypes, float0 for all others
  /// (JAX: `ShapedArray.to_tangent_aval`).
  package var tangent: ShapedArray {
    ShapedArray(shape, dtype.isInexact ? dtype : .float0, weakType: weakType && dtype.isInexact)
  }

  /// Whether dtype and shape are the same; weak types and annotations may differ.
  package func matches(_ other: ShapedArray) -> Bool { dtype == other.dtype && shape == other.shape }
}

extension ShapedArray {
  /// As errors name it: `float32[2,3]` (JAX: `ShapedArray.str_short`).
  package var longName: String { "\(dtype.name)[\(shape.map(String.init).joined(separator: ","))]" }
}

/// The rarer parts of a printed type: memory space, sharded dimensions, varying axes, references, tokens.
package struct TypeAnnotation: Hashable, Sendable {
  /// The whole type as it was printed, such as `Ref{f32[3]}`, `f32<host>[3]` or `f32[8@x]`.
  package var text: String
  /// Whether dtype and shape say what it is otherwise; false for references, tokens and symbolic sizes.
  package var isArray: Bool

  package init(text: String, isArray: Bool = true) {
    self.text = text
    self.isArray = isArray
  }
}

extension ShapedArray: CustomStringConvertible {
  /// As in a jaxpr: `f32[2,3]`.
  public var description: String {
    annotation?.text ?? dtype.shortName + "[" + shape.map(String.init).joined(separator: ",") + "]"
  }
}
