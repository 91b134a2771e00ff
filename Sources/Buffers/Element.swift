import ComplexModule

/// A Swift type whose memory is that of one array element.
package protocol Element: Sendable {
  static var dtype: DType { get }
}

extension Bool: Element { package static var dtype: DType { .bool } }
extension Int8: Element { package static var dtype: DType { .int8 } }
extension Int16: Element { package static var dtype: DType { .int16 } }
extension Int32: Element { package static var dtype: DType { .int32 } }
extension Int64: Element { package static var dtype: DType { .int64 } }
extension UInt8: Element { package static var dtype: DType { .uint8 } }
extension UInt16: Element { package static var dtype: DType { .uint16 } }
extension UInt32: Element { package static var dtype: DType { .uint32 } }
extension UInt64: Element { package static var dtype: DType { .uint64 } }
extension BFloat16: Element { package static var dtype: DType { .bfloat16 } }
extension Float16: Element { package static var dtype: DType { .float16 } }
extension Float: Element { package static var dtype: DType { .float32 } }
extension Double: Element { package static var dtype: DType { .float64 } }
extension Complex: Element where RealType: Element {
  package static var dtype: DType { RealType.dtype == .float32 ? .complex64 : .complex128 }
}
