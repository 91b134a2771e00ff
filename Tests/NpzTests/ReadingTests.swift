import Foundation
import JAXBuffers
import Testing
import TraceNpz

@Suite struct ReadingTests {
  @Test(
    "Arrays read as numpy wrote them",
    arguments: ["stored.npz", "deflated.npz", "layout.npz", "versions.npz", "streamed.npz", "no_members.npz"])
  func arrays(file: String) throws {
    let expected = try #require(try Goldens.expected()[file])
    let archive = try NpzArchive(path: Goldens.path(file))
    #expect(Set(archive.arrayNames) == Set(expected.keys))
    for (name, golden) in expected {
      #expect(Contents(try archive.array(name)) == Contents(golden), "\(file) \(name)")
    }
  }

  @Test func arrayInAFileOfItsOwn() throws {
    let buffer = try NpyFile.read(path: Goldens.path("one.npy"))
    #expect(buffer.dtype == .int32 && buffer.shape == [2, 3])
    #expect(buffer.elements(as: Int32.self) == [0, 1, 2, 3, 4, 5])
  }

  @Test func headersReadWithoutData() throws {
    let archive = try NpzArchive(path: Goldens.path("layout.npz"))
    let header = try archive.header("big_f8_fortran")
    #expect(
      header.descr == ">f8" && header.fortranOrder && header.shape == [3, 2] && header.dtype == .float64)
  }

  @Test func textMembers() throws {
    let archive = try NpzArchive(path: Goldens.path("streamed.npz"))
    #expect(archive.memberNames == ["packed.npy", "plain.npy", "large.npy", "meta.json"])
    #expect(try archive.text("meta.json") == #"{"text": "späße"}"#)
    #expect(archive.hasMember("meta.json") && !archive.hasArray("meta.json") && archive.hasArray("plain"))
  }

  @Test(
    "Dtypes without meaning to JAX are named",
    arguments: [
      ("record", "structured dtype [('a', '<f4'), ('b', '|S3', (2,))]"), ("object", "Python objects"),
      ("bytes", "strings (dtype |S3)"), ("unicode", "strings (dtype <U3)"),
      ("date", "dates or times (dtype <M8[D])"), ("longdouble", "dtype <f16"),
    ])
  func unsupported(name: String, why: String) throws {
    let path = Goldens.path("unsupported.npz")
    let archive = try NpzArchive(path: path)
    let text = try #require(try message { _ = try archive.array(name) })
    #expect(text.hasPrefix("\(path): \(name).npy: it h"))
    #expect(text.contains(why))
  }

  @Test func missingMembersAreListed() throws {
    let archive = try NpzArchive(path: Goldens.path("versions.npz"))
    let text = try #require(try message { _ = try archive.array("in0") })
    #expect(text.hasSuffix("in0.npy: is not in the file\n  it has v1, v2, v3, python2"))
  }

  @Test func largeFilesAreReadInPieces() throws {
    // Above `ByteSource.smallLimit`, so members are read from the file one by one.
    let path = FileManager.default.temporaryDirectory.appending(path: "npz-\(UUID()).npz").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let large = Buffer((0..<(3 << 19)).map { Int32($0) &* 7 })
    let writer = try NpzWriter(path: path)
    try writer.add("large", large)
    try writer.add("small", Buffer([Float(1), 2]))
    try writer.finish()
    let archive = try NpzArchive(path: path)
    #expect(try archive.array("large").elements(as: Int32.self) == large.elements(as: Int32.self))
    #expect(try archive.array("small").elements(as: Float.self) == [1, 2])
  }
}

@Suite struct InterpretationTests {
  private func archive(_ arrays: [(String, Buffer)]) throws -> NpzArchive {
    try NpzArchive(bytes: try NpzWriter.bytes(arrays), name: "x.npz")
  }

  @Test func storedDtypesAreReadAsExpected() throws {
    let archive = try archive([
      ("bf", Buffer([UInt16(0x3F80), 0xC020])), ("byte", Buffer([UInt8(1), 0xF8, 7, 0xFF])),
      ("nibble", Buffer([UInt8(15), 0])), ("key", Buffer([UInt32(1), 2, 3, 4], shape: [2, 2])),
      ("rbg", Buffer([UInt32(1), 2, 3, 4])), ("flag", Buffer([false, false])),
    ])
    let bf = try archive.array("bf", as: .bfloat16, [2])
    #expect(bf.elements(as: BFloat16.self).map { Float($0) } == [1, -2.5])
    #expect(try archive.array("byte", as: .float8E4M3FN, [4]).dtype == .float8E4M3FN)
    #expect(try archive.array("byte", as: .int4, [4]).elements(as: Int8.self) == [1, -8, 7, -1])
    #expect(try archive.array("nibble", as: .uint4, [2]).dtype == .uint4)
    #expect(
      try archive.array("key", as: .keyFry, [2]).elements(as: UInt64.self) == [0x2_0000_0001, 0x4_0000_0003])
    #expect(try archive.array("rbg", as: .keyRbg, []).shape == [])
    #expect(try archive.array("flag", as: .float0, [2]).dtype == .float0)
    #expect(try archive.array("bf", as: .uint16, [2]).dtype == .uint16)
  }

  @Test func othersAreRefused() throws {
    let archive = try archive([("x", Buffer([UInt8(15), 16])), ("y", Buffer([Float(1)]))])
    #expect(
      try message { _ = try archive.array("x", as: .uint4, [2]) }?.contains("holds uint8(2,), but uint4(2,)")
        == true)
    #expect(try message { _ = try archive.array("x", as: .int4, [2]) } != nil)
    #expect(try message { _ = try archive.array("x", as: .uint8, [1, 2]) } != nil)
    #expect(try message { _ = try archive.array("y", as: .int32, [1]) } != nil)
    #expect(try message { _ = try archive.array("y", as: .bfloat16, [1]) } != nil)
  }

  @Test func rawElementsAreReadWhenTheirDtypeIsKnown() throws {
    let archive = try NpzArchive(path: Goldens.path("raw.npz"))
    let text = try #require(try message { _ = try archive.array("bfloat16") })
    #expect(text.contains("raw bytes (dtype <V2)") && text.contains("x.view(numpy.uint16)"))
    let bf = try archive.array("bfloat16", as: .bfloat16, [2])
    #expect(bf.elements(as: BFloat16.self).map { Float($0) } == [1, -2.5])
    #expect(
      try archive.array("float8_e4m3fn", as: .float8E4M3FN, [2]).elements(as: UInt8.self) == [0x38, 0xC2])
    #expect(try archive.array("int4", as: .int4, [2]).elements(as: Int8.self) == [1, -3])
    #expect(try message { _ = try archive.array("bfloat16", as: .float32, [2]) } != nil)
  }
}
