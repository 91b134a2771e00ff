import Testing

/// Imports point down, and the manifest, the page about it and the sources agree.
@Suite struct ImportTests {
  /// What every room may import.
  static let open: Set<String> = [
    "Swift", "Foundation", "FoundationEssentials", "FoundationNetworking", "Glibc", "Darwin",
    "Synchronization", "Runtime",
    "Testing", "RegexBuilder",
  ]

  @Test func theManifestIsTheTable() throws {
    let manifest = try Manifest.rooms().filter { !$0.isTest }
    let table = try RoomTable.rows().map(\.room)
    #expect(manifest.count > 10)
    #expect(Set(manifest) == Set(table), "Package.swift and the table in docs/architecture.md differ")
  }

  @Test func importsPointDown() throws {
    let rows = try RoomTable.rows()
    let levels = Dictionary(uniqueKeysWithValues: rows.map { ($0.room.name, $0.level) })
    for (room, level) in rows {
      for name in room.imports {
        guard let below = levels[name] else { continue }
        #expect(below < level, "\(room.name) imports \(name), which is not below it")
      }
    }
  }

  @Test func sourcesImportWhatIsDeclared() throws {
    let rooms = try Manifest.rooms()
    for room in rooms {
      let files = try SourceTree.files(under: [room.folder])
      for file in files {
        for name in file.imports where !ImportTests.open.contains(name) {
          #expect(
            room.imports.contains(name), "\(file.path) imports \(name), which \(room.name) does not declare")
        }
      }
    }
  }

  @Test func thePathOfANumberStaysWithoutFoundation() throws {
    // Loading Foundation costs several milliseconds, more than most programs run.
    let folders = ["Buffers", "Kernels", "Core", "Lax", "Control", "Interpreter"].map { "Sources/\($0)" }
    for file in try SourceTree.files(under: folders) {
      let loaded = file.imports.filter { $0.hasPrefix("Foundation") }
      #expect(loaded.isEmpty, "\(file.path) imports \(loaded.sorted().joined(separator: ", "))")
    }
  }

  @Test(arguments: [
    ("COpenBLAS", "Sources/Kernels/"), ("CVectorMath", "Sources/Kernels/"), ("CZlib", "Traces/Formats/Npz/"),
    ("CDebugInfo", "Sources/Core/Locations/"), ("CUnwind", "Sources/Core/Locations/"),
    ("CNcurses", "Viewer/Terminal/Driver/"), ("CTerminal", "Viewer/Terminal/Driver/"),
    ("CTicks", "Traces/Model/"), ("CUnfinished", "Traces/Formats/Npz/"),
  ])
  func cHasOneDoor(library: String, folder: String) throws {
    let users = try SourceTree.files(under: ["Sources", "Traces", "Viewer", "Tests", "Benchmarks"])
      .filter { $0.imports.contains(library) }
    #expect(!users.isEmpty)
    for file in users { #expect(file.path.hasPrefix(folder), "\(file.path) imports \(library)") }
  }

  @Test func shimsOfLibrariesAreThin() throws {
    for file in try SourceTree.files(
      under: ["COpenBLAS", "CZlib", "CDebugInfo", "CNcurses"].map { "Sources/Shims/\($0)" },
      extensions: ["h", "c"])
    {
      #expect(!file.path.hasSuffix(".c") && file.lines.count <= 300, "\(file.path) is more than a thin shim")
    }
  }
}

extension SourceFile {
  /// The modules it imports.
  var imports: Set<String> {
    let pattern =
      /^\s*(?:@\w+(?:\([^)]*\))?\s+|public\s+|package\s+|internal\s+|private\s+|fileprivate\s+)*import\s+(?:(?:struct|class|enum|protocol|func|var|let|typealias)\s+)?(\w+)/
    return Set(code.compactMap { $0.firstMatch(of: pattern).map { String($0.1) } })
  }
}
