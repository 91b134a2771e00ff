import Foundation
import ScopeCommands
import TestSupport
import Testing

/// `jaxscope explain`.
@Suite struct ExplainTests {
  private static let folder = Fixtures.repository.appending(path: "docs/errors").path

  @Test func printsThePageOfACode() throws {
    let ended = CommandsTests.jaxscope("explain", "shape-mismatch")
    let page = try String(contentsOfFile: ExplainTests.folder + "/shape-mismatch.md", encoding: .utf8)
    #expect(ended.code == 0 && ended.out == page && ended.err.isEmpty)
  }

  /// `docs/errors/embed.py` puts the pages into the program.
  @Test func carriesEveryPage() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: ExplainTests.folder)
    let codes = files.filter { $0.hasSuffix(".md") }.map { String($0.dropLast(3)) }.sorted()
    let listed = CommandsTests.jaxscope("explain").out.split(separator: "\n")
    #expect(listed.map { $0.prefix { $0 != " " } }.map(String.init) == codes)
    for code in codes {
      let page = try String(contentsOfFile: "\(ExplainTests.folder)/\(code).md", encoding: .utf8)
      #expect(CommandsTests.jaxscope("explain", code).out == page, "run docs/errors/embed.py")
      #expect(page.hasPrefix("# \(code): ") && page.contains("```swift"))
    }
  }

  @Test func listsCodesWithTheirTitles() {
    let lines = CommandsTests.jaxscope("explain").out.split(separator: "\n")
    #expect(lines.contains("leaked-tracer           An array was kept beyond the function that made it"))
  }

  @Test func suggestsTheNearestCode() {
    let near = CommandsTests.jaxscope("explain", "shape-mismach")
    #expect(near.code == 2 && near.out.isEmpty)
    #expect(near.err == "jaxscope: there is no error \"shape-mismach\": did you mean shape-mismatch?\n")
    let far = CommandsTests.jaxscope("explain", "xyz")
    #expect(far.code == 2 && far.err == "jaxscope: there is no error \"xyz\": jaxscope explain lists them\n")
  }
}
