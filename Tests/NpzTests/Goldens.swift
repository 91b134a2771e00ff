import Foundation
import JAXBuffers
import TraceNpz

/// The files under `Tests/Golden/npz`, which numpy wrote.
enum Goldens {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Golden/npz")

  static func path(_ file: String) -> String { folder.appending(path: file).path }

  static func bytes(_ file: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: file)))
  }

  /// What numpy says is in a file.
  struct Array: Decodable {
    var dtype: String
    var shape: [Int]
    var hex: String
  }

  static func expected() throws -> [String: [String: Array]] {
    let json = try Data(contentsOf: folder.appending(path: "expected.json"))
    return try JSONDecoder().decode([String: [String: Array]].self, from: json)
  }
}

/// Dtype, shape and bytes: equal exactly when the arrays are the same bit for bit.
struct Contents: Hashable, CustomStringConvertible {
  var dtype: String
  var shape: [Int]
  var hex: String

  init(_ buffer: Buffer) {
    dtype = buffer.dtype.name
    shape = buffer.shape.array
    let dense = buffer.rowMajor()
    let bytes = UnsafeRawBufferPointer(start: dense.baseAddress, count: dense.byteCount)
    hex = withExtendedLifetime(dense) { bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }
  }

  init(_ golden: Goldens.Array) {
    (dtype, shape, hex) = (golden.dtype, golden.shape, golden.hex)
  }

  var description: String { "\(dtype)\(shape) \(hex)" }
}

/// Every array of an archive by name.
func contents(_ archive: NpzArchive) throws -> [String: Contents] {
  try Dictionary(
    uniqueKeysWithValues: archive.arrayNames.map { ($0, Contents(try archive.array($0))) })
}

/// The message of the `NpzError` that `body` throws; nil when it throws none.
func message(_ body: () throws -> Void) throws -> String? {
  do {
    try body()
    return nil
  } catch let error as NpzError {
    return error.description
  }
}
