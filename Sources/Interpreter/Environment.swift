import JAXBuffers
import JAXCore

/// A frame's values by slot, in blocks that copies share until one of them writes: a snapshot of a body with
/// hundreds of thousands of variables costs what changed since the one before.
package struct Environment: Sendable {
  private static let blockShift = 8
  private static let blockSize = 1 << blockShift

  /// Full blocks, but for the last.
  private var blocks: [[Buffer?]]
  package let count: Int

  /// One without values.
  init(count: Int) {
    self.count = count
    let size = Environment.blockSize
    // All of these are one array until they are written.
    blocks = Array(repeating: Array(repeating: nil, count: size), count: count / size)
    if count % size > 0 { blocks.append(Array(repeating: nil, count: count % size)) }
  }

  package subscript(slot: Int) -> Buffer? {
    get { blocks[slot >> Environment.blockShift][slot & (Environment.blockSize - 1)] }
    set { blocks[slot >> Environment.blockShift][slot & (Environment.blockSize - 1)] = newValue }
  }

  package var blockCount: Int { blocks.count }

  /// Gives each block with what tells it from all that are alive and not the same.
  func forEachBlock(_ body: (_ identity: Int, _ values: [Buffer?]) -> Void) {
    for block in blocks { body(block.withUnsafeBufferPointer { Int(bitPattern: $0.baseAddress) }, block) }
  }
}

extension Environment: RandomAccessCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int { count }
}

extension Atom {
  /// The operand's value, which is bound before anything reads it.
  @inline(__always) func value(in environment: Environment) -> Buffer {
    switch self {
    case .literal(let literal): literal.value
    case .variable(let v): environment[v.slot].unsafelyUnwrapped
    }
  }
}
