import ArgumentParser
import FoundationEssentials
import JAXBuffers
import JAXCore
import TraceNpz
import TraceRecording

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// The options by which a command gets a program and its inputs.
package struct ProgramOptions: ParsableArguments {
  @Argument(
    help: "A recording (NAME.jaxscope), or a jaxpr as JAX prints it; - reads a jaxpr from standard input.")
  package var file: String

  @Option(
    help: "An npz with the inputs in0, in1 … (and const0 …, nconst0 … where the program has constants).")
  package var inputs: String?

  @Option(help: ArgumentHelp("Make up the inputs from this seed.", valueName: "seed"))
  package var random: UInt64?

  @Option(help: ArgumentHelp("Which call of a recording, from 0 (default: the first).", valueName: "K"))
  package var call: Int?

  @Flag(
    help:
      "Show source files that a jaxpr's comments name wherever they are, not only below its folder and this one."
  )
  package var sources = false

  package init() {}

  /// The options without a command line.
  package init(file: String, inputs: String? = nil, random: UInt64? = nil, call: Int? = nil) {
    self.file = file
    self.inputs = inputs
    self.random = random
    self.call = call
  }

  package mutating func validate() throws {
    if inputs != nil && random != nil {
      throw ValidationError("--inputs and --random exclude each other: give the inputs or have them made up.")
    }
  }

  /// Reads the program and its inputs.
  package func load(_ console: Console) throws -> LoadedProgram {
    if ProgramOptions.isArchive(file) { return try loadRecording() }
    if call != nil {
      throw CommandError(.usage, "--call chooses among the calls of a recording, and \(file) is a jaxpr")
    }
    let text = try ProgramOptions.read(file)
    let name = file == "-" ? "<stdin>" : file
    let archive = try openArchive(console)
    let loader = ProgramLoader(text: text, name: name, archive: archive)
    var program = try bind(try loader.jaxpr(), loader)
    program.title = file.split(separator: "/").last.map(String.init) ?? name
    program.sources = SourceFiles(beside: file, anywhere: sources).texts(for: program.jaxpr)
    return program
  }

  private func loadRecording() throws -> LoadedProgram {
    if inputs != nil {
      throw CommandError(.usage, "\(file) is a recording and has its inputs; --inputs goes with a jaxpr")
    }
    let recorded: Recording.Call
    do {
      recorded = try Recording(path: file).call(call ?? 0)
    } catch {
      throw CommandError(.unreadable, String(describing: error))
    }
    let name = "\(file): program.jaxpr"
    let loader = ProgramLoader(text: recorded.text, name: name, archive: recorded.arrays)
    var program = try bind(try loader.jaxpr(), loader)
    let metadata = recorded.metadata
    program.title = metadata.title ?? file
    program.recordedError = metadata.error.map { "\($0.kind): \($0.message)" }
    program.sources = program.jaxpr.sourceFiles.reduce(into: [:]) { $0[$1] = recorded.source($1) }
    program.nameInputs(metadata.inputs?.map(\.name), outputs: metadata.outputs?.map(\.name))
    return program
  }

  /// The program with its inputs, made up or from the archive.
  private func bind(_ jaxpr: Jaxpr, _ loader: ProgramLoader) throws -> LoadedProgram {
    let archive = loader.archive
    let name = loader.name
    if let seed = random { return try madeUp(jaxpr, seed, name) }
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

  /// The program with inputs, and constants that no file gives, from a seed.
  private func madeUp(_ jaxpr: Jaxpr, _ seed: UInt64, _ name: String) throws -> LoadedProgram {
    var made = RandomInputs(seed: seed)
    let missing = jaxpr.constants.indices.filter { jaxpr.constants[$0] == nil }
    let types = missing.map { jaxpr.constvars[$0].aval } + jaxpr.inputTypes
    let buffers: [Buffer]
    do { buffers = try made.buffers(types) } catch let error as OutOfMemory {
      throw CommandError(
        .unreadable, "\(name): making up its \(types.count) input\(types.count == 1 ? "" : "s"): \(error)")
    }
    // What a program without constants was checked and indexed for holds on.
    guard !missing.isEmpty else { return LoadedProgram(jaxpr: jaxpr, arguments: buffers) }
    var constants = jaxpr.constants
    for (index, value) in zip(missing, buffers) { constants[index] = value }
    let closed = Jaxpr(
      constvars: jaxpr.constvars, constants: constants, invars: jaxpr.invars, equations: jaxpr.equations,
      outputs: jaxpr.outputs)
    return LoadedProgram(jaxpr: closed, arguments: Array(buffers.dropFirst(missing.count)))
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
    let bytes: [UInt8]
    do {
      bytes =
        try file == "-"
        ? WholeFile.readStandardInput(limit: textLimit) : WholeFile.read(file, limit: textLimit)
    } catch {
      throw CommandError(.unreadable, String(describing: error))
    }
    guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else {
      throw CommandError(
        .unreadable,
        "\(file == "-" ? "<stdin>" : file): this is neither a recording nor text: a recording is a zip file that "
          + "jaxscope_record writes, a jaxpr is what JAX prints")
    }
    return text
  }

  /// The most text that is read, as in a recording: some millions of equations.
  private static let textLimit = 256 << 20

  /// Whether the file is a zip file; one that cannot be read is not.
  private static func isArchive(_ file: String) -> Bool {
    // What is read of a pipe is gone.
    var status = stat()
    guard file != "-", stat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      let stream = fopen(file, "rb")
    else { return false }
    defer { fclose(stream) }
    var head = [UInt8](repeating: 0, count: 4)
    return fread(&head, 1, 4, stream) == 4 && Recording.isArchive(head)
  }
}
