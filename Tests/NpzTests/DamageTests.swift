import JAXBuffers
import TestSupport
import Testing

@testable import TraceNpz

/// A damaged file gives an error that says what is wrong, whatever the damage.
@Suite struct DamageTests {
  static let good = npy("{'descr': '|u1', 'fortran_order': False, 'shape': (3,), }", [1, 2, 3])

  private func read(_ forge: ZipForge) throws -> String? {
    try message { _ = try contents(NpzArchive(bytes: forge.bytes, name: "x.npz")) }
  }

  private func readOne(_ change: (inout ZipForge.Member) -> Void) throws -> String? {
    var member = ZipForge.Member("a.npy", DamageTests.good)
    change(&member)
    return try read(ZipForge([member, ZipForge.Member("b.npy", DamageTests.good)]))
  }

  @Test func theForgeMakesGoodFiles() throws {
    #expect(try readOne { _ in } == nil)
  }

  @Test func sizesAndPlacesThatLie() throws {
    let n = DamageTests.good.count
    #expect(
      try readOne { $0.crc = 7 }
        == "x.npz: a.npy: the file is damaged: its checksum (CRC) is wrong\n  copy it again, or write it again with numpy.savez"
    )
    #expect(try readOne { $0.size = n + 1 }?.contains("stored as it is, yet has two sizes") == true)
    #expect(
      try readOne { ($0.size, $0.storedSize) = (n + 900, n + 900) }?.contains("overlaps the next member")
        == true)
    #expect(
      try readOne { ($0.size, $0.storedSize) = (n - 1, n - 1) }?.contains("takes 3 bytes, and 2 follow")
        == true)
    #expect(try readOne { $0.local = ($0.name, n + 1) }?.contains("disagree about sizes") == true)
    #expect(
      try readOne { $0.local = ([0x62] + $0.name.dropFirst(), n) }?.contains(
        "header is not that of the directory") == true)
    #expect(try readOne { $0.offset = 1 << 30 }?.contains("overlaps") == true)
    #expect(
      try readOne { ($0.offset, $0.size, $0.storedSize) = (1, n - 1, n - 1) }?.contains("header is garbage")
        == true)
  }

  @Test func overlappingMembers() throws {
    // Two names for one header: the trick by which a small file unpacks to petabytes.
    var second = ZipForge.Member("b.npy", DamageTests.good)
    second.offset = 0
    #expect(
      try read(ZipForge([ZipForge.Member("a.npy", DamageTests.good), second]))?.contains("overlaps") == true)
  }

  @Test func packedSizesThatLie() throws {
    // A deflate block of three stored bytes declares terabytes, a megabyte, and too little.
    let packed: [UInt8] = [1, 3, 0, 0xFC, 0xFF, 1, 2, 3]
    func declaring(_ size: Int) throws -> String? {
      try readOne { ($0.data, $0.method, $0.storedSize, $0.size) = (packed, 8, packed.count, size) }
    }
    #expect(
      try declaring(0xFFFF_FFF0)?.contains("8 packed bytes cannot hold the 4294967280 it declares") == true)
    #expect(try declaring(9000)?.contains("it unpacks to less than its declared size") == true)
    var forge = ZipForge([ZipForge.Member("t", packed)])
    (forge.members[0].method, forge.members[0].size) = (8, 2)
    let archive = try NpzArchive(bytes: forge.bytes)
    #expect(
      try message { _ = try archive.bytes("t") }?.contains("unpacks to more than its declared size") == true)
  }

  @Test func namesAndMethods() throws {
    #expect(try readOne { $0.name = [0x61, 0, 0x62] }?.contains("has a zero byte") == true)
    #expect(try readOne { $0.name = [] }?.contains("name of a member is empty") == true)
    #expect(try readOne { $0.name = [0xFF] }?.contains("not UTF-8") == true)
    #expect(try readOne { $0.name = [UInt8]("b.npy".utf8) }?.contains("two members named b.npy") == true)
    #expect(try readOne { $0.flags = 1 }?.contains("a.npy: it is encrypted") == true)
    #expect(try readOne { $0.method = 12 }?.contains("compressed by a method (12)") == true)
  }

  @Test func theEndOfTheFile() throws {
    var forge = ZipForge([ZipForge.Member("a.npy", DamageTests.good)])
    forge.count = 2
    #expect(try read(forge)?.contains("2 members, which its directory cannot hold") == true)
    forge.count = 0
    #expect(try read(forge)?.contains("bytes after the last member") == true)
    (forge.count, forge.directoryOffset) = (1, 3)
    #expect(try read(forge)?.contains("directory is not where") == true)
    (forge.directoryOffset, forge.disk) = (nil, 1)
    #expect(try read(forge)?.contains("several parts") == true)
  }

  @Test func notAnArchive() throws {
    func open(_ bytes: [UInt8]) throws -> String? { try message { _ = try NpzArchive(bytes: bytes) } }
    #expect(try open([])?.contains("the file is empty") == true)
    #expect(try open(DamageTests.good)?.contains("one array (npy), not an npz archive") == true)
    #expect(
      try open([UInt8]("{ lambda ; a:f32[3]. let".utf8))?.contains("not an npz archive (a zip file)") == true)
    #expect(try open(Array(Goldens.bytes("stored.npz").dropLast()))?.contains("its end is missing") == true)
  }

  @Test(
    "Headers that are not numpy's",
    arguments: [
      ("{'descr': '<f4', 'fortran_order': False, 'shape': (3)}", "a shape that is not a tuple"),
      ("{'descr': '<f4', 'fortran_order': False, 'shape': (3,,)}", "not a number"),
      ("{'descr': '<f4', 'fortran_order': False, 'shape': (-3,)}", "not a number"),
      (
        "{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999999999999,)}", "larger than any memory"
      ),
      (
        "{'descr': '<f4', 'fortran_order': False, 'shape': (4611686018427387904, 4611686018427387904, 0)}",
        "larger than any memory"
      ),
      ("{'descr': '<f4', 'fortran_order': False, 'shape': (4611686018427387903,)}", "larger than any memory"),
      (
        "{'descr': '<f4', 'fortran_order': False, 'shape': (1152921504606846976,)}",
        "takes 4611686018427387904 bytes, and 0 follow"
      ),
      ("{'descr': '<f4', 'fortran_order': 0, 'shape': (3,)}", "neither True nor False"),
      ("{'descr': '<f4', 'shape': (3,)}", "no descr, fortran_order or shape"),
      ("{'descr': '<f4', 'descr': '<f4', 'fortran_order': False, 'shape': ()}", "the key 'descr'"),
      ("{'descr': '<f4', 'fortran_order': False, 'shape': (), 'x': 1}", "the key 'x'"),
      ("{'descr': '<f4', 'fortran_order': False, 'shape': ()} + 1", "text after its end"),
      ("{'descr': [('a', '<f4', 'fortran_order': False, 'shape': ()}", "a list without its end"),
      ("{'descr': '<f4", "a quote without its end"),
      ("{'descr': '\\x3cf4', 'fortran_order': False, 'shape': ()}", "a name with escapes"),
      ("[1, 2]", "no '{'"), ("", "no '{'"),
    ])
  func headers(dictionary: String, why: String) throws {
    let text = try #require(try message { _ = try NpyFile.read(bytes: npy(dictionary)) })
    #expect(text.contains(why), "\(text)")
  }

  @Test func headersThatLieAboutThemselves() throws {
    func read(_ bytes: [UInt8]) throws -> String? { try message { _ = try NpyFile.read(bytes: bytes) } }
    let dictionary = "{'descr': '|u1', 'fortran_order': False, 'shape': (0,), }"
    #expect(try read(npy(dictionary)) == nil)
    #expect(try read(npy(dictionary, version: 9))?.contains("version is 9.0") == true)
    #expect(
      try read(npy(dictionary, version: 2, length: 1 << 31))?.contains("header is longer than the file")
        == true)
    #expect(try read(npy(dictionary, length: 500))?.contains("header is longer than the file") == true)
    #expect(try read(npy(dictionary, [1]))?.contains("takes 0 bytes, and 1 follow") == true)
    let many = String(repeating: "1, ", count: 65)
    #expect(
      try read(npy("{'descr': '|u1', 'fortran_order': False, 'shape': (\(many))}", [1]))?.contains(
        "has 65 dimensions") == true)
    #expect(try read([UInt8]("hello".utf8))?.contains("not an array") == true)
  }

  @Test func anyByteOfABooleanIsABoolean() throws {
    let bytes = npy("{'descr': '|b1', 'fortran_order': False, 'shape': (3,), }", [0, 1, 0xFE])
    #expect(try NpyFile.read(bytes: bytes).elements(as: UInt8.self) == [0, 1, 1])
  }
}

