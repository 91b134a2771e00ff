import JAXBuffers
import JAXCore
import JAXVisibleText

/// What is stepped through: a program, its inputs, and what is known of where it came from.
package struct Session {
  package let title: String
  package let jaxpr: Jaxpr
  package let arguments: [Buffer]
  /// Source files by the names that equations give them.
  package let sources: [String: [String]]
  /// What the user calls the inputs: `params['w']`; may be empty.
  package let inputNames: [String]
  /// What the recorded call threw, if it did.
  package let recordedError: String?

  package init(
    title: String, jaxpr: Jaxpr, arguments: [Buffer], sources: [String: String] = [:],
    inputNames: [String] = [], recordedError: String? = nil
  ) {
    self.title = title
    self.jaxpr = jaxpr
    self.arguments = arguments
    self.sources = sources.mapValues { $0.sourceLines().map(String.init) }
    self.inputNames = inputNames
    self.recordedError = recordedError
  }
}
