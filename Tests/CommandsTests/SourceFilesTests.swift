import Foundation
import Testing

/// A jaxpr's comments name source files, and somebody else may have written them.
@Suite struct SourceFilesTests {
  private func report(_ place: String, _ options: [String], in folder: URL) throws -> String {
    let file = folder.appending(path: "own/f.jaxpr")
    let text = "{ lambda ; a:f32[]. let b:f32[] = log -1.0:f32[]  # \(place):1:0 (f)\n  in (b,) }"
    try text.write(to: file, atomically: true, encoding: .utf8)
    return CommandsTests.jaxscope(["nan", file.path, "--random", "0"] + options).out
  }

  @Test func onlyFilesBesideAreOpened() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "jaxscope-\(UUID().uuidString)")
      .resolvingSymlinksInPath()
    defer { try? FileManager.default.removeItem(at: folder) }
    for part in ["own/inner", "other"] {
      try FileManager.default.createDirectory(
        at: folder.appending(path: part), withIntermediateDirectories: true)
    }
    for (name, line) in [("own/a", "beside"), ("own/inner/a", "below"), ("other/a", "elsewhere")] {
      try "y = log(\(line))\n".write(
        to: folder.appending(path: name + ".py"), atomically: true, encoding: .utf8)
    }
    try FileManager.default.createSymbolicLink(
      at: folder.appending(path: "own/link.py"), withDestinationURL: folder.appending(path: "other/a.py"))
    mkfifo(folder.appending(path: "own/pipe.py").path, 0o600)
    #expect(try report("a.py", [], in: folder).contains("y = log(beside)"))
    #expect(try report("inner/a.py", [], in: folder).contains("y = log(below)"))
    let elsewhere = folder.appending(path: "other/a.py").path
    for place in ["../other/a.py", elsewhere, "link.py", "pipe.py"] {
      let shown = try report(place, [], in: folder)
      #expect(shown.contains(place + ":1:0") && !shown.contains("y = log("), "\(place): \(shown)")
    }
    for place in ["../other/a.py", elsewhere, "link.py"] {
      #expect(try report(place, ["--sources"], in: folder).contains("y = log(elsewhere)"), "\(place)")
    }
  }
}
