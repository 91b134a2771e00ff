import Foundation
import JAXBuffers
import TestSupport
import Testing
import TraceNpz
import TraceRecording

/// `Traces/python/jaxscope_record` in a Python with JAX: `JAXSCOPE_PYTHON`, or `python3`.
@Suite(.serialized) struct PythonTests {
  static let python: String? = {
    let given = ProcessInfo.processInfo.environment["JAXSCOPE_PYTHON"].flatMap { $0.isEmpty ? nil : $0 }
    let check = "import jax, flax, optax, equinox; assert jax.__version__ == '0.10.2', jax.__version__"
    return [given ?? "python3"].first { (try? run($0, ["-c", check]))?.code == 0 }
  }()

  static let missing: Comment =
    "needs Python with jax 0.10.2, flax, optax and equinox: set JAXSCOPE_PYTHON to its interpreter"

  struct Ended {
    let code: Int32
    let out: String
    let err: String
  }

  static func run(_ program: String, _ arguments: [String], in folder: String = "/") throws -> Ended {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.currentDirectoryURL = URL(filePath: folder)
    var environment = ProcessInfo.processInfo.environment
    environment["PYTHONPATH"] = Fixtures.repository.appending(path: "Traces/python").path
    environment["PYTHONDONTWRITEBYTECODE"] = "1"
    environment["JAX_PLATFORMS"] = "cpu"
    process.environment = environment
    // Files, since a full pipe would stop the process.
    let files = (0..<2).map { _ in
      FileManager.default.temporaryDirectory.appending(path: "python-\(UUID().uuidString)")
    }
    defer { for file in files { try? FileManager.default.removeItem(at: file) } }
    for file in files { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    try process.run()
    process.waitUntilExit()
    let texts = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return Ended(code: process.terminationStatus, out: texts[0], err: texts[1])
  }

  /// The committed samples come out again.
  @Test(.enabled(if: PythonTests.python != nil, PythonTests.missing)) func recordsTheSamplesAnew() throws {
    try Samples.withFolder { folder in
      let ended = try PythonTests.run(
        try #require(PythonTests.python), ["make.py", folder], in: Samples.folder.path)
      #expect(ended.code == 0, "\(ended.err)")
      for name in Samples.failing + Samples.fine + ["raised"] {
        let (old, new) = (Samples.path("\(name).jaxscope"), "\(folder)/\(name).jaxscope")
        #expect(Samples.jaxscope("nan", new).out == Samples.jaxscope("nan", old).out)
        let (was, now) = (try Recording(path: old).call(), try Recording(path: new).call())
        #expect(was.metadata.inputs == now.metadata.inputs && was.metadata.outputs == now.metadata.outputs)
        #expect(was.arrays.arrayNames == now.arrays.arrayNames && was.sources == now.sources)
        for array in was.arrays.arrayNames {
          #expect(try was.arrays.array(array).isEqual(to: try now.arrays.array(array)))
        }
      }
    }
  }

  static let script = """
    import sys, jax, jax.numpy as jnp
    from jaxscope_record import record

    @jax.jit
    def other(x): return x * 2

    @jax.jit
    def step(w, x):
        value = jnp.log(w @ x)  # here
        return w - 1, value

    w, x = jnp.array([1.0, 1.0]), jnp.array([1.0, 0.5])
    other(x)
    for i in range(4):
        w, value = step(w, x)
    print(sys.argv[1:], __name__, value)
    """

  @Test(.enabled(if: PythonTests.python != nil, PythonTests.missing)) func watchesAScript() throws {
    try Samples.withFolder { folder in
      try PythonTests.script.write(toFile: "\(folder)/train.py", atomically: true, encoding: .utf8)
      func watch(_ arguments: String...) throws -> Ended {
        try PythonTests.run(
          try #require(PythonTests.python), ["-m", "jaxscope_record"] + arguments, in: folder)
      }
      let plain = try watch("train.py", "--epochs", "3")
      #expect(plain.code == 0 && plain.out == "['--epochs', '3'] __main__ nan\n")
      #expect(plain.err.contains("call.jaxscope has a call of step (call 2 of those watched)"))
      // log(0) is the first call that is not finite.
      let first = Samples.jaxscope("nan", "\(folder)/call.jaxscope")
      #expect(first.out.hasPrefix("The first Inf comes from log."), "\(first.out)")
      #expect(first.out.contains("value = jnp.log(w @ x)  # here"))
      let chosen = try watch("--function", "step", "--call", "2", "--path", "c.jaxscope", "train.py")
      #expect(chosen.err.contains("c.jaxscope has a call of step (call 2)"))
      #expect(Samples.jaxscope("nan", "\(folder)/c.jaxscope").out.hasPrefix("The first NaN comes from log."))
      let none = try watch("--function", "other", "--path", "d.jaxscope", "train.py")
      #expect(none.code == 0 && none.err.contains("none raised or gave a NaN or infinity"))
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/d.jaxscope"))
      let unwritten = try watch("--path", "nosuch/e.jaxscope", "train.py")
      #expect(unwritten.code == 0 && unwritten.out == "[] __main__ nan\n")
      #expect(unwritten.err.contains("nothing recorded: nosuch/e.jaxscope could not be written: [Errno 2]"))
    }
  }

  /// The package works from a zip, as one file; its own lines are not the user's.
  @Test(.enabled(if: PythonTests.python != nil, PythonTests.missing)) func worksFromAZip() throws {
    let script = """
      import sys; sys.path.insert(0, "r.zip")
      import jax.numpy as jnp, jaxscope_record
      assert "r.zip" in jaxscope_record.__file__
      def f(x): return jnp.log(x)
      jaxscope_record.record(f, jnp.float32(-1))
      """
    try Samples.withFolder { folder in
      let python = try #require(PythonTests.python)
      let package = Fixtures.repository.appending(path: "Traces/python/jaxscope_record").path
      #expect(try PythonTests.run(python, ["-m", "zipfile", "-c", "r.zip", package], in: folder).code == 0)
      try script.write(toFile: "\(folder)/s.py", atomically: true, encoding: .utf8)
      let ended = try PythonTests.run(python, ["s.py"], in: folder)
      #expect(ended.code == 0, "\(ended.err)")
      #expect(Samples.jaxscope("nan", "\(folder)/call.jaxscope").out.contains("s.py:4:17 in f"))
    }
  }

  /// Numbers that are static arguments are part of the program, as JAX has them.
  @Test(.enabled(if: PythonTests.python != nil, PythonTests.missing)) func watchesStaticArguments() throws {
    let script = """
      import functools, sys, jax, jax.numpy as jnp
      @functools.partial(jax.jit, static_argnums=(1,), static_argnames="flag")
      def f(x, n, flag):
          for _ in range(n): x = jnp.log(x)
          return x if flag else -x
      @jax.jit
      def g(x): raise ValueError("no trace")
      if sys.argv[1] == "f": f(jnp.array([0.5]), 3, flag=True)
      else:
          try: g(jnp.array([0.5]))
          except ValueError: pass
      """
    try Samples.withFolder { folder in
      try script.write(toFile: "\(folder)/s.py", atomically: true, encoding: .utf8)
      func watch(_ argument: String) throws -> Ended {
        try PythonTests.run(
          try #require(PythonTests.python), ["-m", "jaxscope_record", "s.py", argument], in: folder)
      }
      let ended = try watch("f")
      #expect(ended.err.contains("call.jaxscope has a call of f (call 0 of those watched)"), "\(ended.err)")
      #expect(
        Samples.jaxscope("nan", "\(folder)/call.jaxscope").out.contains("for _ in range(n): x = jnp.log(x)"))
      #expect(try watch("g").err.contains("1 of them could not be traced"))
    }
  }

  /// numpy opens what Swift wrote.
  @Test(.enabled(if: PythonTests.python != nil, PythonTests.missing)) func numpyOpensOurs() throws {
    try Samples.withFolder { folder in
      try Recording.write([FormatTests.content], to: "\(folder)/a.jaxscope")
      let script = """
        import json, numpy as np
        z = np.load("a.jaxscope")
        print(z["in0"], json.loads(z["meta.json"])["inputs"], z["source/data/me/f.py"])
        """
      let ended = try PythonTests.run(try #require(PythonTests.python), ["-c", script], in: folder)
      #expect(ended.out == "[1. 2.] [{'name': \"x['w']\", 'type': 'f32[2]'}] b'x\\n'\n", "\(ended.err)")
    }
  }
}
