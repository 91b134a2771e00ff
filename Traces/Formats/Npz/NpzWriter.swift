import CZlib
import JAXBuffers

/// Writes an npz file that numpy opens, member by member. The file appears when `finish` returns and not before.
package final class NpzWriter {
  private let sink: any ByteSink
  private let file: String
  private let compressed: Bool
  /// Sizes and places from here on take the 64-bit extension; lower only in tests.
  private let largeFrom: Int
  private var offset = 0
  private var names = Set<String>()
  private var directory: [UInt8] = []

  /// Starts a file; `compressed` packs its members as `numpy.savez_compressed` does.
  package convenience init(path: String, compressed: Bool = false) throws {
    self.init(try AtomicFile(path: path), file: path, compressed: compressed)
  }

  init(_ sink: any ByteSink, file: String, compressed: Bool, largeFrom: Int = 0xFFFF_FFFF) {
    self.sink = sink
    self.file = file
    self.compressed = compressed
    self.largeFrom = largeFrom
  }

  /// Adds an array under `name`, which gets `.npy`. Dtypes that numpy lacks are stored as unsigned integers
  /// (`Buffer.numpyRepresentation`).
  package func add(_ name: String, _ buffer: Buffer) throws {
    let dense = buffer.numpyRepresentation
    let header = NpyHeader(dense)
    let data = UnsafeRawBufferPointer(start: dense.baseAddress, count: dense.byteCount)
    try withExtendedLifetime(dense.storage) { try add(member: name + ".npy", [header.encoded()], data) }
  }

  /// Adds a member that is no array, such as a text.
  package func add(member name: String, _ bytes: some Collection<UInt8>) throws {
    try add(member: name, [Array(bytes)], UnsafeRawBufferPointer(start: nil, count: 0))
  }

  /// Writes the directory and gives the file its name. Nothing can be added after.
  package func finish() throws {
    let start = offset
    try write(directory)
    let count = names.count
    if count >= min(0xFFFF, largeFrom) || start >= largeFrom || directory.count >= largeFrom {
      try write(largeEnd(count: count, start: start))
    }
    try write(
      littleEndian(
        (0x0605_4B50, 4), (0, 2), (0, 2), (capped(count, 0xFFFF), 2), (capped(count, 0xFFFF), 2),
        (capped(directory.count), 4), (capped(start), 4), (0, 2)))
    try sink.finish()
  }

  // MARK: - Parts of a zip file

  private func add(member name: String, _ head: [[UInt8]], _ data: UnsafeRawBufferPointer) throws {
    let utf8 = [UInt8](name.utf8)
    let blame = Blame(file: file, member: name)
    guard !utf8.isEmpty, !utf8.contains(0), utf8.count <= 0xFFFF else {
      throw blame(.badName("is empty, too long or has a zero byte"))
    }
    guard names.insert(name).inserted else { throw blame(.badName("is taken")) }
    let head = head.flatMap { $0 }
    let size = head.count + data.count
    let crc = head.withUnsafeBytes { checksum(data, after: checksum($0, after: 0)) }
    let packed = compressed ? try deflated(head, data, blame) : nil
    let stored = packed?.count ?? size
    let entry = Entry(
      name: utf8, method: packed == nil ? 0 : 8, crc: Int(crc), stored: stored, size: size, offset: offset)
    try write(localHeader(entry))
    if let packed {
      try write(packed)
    } else {
      try write(head)
      try sink.write(data)
      offset += data.count
    }
    directory += directoryHeader(entry)
  }

  private struct Entry {
    var name: [UInt8]
    var method, crc, stored, size, offset: Int
    /// Bit 11: the name is UTF-8.
    var flags: Int { name.contains { $0 > 0x7F } ? 0x800 : 0 }
    /// 1980-01-01, the first day a zip file knows, so that equal contents make equal files.
    static let date = 0x21
  }

  /// APPNOTE 4.3.7.
  private func localHeader(_ e: Entry) -> [UInt8] {
    let large = e.size >= largeFrom || e.stored >= largeFrom
    let extra = large ? littleEndian((1, 2), (16, 2), (e.size, 8), (e.stored, 8)) : []
    let fixed = littleEndian(
      (0x0403_4B50, 4), (large ? 45 : 20, 2), (e.flags, 2), (e.method, 2), (0, 2), (Entry.date, 2),
      (e.crc, 4),
      (large ? 0xFFFF_FFFF : e.stored, 4), (large ? 0xFFFF_FFFF : e.size, 4), (e.name.count, 2),
      (extra.count, 2))
    return fixed + e.name + extra
  }

  /// APPNOTE 4.3.12; the extra field has only the values that do not fit, in this order.
  private func directoryHeader(_ e: Entry) -> [UInt8] {
    let wide = [e.size, e.stored, e.offset].filter { $0 >= largeFrom }
    let values = wide.flatMap { littleEndian(($0, 8)) }
    let extra = wide.isEmpty ? [] : littleEndian((1, 2), (values.count, 2)) + values
    let version = wide.isEmpty ? 20 : 45
    // Made on Unix (3), a regular file that its owner writes and everyone reads.
    let attributes = 0o100644 << 16
    let fixed = littleEndian(
      (0x0201_4B50, 4), (3 << 8 | version, 2), (version, 2), (e.flags, 2), (e.method, 2), (0, 2),
      (Entry.date, 2),
      (e.crc, 4), (capped(e.stored), 4), (capped(e.size), 4), (e.name.count, 2), (extra.count, 2), (0, 2),
      (0, 2),
      (0, 2), (attributes, 4), (capped(e.offset), 4))
    return fixed + e.name + extra
  }

  /// APPNOTE 4.3.14 and 4.3.15.
  private func largeEnd(count: Int, start: Int) -> [UInt8] {
    littleEndian(
      (0x0606_4B50, 4), (44, 8), (3 << 8 | 45, 2), (45, 2), (0, 4), (0, 4), (count, 8), (count, 8),
      (directory.count, 8), (start, 8))
      + littleEndian((0x0706_4B50, 4), (0, 4), (start + directory.count, 8), (1, 4))
  }

  /// The value of a 32-bit field, all ones where the extension has it.
  private func capped(_ value: Int, _ ones: Int = 0xFFFF_FFFF) -> Int {
    value >= min(ones, largeFrom) ? ones : value
  }

  private func write(_ bytes: [UInt8]) throws {
    try sink.write(bytes)
    offset += bytes.count
  }
}

