import JAXBuffers
import JAXCore
import JAXLax

/// One axis or a list of them, where JAX takes an int or a tuple (JAX: `axis=`). Negative ones count from the end.
public protocol AxisLike {
  /// The axes, as they were given.
  var axes: [Int] { get }
  /// Whether they were given as a list, even of one.
  var isAxisList: Bool { get }
}

extension Int: AxisLike {
  /// This axis alone.
  public var axes: [Int] { [self] }
  /// A single axis.
  public var isAxisList: Bool { false }
}

extension Array: AxisLike where Element == Int {
  /// The axes themselves.
  public var axes: [Int] { self }
  /// A list.
  public var isAxisList: Bool { true }
}

/// The axes counted from the front; nil means all (JAX: `reductions._reduction_dims`).
package func canonicalAxes(_ axes: (any AxisLike)?, rank: Int) throws -> [Int] {
  guard let axes else { return Array(0..<rank) }
  let result = try axes.axes.map { try canonicalAxis($0, rank: rank) }
  guard Set(result).count == result.count else {
    throw invalid("duplicate value in 'axis': \(Shape(axes.axes))")
  }
  return result
}

/// The axes as part of jit's key.
func key(_ axes: (any AxisLike)?) -> String {
  guard let axes else { return "None" }
  return axes.isAxisList ? "\(axes.axes)" : "\(axes.axes[0])"
}

/// The result of a function that may refuse its arguments; the error goes to the scope.
package func attempt(
  _ name: String, like x: NDArray, _ body: () throws -> NDArray
) -> NDArray {
  do {
    return try body()
  } catch {
    return failed(JAXError(error, operation: name), x.aval)
  }
}

/// The results of a function that may refuse its arguments: `count` failed arrays if it does.
package func attemptAll(
  _ name: String, count: Int, like x: NDArray, _ body: () throws -> [NDArray]
) -> [NDArray] {
  do {
    return try body()
  } catch {
    raise(JAXError(error, operation: name))
    return Array(repeating: NDArray(.failed(x.aval)), count: count)
  }
}

private func located(_ error: any Error, _ name: String) -> JAXError {
  JAXError(error, operation: name)
}

/// A broken rule of a function, in JAX's words.
func invalid(
  _ rule: String, _ kind: JAXError.Kind = .valueError, code: ErrorCode? = nil, hint: String? = nil
) -> JAXError {
  JAXError(.invalid(rule), kind: kind, code: code, hint: hint)
}
