import Foundation
import TestSupport
import Testing

/// The README's Swift is the quickstart's, which `make test` builds and runs.
@Suite struct ReadmeTests {
  @Test func theSwiftOfTheReadmeIsTheQuickstart() throws {
    let readme = try String(contentsOf: Fixtures.repository.appending(path: "README.md"), encoding: .utf8)
    let file = Fixtures.repository.appending(path: "Examples/quickstart/Sources/Quickstart/Quickstart.swift")
    let code = try String(contentsOf: file, encoding: .utf8)
    #expect(readme.contains("```swift\n" + code + "```"))
  }
}
