import JAXBuffers

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// The floats in which kernels compute, with the C library's functions.
protocol ElementaryReal: BinaryFloatingPoint, BitwiseCopyable, Element {
  static func exp(_ x: Self) -> Self
  static func log(_ x: Self) -> Self
  static func log1p(_ x: Self) -> Self
}

extension Float: ElementaryReal {
  static func exp(_ x: Float) -> Float { expf(x) }
  static func log(_ x: Float) -> Float { logf(x) }
  static func log1p(_ x: Float) -> Float { log1pf(x) }
}

extension Double: ElementaryReal {
  static func exp(_ x: Double) -> Double { Glibc.exp(x) }
  static func log(_ x: Double) -> Double { Glibc.log(x) }
  static func log1p(_ x: Double) -> Double { Glibc.log1p(x) }
}
