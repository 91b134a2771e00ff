// swift-tools-version:6.2
import PackageDescription

// The house, from the ground up: each room names the rooms it may import (`docs/architecture.md` draws them,
// `Tests/House` holds this list against that page). Folder names are short; module names carry a prefix so that
// a user's own `Core` never collides with ours.

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("MemberImportVisibility")
]

func room(
  _ name: String, _ path: String, _ dependencies: [Target.Dependency], exclude: [String] = []
) -> Target {
  .target(name: name, dependencies: dependencies, path: path, exclude: exclude, swiftSettings: settings)
}

func tests(
  _ name: String, _ path: String, _ dependencies: [Target.Dependency], exclude: [String] = []
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies, path: path, exclude: exclude, swiftSettings: settings)
}

let complex = Target.Dependency.product(name: "ComplexModule", package: "swift-numerics")
let real = Target.Dependency.product(name: "RealModule", package: "swift-numerics")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "jaxscope",
  products: [
    .library(name: "JAX", targets: ["JAX"]),
    .executable(name: "jaxscope", targets: ["jaxscope"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/apple/swift-numerics", from: "1.0.0"),
  ],
  targets: [
    // L0: memory, C libraries, files on disk.
    .systemLibrary(name: "COpenBLAS", path: "Sources/Shims/COpenBLAS", pkgConfig: "openblas"),
    .systemLibrary(name: "CZlib", path: "Sources/Shims/CZlib", pkgConfig: "zlib"),
    .target(
      name: "CVectorMath", path: "Sources/Shims/CVectorMath",
      linkerSettings: [.linkedLibrary("m"), .linkedLibrary("mvec", .when(platforms: [.linux]))]),
    .systemLibrary(name: "CDebugInfo", path: "Sources/Shims/CDebugInfo", pkgConfig: "libdw"),
    .target(name: "CUnwind", path: "Sources/Shims/CUnwind"),
    .systemLibrary(name: "CNcurses", path: "Sources/Shims/CNcurses"),
    .target(name: "CTerminal", path: "Sources/Shims/CTerminal"),
    // The processor's counter of ticks, which Swift cannot read.
    .target(name: "CTicks", path: "Sources/Shims/CTicks"),
    // Files that a signal takes away, because they are not finished.
    .target(name: "CUnfinished", path: "Sources/Shims/CUnfinished"),
    room("JAXBuffers", "Sources/Buffers", [complex]),
    room("JAXVisibleText", "Sources/VisibleText", []),
    room("TraceNpz", "Traces/Formats/Npz", ["JAXBuffers", "JAXVisibleText", "CUnfinished", "CZlib"]),
    room("TraceModel", "Traces/Model", ["JAXBuffers", "CTicks"]),
    room(
      "TraceRecording", "Traces/Formats/Recording",
      ["TraceNpz", "TraceModel", "JAXBuffers", "JAXVisibleText"]),
    room("TraceChrome", "Traces/Formats/Chrome", ["TraceNpz", "TraceModel", "JAXBuffers", "JAXVisibleText"]),
    room("TracePerfetto", "Traces/Formats/Perfetto", ["TraceModel"]),
    // L1 to L6: the library.
    room("JAXKernels", "Sources/Kernels", ["JAXBuffers", "COpenBLAS", "CVectorMath", complex, real]),
    room(
      "JAXCore", "Sources/Core",
      ["JAXKernels", "JAXBuffers", "JAXVisibleText", "CDebugInfo", "CUnwind", complex]),
    room("JAXLax", "Sources/Lax", ["JAXCore", "JAXKernels", "JAXBuffers"]),
    room("JAXInterpreter", "Sources/Interpreter", ["JAXCore", "JAXKernels", "JAXBuffers"]),
    room(
      "JAXTransforms", "Sources/Transforms", ["JAXLax", "JAXCore", "JAXBuffers"],
      exclude: ["API/overloads.py", "API/arities.py", "API/derivatives.py"]),
    room(
      "JAXControl", "Sources/Control",
      ["JAXTransforms", "JAXLax", "JAXInterpreter", "JAXCore", "JAXKernels", "JAXBuffers"]),
    room(
      "JAXDebugging", "Sources/Debugging",
      ["JAXControl", "JAXTransforms", "JAXCore", "JAXBuffers", "TraceRecording"]),
    room(
      "JAXProfiling", "Sources/Profiling",
      [
        "JAXLax", "JAXCore", "JAXKernels", "JAXBuffers", "JAXVisibleText", "TraceChrome", "TracePerfetto",
        "TraceNpz", "TraceModel",
      ]),
    room(
      "JAXNumpy", "Sources/Numpy",
      [
        "JAXControl", "JAXTransforms", "JAXLax", "JAXCore", "JAXKernels", "JAXBuffers", complex, real,
      ],
      exclude: ["operators.py"]),
    room(
      "JAXRandom", "Sources/Random",
      ["JAXNumpy", "JAXControl", "JAXTransforms", "JAXLax", "JAXCore", "JAXBuffers"]),
    room(
      "JAXNN", "Sources/NN",
      ["JAXRandom", "JAXNumpy", "JAXControl", "JAXTransforms", "JAXLax", "JAXCore", "JAXBuffers"]),
    // L10: the umbrella and the program.
    room(
      "JAX", "Sources/JAX",
      [
        "JAXNN", "JAXRandom", "JAXNumpy", "JAXProfiling", "JAXDebugging", "JAXControl", "JAXTransforms",
        "JAXLax", "JAXCore",
        "JAXBuffers",
      ]),
    room("ScopeScreen", "Viewer/Screen", ["JAXVisibleText"]),
    room("ScopeWidgets", "Viewer/Widgets", ["ScopeScreen", "JAXCore", "JAXKernels", "JAXBuffers"]),
    room(
      "ScopeApp", "Viewer/App",
      [
        "ScopeWidgets", "ScopeScreen", "JAXInterpreter", "JAXCore", "JAXKernels", "JAXBuffers",
        "JAXVisibleText",
      ]),
    room(
      "ScopeCommands", "Viewer/Commands",
      [
        "ScopeApp", "ScopeScreen", "JAXControl", "JAXTransforms", "JAXInterpreter", "JAXLax", "JAXCore",
        "JAXKernels", "JAXBuffers", "JAXVisibleText", "JAXProfiling", "TraceChrome", "TraceModel", "TraceNpz",
        "TraceRecording", arguments, complex,
      ]),
    room("ScopeTerminal", "Viewer/Terminal/Driver", ["ScopeApp", "ScopeScreen", "CNcurses", "CTerminal"]),
    .executableTarget(
      name: "jaxscope", dependencies: ["ScopeCommands", "ScopeTerminal", "TraceNpz", "JAXBuffers"],
      path: "Viewer/Terminal/Program", swiftSettings: settings),
    .executableTarget(
      name: "measure",
      dependencies: [
        "ExampleModels", "JAX", "ScopeCommands", "ScopeApp", "ScopeScreen", "JAXControl", "JAXInterpreter",
        "JAXCore", "JAXKernels", "JAXBuffers", "JAXProfiling", "TraceChrome", "TraceModel", "TraceNpz",
        "TracePerfetto", "TraceRecording",
      ],
      path: "Benchmarks/Measure", swiftSettings: settings),
    // The example models: ports of `Examples/models/oracle`, and a program for each.
    room("ExampleModels", "Examples/models/Models", ["JAX"]),
    .executableTarget(
      name: "MLP", dependencies: ["ExampleModels", "JAX"], path: "Examples/models/MLP",
      swiftSettings: settings),
    .executableTarget(
      name: "ConvNet", dependencies: ["ExampleModels", "JAX"], path: "Examples/models/ConvNet",
      swiftSettings: settings),
    .executableTarget(
      name: "LSTM", dependencies: ["ExampleModels", "JAX"], path: "Examples/models/LSTM",
      swiftSettings: settings),
    .executableTarget(
      name: "Transformer", dependencies: ["ExampleModels", "JAX"], path: "Examples/models/Transformer",
      swiftSettings: settings),
    // Tests: one target per room, and what spans them.
    room("TestSupport", "Tests/TestSupport", []),
    tests("BuffersTests", "Tests/BuffersTests", ["JAXBuffers"]),
    tests("TextTests", "Tests/TextTests", ["JAXVisibleText"]),
    tests("KernelsTests", "Tests/KernelsTests", ["JAXKernels", "JAXBuffers", complex]),
    tests(
      "CoreTests", "Tests/CoreTests",
      ["JAXControl", "JAXCore", "JAXBuffers", "TraceNpz", "TestSupport", complex]),
    tests(
      "RecordingTests", "Tests/RecordingTests",
      [
        "JAX", "ScopeCommands", "JAXControl", "JAXTransforms", "JAXCore", "JAXBuffers", "TraceRecording",
        "TraceNpz", "TestSupport",
      ]),
    tests(
      "TraceTests", "Tests/TraceTests",
      ["TraceChrome", "TracePerfetto", "TraceNpz", "TraceModel", "TestSupport"]),
    tests(
      "ProfilingTests", "Tests/ProfilingTests",
      [
        "JAX", "JAXProfiling", "JAXControl", "JAXInterpreter", "JAXLax", "JAXCore", "JAXBuffers",
        "ScopeCommands", "TraceChrome", "TraceModel", "TraceNpz", "TestSupport",
      ]),
    tests("NpzTests", "Tests/NpzTests", ["TraceNpz", "JAXBuffers", "TestSupport"]),
    tests(
      "LaxTests", "Tests/LaxTests",
      [
        "JAXControl", "JAXTransforms", "JAXLax", "JAXKernels", "JAXCore", "JAXBuffers", "TestSupport",
        complex,
        real,
      ]),
    tests(
      "TransformsTests", "Tests/TransformsTests", ["JAXTransforms", "JAXLax", "JAXCore", "JAXBuffers"]),
    tests(
      "GoldenTests", "Tests/GoldenTests", ["JAX", "JAXTransforms", "JAXCore", "JAXBuffers", "TestSupport"]),
    tests("JAXTests", "Tests/JAXTests", ["JAX", "JAXCore", "JAXBuffers", "TestSupport"]),
    tests(
      "LawTests", "Tests/Laws",
      ["ScopeCommands", "JAXControl", "JAXTransforms", "JAXLax", "JAXCore", "JAXBuffers", "TestSupport"]),
    tests("NumpyTests", "Tests/NumpyTests", ["JAX", "TestSupport"]),
    tests("RandomTests", "Tests/RandomTests", ["JAX", "TestSupport"]),
    tests("NNTests", "Tests/NNTests", ["JAX", "TestSupport"]),
    tests("ExamplesTests", "Tests/ExamplesTests", ["ExampleModels", "JAX", "TestSupport"]),
    tests(
      "ApiCallsTests", "Tests/ApiCalls", ["JAX", "TraceNpz", "TestSupport", complex],
      exclude: ["generate.py", "absent.py", "absent.tsv", "spelled.tsv", "differing.tsv"]),
    tests(
      "ControlTests", "Tests/ControlTests",
      ["JAXControl", "JAXTransforms", "JAXLax", "JAXCore", "JAXBuffers"]),
    tests(
      "InterpreterTests", "Tests/InterpreterTests",
      ["JAXInterpreter", "JAXControl", "JAXCore", "JAXKernels", "JAXBuffers"]),
    tests(
      "CommandsTests", "Tests/CommandsTests",
      [
        "jaxscope", "ScopeCommands", "TraceModel", "TraceNpz", "TraceRecording", "JAXBuffers",
        "JAXVisibleText",
        "TestSupport",
      ]),
    tests(
      "AppTests", "Tests/AppTests",
      [
        "ScopeApp", "ScopeWidgets", "ScopeScreen", "ScopeCommands", "JAXControl", "JAXInterpreter", "JAXCore",
        "JAXBuffers", "TraceNpz", "TestSupport",
      ]),
    tests(
      "ConformanceTests", "Tests/Conformance",
      ["ScopeCommands", "JAXCore", "JAXBuffers", "TraceNpz", "TestSupport"],
      exclude: ["README.md", "make", "sample"]),
    .target(name: "CPseudoTerminal", path: "Tests/CPseudoTerminal"),
    .executableTarget(
      name: "terminal-demo", dependencies: ["ScopeTerminal", "ScopeApp", "ScopeScreen"],
      path: "Tests/TerminalDemo", swiftSettings: settings),
    tests(
      "TerminalTests", "Tests/TerminalTests",
      ["terminal-demo", "ScopeTerminal", "ScopeScreen", "CPseudoTerminal"]),
    .target(name: "CForking", path: "Tests/CForking"),
    .executableTarget(
      name: "mutants", dependencies: ["ScopeCommands", "JAXCore", "TraceNpz", "TestSupport", "CForking"],
      path: "Tests/Mutants/Program", swiftSettings: settings),
    tests("MutantTests", "Tests/Mutants/Tests", ["mutants", "TestSupport"]),
    tests("HouseTests", "Tests/House", ["JAXControl", "JAXCore", "TestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)

// Fuzz targets exist only when asked for (`make fuzz`): their entry point needs libFuzzer, or
// (JAXSCOPE_FUZZ=replay) is a program that replays inputs.
let fuzzMode = Context.environment["JAXSCOPE_FUZZ"]
for (name, folder, dependencies) in [
  (
    "FuzzRunning", "Tests/Fuzz/Running",
    ["ScopeCommands", "JAXInterpreter", "JAXCore", "JAXBuffers", "TraceNpz"]
  ),
  ("fuzz-jaxpr", "Tests/Fuzz/Jaxpr", ["JAXCore", "JAXControl"]),
  ("fuzz-npz", "Tests/Fuzz/Npz", ["TraceNpz", "JAXBuffers"]),
  ("fuzz-run", "Tests/Fuzz/Run", ["FuzzRunning"]),
  ("fuzz-recording", "Tests/Fuzz/Recording", ["FuzzRunning", "TraceRecording", "TraceNpz", "JAXBuffers"]),
  ("fuzz-chrome", "Tests/Fuzz/Chrome", ["TraceChrome", "TraceModel", "TraceNpz"]),
] as [(String, String, [Target.Dependency])] where fuzzMode != nil {
  guard name.hasPrefix("fuzz-") else {
    package.targets.append(
      .target(name: name, dependencies: dependencies, path: folder, swiftSettings: settings))
    continue
  }
  package.products.append(.executable(name: name, targets: [name]))
  package.targets.append(
    .executableTarget(
      name: name, dependencies: dependencies, path: folder, exclude: name == "fuzz-chrome" ? ["seeds"] : [],
      swiftSettings: settings + (fuzzMode == "replay" ? [] : [.define("FUZZING")])))
}
