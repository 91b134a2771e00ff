import JAXBuffers

extension Kernels {
  /// Element by element the case that `which` names: a boolean (false is the first case) or an int32 index, of
  /// the cases' shape or a scalar. An index outside the cases takes the nearest, as XLA's clamping lowering does.
  package static func select(_ which: Buffer, _ cases: [Buffer]) throws -> Buffer {
    guard let first = cases.first else { throw KernelError.unsupported("a selection among no cases") }
    if which.rank == 0 && first.rank != 0 {
      return cases[caseIndex(which, among: cases.count)]
    }
    if which.dtype == .bool && cases.count == 2 { return selectTwo(which, cases[0], cases[1]) }
    return switch first.dtype.itemSize {
    case 1: selectMany(which, cases, UInt8.self)
    case 2: selectMany(which, cases, UInt16.self)
    case 4: selectMany(which, cases, UInt32.self)
    case 8: selectMany(which, cases, UInt64.self)
    default: selectMany(which, cases, SIMD2<UInt64>.self)
    }
  }

  private static func caseIndex(_ which: Buffer, among count: Int) -> Int {
    if which.dtype == .bool { return which.scalar(as: Bool.self) ? count - 1 : 0 }
    return Swift.min(Swift.max(Int(which.scalar(as: Int32.self)), 0), count - 1)
  }

  private static func selectTwo(_ which: Buffer, _ onFalse: Buffer, _ onTrue: Buffer) -> Buffer {
    switch onFalse.dtype.itemSize {
    case 1: selectTwo(which, onFalse, onTrue, UInt8.self)
    case 2: selectTwo(which, onFalse, onTrue, UInt16.self)
    case 4: selectTwo(which, onFalse, onTrue, UInt32.self)
    case 8: selectTwo(which, onFalse, onTrue, UInt64.self)
    default: selectTwo(which, onFalse, onTrue, SIMD2<UInt64>.self)
    }
  }

  private static func selectTwo<T>(_ which: Buffer, _ onFalse: Buffer, _ onTrue: Buffer, _: T.Type) -> Buffer
  {
    let (p, a, b) = (which.rowMajor(), onFalse.rowMajor(), onTrue.rowMajor())
    let result = Buffer(uninitialized: onFalse.dtype, onFalse.shape)
    let (choice, x, y) = (p.pointer(Bool.self), a.pointer(T.self), b.pointer(T.self))
    let r = result.mutablePointer(T.self)
    for i in 0..<result.elementCount { r[i] = choice[i] ? y[i] : x[i] }
    withExtendedLifetime((p.storage, a.storage, b.storage)) {}
    return result
  }

  private static func selectMany<T>(_ which: Buffer, _ cases: [Buffer], _: T.Type) -> Buffer {
    let cases = cases.map { $0.rowMajor() }
    let pointers = cases.map { $0.pointer(T.self) }
    let result = Buffer(uninitialized: cases[0].dtype, cases[0].shape)
    let r = result.mutablePointer(T.self)
    if which.dtype == .bool {
      which.withElements(as: Bool.self) { p in
        for i in p.indices { r[i] = pointers[p[i] ? cases.count - 1 : 0][i] }
      }
    } else {
      which.withElements(as: Int32.self) { p in
        for i in p.indices { r[i] = pointers[Swift.min(Swift.max(Int(p[i]), 0), cases.count - 1)][i] }
      }
    }
    withExtendedLifetime(cases) {}
    return result
  }

  /// `x` held between `low` and `high`, each of its shape or a scalar: `min(max(x, low), high)`.
  package static func clamp(_ low: Buffer, _ x: Buffer, _ high: Buffer) throws -> Buffer {
    try minimum(try maximum(x, low), high)
  }
}
