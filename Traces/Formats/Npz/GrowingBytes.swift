import JAXBuffers

/// Bytes of which nobody knows how many will come: memory is asked for each time that they need more, and there is an end
/// to them.
struct GrowingBytes {
  private(set) var content: [UInt8] = []
  private var capacity = 0
  private let blame: Blame
  private let limit: Int

  init(_ blame: Blame, limit: Int) {
    self.blame = blame
    self.limit = limit
  }

  mutating func append(_ bytes: ArraySlice<UInt8>) throws {
    let count = content.count + bytes.count
    guard count <= limit else { throw blame(.endless(limit: limit)) }
    if count > capacity {
      // An array that grows is copied, so that for a moment both are there.
      capacity = max(2 * capacity, count, 1 << 12)
      try blame.ask(for: capacity)
      content.reserveCapacity(capacity)
    }
    content.append(contentsOf: bytes)
  }
}
