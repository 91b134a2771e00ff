import CForking
import Foundation
import JAXCore
import ScopeCommands
import TestSupport

/// Damages samples of every format and runs the program on each in a child process: it must end with an exit code of
/// its own, whatever it reads.
///
///     mutants COUNT SEED REPOSITORY [FOLDER]     FOLDER gets the mutants that broke something
@main
enum Mutants {
  /// Said at once, so that a run that is cut short has said what it found.
  private static func say(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

  static let seconds: Int32 = 20
  static let byteCount: UInt = 2 << 30

  static func main() throws {
    let words = CommandLine.arguments
    guard words.count >= 4, let count = Int(words[1]), let seed = Int(words[2]) else {
      say("usage: mutants COUNT SEED REPOSITORY [FOLDER]")
      exit(2)
    }
    let keep = words.count > 4 ? URL(filePath: words[4]) : nil
    let samples = Sample.all(in: URL(filePath: words[3]))
    let kinds = Sample.Kind.allCases.filter { samples[$0]?.isEmpty == false }
    let scratch = FileManager.default.temporaryDirectory.appending(path: "jaxscope-mutants-\(getpid())")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    var tally = Tally()
    for number in 0..<count {
      var mutation = Mutation(random: SplitMix64(seed: seed &+ number &* 7919))
      // Half are programs; the other formats share the rest.
      let kind = number % 2 == 0 ? .jaxpr : kinds[(number / 2) % kinds.count]
      guard let sample = mutation.element(of: samples[kind] ?? []) else { continue }
      let bytes = try sample.mutant(&mutation)
      let file = scratch.appending(path: "mutant.\(sample.suffix)")
      try Data(bytes).write(to: file)
      let command = mutation.element(of: sample.commands) ?? []
      let arguments = command.map { $0 == "MUTANT" ? file.path : $0 }
      let output = scratch.appending(path: "output").path
      let end = run(arguments, output)
      guard let problem = Mutants.problem(end) else {
        tally.fine[Int(end.code), default: 0] += 1
        continue
      }
      let text = (try? String(decoding: Data(contentsOf: URL(filePath: output)), as: UTF8.self)) ?? ""
      if end.timedOut != 0, isLong(bytes, sample) {
        tally.long += 1
        continue
      }
      tally.failed += 1
      say("mutant \(number) of seed \(seed), \(sample.file.lastPathComponent): \(problem)")
      say("  jaxscope \(command.joined(separator: " "))")
      say(text.split(separator: "\n").suffix(6).map { "  \($0.prefix(300))" }.joined(separator: "\n"))
      if let keep {
        try FileManager.default.createDirectory(at: keep, withIntermediateDirectories: true)
        try Data(bytes).write(to: keep.appending(path: "\(seed)-\(number).\(sample.suffix)"))
      }
    }
    say(tally.text(count, seed))
    exit(tally.failed == 0 ? 0 : 1)
  }

  private struct Tally {
    var fine: [Int: Int] = [:]
    var failed = 0
    var long = 0

    func text(_ count: Int, _ seed: Int) -> String {
      let codes = fine.sorted { $0.key < $1.key }.map { "\($0.value) ended with \($0.key)" }
      return
        "\(count) mutants of seed \(seed): \(codes.joined(separator: ", ")), \(long) ran too long, \(failed) broke"
    }
  }

  /// What is wrong with an end; nil for the program's own exit codes.
  private static func problem(_ end: ChildEnd) -> String? {
    if end.timedOut != 0 { return "it did not end in \(seconds) s" }
    if end.signal != 0 { return "signal \(end.signal)" }
    return 0...3 ~= end.code ? nil : "exit code \(end.code)"
  }

  /// Whether it is a program that may run for ever, because it asks for that.
  private static func isLong(_ bytes: [UInt8], _ sample: Sample) -> Bool {
    guard sample.kind == .jaxpr || sample.kind == .recording else { return false }
    let text = String(decoding: bytes, as: UTF8.self)
    return text.contains("while[") || text.contains("length=")
  }

  private final class Line {
    let words: [String]
    init(_ words: [String]) { self.words = words }
  }

  private static func run(_ arguments: [String], _ output: String) -> ChildEnd {
    let line = Line(arguments)
    return withExtendedLifetime(line) {
      runInChild(
        { context in
          guard let context else { return 99 }
          return Jaxscope.run(Unmanaged<Line>.fromOpaque(context).takeUnretainedValue().words, .standard())
        }, Unmanaged.passUnretained(line).toOpaque(), byteCount, seconds, output)
    }
  }
}
