import Foundation
import JAXBuffers
import ScopeCommands
import TestSupport
import TraceNpz
import TraceRecording

/// The recordings that `Traces/samples/recordings/make.py` made with real JAX.
enum Samples {
  static let folder = Fixtures.repository.appending(path: "Traces/samples/recordings")

  /// Those that go wrong at the line marked `# first NaN`.
  static let failing = [
    "vmap", "scan", "while", "cond", "custom_jvp", "custom_vjp", "solve", "solve_gradient", "remat",
    "backward",
    "nested", "flax_step", "equinox_step", "optax_step",
  ]
  static let fine = ["rules", "rnn"]

  static func path(_ name: String) -> String { folder.appending(path: name).path }

  struct Ended {
    let code: Int32
    let out: String
    let err: String
  }

  /// The program `jaxscope` as a user meets it.
  static func jaxscope(_ arguments: String...) -> Ended {
    var (out, err) = ("", "")
    let console = Console(showsProgress: false, out: { out += $0 + "\n" }, err: { err += $0 })
    let code = Jaxscope.run(arguments, console)
    return Ended(code: code, out: out, err: err)
  }

  /// A folder that disappears with the test.
  static func withFolder<R>(_ body: (String) throws -> R) throws -> R {
    let folder = FileManager.default.temporaryDirectory.appending(path: "recording-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder.path)
  }

  /// The arrays `out0` … of an npz.
  static func outputs(_ path: String) throws -> [Buffer] {
    let archive = try NpzArchive(path: path)
    return try archive.arrayNames.indices.map { try archive.array("out\($0)") }
  }

  /// Whether both hold the same numbers to a few units in the sixth digit, NaN where NaN.
  static func isClose(_ a: Buffer, _ b: Buffer) -> Bool {
    guard a.dtype == b.dtype, a.shape == b.shape else { return false }
    guard a.dtype == .float32 else { return a.isEqual(to: b) }
    return zip(a.elements(as: Float.self), b.elements(as: Float.self)).allSatisfy { x, y in
      x == y || (x.isNaN && y.isNaN) || abs(x - y) <= 1e-6 + 1e-5 * abs(y)
    }
  }
}

extension Buffer {
  /// Whether dtype, shape and every byte are the same.
  func isEqual(to other: Buffer) -> Bool {
    func bytes(_ x: Buffer) -> [UInt8] {
      let dense = x.numpyRepresentation
      return Array(UnsafeRawBufferPointer(start: dense.baseAddress, count: dense.byteCount))
    }
    return dtype == other.dtype && shape == other.shape && bytes(self) == bytes(other)
  }
}
