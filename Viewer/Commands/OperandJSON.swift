import ComplexModule
import JAXBuffers
import JAXKernels

/// Arrays in JSON.
package enum OperandJSON {
  /// Shape, dtype and statistics.
  package static func fields(_ x: Buffer) -> [String: JSON] {
    var fields: [String: JSON] = [
      "dtype": .string(x.dtype.name), "shape": .ints(x.shape), "size": .int(x.elementCount),
    ]
    guard !x.dtype.isKey, x.dtype != .float0 else { return fields }
    let s = Kernels.statistics(x)
    fields["min"] = .optional(s.min)
    fields["max"] = .optional(s.max)
    fields["mean"] = .optional(s.mean)
    fields["nan"] = .int(s.nanCount)
    fields["inf"] = .int(s.infCount)
    fields["zero"] = .int(s.zeroCount)
    return fields
  }

  /// The elements as nested lists; complex numbers as [real, imaginary], keys as their words.
  package static func values(_ x: Buffer) -> JSON {
    if x.dtype.isKey { return values(x.keyData()) }
    if x.dtype.isComplex {
      let real = elements(Kernels.realPart(x))
      let imaginary = elements(Kernels.imaginaryPart(x))
      return nested(zip(real, imaginary).map { .array([$0, $1]) }, x.shape[...])
    }
    return nested(elements(x), x.shape[...])
  }

  private static func elements(_ x: Buffer) -> [JSON] {
    switch x.dtype.kind {
    case .bool: return x.elements(as: Bool.self).map(JSON.bool)
    case .signed, .unsigned:
      if x.dtype == .uint64 { return x.elements(as: UInt64.self).map(JSON.unsigned) }
      let values = (try? Kernels.convert(x, to: .int64))?.elements(as: Int64.self) ?? []
      return values.map { .int(Int($0)) }
    default: return Kernels.doubles(x).elements(as: Double.self).map(JSON.number)
    }
  }

  private static func nested(_ items: [JSON], _ shape: ArraySlice<Int>) -> JSON {
    guard let rows = shape.first else { return items.first ?? .null }
    guard rows > 0 else { return .array([]) }
    let size = items.count / rows
    return .array(
      (0..<rows).map { nested(Array(items[$0 * size..<($0 + 1) * size]), shape.dropFirst()) })
  }
}
