import JAXCore

// Comparisons of arrays give arrays, so they are spelled `.<` and so on, as SIMD's are. A plain one is a slip that the
// compiler would otherwise report as an expression too complex to check.
extension NDArray {
  /// Not there: comparisons of arrays have a dot.
  @available(*, unavailable, message: "use .== (elementwise), or jnp.arrayEqual for one answer")
  public static func == (x: NDArray, y: NDArray) -> NDArray { x .== y }
  /// Not there: comparisons of arrays have a dot.
  @available(*, unavailable, message: "use .!= (elementwise)")
  public static func != (x: NDArray, y: NDArray) -> NDArray { x .!= y }
  /// Not there: comparisons of arrays have a dot.
  @available(*, unavailable, message: "use .<")
  public static func < (x: NDArray, y: NDArray) -> NDArray { x .< y }
  /// Not there: comparisons of arrays have a dot.
  @available(*, unavailable, message: "use .<=")
  public static func <= (x: NDArray, y: NDArray) -> NDArray { x .<= y }
  /// Not there: comparisons of arrays have a dot.
  @available(*, unavailable, message: "use .>")
  public static func > (x: NDArray, y: NDArray) -> NDArray { x .> y }
  /// Not there: comparisons of arrays have a dot.
  @available(*, unavailable, message: "use .>=")
  public static func >= (x: NDArray, y: NDArray) -> NDArray { x .>= y }
}
