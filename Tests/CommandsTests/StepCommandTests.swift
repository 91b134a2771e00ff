import Foundation
import TestSupport
import Testing

/// `jaxscope step` where there is no terminal.
@Suite struct StepCommandTests {
  private static let recording =
    Fixtures.repository.appending(path: "Examples/training_step/training_step.jaxscope").path

  @Test func withoutATerminalItPrintsTheReport() {
    let step = CommandsTests.jaxscope("step", "--first-nan", StepCommandTests.recording)
    let nan = CommandsTests.jaxscope("nan", StepCommandTests.recording)
    #expect(step.code == 1 && step.out == nan.out && step.out.contains("The first NaN comes from div."))
    #expect(step.err.contains("run it in a terminal to step"))
  }

  @Test func printsAScreen() {
    let ended = CommandsTests.jaxscope(
      "step", StepCommandTests.recording, "--keys", "!", "--size", "80x24", "--ascii")
    #expect(ended.code == 0 && ended.err.isEmpty)
    #expect(ended.out.contains("NaN made here: jit:step > scan[7] > #9 div"))
    #expect(ended.out.split(separator: "\n", omittingEmptySubsequences: false).count == 25)
    let picture = CommandsTests.jaxscope("step", StepCommandTests.recording, "--keys", "!", "--svg")
    #expect(picture.out.hasPrefix("<svg ") && picture.out.contains("layer_norm"))
  }

  @Test func wrongWordsAreRefused() {
    for (words, code, message) in [
      (["--keys", "<Foo>"], 2, "is no key"), (["--size", "80"], 2, "write columns and rows"),
      (["--budget", "0"], 2, "MiB, from 1"), (["--call", "3"], 3, "there is no call 3"),
    ] as [([String], Int32, String)] {
      let ended = CommandsTests.jaxscope(["step", StepCommandTests.recording] + words)
      #expect(ended.code == code && ended.err.contains(message), "\(words): \(ended.err)")
    }
  }

  /// What is no text is not shown to a terminal, which might take it for commands.
  @Test func binaryFilesAreRefusedUnseen() throws {
    try CommandsTests.withFolder { folder in
      for (name, bytes) in [
        ("a", [0xFF, 0xFE, 0x1B, 0x5B] as [UInt8]), ("b", [0x41, 0, 0x1B]), ("c", [0x1B, 0x63, 0x41]),
      ] {
        try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
        let ended = CommandsTests.jaxscope("step", "\(folder)/\(name)")
        #expect(ended.code == 3 && !ended.err.contains("\u{1B}"), "\(name): \(ended.err)")
      }
    }
  }
}
