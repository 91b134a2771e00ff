import JAXBuffers

/// Reads types such as `f32[2,3]`; each spelling is read once per text.
struct TypeReader {
  private var known: [String: ShapedArray] = [:]

  struct Failure: Error {
    var offset: Int
    var message: String
    var hint: String?
  }

  mutating func read(_ bytes: ArraySlice<UInt8>) throws(Failure) -> ShapedArray {
    let text = String(decoding: bytes, as: UTF8.self)
    if let aval = known[text] { return aval }
    var reading = TypeReading(text: text, bytes: Array(bytes) + [0])
    let aval = try reading.type()
    known[text] = aval
    return aval
  }
}

/// One type being read.
private struct TypeReading {
  let text: String
  let bytes: [UInt8]
  var at = 0
  var isPlain = true
  var isArray = true

  mutating func type() throws(TypeReader.Failure) -> ShapedArray {
    // `Tok`, `Ref{f32[3]}`: not arrays.
    if bytes[0] >= UInt8(ascii: "A"), bytes[0] <= UInt8(ascii: "Z") { return notAnArray }
    guard let dtype = try dtype() else { return notAnArray }
    memorySpace()
    let shape = try shape()
    if bytes[at] == Ascii.braceOpen, bytes[bytes.count - 2] == Ascii.braceClose {
      isPlain = false
    } else if at < bytes.count - 1 {
      throw TypeReader.Failure(offset: at, message: "expected the end of the type \(shown)")
    }
    guard isArray else { return notAnArray }
    var aval = ShapedArray(shape, dtype)
    if !isPlain { aval.annotation = TypeAnnotation(text: text) }
    return aval
  }

  private var notAnArray: ShapedArray {
    var aval = ShapedArray([], .float0)
    aval.annotation = TypeAnnotation(text: text, isArray: false)
    return aval
  }

  /// nil for a key type that has no dtype here.
  private mutating func dtype() throws(TypeReader.Failure) -> DType? {
    while Ascii.isName(bytes[at]) { at += 1 }
    var name = slice(0..<at)
    if name == "key", bytes[at] == Ascii.less {
      while at < bytes.count - 1, bytes[at] != UInt8(ascii: ">") { at += 1 }
      at = Swift.min(at + 1, bytes.count - 1)
      name = slice(0..<at)
      return DType(shortName: name)
    }
    if let dtype = DType(shortName: name) { return dtype }
    guard !name.isEmpty else {
      throw TypeReader.Failure(offset: 0, message: "expected a type such as f32[2,3], found '\(shown)'")
    }
    let guess = DType(name: name)?.shortName ?? nearest(to: name, among: DType.allCases.map(\.shortName))
    throw TypeReader.Failure(
      offset: 0, message: "there is no dtype '\(name)'", hint: guess.map { "did you mean \($0)?" })
  }

  /// `<host>` in `f32<host>[3]`.
  private mutating func memorySpace() {
    guard bytes[at] == Ascii.less, let close = bytes[at...].firstIndex(of: UInt8(ascii: ">")) else { return }
    at = close + 1
    isPlain = false
  }

  private mutating func shape() throws(TypeReader.Failure) -> Shape {
    guard bytes[at] == Ascii.bracketOpen else {
      throw TypeReader.Failure(
        offset: at, message: "expected '[' and the dimensions, '[]' for a scalar, after \(slice(0..<at))")
    }
    at += 1
    var dims: [Int] = []
    var size = 1
    while bytes[at] != Ascii.bracketClose {
      let start = at
      let dim = try dimension()
      dims.append(dim)
      let (product, overflow) = size.multipliedReportingOverflow(by: Swift.max(dim, 1))
      // 16 bytes is the largest element; strides must not overflow even where another dimension is 0.
      if overflow || product > Int.max / 16 {
        throw TypeReader.Failure(offset: start, message: "the type \(shown) has too many elements to address")
      }
      size = product
      if bytes[at] == Ascii.comma { at += 1 }
    }
    at += 1
    return Shape(dims)
  }

  /// `8`, `8@x`, `8@(x,y)`, or a name or expression where the size is symbolic.
  private mutating func dimension() throws(TypeReader.Failure) -> Int {
    let start = at
    var depth = 0
    var isNumber = true
    var digits = start
    while at < bytes.count - 1 {
      let byte = bytes[at]
      if depth == 0, byte == Ascii.comma || byte == Ascii.bracketClose { break }
      if Ascii.isOpening(byte) { depth += 1 }
      if Ascii.isClosing(byte) { depth -= 1 }
      if byte == UInt8(ascii: "@"), isNumber, digits > start {
        isPlain = false
        isNumber = false
      } else if isNumber, Ascii.isDigit(byte) {
        digits = at + 1
      } else if isNumber {
        isNumber = false
        digits = start
      }
      at += 1
    }
    guard at < bytes.count - 1 else {
      throw TypeReader.Failure(offset: start, message: "expected ']' at the end of the type \(shown)")
    }
    if digits > start {
      guard let dim = Int(slice(start..<digits)) else {
        throw TypeReader.Failure(
          offset: start, message: "the dimension \(slice(start..<digits)) is too large")
      }
      return dim
    }
    guard bytes[start..<at].contains(where: Ascii.isLetter) else {
      throw TypeReader.Failure(offset: start, message: "'\(slice(start..<at))' is not a dimension")
    }
    isArray = false
    return 1
  }

  /// The text, short enough for a message.
  private var shown: String { text.utf8.count > 60 ? String(text.prefix(60)) + "…" : text }

  private func slice(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
