import Foundation
import TestSupport
import Testing

/// What pages and messages name exists: no advice leads to a function that is not there.
@Suite struct MentionTests {
  /// The functions and values under `jax`, by their full names, and the namespaces they stand in.
  private func publicNames() throws -> Set<String> {
    var names: Set<String> = []
    for file in try SourceTree.files(under: ["Sources"]) {
      var space: String?
      for line in file.lines {
        if let match = line.firstMatch(of: /^(?:public )?(?:extension|enum) (jax(?:\.\w+)*)\b.*\{/) {
          space = String(match.1)
        } else if line.hasPrefix("}") {
          space = nil
        }
        guard let space else { continue }
        names.insert(space)
        let declaration = /public (?:static (?:func|var|let)|enum|struct|typealias) `?(\w+)/
        if let match = line.firstMatch(of: declaration) { names.insert("\(space).\(match.1)") }
      }
    }
    return names
  }

  /// `jnp.expand_dims`, as JAX's own words have it, is `jax.numpy.expandDims` here.
  private func fullName(_ mention: Substring) -> String {
    var parts = mention.split(separator: ".").map(String.init)
    parts[0] = ["jnp": "jax.numpy", "lax": "jax.lax"][parts[0]] ?? parts[0]
    return parts.joined(separator: ".").replacing(/(?<before>[A-Za-z0-9])_+(?<after>[A-Za-z0-9])/) { match in
      "\(match.output.before)\(match.output.after.uppercased())"
    }
  }

  private func mentions(in text: String) -> [Substring] {
    text.matches(of: /\b(?:jax|jnp|lax)(?:\.[A-Za-z]\w*)+/).map(\.output)
  }

  @Test func everyNameInPagesAndMessagesExists() throws {
    let names = try publicNames()
    #expect(names.count > 500)
    for page in try SourceTree.files(under: ["docs/errors"], extensions: ["md"]) {
      for mention in page.lines.flatMap(mentions) {
        #expect(names.contains(fullName(mention)), "\(page.path) names \(mention)")
      }
    }
    for file in try SourceTree.files(under: ["Sources"]) {
      for line in file.lines where !line.drop(while: { $0 == " " }).hasPrefix("//") {
        for literal in line.matches(of: /"(?:[^"\\]|\\.)*"/) {
          for mention in mentions(in: String(literal.output)) {
            #expect(names.contains(fullName(mention)), "a message in \(file.path) names \(mention)")
          }
        }
      }
    }
  }
}
