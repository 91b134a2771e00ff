import JAXCore
import TraceModel

/// A value that annotations carry: a number, a text, yes or no.
public protocol AnnotationValue {
  /// What the trace's reader sees.
  var annotationText: String { get }
}
extension Int: AnnotationValue {
  /// What the trace's reader sees.
  public var annotationText: String { String(self) }
}
extension Double: AnnotationValue {
  /// What the trace's reader sees.
  public var annotationText: String { String(self) }
}
extension Float: AnnotationValue {
  /// What the trace's reader sees.
  public var annotationText: String { String(self) }
}
extension Bool: AnnotationValue {
  /// What the trace's reader sees.
  public var annotationText: String { String(self) }
}
extension String: AnnotationValue {
  /// What the trace's reader sees.
  public var annotationText: String { self }
}

extension jax.profiler {
  /// Names what a closure does, in the profile that runs; without one it costs next to nothing
  /// (JAX: `jax.profiler.TraceAnnotation`).
  ///
  ///     try jax.profiler.TraceAnnotation("load", ["batch": 3]) { try load(batch) }
  public struct TraceAnnotation {
    private let name: String
    private let metadata: KeyValuePairs<String, any AnnotationValue>

    /// An annotation to call with the closure.
    public init(_ name: String, _ metadata: KeyValuePairs<String, any AnnotationValue> = [:]) {
      self.name = name
      self.metadata = metadata
    }

    /// Runs the closure under the name.
    public func callAsFunction<R, E: Error>(_ body: () throws(E) -> R) throws(E) -> R {
      try annotated(name, metadata, isStep: false, body)
    }

    /// Whether a profile runs (JAX: `TraceAnnotation.is_enabled`).
    public static func isEnabled() -> Bool { Profile.current != nil }
  }

  /// Names a step of a program, by which readers group (JAX: `jax.profiler.StepTraceAnnotation`).
  ///
  ///     for step in 0..<10 {
  ///       try jax.profiler.StepTraceAnnotation("train", stepNum: step) { try update() }
  ///     }
  public struct StepTraceAnnotation {
    private let name: String
    private let stepNum: Int
    private let metadata: KeyValuePairs<String, any AnnotationValue>

    /// An annotation to call with the closure.
    public init(_ name: String, stepNum: Int, _ metadata: KeyValuePairs<String, any AnnotationValue> = [:]) {
      self.name = name
      self.stepNum = stepNum
      self.metadata = metadata
    }

    /// Runs the closure as that step.
    public func callAsFunction<R, E: Error>(_ body: () throws(E) -> R) throws(E) -> R {
      try annotated(name, metadata, step: stepNum, isStep: true, body)
    }
  }

  /// The function, its calls named in profiles; closures have no name, so it is else that of the function that
  /// asks (JAX: `jax.profiler.annotate_function`).
  public static func annotateFunction<A, R>(
    _ function: @escaping (A) throws -> R, name: String = #function
  ) -> (A) throws -> R {
    { (a) in try annotated(name, [:], isStep: false) { try function(a) } }
  }

  /// The function, its calls named in profiles; closures have no name, so it is else that of the function that
  /// asks (JAX: `jax.profiler.annotate_function`).
  public static func annotateFunction<A, B, R>(
    _ function: @escaping (A, B) throws -> R, name: String = #function
  ) -> (A, B) throws -> R {
    { (a, b) in try annotated(name, [:], isStep: false) { try function(a, b) } }
  }

  /// The function, its calls named in profiles; closures have no name, so it is else that of the function that
  /// asks (JAX: `jax.profiler.annotate_function`).
  public static func annotateFunction<A, B, C, R>(
    _ function: @escaping (A, B, C) throws -> R, name: String = #function
  ) -> (A, B, C) throws -> R {
    { (a, b, c) in try annotated(name, [:], isStep: false) { try function(a, b, c) } }
  }

  /// The function, its calls named in profiles; closures have no name, so it is else that of the function that
  /// asks (JAX: `jax.profiler.annotate_function`).
  public static func annotateFunction<A, B, C, D, R>(
    _ function: @escaping (A, B, C, D) throws -> R, name: String = #function
  ) -> (A, B, C, D) throws -> R {
    { (a, b, c, d) in try annotated(name, [:], isStep: false) { try function(a, b, c, d) } }
  }
}

/// Runs `body` as a slice of the profile that runs.
private func annotated<R, E: Error>(
  _ name: String, _ metadata: KeyValuePairs<String, any AnnotationValue>, step: Int = 0, isStep: Bool,
  _ body: () throws(E) -> R
) throws(E) -> R {
  guard let observer = Profile.current else { return try body() }
  var arguments = metadata.map { Timeline.Argument($0.key, .string($0.value.annotationText)) }
  if isStep { arguments.append(Timeline.Argument("step_num", .string(String(step)))) }
  let buffer = observer.recorder.buffer
  let depth = buffer.depth
  buffer.begin(NamedLabel(name, arguments), labelBytes: 64 + name.utf8.count)
  defer { buffer.end(to: depth) }
  return try body()
}
