import JAX
import JAXBuffers
import JAXCore
import ScopeCommands

/// The sections of `peers_trace.py` on our side.
enum TracingMeasure {
  static let calls = 20_000

  private static let all: [(name: String, run: @Sendable () throws -> JSON)] = [
    ("eager_add", eagerAdd), ("jit_call_scalar", jitCallScalar),
  ]

  static func sections(only: String? = nil) throws -> [String: JSON] {
    var result: [String: JSON] = [:]
    for (name, run) in all where only == nil || only == name { result[name] = try run() }
    return result
  }

  /// `x + 1` on f32[100], per call.
  private static func eagerAdd() throws -> JSON {
    let x = NDArray(try RandomInputs.vector(100))
    return try Measure.summary(rounds: 15, scale: 1e6 / Double(calls), unit: "us") {
      for _ in 0..<calls { _ = lax.add(x, 1) }
    }
  }

  /// A jitted `x + 1` on a scalar, per call.
  private static func jitCallScalar() throws -> JSON {
    let f = jax.jit { (x: NDArray) in lax.add(x, 1) }
    let x = NDArray(try RandomInputs.scalar())
    _ = try f(x)
    return try Measure.summary(rounds: 15, scale: 1e6 / Double(calls), unit: "us") {
      for _ in 0..<calls { _ = try f(x) }
    }
  }
}

extension RandomInputs {
  static func vector(_ count: Int) throws -> Buffer {
    var random = RandomInputs(seed: 0)
    return try random.buffer(ShapedArray([count], .float32))
  }

  static func scalar() throws -> Buffer {
    var random = RandomInputs(seed: 0)
    return try random.buffer(ShapedArray([], .float32))
  }
}
