/// How arrays are written (NumPy: `np.printoptions`).
package struct PrintOptions: Hashable, Sendable {
  /// Digits after the decimal point, at most.
  package var precision = 8
  /// Arrays of more elements are cut short.
  package var threshold = 1000
  /// Elements at each end of an axis that is cut short.
  package var edgeItems = 3
  /// Columns.
  package var lineWidth = 75
  /// Whether small and large numbers stand without an exponent.
  package var suppress = false

  package init() {}

  /// NumPy's defaults.
  package static let standard = PrintOptions()
}
