/// A member's bytes from first to last, unpacked and counted; `finish` checks that they are all and unharmed.
final class MemberReader {
  let blame: Blame
  /// Bytes still to come, by the declared size.
  private(set) var remaining: Int
  private let source: ByteSource
  private var stored: Range<Int>
  private var inflater: Inflater?
  private let expectedCRC: UInt32?
  private var crc: UInt32 = 0

  /// A whole file.
  init(_ source: ByteSource) {
    self.source = source
    blame = Blame(file: source.name)
    stored = 0..<source.count
    remaining = source.count
    expectedCRC = nil
  }

  /// A member of a zip file. Its local header must agree with the directory.
  init(_ source: ByteSource, _ entry: ZipEntry) throws {
    self.source = source
    blame = Blame(file: source.name, member: entry.name)
    stored = try MemberReader.dataRange(source, entry, blame)
    remaining = entry.size
    expectedCRC = entry.crc
    if entry.method == .deflated {
      // Deflate makes at most 1032 bytes of one, so a size above that is a lie; checked before memory is asked for.
      guard entry.size / 1032 <= entry.storedSize else {
        throw blame.damaged("\(entry.storedSize) packed bytes cannot hold the \(entry.size) it declares")
      }
      inflater = try Inflater(blame)
    }
  }

  private static func dataRange(_ source: ByteSource, _ entry: ZipEntry, _ blame: Blame) throws -> Range<Int>
  {
    var cursor = ByteCursor(try source.bytes(entry.offset..<entry.offset + 30)[...])
    guard cursor.integer(4) == 0x0403_4B50, cursor.integer(2) != nil, let flags = cursor.integer(2),
      let method = cursor.integer(2), cursor.integer(4) != nil, let crc = cursor.integer(4),
      let storedSize = cursor.integer(4), let size = cursor.integer(4), let nameLength = cursor.integer(2),
      let extraLength = cursor.integer(2)
    else { throw blame.damaged("its header is garbage") }
    let extraStart = entry.offset + 30 + nameLength
    let start = extraStart + extraLength
    guard start <= entry.limit, entry.storedSize <= entry.limit - start else {
      throw blame.damaged("it overlaps the next member or the end of the file")
    }
    let name = try source.bytes(entry.offset + 30..<extraStart)
    guard name.elementsEqual(entry.name.utf8), method == entry.method.rawValue else {
      throw blame.damaged("its header is not that of the directory")
    }
    // Bit 3: sizes and CRC follow the data, because the writer could not seek back.
    if flags & 8 == 0 {
      var sizes = [size, storedSize]
      try ZipDirectory.widen(&sizes, source.bytes(extraStart..<start)[...], blame)
      guard sizes == [entry.size, entry.storedSize], crc == Int(entry.crc) else {
        throw blame.damaged("its header and the directory disagree about sizes or checksum")
      }
    }
    return start..<start + entry.storedSize
  }

  /// Fills `target` with the next bytes.
  func read(into target: UnsafeMutableRawBufferPointer) throws {
    guard target.count <= remaining else {
      throw blame.damaged("it ends early: \(target.count - remaining) bytes are missing")
    }
    remaining -= target.count
    if let inflater {
      try inflater.inflate(into: target, from: source, &stored)
    } else {
      try source.copyBytes(at: stored.lowerBound, into: target)
      stored = stored.lowerBound + target.count..<stored.upperBound
    }
    if expectedCRC != nil { crc = checksum(UnsafeRawBufferPointer(target), after: crc) }
  }

  /// The next `count` bytes.
  func bytes(_ count: Int) throws -> [UInt8] {
    guard count <= remaining else {
      throw blame.damaged("it ends early: \(count - remaining) bytes are missing")
    }
    try blame.ask(for: count)
    return try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      try read(into: UnsafeMutableRawBufferPointer(buffer))
      filled = count
    }
  }

  /// Everything was read, nothing more is packed inside, and the checksum is right.
  func finish() throws {
    guard remaining == 0 else { throw blame.damaged("\(remaining) bytes follow its content") }
    if let inflater { try inflater.finish(source, &stored) }
    if let expectedCRC, crc != expectedCRC {
      throw blame.damaged("its checksum (CRC) is wrong")
    }
  }
}
