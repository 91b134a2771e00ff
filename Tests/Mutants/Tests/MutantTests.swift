import Foundation
import TestSupport
import Testing

/// A few hundred damaged files, the same at every run; `make mutants` tries others and more.
@Suite struct MutantTests {
  /// It is built beside the tests.
  private static let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "mutants")

  private static func number(_ variable: String) -> Int? {
    ProcessInfo.processInfo.environment[variable].flatMap { Int($0) }
  }

  @Test func damagedFilesAreErrors() throws {
    let count = MutantTests.number("MUTANTS") ?? 300
    let seed = MutantTests.number("MUTANTS_SEED") ?? 1
    let process = Process()
    process.executableURL = MutantTests.program
    process.arguments = ["\(count)", "\(seed)", Fixtures.repository.path]
    // A child of one with threads could wait for them for ever.
    process.environment = ProcessInfo.processInfo.environment.merging([
      "OPENBLAS_NUM_THREADS": "1", "SWIFT_BACKTRACE": "enable=no",
    ]) { $1 }
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let report = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    print(report)
    #expect(process.terminationStatus == 0, "\(report)")
    #expect(report.contains("\(count) mutants of seed \(seed)"))
  }
}
