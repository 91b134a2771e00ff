import JAXBuffers
import JAXKernels

extension Primitive {
  /// Results, and copies of operands that a kernel reads in another order or computes in a wider dtype.
  package func memory(_ operands: [Buffer], _ results: [ShapedArray]) -> Int {
    memory(operands, results, scratch: 0)
  }

  /// The same and bytes that a kernel needs besides.
  package func memory(_ operands: [Buffer], _ results: [ShapedArray], scratch: Int) -> Int {
    var total = scratch
    for type in results { total = clampedSum(total, type.byteCount, type.wideByteCount) }
    for operand in operands {
      total = clampedSum(
        total, operand.isRowMajor ? 0 : operand.byteCount, ShapedArray(operand).wideByteCount)
    }
    return total
  }

  /// Throws unless the system has the memory that `evaluate` takes on these operands.
  package func askForMemory(_ operands: [Buffer], _ results: [ShapedArray]) throws {
    // The pool hands out sizes of up to a quarter more.
    let need = memory(operands, results)
    guard MemoryBudget.allows(clampedSum(need, need / 4)) else {
      throw JAXError.outOfMemory(need, operation: name)
    }
  }
}

extension ShapedArray {
  /// Bytes of a copy in the dtype that kernels compute in; 0 where they compute in its own.
  fileprivate var wideByteCount: Int {
    let isNarrow = dtype.isInexact && dtype.itemSize < 4 || dtype.bitWidth < 8
    return isNarrow ? clampedProduct(byteCount / Swift.max(1, dtype.itemSize), 4) : 0
  }
}

extension Equation {
  /// Throws unless the system has the memory for evaluating it on these operands. Small equations ask for more than they
  /// take, without looking.
  @inline(__always)
  package func askForMemory(_ operands: @autoclosure () -> [Buffer]) throws {
    if byteCount < Equation.smallByteCount {
      if MemoryBudget.allows(4 * byteCount + Equation.overhead) { return }
    }
    try primitive.askForMemory(operands(), outputs.map(\.aval))
  }

  /// Below this, all of a kernel's copies are less than what is kept in reserve.
  private static let smallByteCount = 64 << 10
  /// What an equation takes for small objects: buffers, a place in an environment.
  private static let overhead = 512
}

extension Primitive {
  /// The results. In debug builds the operands are held to the type rule first: a kernel trusts what it is given, and
  /// one that is given something else could read memory that is not its own.
  @inline(__always)
  package func checkedEvaluate(_ operands: [Buffer]) throws -> [Buffer] {
    if Kernels.blasNeedsMemory, Self.usesBLAS { try prepareBLAS() }
    #if DEBUG
    _ = try abstractEval(operands.map { ShapedArray($0) })
    #endif
    return try evaluate(operands)
  }

  private func prepareBLAS() throws {
    do { try Kernels.prepareBLAS() } catch { throw JAXError.outOfMemory(error.byteCount, operation: name) }
  }
}
