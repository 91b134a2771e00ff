// Views share memory: each is O(rank).
extension Buffer {
  private func view(_ shape: Shape, _ strides: [Int], offset: Int? = nil) -> Buffer {
    let dense = strides == shape.rowMajorStrides || shape.elementCount == 0
    return Buffer(
      storage: storage, dtype: dtype, shape: shape, strides: dense ? nil : strides,
      offset: offset ?? self.offset)
  }

  /// Axis `i` of the result is axis `permutation[i]` of this buffer.
  package func transposed(_ permutation: some Collection<Int>) -> Buffer {
    let strides = elementStrides
    return view(Shape(permutation.map { shape[$0] }), permutation.map { strides[$0] })
  }

  /// Repeats along new or unit axes without copying: axis `i` of this buffer becomes `axes[i]` of the result.
  package func broadcast(to target: Shape, axes: some Collection<Int>) -> Buffer {
    let own = elementStrides
    var strides = [Int](repeating: 0, count: target.rank)
    for (axis, place) in axes.enumerated() where shape[axis] != 1 || target[place] == 1 {
      strides[place] = own[axis]
    }
    return view(target, strides)
  }

  /// Elements `starts[i], starts[i] + steps[i] … < limits[i]` along each axis; steps are positive.
  package func sliced(starts: [Int], limits: [Int], steps: [Int]? = nil) -> Buffer {
    let own = elementStrides
    var start = offset
    var dims: [Int] = []
    var strides: [Int] = []
    for axis in shape.indices {
      let step = steps?[axis] ?? 1
      dims.append(Swift.max(0, (limits[axis] - starts[axis] + step - 1) / step))
      strides.append(own[axis] * step)
      start += starts[axis] * own[axis]
    }
    return view(Shape(dims), strides, offset: dims.contains(0) ? offset : start)
  }

  /// One index along `axis`, which disappears.
  package func element(_ index: Int, along axis: Int) -> Buffer {
    var strides = elementStrides
    let start = offset + index * strides[axis]
    strides.remove(at: axis)
    return view(shape.removing(axes: [axis]), strides, offset: start)
  }

  /// The order of elements along `axes` is turned around.
  package func reversed(_ axes: some Sequence<Int>) -> Buffer {
    var strides = elementStrides
    var start = offset
    for axis in Set(axes) where shape[axis] > 0 {
      start += (shape[axis] - 1) * strides[axis]
      strides[axis] = -strides[axis]
    }
    return view(shape, strides, offset: start)
  }

  /// The same elements in row-major order under another shape; copies only when this buffer is strided.
  package func reshaped(_ target: Shape) -> Buffer {
    precondition(target.elementCount == elementCount, "cannot reshape \(shape) to \(target)")
    if shape == target { return self }
    let dense = rowMajor()
    return Buffer(storage: dense.storage, dtype: dtype, shape: target, offset: dense.offset)
  }

  /// The same memory read as another dtype of the same item size.
  package func reinterpreted(as other: DType) -> Buffer {
    precondition(other.itemSize == dtype.itemSize)
    return Buffer(storage: storage, dtype: other, shape: shape, strides: strides, offset: offset)
  }

  /// The key data of a typed key array: `uint32` with the key's words as a trailing axis (JAX: `key_data`).
  package func keyData() -> Buffer {
    let words = dtype.keyWords
    let dense = rowMajor()
    return Buffer(
      storage: dense.storage, dtype: .uint32, shape: shape + [words], offset: dense.offset * words)
  }

  /// A typed key array of `uint32` data whose trailing axis holds the words (JAX: `wrap_key_data`).
  package func asKeys(_ key: DType) -> Buffer {
    let dense = rowMajor()
    precondition(dtype == .uint32 && shape.last == key.keyWords)
    guard dense.offset % key.keyWords == 0 else { return dense.copied().asKeys(key) }
    return Buffer(
      storage: dense.storage, dtype: key, shape: Shape(shape.dropLast()),
      offset: dense.offset / key.keyWords)
  }
}