extension NpzWriter {
  /// Writes all arrays to one file.
  package static func write(_ arrays: [(String, Buffer)], to path: String, compressed: Bool = false) throws {
    let writer = try NpzWriter(path: path, compressed: compressed)
    for (name, buffer) in arrays { try writer.add(name, buffer) }
    try writer.finish()
  }

  /// The bytes of an archive of these arrays, behind members that are none.
  package static func bytes(
    _ arrays: [(String, Buffer)], members: [(name: String, bytes: [UInt8])] = [], compressed: Bool = false
  ) throws -> [UInt8] {
    let sink = MemorySink()
    let writer = NpzWriter(sink, file: "<memory>", compressed: compressed)
    for (name, bytes) in members { try writer.add(member: name, bytes) }
    for (name, buffer) in arrays { try writer.add(name, buffer) }
    try writer.finish()
    return sink.bytes
  }
}

extension NpyFile {
  /// Writes one array; dtypes that numpy lacks are stored as unsigned integers.
  package static func write(_ buffer: Buffer, to path: String) throws {
    let sink = try AtomicFile(path: path)
    let dense = buffer.numpyRepresentation
    try sink.write(NpyHeader(dense).encoded())
    try withExtendedLifetime(dense.storage) {
      try sink.write(UnsafeRawBufferPointer(start: dense.baseAddress, count: dense.byteCount))
    }
    try sink.finish()
  }
}

private func littleEndian(_ fields: (value: Int, width: Int)...) -> [UInt8] {
  fields.flatMap { field in (0..<field.width).map { UInt8(truncatingIfNeeded: field.value >> (8 * $0)) } }
}
