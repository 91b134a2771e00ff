import ComplexModule
import JAXBuffers

extension Literal {
  /// The literal that JAX printed as `str(np.asarray(value).item())`; nil when the text is no value of the
  /// type.
  init?(text bytes: ArraySlice<UInt8>, type: ShapedArray) {
    guard type.annotation?.isArray ?? true else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    // Under JAX_USE_SIMPLIFIED_JAXPR_CONSTANTS arrays print so, without their values.
    if text == "[...]" {
      self.init(Buffer(spreading: Buffer(zero: type.dtype), to: type.shape), type: type, spelling: text)
      return
    }
    guard type.shape.isEmpty, let value = Buffer(python: text, type.dtype) else { return nil }
    self.init(value, type: type, spelling: pythonText(scalar: value) == text ? nil : text)
  }
}

extension Buffer {
  /// The scalar that Python printed so; nil when it is none of this dtype.
  fileprivate init?(python text: String, _ dtype: DType) {
    switch dtype.kind {
    case .bool:
      guard text == "True" || text == "False" else { return nil }
      self.init(scalar: text == "True")
    case .signed, .unsigned:
      guard let value = Buffer(integer: text, dtype) else { return nil }
      self = value
    case .floating:
      guard let value = Double(pythonFloat: text) else { return nil }
      guard let buffer = Buffer(real: value, dtype) else { return nil }
      self = buffer
    case .complex:
      guard let (re, im) = complexParts(text) else { return nil }
      self =
        dtype == .complex64
        ? Buffer(scalar: Complex(Float(re), Float(im))) : Buffer(scalar: Complex(re, im))
    case .float0:
      guard text == "(b'',)" || text == "False" else { return nil }
      self.init(zero: dtype)
    case .key: return nil
    }
  }

  private init?(integer text: String, _ dtype: DType) {
    func scalar<T: FixedWidthInteger & Element>(_: T.Type) -> Buffer? { T(text).map { Buffer(scalar: $0) } }
    let value: Buffer?
    switch dtype {
    case .int8: value = scalar(Int8.self)
    case .int16: value = scalar(Int16.self)
    case .int32: value = scalar(Int32.self)
    case .int64: value = scalar(Int64.self)
    case .uint8: value = scalar(UInt8.self)
    case .uint16: value = scalar(UInt16.self)
    case .uint32: value = scalar(UInt32.self)
    case .uint64: value = scalar(UInt64.self)
    default: value = Buffer(lowBitInteger: text, dtype)
    }
    guard let value else { return nil }
    self = value
  }

  /// int2 and int4 are stored as int8, uint2 and uint4 as uint8.
  private init?(lowBitInteger text: String, _ dtype: DType) {
    let half = 1 << (dtype.bitWidth - 1)
    let values = dtype.kind == .signed ? -half..<half : 0..<2 * half
    guard let value = Int(text), values.contains(value) else { return nil }
    self.init(uninitialized: dtype, [])
    storage.pointer.storeBytes(of: UInt8(truncatingIfNeeded: value), as: UInt8.self)
  }

  private init?(real value: Double, _ dtype: DType) {
    switch dtype {
    case .float64: self.init(scalar: value)
    case .float32: self.init(scalar: Float(value))
    case .float16: self.init(scalar: Float16(value))
    case .bfloat16: self.init(scalar: BFloat16(Float(value)))
    default:
      guard let format = MiniFloat(dtype) else { return nil }
      // The text has the value exactly, so its bits are found by looking.
      let bits = (0...255).first { isSame(Double(format.value($0)), value) } ?? 0
      self.init(uninitialized: dtype, [])
      storage.pointer.storeBytes(of: bits, as: UInt8.self)
    }
  }

  /// A scalar of zero bytes.
  fileprivate init(zero dtype: DType) {
    self.init(uninitialized: dtype, [])
    storage.pointer.initializeMemory(as: UInt8.self, repeating: 0, count: dtype.itemSize)
  }

  /// A scalar seen as an array, without memory for it.
  fileprivate init(spreading scalar: Buffer, to shape: Shape) {
    self.init(
      storage: scalar.storage, dtype: scalar.dtype, shape: shape, strides: shape.map { _ in 0 }, offset: 0)
  }
}

/// Equality that tells zeros apart and takes every NaN for the same.
private func isSame(_ a: Double, _ b: Double) -> Bool {
  a.isNaN ? b.isNaN : a == b && a.sign == b.sign
}

/// `(1+2j)`, `2j`, `(-0-infj)`.
private func complexParts(_ text: String) -> (Double, Double)? {
  var body = text[...]
  if body.hasPrefix("("), body.hasSuffix(")") { body = body.dropFirst().dropLast() }
  guard body.hasSuffix("j") else { return nil }
  body = body.dropLast()
  let units = Array(body.utf8)
  // The sign of the imaginary part: the last one that belongs to no exponent.
  let sign = units.indices.reversed().first {
    $0 > 0 && (units[$0] == Ascii.plus || units[$0] == Ascii.minus) && units[$0 - 1] | 32 != 101
  }
  guard let sign else { return Double(pythonFloat: body).map { (0, $0) } }
  let middle = body.utf8.index(body.startIndex, offsetBy: sign)
  guard let re = Double(pythonFloat: body[..<middle]), let im = Double(pythonFloat: body[middle...]) else {
    return nil
  }
  return (re, im)
}
