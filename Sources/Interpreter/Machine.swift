import JAXBuffers
import JAXCore
import JAXKernels

/// The reference interpreter: a jaxpr run equation by equation on an explicit stack of frames.
///
/// It is a value. A copy is a snapshot that can be run on its own, which is how `Walk` steps backwards. It knows no
/// primitive by name: a higher-order one says through `Transition` which jaxpr to enter and what to do with what
/// comes back.
package struct Machine: Sendable {
  /// The jaxprs being run, the program first, the innermost call last; empty at the end.
  package private(set) var frames: [Frame] = []
  /// The program's outputs, once it has ended.
  package private(set) var outputs: [Buffer]?
  /// How many steps were taken: equations evaluated, and jaxprs entered and left.
  package private(set) var position = 0
  /// Whether frames keep every value until they end, for inspection; else values go when nothing reads them.
  package let keepsValues: Bool

  /// A machine before the program's first equation.
  package init(_ jaxpr: Jaxpr, _ arguments: [Buffer], keepsValues: Bool = false) throws {
    self.keepsValues = keepsValues
    frames = [try Frame(jaxpr, arguments, entry: .call, start: 0)]
  }

  /// Whether the program has its outputs.
  package var isFinished: Bool { outputs != nil }

  /// The equation that the next step evaluates, enters or resumes; nil at the end of a jaxpr.
  package var equation: Equation? { frames.last?.equation }

  /// Runs to the end and gives the outputs.
  package mutating func run(observer: (any Observer)? = nil) throws -> [Buffer] {
    if observer == nil {
      // Switched once for all equations; observers look at values with subnormals.
      try Kernels.flushingDenormals { while outputs == nil { try step() } }
    } else {
      while outputs == nil { try step(observer: observer) }
    }
    return outputs ?? []
  }

  /// Takes one step: evaluates a first-order equation, enters a jaxpr of a higher-order one, or leaves a jaxpr.
  /// After an error it stands where it stood.
  package mutating func step(observer: (any Observer)? = nil) throws {
    guard let top = frames.indices.last else { throw JAXError(.finished) }
    let index = frames[top].counter
    if index == frames[top].jaxpr.equations.count { return try leave(observer) }
    let equation = frames[top].jaxpr.equations[index]
    let operands = equation.inputs.map { $0.value(in: frames[top].environment) }
    observer?.equationBegan(equation, operands: operands, at: self)
    do {
      try equation.askForMemory(operands)
      if let primitive = equation.higherOrder {
        let next = try Kernels.flushingDenormals { try start(primitive, operands) }
        try perform(next, of: equation, operands, observer)
      } else {
        let results = try Kernels.flushingDenormals { try equation.primitive.checkedEvaluate(operands) }
        try finish(equation, operands, results, observer)
      }
    } catch {
      throw located(error, equation)
    }
    position += 1
  }

  /// The innermost jaxpr is done: its outputs go to the equation that entered it, or out of the program.
  private mutating func leave(_ observer: (any Observer)?) throws {
    let frame = frames[frames.count - 1]
    let results = frame.jaxpr.outputs.map { $0.value(in: frame.environment) }
    let caller = frames.count - 2
    if caller >= 0, let call = frames[caller].pending {
      let equation = frames[caller].jaxpr.equations[frames[caller].counter]
      do {
        let next = try Kernels.flushingDenormals { try call.resume(results) }
        frames.removeLast()
        frames[caller].pending = nil
        observer?.left(frame.jaxpr, frame.entry, outputs: results, at: self)
        try perform(next, of: equation, call.operands, observer)
      } catch {
        throw located(error, equation)
      }
    } else {
      frames = []
      outputs = results
    }
    position += 1
  }

  private mutating func perform(
    _ next: PendingCall.Next, of equation: Equation, _ operands: [Buffer], _ observer: (any Observer)?
  ) throws {
    switch next {
    case .finished(let results):
      try finish(equation, operands, results, observer)
    case .enter(let jaxpr, let arguments, let entry, var call):
      call.operands = operands
      let frame = try Frame(jaxpr, arguments, entry: entry, start: position + 1)
      frames[frames.count - 1].pending = call
      frames.append(frame)
      observer?.entered(jaxpr, entry, at: self)
    }
  }

  /// Binds an equation's results and moves on to the next one.
  private mutating func finish(
    _ equation: Equation, _ operands: [Buffer], _ results: [Buffer], _ observer: (any Observer)?
  ) throws {
    guard results.count == equation.outputs.count else {
      throw JAXError(
        .resultCount(expected: results.count, got: equation.outputs.count), operation: equation.primitive.name
      )
    }
    for (v, result) in zip(equation.outputs, results) {
      guard result.dtype == v.aval.dtype, result.shape == v.aval.shape else {
        throw JAXError(
          .typeMismatch(expected: v.aval, got: ShapedArray(result)), operation: equation.primitive.name)
      }
    }
    observer?.equationEnded(equation, operands: operands, results: results, at: self)
    frames[frames.count - 1].bind(equation.outputs, results, keepsValues: keepsValues)
  }

  private func located(_ error: any Error, _ equation: Equation) -> JAXError {
    var error = JAXError(error, operation: equation.primitive.name)
    error.path = error.path ?? path.description
    error.source = error.source ?? source
    return error
  }
}

extension Machine: Place {
  package var source: SourceFrame? {
    for frame in frames.reversed() {
      if let source = frame.equation?.source?.frames.first { return source }
    }
    return nil
  }

  /// The calls around the current equation and the equation itself.
  package var path: ExecutionPath {
    var steps: [ExecutionPath.Step] = []
    for (level, frame) in frames.enumerated() {
      guard let equation = frame.equation else { continue }
      let inner = level + 1 < frames.count ? frames[level + 1].entry : nil
      steps.append(
        ExecutionPath.Step(
          index: frame.counter, primitive: equation.primitive.name,
          pathName: equation.higherOrder?.pathName ?? equation.primitive.name, entry: inner,
          source: equation.source?.frames.first))
    }
    return ExecutionPath(steps)
  }
}
