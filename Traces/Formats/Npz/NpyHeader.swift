import JAXBuffers

/// What an npy file says of its array before the data (numpy: `numpy.lib.format`).
package struct NpyHeader: Hashable, Sendable {
  /// NumPy's spelling of the element type, such as `<f4`; of a structured type, the list of its fields.
  package let descr: String
  /// Whether the first axis varies fastest in memory.
  package let fortranOrder: Bool
  package let shape: Shape

  package init(descr: String, fortranOrder: Bool, shape: Shape) {
    self.descr = descr
    self.fortranOrder = fortranOrder
    self.shape = shape
  }

  /// The header of an array in memory whose dtype numpy has.
  init(_ buffer: Buffer) {
    self.init(descr: buffer.numpyName ?? "|u1", fortranOrder: false, shape: buffer.shape)
  }

  /// The first bytes of every npy file.
  static let magic: [UInt8] = [0x93, 0x4E, 0x55, 0x4D, 0x50, 0x59]

  /// Headers above this are not headers; numpy stops at 10,000.
  private static let longest = 1 << 20

  /// The element type, where there is one with the same memory but for the byte order.
  package var dtype: DType? {
    guard let order = descr.first, "<>|=".contains(order) else { return nil }
    switch descr.dropFirst() {
    case "b1": return .bool
    case "i1": return .int8
    case "i2": return .int16
    case "i4": return .int32
    case "i8": return .int64
    case "u1": return .uint8
    case "u2": return .uint16
    case "u4": return .uint32
    case "u8": return .uint64
    case "f2": return .float16
    case "f4": return .float32
    case "f8": return .float64
    case "c8": return .complex64
    case "c16": return .complex128
    default: return nil
    }
  }

  /// Raw elements of one or two bytes: what `numpy.save` makes of a dtype that is not numpy's own, such as
  /// `bfloat16` of ml_dtypes. They can be read when one knows what they are.
  var rawDType: DType? {
    switch descr.drop(while: { "<>|=".contains($0) }) {
    case "V1": .uint8
    case "V2": .uint16
    default: nil
    }
  }

  /// Whether numbers are stored with their most significant byte first.
  var isBigEndian: Bool { descr.hasPrefix(">") }

  /// Type and shape as a reader would say them.
  var summary: String { "\(dtype?.name ?? descr)\(shape)" }

  /// Reads magic, version, length and the dictionary.
  init(_ reader: MemberReader) throws {
    let blame = reader.blame
    let start = try reader.bytes(min(8, reader.remaining))
    guard start.starts(with: NpyHeader.magic) else {
      throw blame(.wrongFormat("this is not an array: it does not begin as an npy file"))
    }
    guard start.count == 8 else { throw blame.damaged("it ends inside its header") }
    let (major, minor) = (start[6], start[7])
    guard (1...3).contains(major), minor == 0 else {
      throw blame(
        .unsupported(
          "its npy version is \(major).\(minor), and 1.0, 2.0 and 3.0 exist",
          instead: "write it again with numpy.save"))
    }
    let lengthBytes = try reader.bytes(major == 1 ? 2 : 4)
    var cursor = ByteCursor(lengthBytes[...])
    guard let length = cursor.integer(lengthBytes.count), length <= NpyHeader.longest,
      length <= reader.remaining
    else { throw blame.damaged("its header is longer than the file") }
    var parser = NpyHeaderParser(try reader.bytes(length), blame)
    self = try parser.header()
  }

  /// Bytes of the data, by shape and element size. Fails when they cannot be.
  func dataSize(_ itemSize: Int, _ blame: Blame) throws -> Int {
    guard shape.rank <= 64 else {
      throw blame.damaged("it has \(shape.rank) dimensions, and 64 are possible")
    }
    // Zero-size dimensions hide the others from the product, but not from the strides.
    var size = itemSize
    for d in shape {
      let (product, overflow) = size.multipliedReportingOverflow(by: Swift.max(d, 1))
      guard !overflow else { throw blame.damaged("its shape \(shape) is larger than any memory") }
      size = product
    }
    return shape.contains(0) ? 0 : size
  }

  /// The header as numpy writes it, to the byte: padded to 64 bytes, with room for the first axis to grow
  /// (numpy: `lib._format_impl._write_array_header`).
  func encoded() -> [UInt8] {
    var text =
      "{'descr': '\(descr)', 'fortran_order': \(fortranOrder ? "True" : "False"), 'shape': \(shape), }"
    if let growing = fortranOrder ? shape.last : shape.first {
      text += String(repeating: " ", count: Swift.max(0, 21 - String(growing).utf8.count))
    }
    // Rank 64 with the longest dimensions stays far below version 1's 64 KB.
    let padding = 64 - (10 + text.utf8.count + 1) % 64
    text += String(repeating: " ", count: padding) + "\n"
    let length = text.utf8.count
    return NpyHeader.magic + [1, 0, UInt8(length & 0xFF), UInt8(length >> 8 & 0xFF)] + text.utf8
  }
}
