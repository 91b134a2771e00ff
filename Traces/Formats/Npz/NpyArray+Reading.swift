import JAXBuffers

extension Buffer {
  /// The array that follows `header`, in row-major order and this machine's byte order.
  init(_ header: NpyHeader, _ reader: MemberReader, as known: DType? = nil) throws {
    let blame = reader.blame
    guard let dtype = header.dtype ?? known.flatMap({ _ in header.rawDType }) else {
      throw blame(.unsupported(header.whyNotReadable, instead: header.whatToDo))
    }
    let size = try header.dataSize(dtype.itemSize, blame)
    guard size == reader.remaining else {
      throw blame.damaged(
        "\(dtype)\(header.shape) takes \(size) bytes, and \(reader.remaining) follow its header")
    }
    let columns = header.fortranOrder && header.shape.rank > 1
    try blame.ask(for: clampedProduct(size, columns ? 2 : 1))
    let buffer = Buffer(uninitialized: dtype, columns ? Shape(header.shape.reversed()) : header.shape)
    let bytes = UnsafeMutableRawBufferPointer(start: buffer.storage.pointer, count: size)
    try reader.read(into: bytes)
    try reader.finish()
    if header.isBigEndian { swapBytes(bytes, width: dtype.real.itemSize) }
    if dtype == .bool { for i in bytes.indices where bytes[i] > 1 { bytes[i] = 1 } }
    self = columns ? buffer.transposed(header.shape.indices.reversed()).rowMajor() : buffer
  }
}

/// Turns every number of `width` bytes around.
private func swapBytes(_ bytes: UnsafeMutableRawBufferPointer, width: Int) {
  switch width {
  case 2: bytes.withMemoryRebound(to: UInt16.self) { for i in $0.indices { $0[i] = $0[i].byteSwapped } }
  case 4: bytes.withMemoryRebound(to: UInt32.self) { for i in $0.indices { $0[i] = $0[i].byteSwapped } }
  case 8: bytes.withMemoryRebound(to: UInt64.self) { for i in $0.indices { $0[i] = $0[i].byteSwapped } }
  default: break
  }
}

extension NpyHeader {
  fileprivate var whyNotReadable: String {
    switch descr.drop(while: { "<>|=".contains($0) }).first {
    case "[": "it has the structured dtype \(descr)"
    case "O": "it holds Python objects (dtype object)"
    case "S", "U", "a": "it holds strings (dtype \(descr))"
    case "M", "m": "it holds dates or times (dtype \(descr))"
    case "f", "c": "it holds numbers of the dtype \(descr), which JAX does not have"
    case "V": "it holds raw bytes (dtype \(descr)): numpy does not save the name of a dtype such as bfloat16"
    default: "it has the dtype '\(descr)'"
    }
  }

  fileprivate var whatToDo: String {
    rawDType == nil
      ? "save an array of numbers or booleans"
      : "save x.view(numpy.\(rawDType == .uint8 ? "uint8" : "uint16")) and name the dtype when reading"
  }
}
