import Foundation
import TestSupport
import Testing

/// Prints in a text that JAX wrote (`Tests/Golden/make/printed_text.py`).
@Suite struct PrintedTextTests {
  private static let program = Fixtures.repository.appending(path: "Tests/Golden/prints/step.jaxpr").path
  private let lines: String

  init() throws {
    let file = Fixtures.repository.appending(path: "Tests/Golden/prints/step.txt")
    lines = try String(contentsOf: file, encoding: .utf8)
  }

  @Test func runPrintsWhatJAXPrinted() {
    let ended = CommandsTests.jaxscope("run", PrintedTextTests.program)
    #expect(ended.code == 0 && ended.err.isEmpty)
    #expect(ended.out == lines + "out0: f32[]\n20.0\n")
  }

  @Test func jsonStaysAloneOnStandardOutput() throws {
    let ended = CommandsTests.jaxscope("run", PrintedTextTests.program, "--json")
    #expect(ended.err == lines)
    #expect(try JSONSerialization.jsonObject(with: Data(ended.out.utf8)) is [String: Any])
  }

  @Test func toolsAreSilent() {
    let nan = CommandsTests.jaxscope("nan", PrintedTextTests.program)
    #expect(nan.code == 0 && !nan.out.contains("lane") && !nan.err.contains("lane"), "\(nan.out)")
  }

  @Test func theStepperShowsEachLineBesideItsPrint() {
    let ended = CommandsTests.jaxscope(
      "step", PrintedTextTests.program, "--keys", "nnnnn", "--size", "100x30", "--ascii")
    #expect(ended.out.contains(#"prints "sums [11. 13. 16. 20.]" ..."#), "\(ended.out)")
    let inside = CommandsTests.jaxscope(
      "step", PrintedTextTests.program, "--keys", "nsss", "--size", "100x30", "--ascii")
    #expect(inside.out.contains(#"prints "c=11.000 a=1.0""#), "\(inside.out)")
  }

  /// A recording has the lines of prints, which JAX's own texts do not.
  @Test func printsHaveTheirLines() throws {
    try CommandsTests.withFolder { folder in
      let print =
        "debug_print[   # train.py:7:4 (f)\n fmt=v has_placeholders=False in_tree=PyTreeDef(((*,), {})) "
        + "logging_record=None np_printoptions=(('sign', '+'),) ordered=False partitioned=False static_args=()] a"
      let program = "\(folder)/f.jaxpr"
      try "{ lambda ; a:f32[]. let\n  \(print)\n  b:f32[] = log a # train.py:8:4 (f)\n in (b,) }".write(
        toFile: program, atomically: true, encoding: .utf8)
      let ended = CommandsTests.jaxscope(
        "step", program, "--random", "0", "--keys", ":break train.py:7<Enter>", "--size", "100x24")
      #expect(!ended.out.contains("made no equation"), "\(ended.out)")
      let run = CommandsTests.jaxscope("run", program, "--random", "0")
      #expect(
        run.out.contains("debug_print is not printed: this form of it (np.printoptions(sign='+'"),
        "\(run.out)")
    }
  }

  @Test func whatIsOnlyNamedIsSaid() throws {
    try CommandsTests.withFolder { folder in
      let program = "\(folder)/f.jaxpr"
      let callback = "debug_callback[callback=<function f at 0x1> effect=Debug partitioned=False] a"
      try "{ lambda ; a:f32[]. let \(callback); b:f32[] = add a 1.0:f32[] in (b,) }".write(
        toFile: program, atomically: true, encoding: .utf8)
      let ended = CommandsTests.jaxscope("run", program, "--random", "0")
      #expect(ended.code == 0 && ended.err.contains("debug_callback is passed over"), "\(ended.err)")
      let pure =
        "pure_callback[callback=f result_avals=(ShapedArray(float32[]),) sharding=None vmap_method=None] a"
      try "{ lambda ; a:f32[]. let b:f32[] = \(pure) in (b,) }".write(
        toFile: program, atomically: true, encoding: .utf8)
      let refused = CommandsTests.jaxscope("run", program, "--random", "0")
      #expect(refused.code == 1 && refused.err.contains("running a Python function"), "\(refused.err)")
    }
  }
}
