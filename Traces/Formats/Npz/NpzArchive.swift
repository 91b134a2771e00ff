import JAXBuffers

/// An npz file: a zip of npy arrays and, in a recording, of texts. Opening reads the directory alone; each member is
/// read when it is asked for.
///
/// Whatever is in the file, the answer is a value or an `NpzError`; memory is asked for only after the sizes that a
/// file declares were held against its length.
package struct NpzArchive: Sendable {
  private let source: ByteSource
  private let entries: [ZipEntry]
  private let places: [String: Int]
  /// What stands in front of every name that is asked for.
  private var prefix = ""

  /// Opens a file.
  package init(path: String) throws { try self.init(ByteSource(path: path)) }

  /// Opens an archive in memory, called `name` in errors.
  package init(bytes: [UInt8], name: String = "<memory>") throws {
    try self.init(ByteSource(bytes: bytes, name: name))
  }

  private init(_ source: ByteSource) throws {
    self.source = source
    entries = try ZipDirectory(source).entries
    places = Dictionary(uniqueKeysWithValues: zip(entries.map(\.name), entries.indices))
  }

  /// The file as the caller named it.
  package var file: String { source.name }

  /// The members below a folder, such as `calls/0/`, as an archive of their own.
  package func folder(_ name: String) -> NpzArchive {
    var result = self
    result.prefix += name
    return result
  }

  /// The names of all members as they are in the zip: arrays end in `.npy`.
  package var memberNames: [String] {
    entries.compactMap { $0.name.hasPrefix(prefix) ? String($0.name.dropFirst(prefix.count)) : nil }
  }

  /// The names of the arrays, without `.npy`, in the order of the file.
  package var arrayNames: [String] {
    memberNames.compactMap { $0.hasSuffix(".npy") ? String($0.dropLast(4)) : nil }
  }

  /// Whether there is an array of that name.
  package func hasArray(_ name: String) -> Bool { places[prefix + name + ".npy"] != nil }

  /// Whether there is a member of exactly that name.
  package func hasMember(_ name: String) -> Bool { places[prefix + name] != nil }

  /// How many bytes a member says it has when unpacked; nil if there is none of that name.
  package func size(_ name: String) -> Int? { places[prefix + name].map { entries[$0].size } }

  // MARK: - Arrays

  /// Type and shape of the array `name`, without its data.
  package func header(_ name: String) throws -> NpyHeader {
    try NpyHeader(reader(name + ".npy", orElse: arrayNames))
  }

  /// The array `name`, row-major.
  package func array(_ name: String) throws -> Buffer {
    let reader = try reader(name + ".npy", orElse: arrayNames)
    return try Buffer(NpyHeader(reader), reader)
  }

  /// The array `name` as `dtype` and `shape`, also where the file stores the dtype as another
  /// (`Buffer.interpreted`); an error names both when it is neither.
  package func array(_ name: String, as dtype: DType, _ shape: Shape) throws -> Buffer {
    let reader = try reader(name + ".npy", orElse: arrayNames)
    let header = try NpyHeader(reader)
    let buffer = try Buffer(header, reader, as: dtype)
    guard let result = buffer.interpreted(as: dtype), result.shape == shape else {
      throw reader.blame(.mismatch(expected: "\(dtype)\(shape)", got: header.summary))
    }
    return result
  }

  // MARK: - Other members

  /// The bytes of any member, by its full name.
  package func bytes(_ name: String) throws -> [UInt8] {
    let reader = try reader(name, orElse: memberNames)
    let bytes = try reader.bytes(reader.remaining)
    try reader.finish()
    return bytes
  }

  /// A member that holds UTF-8 text.
  package func text(_ name: String) throws -> String {
    guard let text = String(validating: try bytes(name), as: UTF8.self) else {
      throw Blame(file: file, member: prefix + name).damaged("it is not UTF-8 text")
    }
    return text
  }

  /// A member's reader. What else there is, for an error, is listed only then: it takes all members.
  private func reader(_ member: String, orElse available: @autoclosure () -> [String]) throws -> MemberReader
  {
    guard let place = places[prefix + member] else {
      throw NpzError(file: file, member: prefix + member, problem: .missing(available: available()))
    }
    return try MemberReader(source, entries[place])
  }
}

/// A file with one array.
package enum NpyFile {
  /// Reads the array, row-major; `dtype` tells what raw bytes are that numpy saved without a name.
  package static func read(path: String, as dtype: DType? = nil) throws -> Buffer {
    try read(ByteSource(path: path), dtype)
  }

  /// Reads the array from memory; `name` stands for the file in errors.
  package static func read(bytes: [UInt8], name: String = "<memory>", as dtype: DType? = nil) throws -> Buffer
  {
    try read(ByteSource(bytes: bytes, name: name), dtype)
  }

  private static func read(_ source: ByteSource, _ dtype: DType?) throws -> Buffer {
    let reader = MemberReader(source)
    let header = try NpyHeader(reader)
    let buffer = try Buffer(header, reader, as: dtype)
    guard let dtype else { return buffer }
    guard let result = buffer.interpreted(as: dtype) else {
      throw reader.blame(.mismatch(expected: dtype.name, got: header.summary))
    }
    return result
  }
}
