import JAXBuffers
import TraceNpz

/// Reads bytes as an archive and as a single array. What reads must be written and read back the same; everything else
/// must be an `NpzError`.
enum ReadBack {
  struct Difference: Error { var what: String }

  static func run(_ bytes: [UInt8]) throws {
    do {
      try archive(NpzArchive(bytes: bytes))
    } catch is NpzError {}
    do {
      try array(NpyFile.read(bytes: bytes))
    } catch is NpzError {}
  }

  private static func archive(_ archive: NpzArchive) throws {
    for name in archive.memberNames {
      do { _ = try archive.bytes(name) } catch is NpzError {}
    }
    for name in archive.arrayNames {
      do { try array(archive.array(name)) } catch is NpzError {}
    }
  }

  private static func array(_ x: Buffer) throws {
    let again = try NpzArchive(bytes: NpzWriter.bytes([("x", x)], compressed: x.elementCount % 2 == 0)).array(
      "x")
    guard x.dtype == again.dtype, x.shape == again.shape, memory(x) == memory(again) else {
      throw Difference(what: "\(x.dtype)\(x.shape) is read back as \(again.dtype)\(again.shape)")
    }
  }

  private static func memory(_ x: Buffer) -> [UInt8] {
    withExtendedLifetime(x.storage) {
      Array(UnsafeRawBufferPointer(start: x.baseAddress, count: x.byteCount))
    }
  }
}

#if FUZZING
/// libFuzzer calls this with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  do {
    try ReadBack.run(Array(UnsafeBufferPointer(start: start, count: count)))
  } catch {
    fatalError("\(error)")
  }
  return 0
}
#endif
