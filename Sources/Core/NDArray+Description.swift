import JAXBuffers

extension NDArray: CustomStringConvertible, CustomDebugStringConvertible {
  /// The elements, as `str(x)` prints them in JAX: `[1. 2.]`.
  public var description: String { text(.standard) }

  /// The elements with their type, as `repr(x)` prints them in JAX: `Array([1., 2.], dtype=float32)`.
  public var debugDescription: String { repr(.standard) }

  /// As `str(x)` prints it under options of NumPy.
  package func text(_ options: PrintOptions) -> String {
    guard let buffer = concrete else { return "Traced<\(aval)>" }
    if dtype.isKey { return keyDescription(buffer) }
    if ndim == 0 {
      return withExtendedLifetime(buffer.storage) { ElementFormats.scalars(buffer)(buffer.offset) }
    }
    return ArrayLayout.text(buffer, separator: " ", indent: 0, width: options.lineWidth, options)
  }

  /// As `repr(x)` prints it under options of NumPy.
  package func repr(_ options: PrintOptions) -> String {
    guard let buffer = concrete else { return "Traced<\(aval)>" }
    if dtype.isKey { return keyDescription(buffer) }
    let prefix = "Array("
    let type = "dtype=\(dtype)" + (weakType ? ", weak_type=True" : "")
    // One column less, for the comma after the elements.
    let elements =
      size == 0
      ? "[], shape=\(shape)"
      : ArrayLayout.text(
        buffer, separator: ", ", indent: prefix.utf8.count, width: options.lineWidth - 1, options)
    let lastLine = elements.utf8.reversed().prefix { $0 != UInt8(ascii: "\n") }.count
    // JAX means to break the line here and writes blanks (`jax._src.array.ArrayImpl.__repr__`).
    let isLong = lastLine + 2 + type.utf8.count + 2 > options.lineWidth
    return prefix + elements + "," + (isLong ? spaces(prefix.utf8.count) : " ") + type + ")"
  }

  /// Keys show their words (JAX: `PRNGKeyArray.__repr__`).
  private func keyDescription(_ buffer: Buffer) -> String {
    "Array(\(shape), dtype=\(dtype)) overlaying:\n\(NDArray(buffer.keyData()))"
  }
}
