import ArgumentParser
import JAXCore

/// `jaxscope explain`.
package struct ExplainCommand: ScopeCommand {
  package static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say what an error means and what to do about it.",
    discussion: """
      CODE is in the last line of every report, such as shape-mismatch. Without it, all codes are listed.
      """)

  @Argument(help: "The code of an error.")
  package var code: String?

  package init() {}

  package func execute(_ console: Console) throws -> ExitStatus {
    guard let code else {
      console.out(ErrorPage.list)
      return .fine
    }
    guard let page = ErrorPage(code: code) else {
      let guess = nearest(to: code.lowercased(), among: ErrorCode.allCases.map(\.rawValue))
      let advice = guess.map { "did you mean \($0)?" } ?? "jaxscope explain lists them"
      throw CommandError(.usage, "there is no error \"\(code)\": \(advice)")
    }
    console.out(page.text)
    return .fine
  }
}

/// A page of `docs/errors`.
struct ErrorPage {
  /// As it stands in the file, without the last line's end.
  let text: String

  init?(code: String) {
    guard let text = errorPages[code.lowercased()] else { return nil }
    self.text = text
  }

  /// What stands behind the code in the first line.
  var title: String {
    let line = text.prefix { $0 != "\n" }
    return line.firstIndex(of: ":").map { String(line[line.index($0, offsetBy: 2)...]) } ?? String(line)
  }

  /// Every code with its title.
  static var list: String {
    let codes = ErrorCode.allCases.map(\.rawValue)
    let width = codes.map(\.count).max() ?? 0
    return codes.map { code in
      let space = String(repeating: " ", count: width - code.count + 2)
      return code + space + (ErrorPage(code: code)?.title ?? "")
    }.joined(separator: "\n")
  }
}
