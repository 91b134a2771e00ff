import ArgumentParser
import FoundationEssentials
import JAXBuffers
import JAXControl
import JAXCore
import JAXKernels
import TraceNpz

/// The options by which a command gets a program and its inputs.
package struct ProgramOptions: ParsableArguments {
  @Argument(help: "A jaxpr as JAX prints it; - reads it from standard input.")
  package var file: String

  @Option(
    help: "An npz with the inputs in0, in1 … (and const0 …, nconst0 … where the program has constants).")
  package var inputs: String?

  @Option(help: ArgumentHelp("Make up the inputs from this seed.", valueName: "seed"))
  package var random: UInt64?

  package init() {}

  package mutating func validate() throws {
    if inputs != nil && random != nil {
      throw ValidationError("--inputs and --random exclude each other: give the inputs or have them made up.")
    }
  }

  /// Reads the program and its inputs.
  package func load(_ console: Console) throws -> LoadedProgram {
    let text = try ProgramOptions.read(file)
    let name = file == "-" ? "<stdin>" : file
    let archive = try openArchive(console)
    let loader = ProgramLoader(text: text, name: name, archive: archive)
    let jaxpr = try loader.jaxpr()
    if let seed = random {
      var made = RandomInputs(seed: seed)
      let constants = try zip(jaxpr.constvars, jaxpr.constants).map { try $1 ?? made.buffer($0.aval) }
      let closed = Jaxpr(
        constvars: jaxpr.constvars, constants: constants, invars: jaxpr.invars, equations: jaxpr.equations,
        outputs: jaxpr.outputs)
      return LoadedProgram(jaxpr: closed, arguments: try jaxpr.inputTypes.map { try made.buffer($0) })
    }
    if let missing = jaxpr.constants.firstIndex(where: { $0 == nil }) {
      throw CommandError(
        .unreadable,
        "\(archive?.file ?? name): const\(missing) is missing; \(name) has the constant "
          + "\(jaxpr.constvars[missing].aval) there\n  write it with np.savez(…, const\(missing)=…): "
          + "jaxpr.consts has it in Python")
    }
    if jaxpr.invars.isEmpty { return LoadedProgram(jaxpr: jaxpr, arguments: []) }
    guard archive != nil else {
      throw CommandError(
        .usage,
        "\(name) takes \(jaxpr.invars.count) input\(jaxpr.invars.count == 1 ? "" : "s") "
          + "(\(jaxpr.inputTypes.map(\.description).joined(separator: ", "))):\n"
          + "  give them with --inputs FILE.npz (np.savez(\"FILE.npz\", in0=…)), or make them up with --random 0"
      )
    }
    return LoadedProgram(jaxpr: jaxpr, arguments: try loader.arguments(jaxpr))
  }

  private func openArchive(_ console: Console) throws -> NpzArchive? {
    do {
      if let inputs { return try NpzArchive(path: inputs) }
      guard random == nil, file.hasSuffix(".jaxpr") else { return nil }
      let beside = file.dropLast(".jaxpr".count) + ".npz"
      guard FileManager.default.fileExists(atPath: String(beside)) else { return nil }
      console.remark("inputs from \(beside)")
      return try NpzArchive(path: String(beside))
    } catch {
      throw CommandError(.unreadable, String(describing: error))
    }
  }

  private static func read(_ file: String) throws -> String {
    do {
      if file == "-" { return readStandardInput() }
      return String(decoding: try Data(contentsOf: URL(fileURLWithPath: file)), as: UTF8.self)
    } catch {
      var isFolder = false
      let exists = FileManager.default.fileExists(atPath: file, isDirectory: &isFolder)
      let why = isFolder ? "it is a directory" : exists ? "it cannot be read" : "there is no such file"
      throw CommandError(.unreadable, "\(file): \(why)")
    }
  }

  private static func readStandardInput() -> String {
    var lines: [String] = []
    while let line = readLine(strippingNewline: false) { lines.append(line) }
    return lines.joined()
  }
}

