/// One member of a zip file, as the central directory describes it (APPNOTE 4.3.12).
struct ZipEntry: Sendable {
  let name: String
  let method: Method
  let crc: UInt32
  /// Bytes in the file.
  let storedSize: Int
  /// Bytes when unpacked.
  let size: Int
  /// Where its local header begins.
  let offset: Int
  /// Where the next member, or the directory, begins: its data ends before that.
  var limit: Int

  enum Method: Int, Sendable {
    case stored = 0
    case deflated = 8
  }
}

/// The central directory of a zip file: PKWARE's APPNOTE 6.3, with the 64-bit extension.
struct ZipDirectory {
  private(set) var entries: [ZipEntry] = []
  private let blame: Blame
  private let source: ByteSource

  /// The record at the end of a zip file, and the longest comment after it.
  private static let endSize = 22
  private static let longestComment = 0xFFFF

  init(_ source: ByteSource) throws {
    self.source = source
    blame = Blame(file: source.name)
    let end = try findEnd()
    let bytes = try source.bytes(end.offset..<end.offset + end.size)
    var cursor = ByteCursor(bytes[...])
    entries.reserveCapacity(min(end.count, bytes.count / 46))
    for _ in 0..<end.count { entries.append(try entry(&cursor)) }
    guard cursor.remaining == 0 else { throw blame.damaged("its directory has bytes after the last member") }
    try limitMembers(end: end.offset)
    var names = Set<String>()
    for entry in entries where !names.insert(entry.name).inserted {
      throw blame.damaged("it has two members named \(entry.name)")
    }
  }

  // MARK: - The end of the file

  private struct End {
    var count: Int
    var size: Int
    var offset: Int
    /// Where the record itself begins.
    var position: Int
  }

  /// Finds the record that ends the file (APPNOTE 4.3.16).
  private func findEnd() throws -> End {
    let start = max(0, source.count - ZipDirectory.endSize - ZipDirectory.longestComment)
    let tail = try source.bytes(start..<source.count)
    var at = tail.count - ZipDirectory.endSize
    while at >= 0 {
      if tail[at] == 0x50, let end = try end(tail[at...], at: start + at) { return end }
      at -= 1
    }
    throw try notZip()
  }

  private func end(_ bytes: ArraySlice<UInt8>, at position: Int) throws -> End? {
    var cursor = ByteCursor(bytes)
    guard cursor.integer(4) == 0x0605_4B50, let disk = cursor.integer(2), let firstDisk = cursor.integer(2),
      let countHere = cursor.integer(2), let count = cursor.integer(2), let size = cursor.integer(4),
      let offset = cursor.integer(4), let comment = cursor.integer(2), comment == cursor.remaining
    else { return nil }
    guard disk == 0, firstDisk == 0, countHere == count else {
      throw blame(.unsupported("it is one part of a zip file in several parts", instead: "join the parts"))
    }
    var end = End(count: count, size: size, offset: offset, position: position)
    if count == 0xFFFF || size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF {
      end = try largeEnd(before: position) ?? end
    }
    guard end.size <= end.position, end.offset == end.position - end.size else {
      throw blame.damaged("its directory is not where the end of the file says")
    }
    guard end.count <= end.size / 46 else {
      throw blame.damaged("it says it has \(end.count) members, which its directory cannot hold")
    }
    return end
  }

  /// The 64-bit record (APPNOTE 4.3.14, 4.3.15) in front of the plain one.
  private func largeEnd(before position: Int) throws -> End? {
    guard position >= 20 else { return nil }
    var locator = ByteCursor(try source.bytes(position - 20..<position)[...])
    guard locator.integer(4) == 0x0706_4B50 else { return nil }
    _ = locator.integer(4)
    guard let at = locator.integer(8), at <= position - 20 - 56 else {
      throw blame.damaged("its 64-bit directory is not where the end of the file says")
    }
    var cursor = ByteCursor(try source.bytes(at..<at + 56)[...])
    guard cursor.integer(4) == 0x0606_4B50, let length = cursor.integer(8), length == position - 20 - at - 12
    else { throw blame.damaged("its 64-bit end record is garbage") }
    cursor.skip(12)
    guard let countHere = cursor.integer(8), let count = cursor.integer(8), let size = cursor.integer(8),
      let offset = cursor.integer(8), countHere == count
    else { throw blame.damaged("its 64-bit end record is garbage") }
    return End(count: count, size: size, offset: offset, position: at)
  }

