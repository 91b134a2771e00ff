/// Finds the order of rows of keys. It keeps its memory from row to row.
struct RowSorter {
  /// Below this, insertion is faster than distributing by digits.
  private static let insertionLimit = 40

  fileprivate var order: [UInt32]
  private var scratch: [UInt32]
  private var keys: [UInt64]
  private var keyScratch: [UInt64]
  fileprivate let count: Int

  /// For rows of `count` keys.
  init(count: Int) {
    self.count = count
    order = [UInt32](repeating: 0, count: count)
    scratch = order
    keys = [UInt64](repeating: 0, count: count)
    keyScratch = keys
  }

  /// The stable ascending order of the row that begins at `start` of each column of keys, the first column
  /// counting most.
  mutating func sort(_ columns: [[UInt64]], from start: Int) -> [UInt32] {
    for i in 0..<count { order[i] = UInt32(truncatingIfNeeded: i) }
    if count <= RowSorter.insertionLimit {
      insert(columns, start)
    } else {
      for column in columns.reversed() { distribute(column, start) }
    }
    return order
  }

  private mutating func insert(_ columns: [[UInt64]], _ start: Int) {
    for i in 1..<max(count, 1) {
      let item = order[i]
      var j = i
      while j > 0, precedes(Int(item), Int(order[j - 1]), columns, start) {
        order[j] = order[j - 1]
        j -= 1
      }
      order[j] = item
    }
  }

  fileprivate func precedes(_ a: Int, _ b: Int, _ columns: [[UInt64]], _ start: Int) -> Bool {
    for column in columns where column[start + a] != column[start + b] {
      return column[start + a] < column[start + b]
    }
    return false
  }

  /// Sorts by one column, byte by byte from the lowest; a byte that all keys share is skipped.
  private mutating func distribute(_ column: [UInt64], _ start: Int) {
    var differing: UInt64 = 0
    for i in 0..<count {
      keys[i] = column[start + Int(order[i])]
      differing |= keys[i] ^ keys[0]
    }
    var places = [Int](repeating: 0, count: 257)
    for shift in stride(from: UInt64(0), to: 64, by: 8) where (differing >> shift) & 0xFF != 0 {
      for i in places.indices { places[i] = 0 }
      for key in keys { places[Int((key >> shift) & 0xFF) + 1] += 1 }
      for digit in 1...256 { places[digit] += places[digit - 1] }
      for i in 0..<count {
        let digit = Int((keys[i] >> shift) & 0xFF)
        let place = places[digit]
        places[digit] = place + 1
        keyScratch[place] = keys[i]
        scratch[place] = order[i]
      }
      swap(&keys, &keyScratch)
      swap(&order, &scratch)
    }
  }
}

// MARK: - Sorting as std::sort does

extension RowSorter {
  /// The order in which XLA:CPU leaves a row whose equal elements may change places: that of libstdc++'s
  /// `std::sort`, a quicksort by medians of three down to runs of 16, which insertion finishes. nil for the rare
  /// row on which it would turn to a heap.
  mutating func sortUnstably(_ columns: [[UInt64]], from start: Int) -> [UInt32]? {
    for i in 0..<count { order[i] = UInt32(truncatingIfNeeded: i) }
    guard count > 1 else { return order }
    let depth = 2 * (Int.bitWidth - 1 - count.leadingZeroBitCount)
    guard partition(0, count, depth, columns, start) else { return nil }
    for i in 1..<count { insertElement(i, columns, start) }
    return order
  }

  private func less(_ i: Int, _ j: Int, _ columns: [[UInt64]], _ start: Int) -> Bool {
    precedes(Int(order[i]), Int(order[j]), columns, start)
  }

  private mutating func partition(
    _ first: Int, _ end: Int, _ depth: Int, _ columns: [[UInt64]], _ start: Int
  ) -> Bool {
    var (last, depth) = (end, depth)
    while last - first > 16 {
      if depth == 0 { return false }
      depth -= 1
      medianToFirst(first, first + 1, first + (last - first) / 2, last - 1, columns, start)
      var (low, high) = (first + 1, last)
      while true {
        while less(low, first, columns, start) { low += 1 }
        high -= 1
        while less(first, high, columns, start) { high -= 1 }
        if low >= high { break }
        order.swapAt(low, high)
        low += 1
      }
      guard partition(low, last, depth, columns, start) else { return false }
      last = low
    }
    return true
  }

  private mutating func medianToFirst(
    _ first: Int, _ a: Int, _ b: Int, _ c: Int, _ columns: [[UInt64]], _ start: Int
  ) {
    let median: Int
    if less(a, b, columns, start) {
      median = less(b, c, columns, start) ? b : less(a, c, columns, start) ? c : a
    } else {
      median = less(a, c, columns, start) ? a : less(b, c, columns, start) ? c : b
    }
    order.swapAt(first, median)
  }

  /// Moves an element down to its place among those before it.
  private mutating func insertElement(_ i: Int, _ columns: [[UInt64]], _ start: Int) {
    let item = order[i]
    var j = i
    while j > 0, precedes(Int(item), Int(order[j - 1]), columns, start) {
      order[j] = order[j - 1]
      j -= 1
    }
    order[j] = item
  }
}
