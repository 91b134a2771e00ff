import FoundationEssentials
import JAXBuffers
import JAXControl
import JAXCore
import JAXInterpreter
import JAXKernels
import ScopeApp
import ScopeCommands
import ScopeScreen
import TraceRecording

/// The stepper on a program of 10,000 equations: first screen, a key, a step back from the end.
enum SteppingMeasure {
  static let size = Size(width: 200, height: 60)
  private static let equations = 10_000

  static func sections(only: String? = nil) throws -> [String: JSON] {
    let all: [(String, (String) throws -> JSON)] = [
      ("step_open", open), ("step_key", key), ("step_back", back), ("step_back_tight", tight),
    ]
    let chosen = all.filter { only == nil || only == $0.0 }
    guard !chosen.isEmpty else { return [:] }
    let folder = FileManager.default.temporaryDirectory.appending(path: "jaxscope-step-\(UUID().uuidString)")
      .path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let file = folder + "/chain.jaxscope"
    try writeRecording(file)
    return try chosen.reduce(into: [:]) { $0[$1.0] = try $1.1(file) }
  }

  /// A chain on f32[64,64] that stays bounded, recorded: 160 MiB of values in all.
  private static func writeRecording(_ file: String) throws {
    var lines = ["{ lambda ; v0:f32[64,64] y:f32[64,64]. let"]
    for i in 0..<equations {
      let (x, z) = ("v\(i)", "v\(i + 1):f32[64,64]")
      let operation = ["add \(x) y", "mul \(x) 0.5:f32[]", "tanh \(x)", "sub y \(x)", "max \(x) -1.0:f32[]"][
        i % 5]
      lines.append("    \(z) = \(operation) # train.py:\(i % 500 + 1):4 (step)")
    }
    lines.append("  in (v\(equations),) }")
    let x = Buffer((0..<4096).map { Float($0 % 7) / 7 }, shape: [64, 64])
    let content = Recording.Content(
      metadata: Metadata(), text: lines.joined(separator: "\n"), sources: [:],
      arrays: [("in0", x), ("in1", x)])
    try Recording.write([content], to: file)
  }

  private static func app(_ file: String, budget: Int = 256 << 20) throws -> StepperApp {
    let program = try ProgramOptions(file: file).load(
      Console(showsProgress: false, out: { _ in }, err: { _ in }))
    let session = Session(
      title: program.title, jaxpr: program.jaxpr, arguments: program.arguments, sources: program.sources,
      inputNames: program.inputNames)
    return try StepperApp(session, byteBudget: budget)
  }

  /// From the file to the first screen.
  private static func open(_ file: String) throws -> JSON {
    try Measure.summary(rounds: 11, scale: 1e3, unit: "ms") {
      var app = try app(file)
      _ = app.draw(size)
    }
  }

  /// A key and the screen after it, in the middle of the program.
  private static func key(_ file: String) throws -> JSON {
    var app = try app(file)
    app.run(to: equations / 2)
    let keys: [Key] = ["n", "N", "j", "k", .pageDown, .pageUp]
    var turn = 0
    return try Measure.summary(rounds: 120, scale: 1e3, unit: "ms") {
      app.press(keys[turn % keys.count])
      _ = app.draw(size)
      turn += 1
    }
  }

  /// A step back from the end, and its screen.
  private static func back(_ file: String) throws -> JSON { try back(file, budget: 256 << 20) }

  /// The same with a budget of 32 MiB, where frames keep no values.
  private static func tight(_ file: String) throws -> JSON { try back(file, budget: 32 << 20) }

  private static func back(_ file: String, budget: Int) throws -> JSON {
    var app = try app(file, budget: budget)
    app.run(to: .max)
    return try Measure.summary(rounds: 41, scale: 1e3, unit: "ms") {
      app.press("S")
      _ = app.draw(size)
    }
  }
}

extension StepperApp {
  fileprivate mutating func press(_ key: Key) {
    _ = update(.key(key))
    while isWorking { _ = work() }
  }

  fileprivate mutating func run(to position: Int) {
    if position == .max { press("$") } else { _ = run(command: "goto \(position)") }
  }
}