/// A program with everything it needs to run.
package struct LoadedProgram {
  package let jaxpr: Jaxpr
  package let arguments: [Buffer]
}

/// Joins a jaxpr's text with the arrays that the text leaves out.
package struct ProgramLoader {
  let text: String
  let name: String
  let archive: NpzArchive?

  package init(text: String, name: String, archive: NpzArchive?) {
    self.text = text
    self.name = name
    self.archive = archive
  }

  /// The program, its outer and inner constants bound where the archive has them.
  package func jaxpr() throws -> Jaxpr {
    do {
      let jaxpr = try jaxprOrParseError()
      try jaxpr.check()
      try refuseMoreThanMemory(jaxpr)
      return jaxpr
    } catch let error as JAXError {
      throw CommandError(.unreadable, "\(name): the program breaks a rule\n\(CommandError.report(error))")
    } catch let error as ParseError {
      throw CommandError(.unreadable, String(describing: error))
    }
  }

  /// An array of over half the memory leaves no room for the next, and running out of memory ends the program.
  private func refuseMoreThanMemory(_ jaxpr: Jaxpr) throws {
    let memory = ProcessInfo.processInfo.physicalMemory
    guard let largest = jaxpr.largestArray, UInt64(largest.byteCount) > memory / 2 else { return }
    let gigabytes = { (bytes: UInt64) in "\(bytes >> 30) GiB" }
    throw CommandError(
      .unreadable,
      "\(name): an array of type \(largest) takes \(gigabytes(UInt64(largest.byteCount))), "
        + "more than half of this machine's memory of \(gigabytes(memory))")
  }

  /// The same, with the parser's own error.
  func jaxprOrParseError() throws -> Jaxpr {
    let inner = try series("nconst")
    let jaxpr = try JaxprParser.parse(text, file: name, catalogue: Catalogue.all, nestedConstants: inner)
    guard !jaxpr.constvars.isEmpty else { return jaxpr }
    let constants = try jaxpr.constvars.enumerated().map { try array("const\($0)", $1.aval) }
    return Jaxpr(
      constvars: jaxpr.constvars, constants: constants, invars: jaxpr.invars, equations: jaxpr.equations,
      outputs: jaxpr.outputs)
  }

  /// The inputs `in0`, `in1` …, checked against what the program takes.
  package func arguments(_ jaxpr: Jaxpr) throws -> [Buffer] {
    try jaxpr.inputTypes.enumerated().map { index, type in
      guard let buffer = try array("in\(index)", type) else {
        throw CommandError(
          .unreadable,
          "\(archive?.file ?? name): in\(index) is missing; \(name) takes \(type) there\n"
            + "  write it with np.savez(…, in\(index)=\(type.dtype.isKey ? "jax.random.key_data(key)" : "…"))"
        )
      }
      return buffer
    }
  }

  private func array(_ member: String, _ type: ShapedArray) throws -> Buffer? {
    guard let archive, archive.hasArray(member) else { return nil }
    do {
      let stored = try archive.header(member)
      if stored.shape == type.shape, stored.dtype.flatMap(ProgramLoader.narrowed) == type.dtype {
        return try Kernels.convert(archive.array(member), to: type.dtype)
      }
      return try archive.array(member, as: type.dtype, type.shape)
    } catch {
      throw CommandError(.unreadable, String(describing: error))
    }
  }

  /// What JAX makes of NumPy's and Python's wide numbers when x64 is off.
  private static func narrowed(_ dtype: DType) -> DType? {
    switch dtype {
    case .float64: .float32
    case .int64: .int32
    case .uint64: .uint32
    case .complex128: .complex64
    default: nil
    }
  }

  private func series(_ prefix: String) throws -> [Buffer?] {
    guard let archive else { return [] }
    var result: [Buffer?] = []
    while archive.hasArray("\(prefix)\(result.count)") {
      result.append(try archive.array("\(prefix)\(result.count)"))
    }
    return result
  }
}
