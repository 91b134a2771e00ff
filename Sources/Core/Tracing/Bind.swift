import JAXBuffers
import JAXKernels

/// Applies a primitive with one result (JAX: `Primitive.bind`).
@inline(__always)
package func bind(_ primitive: some Primitive, _ operands: NDArray...) -> NDArray {
  bindAll(primitive, operands)[0]
}

/// Applies a primitive to one operand. A value that nothing traces needs no more than the kernel; whatever goes
/// wrong goes the general way, which reports it.
package func bind(_ primitive: some Primitive, _ x: NDArray) -> NDArray {
  if let buffer = x.concrete, TraceContext.isPlain, MemoryBudget.allows(quickMemory(buffer.byteCount)),
    let result = try? Kernels.flushingDenormals({ try primitive.evaluateQuickly(buffer) })
  {
    return NDArray(result, weakType: x.weakType && result.dtype == buffer.dtype)
  }
  return bindAll(primitive, [x])[0]
}

/// Applies a primitive to two operands, as `bind` to one.
package func bind(_ primitive: some Primitive, _ x: NDArray, _ y: NDArray) -> NDArray {
  if let left = x.concrete, let right = y.concrete, TraceContext.isPlain,
    MemoryBudget.allows(quickMemory(max(left.byteCount, right.byteCount))),
    let result = try? Kernels.flushingDenormals({ try primitive.evaluateQuickly(left, right) })
  {
    return NDArray(result, weakType: x.weakType && y.weakType)
  }
  return bindAll(primitive, [x, y])[0]
}

/// What an elementwise operation on operands of so many bytes takes at most, copies of strided ones included. An
/// operation that is refused for it goes the general way, which looks closer.
@inline(__always)
private func quickMemory(_ byteCount: Int) -> Int { clampedProduct(byteCount, 4) + 512 }

/// Applies a primitive under the current trace. Errors go to the scope's, and the results are failed arrays.
package func bindAll(_ primitive: some Primitive, _ operands: [NDArray]) -> [NDArray] {
  let context = TraceContext.current
  do {
    for operand in operands {
      switch operand.storage {
      case .value, .literal: continue
      case .tracer(let tracer):
        guard tracer.trace.isValid else { throw JAXError.leaked(tracer, operation: primitive.name) }
      case .failed:
        // The error is known already, unless the array came from a scope that ended.
        if context.errors?.hasError != true { throw JAXError(.failedOperand, operation: primitive.name) }
        return failures(of: primitive, operands)
      }
    }
    return try context.trace.process(primitive, operands)
  } catch {
    raise(located(error, primitive, operands))
    return failures(of: primitive, operands)
  }
}

/// Results that stand for an error: with the types that the rule gives, where it can.
private func failures(of primitive: some Primitive, _ operands: [NDArray]) -> [NDArray] {
  let types = try? primitive.abstractEval(operands.map(\.aval))
  let guess = operands.first?.aval ?? ShapedArray([], .float32)
  return (0..<primitive.resultCount).map { NDArray(.failed(types?[$0] ?? guess)) }
}

/// The error with what the operation was given.
private func located(_ error: any Error, _ primitive: some Primitive, _ operands: [NDArray]) -> JAXError {
  var error = JAXError(error, operation: primitive.name)
  if error.operands.isEmpty, error.concernsOperands { error.operands = operands.map { JAXError.Operand($0) } }
  return error
}

extension JAXError {
  /// Whether the operands' types are what is wrong.
  fileprivate var concernsOperands: Bool {
    switch reason {
    case .invalid, .operandCount, .shapesDiffer, .ranksDiffer, .dtypesDiffer, .dtypeNotAccepted,
      .axisOutOfRange,
      .inputMismatch:
      true
    default: false
    }
  }
}
