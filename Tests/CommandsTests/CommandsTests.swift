import Foundation
import JAXBuffers
import ScopeCommands
import TestSupport
import Testing
import TraceNpz

/// The program as a user meets it: words in, words and an exit code out.
@Suite struct CommandsTests {
  struct Ended {
    let code: Int32
    let out: String
    let err: String
  }

  static func jaxscope(_ arguments: String...) -> Ended { jaxscope(arguments) }

  static func jaxscope(_ arguments: [String]) -> Ended {
    var (out, err) = ("", "")
    let console = Console(showsProgress: false, out: { out += $0 + "\n" }, err: { err += $0 })
    let code = Jaxscope.run(arguments, console)
    return Ended(code: code, out: out, err: err)
  }

  /// A folder that disappears with the test.
  static func withFolder<R>(_ body: (String) throws -> R) throws -> R {
    let folder = FileManager.default.temporaryDirectory.appending(path: "jaxscope-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder.path)
  }

  static let addOne = "{ lambda ; a:f32[3]. let b:f32[3] = add a 1.0:f32[] in (b,) }"

  @Test func runsWithInputs() throws {
    try CommandsTests.withFolder { folder in
      let (program, inputs, out) = ("\(folder)/f.jaxpr", "\(folder)/x.npz", "\(folder)/y.npz")
      try CommandsTests.addOne.write(toFile: program, atomically: true, encoding: .utf8)
      try NpzWriter.write([("in0", Buffer([Float(1), 2, 3]))], to: inputs)
      let ended = CommandsTests.jaxscope("run", program, "--inputs", inputs)
      #expect(ended.code == 0 && ended.out == "out0: f32[3]\n[2. 3. 4.]\n")
      let written = CommandsTests.jaxscope("run", program, "--inputs", inputs, "--out", out)
      #expect(written.code == 0 && written.out.isEmpty && written.err.isEmpty)
      #expect(try NpzArchive(path: out).array("out0").elements(as: Float.self) == [2, 3, 4])
    }
  }

  @Test func foldersAndFilesInTheWrongPlace() throws {
    try CommandsTests.withFolder { folder in
      let file = "\(folder)/f.jaxpr"
      try CommandsTests.addOne.write(toFile: file, atomically: true, encoding: .utf8)
      let nan = CommandsTests.jaxscope("nan", folder)
      #expect(nan.code == 3 && nan.err == "jaxscope: \(folder): cannot read it: it is a directory\n")
      let check = CommandsTests.jaxscope("check", file)
      #expect(check.code == 3)
      #expect(check.err == "jaxscope: \(file): it is a file, and a corpus is a folder with cases.jsonl\n")
    }
  }

  @Test func errorsAsJSON() {
    for command in ["nan", "run"] {
      let ended = CommandsTests.jaxscope(command, "/nowhere/f.jaxpr", "--json")
      #expect(
        ended.code == 3
          && ended.err == "jaxscope: /nowhere/f.jaxpr: cannot open it: No such file or directory\n")
      #expect(
        ended.out == "{\n  \"error\" : \"/nowhere/f.jaxpr: cannot open it: No such file or directory\"\n}\n")
    }
  }

  /// `np.savez` of Python numbers writes 64-bit arrays, which JAX takes as 32-bit ones.
  @Test func takesWideInputsAsJAXDoes() throws {
    try CommandsTests.withFolder { folder in
      let text = "{ lambda ; a:f32[2] b:i32[]. let c:f32[2] = add a 0.5:f32[] in (c, b) }"
      try text.write(toFile: "\(folder)/f.jaxpr", atomically: true, encoding: .utf8)
      try NpzWriter.write(
        [("in0", Buffer([1.0, 2.0])), ("in1", Buffer(scalar: Int64(7)))], to: "\(folder)/f.npz")
      let ended = CommandsTests.jaxscope("run", "\(folder)/f.jaxpr")
      #expect(ended.code == 0 && ended.out == "out0: f32[2]\n[1.5 2.5]\nout1: i32[]\n7\n")
    }
  }

  @Test func findsInputsBeside() throws {
    try CommandsTests.withFolder { folder in
      try CommandsTests.addOne.write(toFile: "\(folder)/f.jaxpr", atomically: true, encoding: .utf8)
      try NpzWriter.write([("in0", Buffer([Float(0), 0, 0]))], to: "\(folder)/f.npz")
      let ended = CommandsTests.jaxscope("run", "\(folder)/f.jaxpr", "--json")
      #expect(ended.code == 0)
      let json = try JSONSerialization.jsonObject(with: Data(ended.out.utf8)) as? [String: [[String: Any]]]
      #expect(json?["outputs"]?.first?["values"] as? [Double] == [1, 1, 1])
      #expect(json?["outputs"]?.first?["dtype"] as? String == "float32")
    }
  }

  @Test func madeUpInputsAreTheSameForASeed() throws {
    try CommandsTests.withFolder { folder in
      let text =
        "{ lambda ; a:f32[3] b:i32[2] c:key<fry>[] d:bool[4] e:c64[1] f:bf16[2]. let  in (a, b, d, e, f) }"
      try text.write(toFile: "\(folder)/f.jaxpr", atomically: true, encoding: .utf8)
      let first = CommandsTests.jaxscope("run", "\(folder)/f.jaxpr", "--random", "7")
      let second = CommandsTests.jaxscope("run", "\(folder)/f.jaxpr", "--random", "7")
      let other = CommandsTests.jaxscope("run", "\(folder)/f.jaxpr", "--random", "8")
      #expect(first.code == 0 && first.out == second.out && first.out != other.out)
    }
  }

  /// Each mistake: the exit code, and what the message must hold.
  @Test func mistakesAreExplained() throws {
    try CommandsTests.withFolder { folder in
      let program = "\(folder)/f.jaxpr"
      try CommandsTests.addOne.write(toFile: program, atomically: true, encoding: .utf8)
      try "not a zip".write(toFile: "\(folder)/bad.npz", atomically: true, encoding: .utf8)
      try "{ lambda ; a:f32[3]. let b:f32[3] = add a q in (b,) }"
        .write(toFile: "\(folder)/bad.jaxpr", atomically: true, encoding: .utf8)
      try "{ lambda ; a:f32[3] b:f32[4]. let c:f32[3] = add a b in (c,) }"
        .write(toFile: "\(folder)/types.jaxpr", atomically: true, encoding: .utf8)
      let huge = "iota[dimension=0 dtype=float32 shape=(9000000000000,) sharding=None]"
      try "{ lambda ; . let a:f32[9000000000000] = \(huge)  in (a,) }"
        .write(toFile: "\(folder)/huge.jaxpr", atomically: true, encoding: .utf8)
      try NpzWriter.write([("in0", Buffer([Float(1), 2]))], to: "\(folder)/short.npz")
      try NpzWriter.write([("x", Buffer([Float(1), 2, 3]))], to: "\(folder)/named.npz")
      let cases: [([String], Int32, [String])] = [
        (["run", "\(folder)/none.jaxpr"], 3, ["none.jaxpr", "No such file"]),
        (["run", program], 2, ["takes 1 input (f32[3])", "--inputs", "--random"]),
        (["run", program, "--inputs", "\(folder)/none.npz"], 3, ["none.npz"]),
        (["run", program, "--inputs", "\(folder)/bad.npz"], 3, ["bad.npz"]),
        (["run", program, "--inputs", "\(folder)/short.npz"], 3, ["short.npz", "in0"]),
        (["run", program, "--inputs", "\(folder)/named.npz"], 3, ["in0 is missing"]),
        (["run", program, "--inputs", "x", "--random", "1"], 2, ["exclude each other"]),
        (["run", "\(folder)/bad.jaxpr", "--random", "1"], 3, ["bad.jaxpr:1:", "'q'", "^"]),
        (["run", "\(folder)/types.jaxpr", "--random", "1"], 3, ["types.jaxpr", "#0 add"]),
        (["run", program, "--random", "1", "--out", "\(folder)/no/such/y.npz"], 3, ["y.npz"]),
        (["run", "\(folder)/huge.jaxpr"], 1, ["#0 iota", "36000000000000 bytes"]),
        (["run"], 2, ["file"]),
        (["frobnicate"], 2, ["frobnicate"]),
        (["nan", program, "--kind", "nano"], 2, ["nano"]),
        (["check", "\(folder)/none"], 3, ["no such folder"]),
        (["check", folder], 3, ["cases.jsonl"]),
      ]
      for (arguments, code, words) in cases {
        var (out, err) = ("", "")
        let console = Console(showsProgress: false, out: { out += $0 }, err: { err += $0 })
        #expect(Jaxscope.run(arguments, console) == code, "\(arguments): \(err)")
        for word in words { #expect(err.contains(word), "\(arguments) said: \(err)") }
        #expect(out.isEmpty, "\(arguments) printed: \(out)")
      }
    }
  }

  @Test func missingConstantsAreNamed() throws {
    try CommandsTests.withFolder { folder in
      let text = "{ lambda a:f32[2]; b:f32[2]. let c:f32[2] = add a b in (c,) }"
      try text.write(toFile: "\(folder)/f.jaxpr", atomically: true, encoding: .utf8)
      try NpzWriter.write([("in0", Buffer([Float(1), 2]))], to: "\(folder)/f.npz")
      let ended = CommandsTests.jaxscope("run", "\(folder)/f.jaxpr")
      #expect(
        ended.code == 3 && ended.err.contains("const0 is missing") && ended.err.contains("jaxpr.consts"))
      #expect(CommandsTests.jaxscope("run", "\(folder)/f.jaxpr", "--random", "0").code == 0)
      let both = [("in0", Buffer([Float(1), 2])), ("const0", Buffer([Float(10), 20]))]
      try NpzWriter.write(both, to: "\(folder)/f.npz")
      #expect(CommandsTests.jaxscope("run", "\(folder)/f.jaxpr").out == "out0: f32[2]\n[11. 22.]\n")
    }
  }

  @Test func helpTeaches() {
    for arguments in [["--help"], ["run", "--help"], ["nan", "--help"], ["check", "--help"]] {
      var out = ""
      let console = Console(showsProgress: false, out: { out += $0 }, err: { _ in })
      #expect(Jaxscope.run(arguments, console) == 0)
      #expect(out.contains("USAGE"))
    }
    #expect(CommandsTests.jaxscope("--help").out.contains("make_jaxpr"))
  }

  @Test func checkCountsAndExplains() throws {
    try CommandsTests.withFolder { folder in
      let good = #"{"name": "good", "transforms": [], "tol": {"out": [1e-5, 0]}, "notes": []}"#
      let wrong = #"{"name": "wrong", "transforms": [], "tol": {"out": [1e-5, 0]}, "notes": []}"#
      let strange = #"{"name": "strange", "transforms": [], "tol": {"out": [1e-5, 0]}, "notes": []}"#
      try (good + "\n" + wrong + "\n" + strange + "\n")
        .write(toFile: "\(folder)/cases.jsonl", atomically: true, encoding: .utf8)
      for name in ["good", "wrong", "strange"] {
        let text =
          name == "strange" ? CommandsTests.addOne.replacing("add", with: "warp") : CommandsTests.addOne
        try text.write(toFile: "\(folder)/\(name).jaxpr", atomically: true, encoding: .utf8)
        let expected = name == "wrong" ? [Float(2), 3, 5] : [2, 3, 4]
        try NpzWriter.write(
          [("in0", Buffer([Float(1), 2, 3])), ("out0", Buffer(expected))], to: "\(folder)/\(name).npz")
      }
      let ended = CommandsTests.jaxscope("check", folder)
      #expect(ended.code == 1)
      #expect(
        ended.out == """
          FAIL wrong: out0[2]: expected 5.0, got 4.0
          missing:
            evaluate of warp: 1 case
          1 passed, 1 failed, 1 unsupported

          """)
      #expect(CommandsTests.jaxscope("check", folder, "--filter", "good").code == 0)
    }
  }

  @Test func nanTellsWhatItFoundAndWhatNot() throws {
    try CommandsTests.withFolder { folder in
      try CommandsTests.addOne.write(toFile: "\(folder)/f.jaxpr", atomically: true, encoding: .utf8)
      try NpzWriter.write([("in0", Buffer([Float(1), .nan, 3]))], to: "\(folder)/f.npz")
      let ended = CommandsTests.jaxscope("nan", "\(folder)/f.jaxpr")
      #expect(ended.code == 1)
      #expect(ended.out.contains("1 equation run") && ended.out.contains("the inputs hold NaN already: in0"))
    }
  }

  @Test func theExampleIsLocated() throws {
    let example = Fixtures.repository.appending(path: "Examples/training_step/training_step.jaxpr").path
    let ended = CommandsTests.jaxscope("nan", example)
    #expect(ended.code == 1)
    #expect(
      ended.out.contains("jit:step > scan[7] > #9 div") && ended.out.contains("train.py:52:11 in layer_norm"))
  }
}
