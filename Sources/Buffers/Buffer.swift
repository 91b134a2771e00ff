/// A strided view of typed memory: the value of an array.
///
/// Views (transpose, broadcast, slice, reverse) share storage. `strides` is nil for row-major memory without
/// gaps, which is what kernels produce and have their fast paths for.
package struct Buffer: Sendable {
  package let storage: Storage
  package let dtype: DType
  package let shape: Shape
  /// Distance in elements between neighbours along each axis; nil when row-major and dense.
  package let strides: [Int]?
  /// The first element's index in `storage`, in elements.
  package let offset: Int

  package init(storage: Storage, dtype: DType, shape: Shape, strides: [Int]? = nil, offset: Int = 0) {
    self.storage = storage
    self.dtype = dtype
    self.shape = shape
    self.strides = strides
    self.offset = offset
  }

  /// Fresh row-major memory, not cleared; the caller writes every element before anyone reads.
  package init(uninitialized dtype: DType, _ shape: Shape) {
    self.init(
      storage: Storage(byteCount: shape.elementCount * dtype.itemSize), dtype: dtype, shape: shape)
  }

  package var rank: Int { shape.rank }
  package var elementCount: Int { shape.elementCount }
  package var byteCount: Int { shape.elementCount * dtype.itemSize }
  package var isRowMajor: Bool { strides == nil }

  /// The strides, spelled out.
  package var elementStrides: [Int] { strides ?? shape.rowMajorStrides }

  /// The first element's address. Valid while the buffer lives: keep it with `withExtendedLifetime`.
  package var baseAddress: UnsafeMutableRawPointer { storage.pointer + offset * dtype.itemSize }
}

// MARK: - Elements

extension Buffer {
  /// A row-major buffer of `elements`.
  package init<T: Element>(_ elements: some Collection<T>, shape: Shape) {
    precondition(elements.count == shape.elementCount, "\(elements.count) elements for shape \(shape)")
    self.init(uninitialized: T.dtype, shape)
    let target = UnsafeMutableBufferPointer(
      start: storage.pointer.assumingMemoryBound(to: T.self), count: elements.count)
    _ = target.initialize(from: elements)
  }

  /// A vector of `elements`.
  package init<T: Element>(_ elements: [T]) { self.init(elements, shape: [elements.count]) }

  /// A scalar.
  package init<T: Element>(scalar value: T) {
    self.init(uninitialized: T.dtype, [])
    storage.pointer.storeBytes(of: value, as: T.self)
  }

  /// Reads the memory of a row-major buffer; others are copied first. `T` is a type of the same size as the
  /// dtype, such as `UInt16` for the bits of a bfloat16.
  package func withElements<T, R>(
    as type: T.Type, _ body: (UnsafeBufferPointer<T>) throws -> R
  ) rethrows -> R {
    precondition(MemoryLayout<T>.size == dtype.itemSize, "\(T.self) does not fit \(dtype)")
    let dense = rowMajor()
    defer { withExtendedLifetime(dense.storage) {} }
    return try body(
      UnsafeBufferPointer(
        start: UnsafePointer(dense.baseAddress.assumingMemoryBound(to: T.self)), count: elementCount))
  }

  /// The elements in row-major order.
  package func elements<T>(as type: T.Type) -> [T] { withElements(as: type) { Array($0) } }

  /// The only element of a buffer with one.
  package func scalar<T>(as type: T.Type) -> T {
    precondition(elementCount == 1 && MemoryLayout<T>.size == dtype.itemSize)
    return baseAddress.load(as: T.self)
  }

  /// Makes a row-major buffer whose memory `body` fills completely.
  package init<T: Element>(
    _ shape: Shape, filling body: (UnsafeMutableBufferPointer<T>) throws -> Void
  ) rethrows {
    self.init(uninitialized: T.dtype, shape)
    try body(
      UnsafeMutableBufferPointer(
        start: storage.pointer.assumingMemoryBound(to: T.self), count: shape.elementCount))
  }
}
