import Foundation
import JAXControl
import JAXCore
import TestSupport
import Testing

/// What JAX printed is read and printed back byte for byte, with typed primitives and without any.
@Suite struct RoundTripTests {
  @Test(arguments: Golden.names(in: Golden.jaxprs)) func goldenTextsPrintBack(_ name: String) throws {
    let text = try Golden.text(name)
    #expect(try JaxprParser.parse(text, file: name).description == text)
    #expect(try JaxprParser.parse(text, file: name, catalogue: Catalogue.all).description == text)
  }

  @Test func thereAreGoldenTexts() {
    #expect(Golden.names(in: Golden.jaxprs).count >= 38)
    #expect(Golden.names(in: Golden.commented).count >= 44)
  }

  static let commentedNames = Golden.names(in: Golden.commented).filter { !$0.hasSuffix(".plain") }

  @Test(arguments: commentedNames) func commentsPrintBack(_ name: String) throws {
    let text = try Golden.text(name, in: Golden.commented)
    let jaxpr = try JaxprParser.parse(text, file: name, catalogue: Catalogue.all)
    let hasSources = !name.hasSuffix("names_only")
    let hasNameStacks = !name.hasSuffix("source_only")
    #expect(jaxpr.prettyPrint(sourceInfo: hasSources, nameStack: hasNameStacks) == text)
    #expect(try jaxpr.description == Golden.text(name + ".plain", in: Golden.commented))
  }

  /// Names that no reader can resolve: two definitions called `f1` (corpus/README.md, lossy 2).
  static let ambiguous = "print_let_duplicate_names"

  @Test(
    .enabled(
      if: Fixtures.shared != nil,
      "the corpus is not here: put it beside the package as ../shared, or set JAXSCOPE_SHARED"),
    arguments: ["primitives", "programs", "failures"])
  func theCorpusPrintsBack(_ folder: String) throws {
    let corpus = try #require(Fixtures.shared).appending(path: "corpus/\(folder)")
    let names = Golden.names(in: corpus)
    #expect(!names.isEmpty)
    for name in names where name != Self.ambiguous {
      let text = try Golden.text(name, in: corpus)
      let typed = try JaxprParser.parse(text, file: name, catalogue: Catalogue.all)
      #expect(typed.description == text, "\(folder)/\(name), typed")
      let opaque = try JaxprParser.parse(text, file: name)
      #expect(opaque.description == text, "\(folder)/\(name), opaque")
      try opaque.check()
    }
  }

  @Test(.enabled(if: Fixtures.shared != nil, "the corpus is not here"))
  func theAmbiguousTextIsReported() throws {
    let text = try Golden.text(
      Self.ambiguous, in: #require(Fixtures.shared).appending(path: "corpus/programs"))
    let error = #expect(throws: ParseError.self) { _ = try JaxprParser.parse(text, file: "f.jaxpr") }
    #expect(error?.line == 80)
    #expect(error?.message == "'f1' is ambiguous: it is defined at line 1 and again at line 53")
  }
}
