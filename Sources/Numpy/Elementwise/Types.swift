import JAXBuffers
import JAXControl
import JAXCore
import JAXLax

extension jax.numpy {
  /// The values as another dtype (JAX: `jnp.astype`).
  public static func astype(_ x: some ArrayLike, _ dtype: DType, copy: Bool = false) -> NDArray {
    var x = x.asNDArray
    let dtype = dtype.canonical
    if x.dtype.isComplex, dtype == .bool { x = x .!= constant(0, like: x) }
    let result = convert(x, to: dtype)
    return copy ? bind(Copy(), result) : result
  }

  /// Whether elements have an imaginary part (JAX: `jnp.iscomplex`).
  public static func iscomplex(_ x: some ArrayLike) -> NDArray {
    jitted("iscomplex", x.asNDArray) { operands in
      let part = imag(operands[0])
      return bind(NotEqual(), part, constant(0, like: part))
    }
  }

  /// Whether elements have no imaginary part (JAX: `jnp.isreal`).
  public static func isreal(_ x: some ArrayLike) -> NDArray {
    jitted("isreal", x.asNDArray) { operands in
      let part = imag(operands[0])
      return bind(Equal(), part, constant(0, like: part))
    }
  }

  /// Whether the dtype is complex (JAX: `jnp.iscomplexobj`).
  public static func iscomplexobj(_ x: some ArrayLike) -> Bool { x.asNDArray.dtype.isComplex }

  /// Whether the dtype is not complex (JAX: `jnp.isrealobj`).
  public static func isrealobj(_ x: some ArrayLike) -> Bool { !iscomplexobj(x) }

  /// Whether it has no axes (JAX: `jnp.isscalar`).
  public static func isscalar(_ x: some ArrayLike) -> Bool { x.asNDArray.ndim == 0 }

  /// The angle of complex numbers, in radians or degrees (JAX: `jnp.angle`).
  public static func angle(_ z: some ArrayLike, deg: Bool = false) -> NDArray {
    jitted("angle", z.asNDArray, statics: deg) { operands in
      let z = operands[0]
      var (re, im) = (real(z), imag(z))
      if !re.dtype.isInexact || (z.dtype.isFloating && z.ndim == 0) {
        (re, im) = (convert(re, to: .defaultFloat), convert(im, to: .defaultFloat))
      }
      let angle = bind(ArcTangent2(), im, re)
      return deg ? degrees(angle) : angle
    }
  }

  /// The number of axes (JAX: `jnp.ndim`).
  public static func ndim(_ x: some ArrayLike) -> Int { x.asNDArray.ndim }

  /// The dimensions (JAX: `jnp.shape`).
  public static func shape(_ x: some ArrayLike) -> Shape { x.asNDArray.shape }

  /// The number of elements, or of those along one axis (JAX: `jnp.size`).
  public static func size(_ x: some ArrayLike, axis: Int? = nil) -> Int {
    let shape = x.asNDArray.shape
    guard let axis else { return shape.elementCount }
    let place = axis < 0 ? axis + shape.rank : axis
    guard shape.indices.contains(place) else {
      let rule = "axis \(axis) is out of bounds for array of dimension \(shape.rank)"
      raise(JAXError(.invalid(rule), operation: "size", kind: .valueError, code: .axisOutOfRange))
      return 1
    }
    return shape[place]
  }

  /// The array repeated to this shape (JAX: `jnp.broadcast_to`).
  public static func broadcastTo(_ x: some ArrayLike, _ shape: some Collection<Int>) -> NDArray {
    repeated(x.asNDArray, Shape(shape))
  }

  /// The array repeated to a vector of this size (JAX: `jnp.broadcast_to`).
  public static func broadcastTo(_ x: some ArrayLike, _ size: Int) -> NDArray { broadcastTo(x, [size]) }

  /// Arrays repeated to one shape (JAX: `jnp.broadcast_arrays`).
  public static func broadcastArrays(_ arrays: any ArrayLike...) -> [NDArray] {
    broadcast(arrays.map(\.asNDArray), "broadcast_arrays")
  }

  /// The shape to which all of these broadcast (JAX: `jnp.broadcast_shapes`).
  public static func broadcastShapes(_ shapes: Shape...) -> Shape {
    do {
      return try JAXNumpy.broadcastShapes(shapes)
    } catch {
      raise(JAXError(error, operation: "broadcast_shapes"))
      return shapes.first ?? []
    }
  }

  /// The array for a function that JAX's NumPy calls by axes (JAX: `jnp.permute_dims`).
  public static func permuteDims(_ x: some ArrayLike, _ axes: some Collection<Int>) -> NDArray {
    bind(Transpose(permutation: Swift.Array(axes)), x.asNDArray)
  }
}
