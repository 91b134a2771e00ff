import Foundation
import TestSupport

/// A target as `Package.swift` declares it.
struct Room: Hashable, CustomStringConvertible {
  var name: String
  var folder: String
  var imports: Set<String>
  var isTest: Bool

  var description: String { "\(name) (\(folder)) imports \(imports.sorted().joined(separator: ", "))" }
}

/// The targets of `Package.swift`, read from its text: what SwiftPM itself says would need another SwiftPM, which waits
/// for the one that runs these tests.
enum Manifest {
  static func rooms() throws -> [Room] {
    let text = try SourceTree.file("Package.swift").lines.map { line in
      line.range(of: "//").map { String(line[..<$0.lowerBound]) } ?? line
    }.joined(separator: "\n")
    guard let start = text.range(of: "targets: [\n") else { return [] }
    let list = text[start.upperBound...]
    let products = Dictionary(
      uniqueKeysWithValues: text.matches(of: /let (\w+) = Target\.Dependency\.product\(name: "(\w+)"/)
        .map { (String($0.1), String($0.2)) })
    return calls(in: list).compactMap { room($0.function, $0.arguments, products) }
  }

  /// The outermost calls in a list, each with the text between its parentheses.
  private static func calls(in list: Substring) -> [(function: String, arguments: Substring)] {
    var result: [(String, Substring)] = []
    var rest = list
    while let match = rest.firstMatch(of: /(\.?\w+)\(/), let end = closing(rest[match.range.upperBound...]) {
      result.append((String(match.1), rest[match.range.upperBound..<end]))
      rest = rest[end...]
    }
    return result
  }

  private static func closing(_ text: Substring) -> Substring.Index? {
    var depth = 1
    for i in text.indices {
      if text[i] == "(" { depth += 1 }
      if text[i] == ")" { depth -= 1 }
      if depth == 0 { return i }
    }
    return nil
  }

  private static func room(_ function: String, _ text: Substring, _ products: [String: String]) -> Room? {
    let strings = text.matches(of: /"([^"]*)"/).map { String($0.1) }
    guard let name = strings.first, let folder = strings.first(where: { $0.contains("/") }) else {
      return nil
    }
    // The dependencies are the first list in brackets; those of a system library and of C targets are none.
    var imports: Set<String> = []
    let takesList = ["room", "tests"].contains(function) || text.contains("dependencies:")
    if takesList, let list = text.firstMatch(of: /\[([^\]]*)\]/)?.1 {
      for item in list.split(separator: ",") {
        let word = item.trimmingCharacters(in: .whitespacesAndNewlines)
        if word.isEmpty { continue }
        imports.insert(word.hasPrefix("\"") ? word.trimmingCharacters(in: ["\""]) : products[word] ?? word)
      }
    }
    return Room(
      name: name, folder: folder, imports: imports, isTest: function == "tests" || folder.hasPrefix("Tests/"))
  }
}

/// The table of rooms in `docs/architecture.md`.
enum RoomTable {
  static func rows() throws -> [(room: Room, level: Double)] {
    try SourceTree.file("docs/architecture.md").lines.compactMap { line in
      let cells = line.split(separator: "|", omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 7, let level = Double(cells[1]) else { return nil }
      let imports = cells[4].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
      return (Room(name: cells[2], folder: cells[3], imports: Set(imports), isTest: false), level)
    }
  }
}
