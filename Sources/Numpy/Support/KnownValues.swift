import JAXBuffers
import JAXCore
import JAXLax

/// The integers of an array that must be known now (JAX: `core.concrete_or_error`).
func knownIntegers(_ x: NDArray, _ what: String) throws -> [Int] {
  try knownBuffer(x, what, as: .int64).elements(as: Int64.self).map(Int.init)
}

/// The truth values of an array that must be known now.
func knownBooleans(_ x: NDArray, _ what: String) throws -> [Bool] {
  try knownBuffer(x, what, as: .bool).elements(as: Bool.self)
}

/// An array's value, which must be known now.
func knownBuffer(_ x: NDArray, _ what: String, as dtype: DType) throws -> Buffer {
  let value = try x.known(as: dtype == .bool ? .mask : .integer, operation: what)
  return try ConvertElementType(newDType: dtype).evaluate([value])[0]
}

/// Integers as an array of the default integer dtype.
func integers(_ values: [Int], _ shape: Shape? = nil) -> NDArray {
  let wide = Buffer(values.map(Int64.init), shape: shape ?? [values.count])
  guard let converted = try? ConvertElementType(newDType: .defaultInt).evaluate([wide])[0] else {
    return NDArray(wide)
  }
  return NDArray(converted)
}
