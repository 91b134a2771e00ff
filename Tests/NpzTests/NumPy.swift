import Foundation

/// The real reader, where python3 with numpy is installed.
enum NumPy {
  static let found: Bool = (try? run("import numpy", []))?.status == 0

  /// What `numpy.load` finds in an archive.
  static func contents(ofArchive bytes: [UInt8]) throws -> [String: Contents] {
    let path = FileManager.default.temporaryDirectory.appending(path: "npz-\(UUID()).npz")
    defer { try? FileManager.default.removeItem(at: path) }
    try Data(bytes).write(to: path)
    let script = """
      import json, sys, numpy, zipfile
      assert zipfile.ZipFile(sys.argv[1]).testzip() is None
      out = {}
      with numpy.load(sys.argv[1], allow_pickle=False) as z:
        for member in z.files:
          if member.endswith('.json'): continue
          x = z[member]
          out[member] = {'dtype': x.dtype.name, 'shape': list(x.shape), 'hex': x.tobytes().hex()}
      print(json.dumps(out))
      """
    let (status, output) = try run(script, [path.path])
    guard status == 0 else { throw Failure(status: status) }
    return try JSONDecoder().decode([String: Goldens.Array].self, from: output).mapValues { Contents($0) }
  }

  struct Failure: Error { var status: Int32 }

  private static func run(_ script: String, _ arguments: [String]) throws -> (status: Int32, output: Data) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, output)
  }
}
