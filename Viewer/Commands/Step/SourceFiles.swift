import FoundationEssentials
import JAXCore

/// The source files that a program's equations name, where they still are.
enum SourceFiles {
  /// Found as they are named, or beside the program's file; what is large or is no text is left out.
  static func find(_ jaxpr: Jaxpr, beside file: String) -> [String: String] {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent().path
    var found: [String: String] = [:]
    for name in names(jaxpr) {
      for path in [name, folder + "/" + name] {
        guard let data = try? Data(contentsOf: URL(fileURLWithPath: path)), data.count < 4 << 20,
          let text = String(data: data, encoding: .utf8)
        else { continue }
        found[name] = text
        break
      }
    }
    return found
  }

  private static func names(_ jaxpr: Jaxpr) -> Set<String> {
    var names = Set<String>()
    var seen = Set<Jaxpr>()
    func visit(_ jaxpr: Jaxpr) {
      guard seen.insert(jaxpr).inserted else { return }
      for equation in jaxpr.equations {
        for frame in equation.source?.frames ?? [] { names.insert(frame.file) }
        equation.higherOrder?.jaxprs.forEach(visit)
      }
    }
    visit(jaxpr)
    return names
  }
}
