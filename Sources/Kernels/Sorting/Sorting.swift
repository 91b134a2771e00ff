import JAXBuffers

extension Kernels {
  /// Reorders `operands` together along `axis`, ascending by the first `keyCount` of them; equal elements keep
  /// their order if `stable`, else go where XLA puts them. nil for dtypes without an order.
  package static func sort(_ operands: [Buffer], axis: Int, keyCount: Int, stable: Bool) -> [Buffer]? {
    let rows = operands.map { $0.axisLast(axis).rowMajor() }
    var columns: [[UInt64]] = []
    for row in rows.prefix(keyCount) {
      guard let keys = sortKeys(row, .canonical) else { return nil }
      columns += keys
    }
    let sorted = pick(rows, columns, count: operands[0].shape[axis], stable: stable)
    return sorted?.0.map { $0.axisLastUndone(axis) }
  }

  /// The `k` largest elements along `axis` in descending order, and where they were; the first of equal ones
  /// comes first. nil for dtypes without an order.
  package static func topK(_ operand: Buffer, k: Int, axis: Int) -> (values: Buffer, indices: Buffer)? {
    let rows = operand.axisLast(axis).rowMajor()
    guard let columns = sortKeys(rows, .total) else { return nil }
    guard let (values, order) = pick([rows], columns.map { $0.map { ~$0 } }, count: k, indices: true),
      let indices = order
    else { return nil }
    return (values[0].axisLastUndone(axis), indices.axisLastUndone(axis))
  }

  /// As `topK`, but of the largest or smallest by plain comparison, with both zeros equal (XLA: `ApproxTopK`, which
  /// is exact on the CPU). nil for dtypes without an order, and where NaNs leave the order to the algorithm.
  package static func approximateTopK(
    _ operand: Buffer, k: Int, axis: Int, largest: Bool
  ) -> (values: Buffer, indices: Buffer)? {
    let rows = operand.axisLast(axis).rowMajor()
    guard let keys = sortKeys(rows, .canonical)?.first else { return nil }
    if operand.dtype.isFloating {
      let nan = UInt64.max >> UInt64(64 - operand.dtype.bitWidth)
      guard !keys.contains(nan) else { return nil }
    }
    let columns = [largest ? keys.map { ~$0 } : keys]
    guard let (values, order) = pick([rows], columns, count: k, indices: true), let indices = order
    else { return nil }
    return (values[0].axisLastUndone(axis), indices.axisLastUndone(axis))
  }

  /// The first `count` elements of each row of `operands`, ordered by `columns` of keys, and their indices.
  private static func pick(
    _ operands: [Buffer], _ columns: [[UInt64]], count: Int, stable: Bool = true, indices wanted: Bool = false
  ) -> ([Buffer], Buffer?)? {
    let shape = operands[0].shape
    let length = shape.last ?? 1
    let picked = Shape(shape.dropLast()) + [count]
    let results = operands.map { Buffer(uninitialized: $0.dtype, picked) }
    let indices = wanted ? Buffer(uninitialized: .int32, picked) : nil
    var sorter = RowSorter(count: length)
    for row in 0..<(length == 0 ? 0 : shape.elementCount / length) {
      let start = row * length
      var order = sorter.sort(columns, from: start)
      if !stable && ties(order, columns, start) {
        guard let other = sorter.sortUnstably(columns, from: start) else { return nil }
        order = other
      }
      for (from, to) in zip(operands, results) {
        moveRow(from, to, order, from: row * length, to: row * count, count: count)
      }
      if let indices {
        let target = indices.baseAddress.assumingMemoryBound(to: UInt32.self) + row * count
        for i in 0..<count { target[i] = order[i] }
      }
    }
    return (results, indices)
  }

  /// Whether neighbours in a sorted row have the same keys.
  private static func ties(_ order: [UInt32], _ columns: [[UInt64]], _ start: Int) -> Bool {
    zip(order, order.dropFirst()).contains { a, b in
      columns.allSatisfy { $0[start + Int(a)] == $0[start + Int(b)] }
    }
  }

  private static func moveRow(
    _ source: Buffer, _ target: Buffer, _ order: [UInt32], from: Int, to: Int, count: Int
  ) {
    func move<T: BitwiseCopyable>(_: T.Type) {
      let a = source.baseAddress.assumingMemoryBound(to: T.self) + from
      let b = target.baseAddress.assumingMemoryBound(to: T.self) + to
      for i in 0..<count { b[i] = a[Int(order[i])] }
    }
    switch source.dtype.itemSize {
    case 1: move(UInt8.self)
    case 2: move(UInt16.self)
    case 4: move(UInt32.self)
    case 8: move(UInt64.self)
    default: move(SIMD2<UInt64>.self)
    }
  }

  /// Where the largest (or smallest) element along `axis` is, as Int: the first NaN if there is one, else the first
  /// of equal ones. nil for dtypes without an order.
  package static func argExtremum(_ operand: Buffer, axis: Int, largest: Bool, as index: DType) -> Buffer? {
    let rows = operand.axisLast(axis).rowMajor()
    // NaN has the largest key; for a minimum keys are turned around, so that it must be looked for.
    guard let keys = sortKeys(rows, .canonical)?.first else { return nil }
    let nan = operand.dtype.isFloating ? UInt64.max >> UInt64(64 - operand.dtype.bitWidth) : nil
    let length = operand.shape[axis]
    let shape = operand.shape.removing(axes: [axis])
    let flip: UInt64 = largest ? 0 : .max
    let places = (0..<shape.elementCount).map { row -> Int in
      let start = row * length
      var (best, place) = (keys[start] ^ flip, 0)
      for i in 0..<length {
        let key = keys[start + i]
        if key == nan { return i }
        if key ^ flip > best { (best, place) = (key ^ flip, i) }
      }
      return place
    }
    return indices(places, index, shape)
  }

  /// Integers as another dtype, wrapped around.
  private static func indices(_ values: [Int], _ dtype: DType, _ shape: Shape) -> Buffer? {
    switch dtype {
    case .int8, .uint8:
      Buffer(values.map { UInt8(truncatingIfNeeded: $0) }, shape: shape).reinterpreted(as: dtype)
    case .int16, .uint16:
      Buffer(values.map { UInt16(truncatingIfNeeded: $0) }, shape: shape).reinterpreted(as: dtype)
    case .int32, .uint32:
      Buffer(values.map { UInt32(truncatingIfNeeded: $0) }, shape: shape).reinterpreted(as: dtype)
    case .int64, .uint64:
      Buffer(values.map { Int64($0) }, shape: shape).reinterpreted(as: dtype)
    default: nil
    }
  }
}

extension Buffer {
  /// The same array with `axis` moved to the end.
  func axisLast(_ axis: Int) -> Buffer {
    axis == rank - 1 ? self : transposed(shape.indices.filter { $0 != axis } + [axis])
  }

  /// The same array with the last axis moved to `axis`.
  func axisLastUndone(_ axis: Int) -> Buffer {
    guard axis != rank - 1 else { return self }
    var permutation = Array(0..<(rank - 1))
    permutation.insert(rank - 1, at: axis)
    return transposed(permutation)
  }
}
