import JAXControl
import JAXCore
import Testing

/// A primitive is one place, and the catalogue knows it.
@Suite struct CatalogueTests {
  /// A struct that conforms to `Primitive`, directly or through a family.
  private struct Declaration: Hashable {
    var type: String
    var file: String
  }

  /// Protocols that refine `Primitive`, with itself.
  private static func families(_ files: [SourceFile]) -> Set<String> {
    var families: Set<String> = ["Primitive"]
    let protocols = files.flatMap { file in
      file.code.joined(separator: "\n").matches(of: /protocol (\w+)\s*:\s*([^{]*)\{/)
        .map { (String($0.1), SourceFile.names(in: $0.2)) }
    }
    for _ in protocols {
      for (name, parents) in protocols where !families.isDisjoint(with: parents) { families.insert(name) }
    }
    return families
  }

  private static func declarations() throws -> [Declaration] {
    let files = try SourceTree.files(under: ["Sources", "Traces", "Viewer"])
    let families = families(files)
    return files.flatMap { file in
      file.code.joined(separator: "\n").matches(
        of: /(?:struct|enum|class|actor|extension) (\w+)(?:<[^>]*>)?\s*:\s*([^{]*)\{/
      )
      .filter { !families.isDisjoint(with: SourceFile.names(in: $0.2)) }
      .map { Declaration(type: String($0.1), file: file.path) }
    }
  }

  @Test func primitivesLiveInLaxAndControl() throws {
    let found = try CatalogueTests.declarations()
    #expect(found.count > 50)
    // What the catalogue lacks is kept by Core, so that any text can be read and printed.
    let elsewhere = found.filter {
      !$0.file.hasPrefix("Sources/Lax/") && !$0.file.hasPrefix("Sources/Control/")
    }
    #expect(elsewhere.map(\.type) == ["OpaquePrimitive"], "\(elsewhere)")
  }

  @Test func theCatalogueIsTheFolders() throws {
    let declared = Set(try CatalogueTests.declarations().map(\.type)).subtracting(["OpaquePrimitive"])
    let listed = Catalogue.all.map { String(describing: $0) }
    let missing = declared.subtracting(listed).sorted()
    #expect(missing.isEmpty, "Sources/Control/Catalogue.swift lacks \(missing.joined(separator: ", "))")
    let unknown = Set(listed).subtracting(declared).sorted()
    #expect(
      unknown.isEmpty,
      "Sources/Control/Catalogue.swift lists what is not in Lax or Control: \(unknown.joined(separator: ", "))"
    )
  }

  @Test func namesAreUnique() {
    let byName = Dictionary(grouping: Catalogue.all) { $0.name }
    for (name, types) in byName.sorted(by: { $0.key < $1.key }) {
      #expect(
        types.count == 1,
        "\(name) is the name of \(types.map { String(describing: $0) }.sorted().joined(separator: " and "))")
    }
  }

  @Test func whatHoldsAJaxprLivesInControl() throws {
    let control = Set(
      try CatalogueTests.declarations().filter { $0.file.hasPrefix("Sources/Control/") }.map(\.type))
    for type in Catalogue.all where type is any HigherOrder.Type {
      #expect(control.contains(String(describing: type)), "\(type) holds a jaxpr and is not in Control")
    }
  }
}

extension SourceFile {
  /// The names in a list of conformances, up to a `where` clause.
  static func names(in list: Substring) -> Set<String> {
    let conformances = list.firstRange(of: "where").map { list[..<$0.lowerBound] } ?? list
    return Set(conformances.matches(of: /\w+/).map { String($0.0) })
  }
}
