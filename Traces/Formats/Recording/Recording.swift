import JAXBuffers
import TraceModel
import TraceNpz

/// A recording: calls of a function with their programs, inputs and sources (`docs/recording.md`). Opening reads the
/// directory and what `meta.json` says; a call's texts and arrays are read when it is asked for.
package struct Recording: Sendable {
  /// The format that this code writes, and the latest that it reads.
  package static let format = 1

  /// How many calls it has, numbered from 0.
  package let callCount: Int
  private let archive: NpzArchive
  private let isNumbered: Bool
  private let byteBudget: Int

  /// Opens a file. Texts that take more bytes than the budget are refused.
  package init(path: String, byteBudget: Int = 256 << 20) throws {
    try self.init(NpzArchive(path: path), byteBudget: byteBudget)
  }

  /// Opens a recording in memory, called `name` in errors.
  package init(bytes: [UInt8], name: String = "<memory>", byteBudget: Int = 256 << 20) throws {
    try self.init(NpzArchive(bytes: bytes, name: name), byteBudget: byteBudget)
  }

  private init(_ archive: NpzArchive, byteBudget: Int) throws {
    self.archive = archive
    self.byteBudget = byteBudget
    guard archive.hasMember("meta.json") else {
      throw RecordingError(file: archive.file, problem: .foreign(members: archive.memberNames))
    }
    let texts = archive.memberNames.filter { !$0.hasSuffix(".npy") }
    let size = texts.reduce(0) { $0.addingReportingOverflow(archive.size($1) ?? 0).partialValue }
    guard size >= 0, size <= byteBudget else {
      throw RecordingError(file: archive.file, problem: .tooLarge(byteCount: size, budget: byteBudget))
    }
    let root = try Recording.json(archive)
    guard let format = root["format"]?.int else {
      throw Recording.bad(archive, "'format' is missing or no number")
    }
    guard format <= Recording.format else {
      throw RecordingError(file: archive.file, problem: .newer(format: format))
    }
    isNumbered = root["calls"] != nil
    callCount = root["calls"]?.items?.count ?? 1
  }

  /// Whether the file is a zip file, and so no text; whether it is a recording shows when it is opened.
  package static func isArchive(_ head: some Collection<UInt8>) -> Bool {
    head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06])
  }

  /// The call with this number.
  package func call(_ number: Int = 0) throws -> Call {
    guard number >= 0, number < callCount else {
      throw RecordingError(file: archive.file, problem: .noCall(number, count: callCount))
    }
    let folder = isNumbered ? archive.folder("calls/\(number)/") : archive
    return Call(
      metadata: Metadata(try Recording.json(folder)),
      text: try folder.text("program.jaxpr"), sources: try Recording.sources(folder), arrays: folder)
  }

  /// One recorded call.
  package struct Call: Sendable {
    package let metadata: Metadata
    /// The program as a jaxpr's text.
    package let text: String
    /// Texts of source files by the path that stands in the program's comments, without a leading slash.
    package let sources: [String: String]
    /// The arrays `in0` … , `const0` …, `nconst0` …
    package let arrays: NpzArchive

    /// The text of the file that a comment names.
    package func source(_ file: String) -> String? {
      sources[file] ?? (file.hasPrefix("/") ? sources[String(file.dropFirst())] : nil)
    }
  }

  private static func sources(_ folder: NpzArchive) throws -> [String: String] {
    var result: [String: String] = [:]
    for member in folder.memberNames where member.hasPrefix("source/") && !member.hasSuffix("/") {
      // A source in another encoding is shown as far as it can be.
      result[String(member.dropFirst("source/".count))] = String(
        decoding: try folder.bytes(member), as: UTF8.self)
    }
    return result
  }

  private static func json(_ archive: NpzArchive) throws -> JSONValue {
    let bytes = try archive.bytes("meta.json")
    do {
      guard let value = try JSONValue(parsing: bytes), case .object = value else {
        throw bad(archive, "it is not a JSON object")
      }
      return value
    } catch let error as OutOfMemory {
      throw bad(archive, "reading \(error)")
    }
  }

  private static func bad(_ archive: NpzArchive, _ what: String) -> RecordingError {
    RecordingError(file: archive.file, problem: .metadata(member: "meta.json", what))
  }
}