  private func notZip() throws -> NpzError {
    guard source.count > 0 else { return blame(.wrongFormat("the file is empty, not an npz archive")) }
    let head = try source.bytes(0..<min(6, source.count))
    if head == NpyHeader.magic {
      return blame(.wrongFormat("this is one array (npy), not an npz archive"))
    }
    if head.starts(with: [0x50, 0x4B]) {
      return blame.damaged("it begins as a zip file, but its end is missing or cut off")
    }
    return blame(.wrongFormat("this is not an npz archive (a zip file)"))
  }

  // MARK: - Members

  private func entry(_ cursor: inout ByteCursor) throws -> ZipEntry {
    guard cursor.integer(4) == 0x0201_4B50 else { throw blame.damaged("its directory is garbage") }
    cursor.skip(4)
    guard let flags = cursor.integer(2), let method = cursor.integer(2), cursor.integer(4) != nil,
      let crc = cursor.integer(4), let storedSize = cursor.integer(4), let size = cursor.integer(4),
      let nameLength = cursor.integer(2), let extraLength = cursor.integer(2),
      let commentLength = cursor.integer(2), let disk = cursor.integer(2), cursor.integer(2) != nil,
      cursor.integer(4) != nil, let offset = cursor.integer(4), let nameBytes = cursor.take(nameLength),
      let extra = cursor.take(extraLength), cursor.take(commentLength) != nil
    else { throw blame.damaged("its directory ends in the middle of a member") }
    let name = try name(nameBytes)
    let blame = Blame(file: source.name, member: name)
    guard disk == 0 else { throw blame.damaged("it is said to be in another part of the file") }
    guard flags & 1 == 0 else {
      throw blame(.unsupported("it is encrypted", instead: "save it without a password"))
    }
    guard let known = ZipEntry.Method(rawValue: method) else {
      throw blame(
        .unsupported(
          "it is compressed by a method (\(method)) that numpy does not write",
          instead: "write it again with numpy.savez or numpy.savez_compressed"))
    }
    var sizes = [size, storedSize, offset]
    try ZipDirectory.widen(&sizes, extra, blame)
    if known == .stored && sizes[0] != sizes[1] {
      throw blame.damaged("it is stored as it is, yet has two sizes, \(sizes[1]) and \(sizes[0])")
    }
    return ZipEntry(
      name: name, method: known, crc: UInt32(truncatingIfNeeded: crc), storedSize: sizes[1], size: sizes[0],
      offset: sizes[2], limit: 0)
  }

  /// Replaces the fields that are all ones by those in the 64-bit extra field (APPNOTE 4.5.3), which holds only
  /// these, in this order.
  static func widen(_ fields: inout [Int], _ extra: ArraySlice<UInt8>, _ blame: Blame) throws {
    guard fields.contains(0xFFFF_FFFF) else { return }
    var cursor = ByteCursor(extra)
    while let tag = cursor.integer(2), let length = cursor.integer(2), let content = cursor.take(length) {
      guard tag == 1 else { continue }
      var wide = ByteCursor(content)
      for i in fields.indices where fields[i] == 0xFFFF_FFFF {
        guard let value = wide.integer(8) else { throw blame.damaged("its 64-bit sizes are garbage") }
        fields[i] = value
      }
      return
    }
  }

  private func name(_ bytes: ArraySlice<UInt8>) throws -> String {
    guard !bytes.isEmpty, !bytes.contains(0), let name = String(validating: bytes, as: UTF8.self) else {
      throw blame.damaged("the name of a member is empty, has a zero byte or is not UTF-8")
    }
    return name
  }

  /// Gives each member the place where it must end, and refuses members that share bytes.
  private mutating func limitMembers(end: Int) throws {
    var limit = end
    for i in entries.indices.sorted(by: { entries[$0].offset > entries[$1].offset }) {
      let entry = entries[i]
      // A local header has at least 30 bytes and the name.
      guard entry.offset <= limit, entry.storedSize <= limit - entry.offset,
        30 + entry.name.utf8.count <= limit - entry.offset - entry.storedSize
      else {
        throw Blame(file: source.name, member: entry.name).damaged(
          "it overlaps the next member or the end of the file")
      }
      entries[i].limit = limit
      limit = entry.offset
    }
  }
}
