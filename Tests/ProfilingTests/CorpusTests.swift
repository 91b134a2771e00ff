import Foundation
import JAXBuffers
import JAXCore
import JAXInterpreter
import JAXProfiling
import ScopeCommands
import TestSupport
import Testing
import TraceModel
import TraceNpz

/// The corpus's programs give the same bits with a profile and without.
@Suite struct CorpusTests {
  static let programs = Fixtures.shared?.appending(path: "corpus/programs")
  static let missing: Comment = "no shared folder with the corpus"

  @Test(.enabled(if: programs != nil, missing)) func profilesChangeNoBit() throws {
    let folder = try #require(CorpusTests.programs)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".jaxpr") }.sorted()
    var compared = 0
    var slices = 0
    for name in names {
      let file = folder.appending(path: name)
      let text = try String(contentsOf: file, encoding: .utf8)
      let archive = try NpzArchive(path: file.deletingPathExtension().path + ".npz")
      let loader = ProgramLoader(text: text, name: name, archive: archive)
      // What cannot be run is other tests' concern.
      guard let jaxpr = try? loader.jaxpr(), let arguments = try? loader.arguments(jaxpr),
        let plain = try? CorpusTests.bits(jaxpr, arguments, nil)
      else { continue }
      let observer = ProfileObserver()
      let watched = try CorpusTests.bits(jaxpr, arguments, observer)
      slices += observer.stop().sliceCount
      #expect(plain == watched, "\(name)")
      compared += 1
    }
    #expect(compared > 150 && slices > compared)
  }

  private static func bits(
    _ jaxpr: Jaxpr, _ arguments: [Buffer], _ observer: ProfileObserver?
  ) throws -> [[UInt8]] {
    var machine = try Machine(jaxpr, arguments)
    return try machine.run(observer: observer).map { output in
      let dense = output.rowMajor()
      return withExtendedLifetime(dense.storage) {
        Array(UnsafeRawBufferPointer(start: dense.baseAddress, count: dense.byteCount))
      }
    }
  }
}
