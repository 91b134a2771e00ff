import Foundation
import TestSupport
import Testing

/// The program itself under a limit of its address space: whatever it does there, it is with an answer or an error of its
/// own, never by Swift's trap or in a loop of a library's.
@Suite(.enabled(if: access("/proc/self/exe", R_OK) == 0, "finds the program by /proc"))
struct MemoryTests {
  private static let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "jaxscope").path
  private static let folder = Fixtures.golden.appending(path: "memory")

  private struct Ended {
    var status: Int32
    var signalled: Bool
    var text: String
  }

  /// Runs the program with so many MiB of address space.
  private func run(_ arguments: [String], mebibytes: Int, input: String? = nil) throws -> Ended {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    let feed = input.map { "\($0) | " } ?? ""
    process.arguments =
      [
        "-c", "\(feed)( ulimit -v \(mebibytes << 10); exec timeout 60 \"$0\" \"$@\" )", MemoryTests.program,
      ] + arguments
    var environment = ProcessInfo.processInfo.environment
    environment["SWIFT_BACKTRACE"] = "enable=no"
    environment["OPENBLAS_NUM_THREADS"] = nil
    process.environment = environment
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Ended(
      status: process.terminationStatus, signalled: process.terminationReason == .uncaughtSignal,
      text: String(decoding: bytes, as: UTF8.self))
  }

  /// Programs of one operation each on arrays of some megabytes: all of them with MEMORY_PROGRAMS=all.
  static var programs: [String] {
    let all = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
    if ProcessInfo.processInfo.environment["MEMORY_PROGRAMS"] == "all" { return all }
    return all.enumerated().filter { $0.offset % 12 == 0 }.map(\.element)
  }

  @Test func thereArePrograms() { #expect(MemoryTests.programs.count > 10) }

  @Test(arguments: programs) func operationsAskForWhatTheyTake(name: String) throws {
    for mebibytes in [130, 170, 260] {
      let ended = try run(
        ["run", MemoryTests.folder.appending(path: name).path, "--random", "0"], mebibytes: mebibytes)
      #expect(!ended.signalled && [0, 1, 3].contains(ended.status), "\(mebibytes) MiB: \(ended)")
      // An error of memory is the equation's or the inputs', not that of a kernel in its middle.
      #expect(!ended.text.contains(".swift:"), "\(mebibytes) MiB: \(ended)")
    }
  }

  private static let large = """
    { lambda ; a:f32[]. let
        b:f32[2147483648] = jit[  # model.py:12:2 (main)
          name=make
          jaxpr={ lambda ; a:f32[]. let
              b:f32[2147483648] = iota[  # model.py:7:4 (make)
                dimension=0
                dtype=float32
                shape=(2147483648,)
                sharding=None
              ]
            in (b,) }
        ] a
      in (b,) }
    """

  private func withFile(_ name: String, _ text: String, _ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "jaxscope-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: name)
    try text.write(to: file, atomically: true, encoding: .utf8)
    try body(file.path)
  }

  @Test func theEquationThatTakesTooMuchIsNamed() throws {
    try withFile("large.jaxpr", MemoryTests.large) { file in
      let ended = try run(["run", file, "--random", "0"], mebibytes: 1500)
      #expect(ended.status == 1)
      #expect(
        ended.text.contains(
          "iota: RESOURCE_EXHAUSTED: Out of memory allocating 8589934592 bytes (8 GiB); there are 1."))
      #expect(ended.text.contains("at        jit:make > #0 iota"))
      #expect(ended.text.contains("from      model.py:7:4 in make"))
      #expect(ended.text.contains("jaxscope explain out-of-memory"))
      let json = try run(["run", file, "--random", "0", "--json"], mebibytes: 1500)
      for field in [
        #""code" : "out-of-memory""#, #""location" : "jit:make > #0 iota""#, #""primitive" : "iota""#,
        #""file" : "model.py""#,
      ] { #expect(json.text.contains(field), "\(field) in \(json.text)") }
    }
  }

  @Test func theStepperGoesOnFromBefore() throws {
    try withFile("large.jaxpr", MemoryTests.large) { file in
      // To the end, which fails; then back to the beginning.
      let failed = try run(["step", file, "--random", "0", "--keys", "$"], mebibytes: 1500)
      #expect(failed.status == 0 && failed.text.contains("RESOURCE_EXHAUSTED"), "\(failed)")
      let back = try run(["step", file, "--random", "0", "--keys", "$0"], mebibytes: 1500)
      #expect(back.status == 0 && back.text.contains("step 0"), "\(back)")
    }
  }

  @Test func inputsAreCountedTogether() throws {
    let names = "abcdefghijklmnopqrst"
    let binders = names.map { "\($0):f16[30000000]" }.joined(separator: " ")
    try withFile("inputs.jaxpr", "{ lambda ; \(binders). let in (a,) }") { file in
      let ended = try run(["run", file, "--random", "0"], mebibytes: 1000)
      #expect(
        ended.status == 3 && ended.text.contains("making up its 20 inputs: this takes 1.1 GiB"), "\(ended)")
    }
  }

  @Test func whatHasNoEndIsNotReadToIt() throws {
    let device = try run(["run", "/dev/zero"], mebibytes: 1500)
    #expect(device.status == 3 && device.text.contains("goes on beyond 256 MiB"), "\(device)")
    let pipe = try run(["run", "-"], mebibytes: 1500, input: "yes")
    #expect(pipe.status == 3 && pipe.text.contains("<stdin>: it goes on beyond 256 MiB"), "\(pipe)")
    let trace = try run(["report", "/dev/zero"], mebibytes: 1000)
    #expect(trace.status == 3 && trace.text.contains("of memory"), "\(trace)")
  }

  /// Small files that unpack to a hundred times as much, and texts of which two characters become a hundred bytes.
  @Test(arguments: ["{},", "[0],", "0,", "\"\\n\",", #"{"ph":"X","ts":1,"dur":1,"args":{"a":1}},"#])
  func tracesThatGrow(element: String) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "jaxscope-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "t.json").path
    var text = "["
    for _ in 0..<(12_000_000 / element.utf8.count) { text += element }
    try (text + "{}]").write(toFile: file, atomically: false, encoding: .utf8)
    for mebibytes in [200, 320] {
      let ended = try run(["report", file], mebibytes: mebibytes)
      #expect(
        !ended.signalled && [0, 3].contains(ended.status), "\(mebibytes) MiB: \(ended.text.prefix(300))")
    }
  }

  @Test(arguments: [
    "b:f32[4] = sin a;", "neg a;", "b:f32[] = foo 1:i4[] 1:i4[] 1:i4[] 1:i4[] 1:i4[] 1:i4[];",
  ])
  func programsThatGrow(equation: String) throws {
    let text = "{ lambda ; a:f32[4]. let " + String(repeating: equation + " ", count: 60_000) + "in (a,) }"
    try withFile("long.jaxpr", text) { file in
      for mebibytes in [140, 200, 320] {
        let ended = try run(["run", file, "--random", "0"], mebibytes: mebibytes)
        #expect(
          !ended.signalled && [0, 1, 3].contains(ended.status), "\(mebibytes) MiB: \(ended.text.prefix(300))")
      }
    }
  }
}
