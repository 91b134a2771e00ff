import JAXBuffers

/// The bytes that machines keep alive together: blocks of their environments and the arrays in them, each counted
/// once however many share it. Adding a machine looks into those blocks that no other has.
struct SnapshotLedger: Sendable {
  private(set) var byteCount = 0
  /// How many environments have a block, by its identity. While one has, nothing else gets its address.
  private var blocks: [Int: Int] = [:]
  /// In how many places of different blocks an array's memory is.
  private var storages: [ObjectIdentifier: Int] = [:]
  /// How many blocks were looked into, for tests.
  private(set) var visits = 0

  mutating func add(_ machine: Machine) {
    for frame in machine.frames {
      frame.environment.forEachBlock { identity, values in
        blocks[identity, default: 0] += 1
        guard blocks[identity] == 1 else { return }
        visits += 1
        byteCount += values.count * MemoryLayout<Buffer?>.stride
        for case let buffer? in values {
          let id = ObjectIdentifier(buffer.storage)
          storages[id, default: 0] += 1
          if storages[id] == 1 { byteCount += buffer.storage.byteCount }
        }
      }
    }
  }

  /// Undoes `add`.
  mutating func remove(_ machine: Machine) {
    for frame in machine.frames {
      frame.environment.forEachBlock { identity, values in
        guard let uses = blocks[identity] else { return }
        blocks[identity] = uses > 1 ? uses - 1 : nil
        guard uses == 1 else { return }
        visits += 1
        byteCount -= values.count * MemoryLayout<Buffer?>.stride
        for case let buffer? in values {
          let id = ObjectIdentifier(buffer.storage)
          guard let places = storages[id] else { continue }
          storages[id] = places > 1 ? places - 1 : nil
          if places == 1 { byteCount -= buffer.storage.byteCount }
        }
      }
    }
  }
}
