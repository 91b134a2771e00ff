#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// A list that only grows at its end and whose elements never move: memory comes in pieces of 2 MiB, which the system
/// can map as one page each, so that noting an event hardly ever waits for memory.
struct EventStore {
  typealias Event = EventBuffer.Event

  private(set) var count = 0
  private var next: UnsafeMutablePointer<Event>?
  private var left = 0
  private let memory = Memory()

  private static let pieceBytes = 2 << 20
  private static let pieceCount = pieceBytes / MemoryLayout<Event>.stride

  /// Sees to it that there is memory for one more event.
  @inline(__always) mutating func makeRoom() {
    if left == 0 { grow() }
  }

  /// Appends an event, after `makeRoom`, and gives its place, which holds as long as the store.
  @inline(__always) mutating func append(_ event: Event) -> UnsafeMutablePointer<Event> {
    let place = next.unsafelyUnwrapped
    place.initialize(to: event)
    next = place + 1
    left -= 1
    count += 1
    return place
  }

  @inline(never) private mutating func grow() {
    let piece = UnsafeMutableRawPointer.allocate(
      byteCount: EventStore.pieceBytes, alignment: EventStore.pieceBytes)
    #if canImport(Glibc)
    madvise(piece, EventStore.pieceBytes, MADV_HUGEPAGE)
    #endif
    // The system clears the memory now, not within the slice that is noted first.
    piece.storeBytes(of: 0, as: UInt8.self)
    memory.pieces.append(piece)
    next = piece.bindMemory(to: Event.self, capacity: EventStore.pieceCount)
    left = EventStore.pieceCount
  }

  /// What `transform` makes of each, in order.
  func map<T>(_ transform: (Event) -> T) -> [T] {
    var result: [T] = []
    result.reserveCapacity(count)
    for (index, piece) in memory.pieces.enumerated() {
      let events = piece.assumingMemoryBound(to: Event.self)
      let inPiece = Swift.min(count - index * EventStore.pieceCount, EventStore.pieceCount)
      for place in 0..<inPiece { result.append(transform(events[place])) }
    }
    return result
  }

  private final class Memory {
    var pieces: [UnsafeMutableRawPointer] = []
    deinit { for piece in pieces { piece.deallocate() } }
  }
}

/// A stack of trivial elements without the checks of an array.
struct Stack<Element> {
  private(set) var count = 0
  private var capacity = 64
  private var elements = UnsafeMutablePointer<Element>.allocate(capacity: 64)

  @inline(__always) var last: Element? { count > 0 ? elements[count - 1] : nil }

  @inline(__always) mutating func push(_ element: Element) {
    if count == capacity { grow() }
    (elements + count).initialize(to: element)
    count += 1
  }

  @inline(__always) mutating func pop() -> Element? {
    guard count > 0 else { return nil }
    count -= 1
    return elements[count]
  }

  @inline(never) private mutating func grow() {
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: elements, count: count)
    elements.deallocate()
    (elements, capacity) = (larger, capacity * 2)
  }

  /// Gives the memory back; nothing may be pushed after.
  func deallocate() { elements.deallocate() }
}
