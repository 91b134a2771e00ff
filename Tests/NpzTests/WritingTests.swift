import Foundation
import JAXBuffers
import Testing

@testable import TraceNpz

@Suite struct WritingTests {
  /// One array of every dtype, a view, a scalar and an empty one; names that need UTF-8.
  static let arrays: [(String, Buffer)] = {
    var result = DType.allCases.map { dtype -> (String, Buffer) in
      let bytes = Buffer((0..<6 * dtype.itemSize).map { UInt8($0 % 2) })
      let memory = Buffer(storage: bytes.storage, dtype: dtype, shape: [3, 2])
      return (dtype.name.replacing("<", with: "_").replacing(">", with: ""), memory)
    }
    result.append(("transposed", Buffer([Float(1), 2, 3, 4, 5, 6], shape: [2, 3]).transposed([1, 0])))
    result.append(("scalar", Buffer(scalar: 2.5)))
    result.append(("empty", Buffer([Int32](), shape: [0, 3])))
    result.append(("größe", Buffer([Int64(-1)])))
    return result
  }()

  /// What a file must give back: the representation that numpy has.
  static var stored: [String: Contents] {
    Dictionary(uniqueKeysWithValues: arrays.map { ($0.0, Contents($0.1.numpyRepresentation)) })
  }

  enum Variant: String, CaseIterable, CustomTestStringConvertible {
    case plain, compressed, large
    var testDescription: String { rawValue }

    func bytes() throws -> [UInt8] {
      let sink = MemorySink()
      let writer = NpzWriter(
        sink, file: "x", compressed: self == .compressed, largeFrom: self == .large ? 0 : 0xFFFF_FFFF)
      for (name, buffer) in WritingTests.arrays { try writer.add(name, buffer) }
      try writer.add(member: "meta.json", "{}".utf8)
      try writer.finish()
      return sink.bytes
    }
  }

  @Test(arguments: Variant.allCases) func readsBack(_ variant: Variant) throws {
    let archive = try NpzArchive(bytes: variant.bytes())
    #expect(try contents(archive) == WritingTests.stored)
    #expect(archive.arrayNames == WritingTests.arrays.map(\.0))
    #expect(try archive.text("meta.json") == "{}")
    for (name, buffer) in WritingTests.arrays where buffer.dtype != .float0 {
      #expect(Contents(try archive.array(name, as: buffer.dtype, buffer.shape)) == Contents(buffer))
    }
  }

  @Test(
    "numpy reads what is written", .enabled(if: NumPy.found, "no python3 with numpy"),
    arguments: Variant.allCases)
  func numpyReads(_ variant: Variant) throws {
    #expect(try NumPy.contents(ofArchive: variant.bytes()) == WritingTests.stored)
  }

  @Test("Arrays are written to the byte as numpy writes them", arguments: ["stored.npz", "raw.npz"])
  func sameBytes(file: String) throws {
    let golden = try NpzArchive(path: Goldens.path(file))
    for name in golden.arrayNames where try golden.header(name).dtype != nil {
      let ours = try NpzArchive(bytes: NpzWriter.bytes([(name, try golden.array(name))]))
      #expect(try ours.bytes(name + ".npy") == golden.bytes(name + ".npy"), "\(name)")
    }
  }

  @Test func equalContentsMakeEqualFiles() throws {
    #expect(try Variant.compressed.bytes() == Variant.compressed.bytes())
  }

  @Test func namesThatCannotBe() throws {
    let x = Buffer([Float(1)])
    #expect(
      try message { _ = try NpzWriter.bytes([("a", x), ("a", x)]) }
        == "<memory>: a.npy: this name is taken\n  give the member another name")
    #expect(try message { _ = try NpzWriter.bytes([("a\0b", x)]) }?.contains("has a zero byte") == true)
  }
}

/// Files appear whole or not at all.
@Suite struct AtomicFileTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "npz-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func path(_ name: String) -> String { folder.appending(path: name).path }
  private var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
  }

  @Test func anUnfinishedFileLeavesTheOldOne() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try NpyFile.write(Buffer([Int32(1)]), to: path("x.npy"))
    do {
      let writer = try NpzWriter(path: path("x.npy"))
      try writer.add("a", Buffer([Float(1)]))
      #expect(try names.count == 2)
    }
    #expect(try names == ["x.npy"])
    #expect(try NpyFile.read(path: path("x.npy")).elements(as: Int32.self) == [1])
  }

  @Test func finishReplacesTheFileBehindALink() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try NpyFile.write(Buffer([Int32(1)]), to: path("real.npy"))
    try FileManager.default.createSymbolicLink(atPath: path("link.npy"), withDestinationPath: "real.npy")
    try NpyFile.write(Buffer([Int32(2)]), to: path("link.npy"))
    #expect(try names == ["link.npy", "real.npy"])
    #expect(try NpyFile.read(path: path("real.npy")).elements(as: Int32.self) == [2])
  }

  @Test func aLinkToNothingIsWrittenThrough() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = FileManager.default
    try files.createDirectory(atPath: path("d"), withIntermediateDirectories: false)
    try files.createSymbolicLink(atPath: path("d/second"), withDestinationPath: "../real.npy")
    try files.createSymbolicLink(atPath: path("first"), withDestinationPath: "d/second")
    try NpyFile.write(Buffer([Int32(2)]), to: path("first"))
    #expect(try names == ["d", "first", "real.npy"])
    #expect(try NpyFile.read(path: path("real.npy")).elements(as: Int32.self) == [2])
    try files.createSymbolicLink(atPath: path("loop"), withDestinationPath: "loop")
    #expect(
      try message { try NpyFile.write(Buffer([Int32(2)]), to: path("loop")) }
        == "\(path("loop")): cannot write it: Too many levels of symbolic links")
    #expect(try names == ["d", "first", "loop", "real.npy"])
  }

  @Test func theLongestNames() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let name = String(repeating: "x", count: 255)
    try NpyFile.write(Buffer([Int32(2)]), to: path(name))
    #expect(try names == [name])
  }

  /// What only misses its name is there under another, and goes with its writer.
  @Test func sealedFilesWaitForTheirNames() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      let stream = try FileStream(path("x"))
      try [UInt8]("abc".utf8).withUnsafeBytes(stream.write)
      let place = try stream.seal()
      #expect(try WholeFile.read(place) == Array("abc".utf8) && place != path("x"))
    }
    #expect(try names == [])
    let stream = try FileStream(path("x"), packed: true)
    try [UInt8]("abc".utf8).withUnsafeBytes(stream.write)
    _ = try stream.seal()
    try stream.finish()
    #expect(try names == ["x"])
    #expect(try Gzip.unpack(WholeFile.read(path("x")), file: "x") == Array("abc".utf8))
  }

  @Test func whatTheSystemRefuses() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let missing = path("none/x.npz")
    #expect(
      try message { _ = try NpzWriter(path: missing) }
        == "\(missing): cannot write it: No such file or directory")
    #expect(
      try message { _ = try NpzWriter(path: folder.path) }
        == "\(folder.path): cannot write it: it is a directory")
    #expect(
      try message { _ = try NpzArchive(path: missing) }
        == "\(missing): cannot open it: No such file or directory")
    #expect(
      try message { _ = try NpzArchive(path: folder.path) }
        == "\(folder.path): cannot read it: it is a directory")
    // A device that is always full.
    #expect(
      try message { try NpyFile.write(Buffer([Int32(1)]), to: "/dev/full") }?.contains("No space left")
        == true)
  }
}
