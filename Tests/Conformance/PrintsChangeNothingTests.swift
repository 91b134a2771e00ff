import Foundation
import JAXBuffers
import JAXCore
import TestSupport
import Testing
import TraceNpz

@testable import ScopeCommands

/// A program that prints every value it makes, in every body, computes the same bits, with its derivatives and lanes.
@Suite struct PrintsChangeNothingTests {
  private static let sample = Fixtures.repository.appending(path: "Tests/Conformance/sample/programs").path
  private static let corpus = Fixtures.shared?.appending(path: "corpus/programs").path

  /// The text with a print of its results behind every equation that has a line of its own.
  static func printing(_ text: String) -> String {
    let binders = /^(\s*)((?:\w+:\S+ )+)= .*/
    // Of many results, lines hold some.
    let someBinders = /^(\s*)((?:\w+:\S+ ?)+)$/
    let end = /^(\s*)in \(.*/
    // For each body that is open, what its last equation bound.
    var open: [[Substring]] = []
    var lines: [String] = []
    func flush(_ indent: Int) {
      guard let names = open.popLast(), !names.isEmpty else { return }
      let leaves = names.map { _ in "*" }.joined(separator: ", ") + (names.count == 1 ? "," : "")
      lines.append(
        String(repeating: " ", count: indent)
          + "debug_print[fmt=value has_placeholders=False in_tree=PyTreeDef(((\(leaves)), {})) logging_record=None "
          + "np_printoptions=\(options) ordered=False partitioned=False static_args=()] "
          + names.joined(separator: " "))
    }
    // Lines that only bind: the beginning of an equation, or of a body's inputs.
    var held: [String] = []
    func names(_ binders: some StringProtocol) -> [Substring] {
      Substring(binders).split(separator: " ").compactMap { $0.split(separator: ":").first }
        .filter { $0 != "_" }
    }
    for line in text.components(separatedBy: "\n") {
      if line.wholeMatch(of: someBinders) != nil {
        held.append(line)
        continue
      }
      if let match = line.wholeMatch(of: binders) {
        let first = held.first ?? line
        flush(first.prefix { $0 == " " }.count)
        open.append(held.flatMap { names($0) } + names(match.2))
      } else if let match = line.wholeMatch(of: end) {
        flush(match.1.count + 2)
      }
      if line.hasSuffix(" let") { open.append([]) }
      lines += held + [line]
      held = []
    }
    return lines.joined(separator: "\n")
  }

  private static let options = """
    (('edgeitems', 3), ('threshold', 1000), ('floatmode', 'maxprec'), ('precision', 8), ('suppress', False), \
    ('linewidth', 75), ('nanstr', 'nan'), ('infstr', 'inf'), ('sign', '-'), ('formatter', None), ('legacy', False), \
    ('override_repr', None))
    """

  private func program(_ text: String, _ path: String) throws -> ConformanceProgram {
    let archive = try NpzArchive(path: path + ".npz")
    let loader = ProgramLoader(text: text, name: path, archive: archive)
    let jaxpr = try loader.jaxprOrParseError()
    try jaxpr.check()
    return ConformanceProgram(jaxpr: jaxpr, arguments: try loader.arguments(jaxpr), archive: archive)
  }

  private func answers(
    _ program: ConformanceProgram, _ answer: ConformanceRun.Answer
  ) throws -> [(name: String, bits: [UInt8])] {
    try ErrorScope.run { try program.answers(answer) }.map { name, value in
      let bytes = value.rowMajor()
      let memory = UnsafeRawBufferPointer(start: bytes.baseAddress, count: bytes.byteCount)
      return (name, withExtendedLifetime(bytes.storage) { Array(memory) })
    }
  }

  /// The whole corpus where it is at hand, else the committed sample of it.
  @Test func everyValueIsPrintedAndNoBitChanges() throws {
    var compared = 0
    for part in try ConformanceFolder.find(
      in: PrintsChangeNothingTests.corpus ?? PrintsChangeNothingTests.sample)
    {
      for item in part.cases {
        let path = "\(part.path)/\(item.name)"
        let text = try String(contentsOfFile: path + ".jaxpr", encoding: .utf8)
        // What cannot be run or is ambiguous is counted by the conformance tests.
        let withPrints = PrintsChangeNothingTests.printing(text)
        guard withPrints != text, let plain = try? program(text, path) else { continue }
        let printing = try program(withPrints, path)
        for answer in ConformanceRun.Answer.allCases
        where answer == .out || item.transforms.contains(answer.rawValue) {
          guard let expected = try? Messages.with(.silent, { try answers(plain, answer) }) else { continue }
          let lines = Lines()
          let got = try Messages.with(.collected { lines.add($0) }) { try answers(printing, answer) }
          #expect(expected.map(\.name) == got.map(\.name), "\(item.name)")
          #expect(zip(expected, got).allSatisfy { $0.bits == $1.bits }, "\(item.name) \(answer)")
          #expect(lines.text.contains("value"), "\(item.name) \(answer): nothing was printed")
          compared += 1
        }
      }
    }
    #expect(compared >= 100, "only \(compared) were compared")
  }
}
