import Testing

/// What no file may have.
@Suite struct SourceRuleTests {
  static let product = ["Sources", "Traces", "Viewer", "Benchmarks"]

  @Test func filesFitAPage() throws {
    let files = try SourceTree.files(
      under: SourceRuleTests.product + ["Tests"], extensions: ["swift", "c", "h", "py"])
    #expect(files.count > 50)
    for file in files where !file.name.hasSuffix(".generated.swift") {
      let limit = file.path.hasPrefix("Tests/") ? 600 : 500
      // The newline at the end makes one line more than there are.
      #expect(file.lines.count - 1 <= limit, "\(file.path) has \(file.lines.count - 1) lines")
    }
  }

  /// Ways to end the program, where they are meant: file, what, and why.
  static let allowedTraps: [(file: String, call: String, reason: String)] = []

  @Test func noInputEndsTheProgram() throws {
    var used = Set<String>()
    for file in try SourceTree.files(under: SourceRuleTests.product) {
      for (i, line) in file.code.enumerated() {
        for trap in ["fatalError(", "preconditionFailure(", "try!", " as! "]
        where line.contains(trap) {
          let allowed = SourceRuleTests.allowedTraps.contains { $0.file == file.path && $0.call == trap }
          if allowed { used.insert(file.path) }
          #expect(allowed, "\(file.path):\(i + 1) has \(trap)")
        }
      }
    }
    #expect(
      used == Set(SourceRuleTests.allowedTraps.map(\.file)),
      "the list of allowed traps has more than there are")
  }

  @Test func nothingIsLeftOver() throws {
    let words = ["TO" + "DO", "FIX" + "ME", "XX" + "X"]
    let machine = ["/ho" + "me/", "/ro" + "ot/", "/wo" + "rk/"]
    let folders = SourceRuleTests.product + ["Tests", "docs", "Examples", "scripts"]
    for file in try SourceTree.files(under: folders, extensions: ["swift", "c", "h", "py", "md", "sh"]) {
      for (i, line) in file.lines.enumerated() {
        for word in words where line.contains(word) {
          // The page that states this rule names them.
          #expect(file.path == "docs/architecture.md", "\(file.path):\(i + 1) has \(word)")
        }
        for path in machine {
          #expect(!line.contains(path), "\(file.path):\(i + 1) has a path of one machine")
        }
      }
    }
  }
}