/// Every cut and every changed byte of real files: the same arrays or an error.
@Suite struct CorruptionTests {
  static let samples = ["versions.npz", "layout.npz", "streamed.npz", "deflated.npz"]

  private func outcome(_ bytes: [UInt8]) throws -> [String: Contents]? {
    do {
      let archive = try NpzArchive(bytes: bytes)
      // A changed name is found out when the member is read, so those that are no arrays any more are read too.
      for name in archive.memberNames { _ = try archive.bytes(name) }
      return try contents(archive)
    } catch is NpzError {
      return nil
    }
  }

  @Test(arguments: samples) func everyPrefix(file: String) throws {
    let bytes = try Goldens.bytes(file)
    for count in bytes.indices {
      #expect(try outcome(Array(bytes[..<count])) == nil, "the first \(count) bytes of \(file)")
    }
    #expect(try outcome(bytes) != nil)
  }

  @Test(arguments: samples) func everyByteChanged(file: String) throws {
    let bytes = try Goldens.bytes(file)
    let whole = try #require(try outcome(bytes))
    var harmless = 0
    for i in bytes.indices {
      for change: UInt8 in [0x01, 0x80, 0xFF] {
        var changed = bytes
        changed[i] ^= change
        guard let found = try outcome(changed) else { continue }
        harmless += 1
        let same = found == whole
        #expect(same, "byte \(i) of \(file) changed by \(change)")
      }
    }
    // Dates, versions, attributes and the like mean nothing to the arrays; most bytes do.
    #expect(harmless < 3 * bytes.count / 2)
  }

  @Test func everyPrefixOfAnArrayFile() throws {
    let bytes = try Goldens.bytes("one.npy")
    for count in bytes.indices {
      #expect(throws: NpzError.self) { try NpyFile.read(bytes: Array(bytes[..<count])) }
    }
  }

  @Test func severalBytesChanged() throws {
    let bytes = try Goldens.bytes("streamed.npz")
    let whole = try #require(try outcome(bytes))
    var random = SplitMix64(seed: 42)
    for _ in 0..<4000 {
      var changed = bytes
      for _ in 0..<Int.random(in: 2...6, using: &random) {
        changed[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      if let found = try outcome(changed) { #expect(found == whole) }
    }
  }
}
