import JAXBuffers
import JAXControl
import JAXCore
import JAXLax

/// How the axes of a grid are ordered.
public enum GridIndexing: String, Sendable, ExpressibleByStringLiteral {
  /// The first two axes swapped, as for images: "xy".
  case xy
  /// As for matrices: "ij".
  case ij

  /// "xy" or "ij"; any other text is an error, and "xy".
  public init(stringLiteral value: String) {
    if let known = GridIndexing(rawValue: value) {
      self = known
    } else {
      let rule = "Valid values for indexing are 'xy' and 'ij', got \(value)"
      raise(JAXError(.invalid(rule), operation: "meshgrid"))
      self = .xy
    }
  }
}

extension jax.numpy {
  /// The coordinates of a grid whose axes are these vectors (JAX: `jnp.meshgrid`).
  public static func meshgrid(
    _ axes: any ArrayLike..., sparse: Bool = false, indexing: GridIndexing = .xy
  ) -> [NDArray] {
    var arrays = axes.map(\.asNDArray)
    guard arrays.allSatisfy({ $0.ndim == 1 }) else {
      let shapes = arrays.map(\.shape.description).joined(separator: ", ")
      let rule = "Arguments to jax.numpy.meshgrid must be 1D, got shapes [\(shapes)]"
      return arrays.map { refused("meshgrid", rule, $0) }
    }
    let isSwapped = indexing == .xy && arrays.count >= 2
    if isSwapped { arrays.swapAt(0, 1) }
    let whole = Shape(arrays.map { sparse ? 1 : $0.shape[0] })
    var grid = arrays.enumerated().map { axis, x in
      bind(
        BroadcastInDim(
          shape: sparse ? whole.replacing(axis, with: x.shape[0]) : whole, broadcastDimensions: [axis]), x)
    }
    if isSwapped { grid.swapAt(0, 1) }
    return grid
  }

  /// The indices of an array of this shape, along a new first axis (JAX: `jnp.indices`).
  public static func indices(_ dimensions: some Collection<Int>, dtype: DType? = nil) -> NDArray {
    let rows = indexRows(Shape(dimensions), dtype, sparse: false)
    guard !rows.isEmpty else { return zeros([0], dtype: dtype ?? .defaultInt) }
    return bindAll(Stack(axis: 0), rows)[0]
  }

  /// The indices of an array of this shape, each with the other axes of size one (JAX: `jnp.indices(…, sparse=True)`).
  public static func indices(
    _ dimensions: some Collection<Int>, dtype: DType? = nil, sparse: Bool
  ) -> [NDArray] {
    indexRows(Shape(dimensions), dtype, sparse: sparse)
  }

  /// The indices of the main diagonal of an array with `ndim` axes of size `n` (JAX: `jnp.diag_indices`).
  public static func diagIndices(_ n: Int, ndim: Int = 2) -> [NDArray] {
    let row = bind(Iota(dtype: .defaultInt, shape: [n], dimension: 0))
    return (0..<Swift.max(0, ndim)).map { _ in row }
  }

  /// Vectors as the axes of a grid, each with the other axes of size one (JAX: `jnp.ix_`).
  public static func ix_(_ arrays: any ArrayLike...) -> [NDArray] {
    let arrays = arrays.map(\.asNDArray)
    return arrays.enumerated().map { axis, x in
      guard x.ndim == 1, x.dtype != .bool else {
        return refused("ix_", "Arguments to jax.numpy.ix_ must be 1-dimensional, got shape \(x.shape)", x)
      }
      var shape = Shape(arrays.map { _ in 1 })
      shape[axis] = x.shape[0]
      return bind(BroadcastInDim(shape: shape, broadcastDimensions: [axis]), x)
    }
  }
}

private func indexRows(_ dimensions: Shape, _ dtype: DType?, sparse: Bool) -> [NDArray] {
  dimensions.enumerated().map { axis, size in
    let row = bind(Iota(dtype: (dtype ?? .defaultInt).canonical, shape: [size], dimension: 0))
    var shape = dimensions
    if sparse { shape = Shape(dimensions.indices.map { $0 == axis ? size : 1 }) }
    return bind(BroadcastInDim(shape: shape, broadcastDimensions: [axis]), row)
  }
}
