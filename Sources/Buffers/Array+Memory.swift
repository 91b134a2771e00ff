extension Array {
  /// Appends an element; where that needs a larger block, memory for it is asked for first. For lists whose length a file
  /// decides: an array that grows by itself ends the program when there is no memory.
  @inline(__always)
  package mutating func append(asking element: Element) throws(OutOfMemory) {
    if count == capacity { try grow() }
    append(element)
  }

  private mutating func grow() throws(OutOfMemory) {
    let grown = Swift.max(8, clampedProduct(capacity, 2))
    // Small blocks come out of what is kept in reserve.
    let byteCount = clampedProduct(grown, MemoryLayout<Element>.stride)
    if byteCount > 1 << 16 { try MemoryBudget.ask(for: byteCount) }
    reserveCapacity(grown)
  }
}
