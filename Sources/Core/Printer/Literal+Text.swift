import ComplexModule
import JAXBuffers

extension Literal {
  /// The value as JAX prints it, without its type.
  package var text: String { spelling ?? pythonText(scalar: value) }
}

/// A scalar as Python prints it: `str(np.asarray(value).item())`.
package func pythonText(scalar value: Buffer) -> String {
  switch value.dtype {
  case .bool: return value.scalar(as: Bool.self) ? "True" : "False"
  case .int8, .int4, .int2: return String(value.scalar(as: Int8.self))
  case .int16: return String(value.scalar(as: Int16.self))
  case .int32: return String(value.scalar(as: Int32.self))
  case .int64: return String(value.scalar(as: Int64.self))
  case .uint8, .uint4, .uint2: return String(value.scalar(as: UInt8.self))
  case .uint16: return String(value.scalar(as: UInt16.self))
  case .uint32: return String(value.scalar(as: UInt32.self))
  case .uint64: return String(value.scalar(as: UInt64.self))
  case .float64: return pythonRepr(value.scalar(as: Double.self))
  case .float32: return pythonRepr(Double(value.scalar(as: Float.self)))
  case .float16: return pythonRepr(Double(value.scalar(as: Float16.self)))
  case .bfloat16: return pythonRepr(Double(Float(value.scalar(as: BFloat16.self))))
  case .complex64:
    let z = value.scalar(as: Complex<Float>.self)
    return pythonRepr(Double(z.rawStorage.x), Double(z.rawStorage.y))
  case .complex128:
    let z = value.scalar(as: Complex<Double>.self)
    return pythonRepr(z.rawStorage.x, z.rawStorage.y)
  case .float0: return "(b'',)"
  default:
    guard let format = MiniFloat(value.dtype) else { return "[...]" }
    return pythonRepr(Double(format.value(value.scalar(as: UInt8.self))))
  }
}

/// A complex number as Python's `repr` prints it: `(1+2j)`, `2j` where the real part is a positive zero.
private func pythonRepr(_ re: Double, _ im: Double) -> String {
  func part(_ x: Double) -> String {
    let text = pythonRepr(x)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
  if re == 0, re.sign == .plus { return part(im) + "j" }
  let imaginary = part(im)
  return "(" + part(re) + (imaginary.hasPrefix("-") ? "" : "+") + imaginary + "j)"
}
