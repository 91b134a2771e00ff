/// Makes zip files whose fields say whatever a test wants.
package struct ZipForge {
  package struct Member {
    package var name: [UInt8]
    package var data: [UInt8]
    package var method = 0
    package var flags = 0
    package var crc: Int?
    package var size: Int?
    package var storedSize: Int?
    package var offset: Int?
    /// The local header, where it differs from the directory.
    package var local: (name: [UInt8], size: Int)?

    package init(_ name: String, _ data: [UInt8]) {
      self.name = [UInt8](name.utf8)
      self.data = data
    }
  }

  package var members: [Member]
  package var count: Int?
  package var directoryOffset: Int?
  package var disk = 0

  package init(_ members: [Member]) { self.members = members }

  package var bytes: [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for m in members {
      let offset = m.offset ?? file.count
      let (stored, size) = (m.storedSize ?? m.data.count, m.size ?? m.data.count)
      let middle = [(m.flags, 2), (m.method, 2), (0, 4), (m.crc ?? crc32(m.data), 4)]
      let localName = m.local?.name ?? m.name
      let localSize = m.local?.size ?? size
      file += little(
        [(0x0403_4B50, 4), (20, 2)] + middle + [(stored, 4), (localSize, 4), (localName.count, 2), (0, 2)])
      file += localName + m.data
      directory += little(
        [(0x0201_4B50, 4), (20, 2), (20, 2)] + middle + [(stored, 4), (size, 4), (m.name.count, 2)])
      directory += little([(0, 2), (0, 2), (0, 2), (0, 2), (0, 4), (offset, 4)]) + m.name
    }
    let n = count ?? members.count
    let end = [(0x0605_4B50, 4), (disk, 2), (0, 2), (n, 2), (n, 2), (directory.count, 4)]
    return file + directory + little(end + [(directoryOffset ?? file.count, 4), (0, 2)])
  }

  private func little(_ fields: [(Int, Int)]) -> [UInt8] {
    fields.flatMap { value, width in (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) } }
  }
}

/// CRC-32 bit by bit (not zlib's).
private func crc32(_ bytes: [UInt8]) -> Int {
  var crc: UInt32 = 0xFFFF_FFFF
  for byte in bytes {
    crc ^= UInt32(byte)
    for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
  }
  return Int(~crc)
}

/// An npy file with this dictionary and data.
package func npy(_ dictionary: String, _ data: [UInt8] = [], version: UInt8 = 1, length: Int? = nil)
  -> [UInt8]
{
  let n = length ?? dictionary.utf8.count
  let width = version == 1 ? 2 : 4
  let lengthBytes = (0..<width).map { UInt8(truncatingIfNeeded: n >> (8 * $0)) }
  return [0x93] + "NUMPY".utf8 + [version, 0] + lengthBytes + dictionary.utf8 + data
}
