import Foundation
import JAXBuffers
import JAXVisibleText
import ScopeCommands
import TestSupport
import Testing
import TraceModel
import TraceNpz
import TraceRecording

/// Nothing that a file says reaches the terminal as anything but text, whichever field it stands in.
@Suite struct ForeignTextTests {
  /// Clears the screen, retitles the window, turns the direction, breaks the line in a way that is none, and hides.
  static let hostile = "q\u{1B}[2J\u{1B}]0;t\u{7}\u{9B}31m\u{7F}\u{202E}\u{2066}\u{200B}\u{2028}\u{E0041}z"
  /// As it is shown.
  static let shown = "q\\x1b[2J\\x1b]0;t\\x07\\x9b31m\\x7f\\u202e\\u2066\\u200b\\u2028\\U000e0041z"

  static func expectClean(_ ended: CommandsTests.Ended, _ comment: Comment) {
    for text in [ended.out, ended.err] {
      let foreign = text.unicodeScalars.filter { !$0.isVisible && $0 != "\n" && $0 != "\t" }
      #expect(foreign.isEmpty, comment)
    }
  }

  /// Runs every command on a file, and looks at what each says; gives what they said.
  @discardableResult
  static func commands(_ file: String, _ options: [String] = [], _ comment: Comment) throws -> String {
    var said = ""
    for command in [
      ["nan"], ["nan", "--json"], ["run"], ["run", "--json"], ["step", "--keys", "s"], ["step"],
      ["step", "--keys", "s<Tab><Tab><Tab>", "--svg"],
    ] {
      let ended = CommandsTests.jaxscope([command[0], file] + command.dropFirst() + options)
      expectClean(ended, comment)
      if command.contains("--json") {
        let json = try #require(ended.out.range(of: "{").map { ended.out[$0.lowerBound...] }, comment)
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(json.utf8)) }
      }
      said += ended.out + ended.err
    }
    return said
  }

  /// A program that makes a NaN, with one field of the text replaced.
  static let program = """
    { lambda ; a:f32[]. let
        b:f32[] = jit[
          name=NAME
          jaxpr={ lambda ; a:f32[]. let
              c:f32[] = log -1.0:f32[] # FILE:7:2 (FUNCTION) STACK
            in (c,) }
        ] a
      in (b,) }
    """

  @Test(arguments: ["NAME", "FILE", "FUNCTION", "STACK"]) func fieldsOfAJaxpr(field: String) throws {
    try CommandsTests.withFolder { folder in
      let file = "\(folder)/f.jaxpr"
      var text = ForeignTextTests.program.replacing(field, with: ForeignTextTests.hostile)
      for (rest, plain) in [("NAME", "f"), ("FILE", "t.py"), ("FUNCTION", "f"), ("STACK", "")] {
        text = text.replacing(rest, with: plain)
      }
      try text.write(toFile: file, atomically: true, encoding: .utf8)
      let said = try ForeignTextTests.commands(file, ["--random", "0"], "\(field)")
      if ["NAME", "FILE"].contains(field) { #expect(said.contains(ForeignTextTests.shown), "\(field)") }
    }
  }

  /// What the parser refuses, and what it takes for an operation that it does not know.
  @Test(arguments: [
    "{ lambda ; a:f32[]. let b:f32[] = X a in (b,) }",
    "{ lambda ; a:f32[]. let b:f32[] = custom_thing[X=1] a in (b,) }",
    "{ lambda ; a:f32[]. let b:f32[] = custom_thing[p=X] a in (b,) }",
    "{ lambda ; a:f32[]. let b:f32[] = custom_thing[p='X'] a in (b,) }",
    "{ lambda ; a:f32[]. let X:f32[] = sin a in (X,) }",
    "{ lambda ; a:f32[]. let b:X[] = sin a in (b,) }", "{ lambda ; a:f32[]. let b:f32[] = sin a in (b,) } X",
    "X", "{ lambda ; a:f32[]. let b:f32[] = reduce_sum[axes=(X,)] a in (b,) }",
  ])
  func namesThatAreNone(text: String) throws {
    try CommandsTests.withFolder { folder in
      let file = "\(folder)/f.jaxpr"
      for hostile in [ForeignTextTests.hostile, "\u{202E}", "\u{1B}[31m", "\u{9B}2J"] {
        try text.replacing("X", with: hostile).write(toFile: file, atomically: true, encoding: .utf8)
        try ForeignTextTests.commands(file, ["--random", "0"], "\(text)")
      }
    }
  }

  @Test func printedLines() throws {
    try CommandsTests.withFolder { folder in
      let call =
        "debug_print[ fmt='X {}\\tY' has_placeholders=True in_tree=PyTreeDef((*,)) logging_record=None np_printoptions=() "
        + "ordered=False partitioned=False static_args=() ]"
      let text = "{ lambda ; a:f32[]. let \(call) a in (a,) }"
      let file = "\(folder)/f.jaxpr"
      try text.replacing("X", with: ForeignTextTests.hostile).write(
        toFile: file, atomically: true, encoding: .utf8)
      try ForeignTextTests.commands(file, ["--random", "0"], "debug_print")
    }
  }

  /// Names of members, dtypes and keys of headers.
  @Test func fieldsOfAnArchive() throws {
    let x = ForeignTextTests.hostile
    let good = "{'descr': '<f4', 'fortran_order': False, 'shape': (), }"
    let files: [(String, ZipForge.Member)] = [
      ("name", ZipForge.Member(x + ".npy", npy(good, [0, 0, 0, 0]))),
      ("descr", ZipForge.Member("in0.npy", npy(good.replacing("<f4", with: x), [0, 0, 0, 0]))),
      ("key", ZipForge.Member("in0.npy", npy(good.replacing("shape", with: x), [0, 0, 0, 0]))),
      ("value", ZipForge.Member("in0.npy", npy(good.replacing("False", with: x), [0, 0, 0, 0]))),
    ]
    try CommandsTests.withFolder { folder in
      try "{ lambda ; a:f32[]. let in (a,) }".write(
        toFile: "\(folder)/p.jaxpr", atomically: true, encoding: .utf8)
      for (field, member) in files {
        try Data(ZipForge([member]).bytes).write(to: URL(filePath: "\(folder)/x.npz"))
        for (program, options) in [("p.jaxpr", ["--inputs", "\(folder)/x.npz"]), ("x.npz", [])] {
          try ForeignTextTests.commands("\(folder)/\(program)", options, "\(field) \(program)")
        }
      }
    }
  }

  @Test(arguments: ["function", "file", "input", "output", "kind", "message", "source", "path", "type"])
  func fieldsOfARecording(field: String) throws {
    func value(_ name: String) -> String { name == field ? ForeignTextTests.hostile : "t" }
    var metadata = Metadata()
    metadata.function = value("function")
    metadata.file = value("file") + ".py"
    metadata.line = 7
    metadata.inputs = [.init(name: value("input"), type: value("type"))]
    metadata.outputs = [.init(name: value("output"), type: value("type"))]
    metadata.error = .init(kind: value("kind"), message: value("message"))
    let path = "/data/\(value("path")).py"
    let source = "import jax\r\n\(value("source"))\r\n\t\(value("source"))"
    let text = "{ lambda ; a:f32[]. let b:f32[] = log a # \(path):3:2 (f)\n in (b,) }"
    let content = Recording.Content(
      metadata: metadata, text: text, sources: [path: source],
      arrays: [("in0", Buffer(scalar: Float(-1)))])
    try CommandsTests.withFolder { folder in
      let file = "\(folder)/r.jaxscope"
      try Recording.write([content], to: file)
      let said = try ForeignTextTests.commands(file, [], "\(field)")
      if ["input", "source", "path"].contains(field) { #expect(said.contains(ForeignTextTests.shown)) }
      // The line that made the NaN, by the way the file ends its lines.
      if field == "function" { #expect(said.contains("\n              t\n")) }
    }
  }

  @Test(arguments: ["name", "cat", "process", "thread", "counter", "argument", "key", "ph"])
  func fieldsOfATrace(field: String) throws {
    func value(_ name: String) -> String { JSONValue.quoted(name == field ? ForeignTextTests.hostile : "t") }
    let phase = field == "ph" ? value("ph") : "\"X\""
    let text = """
      {"traceEvents": [
        {"ph": "M", "pid": 1, "name": "process_name", "args": {"name": \(value("process"))}},
        {"ph": "M", "pid": 1, "tid": 1, "name": "thread_name", "args": {"name": \(value("thread"))}},
        {"ph": "C", "pid": 1, "ts": 1, "name": \(value("counter")), "args": {"bytes": 1}},
        {"ph": \(phase), "pid": 1, "tid": 1, "ts": 1, "dur": 3, "name": \(value("name")), "cat": \(value("cat")),
         "args": {\(value("key")): "v", "scope": \(value("argument")), "source": \(value("argument")),
                  "primitive": \(value("argument"))}}
      ]}
      """
    try CommandsTests.withFolder { folder in
      let file = "\(folder)/t.json"
      try text.write(toFile: file, atomically: true, encoding: .utf8)
      for by in ["name", "scope", "source", "primitive"] {
        for json in [[], ["--json"]] {
          let ended = CommandsTests.jaxscope(["report", file, "--by", by] + json)
          #expect(ended.code == 0)
          ForeignTextTests.expectClean(ended, "\(field) \(by)")
          guard !json.isEmpty, field == "name", by == "name" else { continue }
          let read = try #require(try JSONValue(parsing: Array(ended.out.utf8)))
          guard case .array(let rows)? = read["rows"] else { continue }
          #expect(rows.first?["key"] == .string(ForeignTextTests.hostile))
        }
      }
    }
  }

  @Test func namesInJSONAreThoseOfTheFile() throws {
    try CommandsTests.withFolder { folder in
      let file = "\(folder)/f.jaxpr"
      let text = ForeignTextTests.program.replacing("NAME", with: ForeignTextTests.hostile)
        .replacing("FILE", with: "t.py").replacing("FUNCTION", with: ForeignTextTests.hostile)
        .replacing("STACK", with: "")
      try text.write(toFile: file, atomically: true, encoding: .utf8)
      let ended = CommandsTests.jaxscope("nan", file, "--random", "0", "--json")
      let json = try #require(try JSONValue(parsing: Array(ended.out.utf8)))
      #expect(json["source"]?["function"] == .string(ForeignTextTests.hostile))
      #expect(json["location"] == .string("jit:\(ForeignTextTests.hostile) > #0 log"))
    }
  }

  @Test func longNamesDoNotFloodAReport() throws {
    try CommandsTests.withFolder { folder in
      let file = "\(folder)/f.jaxpr"
      let long = String(repeating: "n", count: 100_000)
      let text = ["NAME", "FILE", "FUNCTION"].reduce(ForeignTextTests.program) {
        $0.replacing($1, with: long)
      }
      .replacing("STACK", with: "")
      try text.write(toFile: file, atomically: true, encoding: .utf8)
      let ended = CommandsTests.jaxscope("nan", file, "--random", "0")
      #expect(ended.code == 1 && ended.out.contains("nn…nn") && ended.out.utf8.count < 4000)
    }
  }

  /// The user's own words come back in errors.
  @Test func arguments() {
    let x = ForeignTextTests.hostile
    for words in [
      [x], ["run", x], ["run", "--\(x)"], ["run", "f", "--random", x], ["nan", "f", "--kind", x],
      ["explain", x],
      ["check", x], ["check", ".", "--only", x], ["report", x], ["report", "f", "--by", x],
      ["step", "f", "--size", x], ["step", "f", "--keys", x], ["run", x, "--json"],
    ] {
      let ended = CommandsTests.jaxscope(words)
      #expect(ended.code == 2 || ended.code == 3)
      ForeignTextTests.expectClean(ended, "\(words)")
    }
  }

  /// The line of progress is ours to the terminal; the names in it are not.
  @Test func progress() {
    var err = ""
    let console = Console(showsProgress: true, out: { _ in }, err: { err += $0 })
    console.progress("3 of 9  \(ForeignTextTests.hostile)\nmore")
    console.endProgress()
    #expect(err.hasPrefix("\r\u{1B}[K3 of 9  q\\x1b[2J") && err.hasSuffix("\r\u{1B}[K"))
    #expect(
      err.unicodeScalars.filter { !$0.isVisible } == Array("\r\u{1B}\r\u{1B}".unicodeScalars)[...].map { $0 })
  }

  @Test func corpora() throws {
    try CommandsTests.withFolder { folder in
      let name = JSONValue.quoted(ForeignTextTests.hostile)
      let line = "{\"name\": \(name), \"transforms\": [], \"tol\": {}, \"notes\": []}\n"
      try line.write(toFile: "\(folder)/cases.jsonl", atomically: true, encoding: .utf8)
      for json in [[], ["--json"]] {
        let ended = CommandsTests.jaxscope(["check", folder] + json)
        #expect(ended.code == 1)
        ForeignTextTests.expectClean(ended, "check")
      }
      try "\(ForeignTextTests.hostile)\n".write(
        toFile: "\(folder)/cases.jsonl", atomically: true, encoding: .utf8)
      ForeignTextTests.expectClean(CommandsTests.jaxscope("check", folder), "cases.jsonl")
    }
  }
}
