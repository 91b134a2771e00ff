import COpenBLAS
import JAXBuffers

/// One of the four types that LAPACK computes in.
struct LAPACKType {
  /// What the names of its routines begin with.
  let letter: CChar
  let dtype: DType

  init?(_ dtype: DType) {
    let letters: [DType: Character] = [.float32: "s", .float64: "d", .complex64: "c", .complex128: "z"]
    guard let letter = letters[dtype]?.asciiValue else { return nil }
    self.letter = CChar(letter)
    self.dtype = dtype
  }
}

extension CChar {
  init(flag: Character) { self = CChar(bitPattern: flag.asciiValue ?? 0) }
}

/// A batch of matrices as LAPACK has them, one after another in fresh memory with dense columns.
struct ColumnMajor {
  let type: LAPACKType
  let batch: Shape
  let rows: Int32
  let columns: Int32
  /// The memory: row-major, each matrix transposed.
  let memory: Buffer

  /// nil when LAPACK does not compute in this dtype or cannot count this far.
  init?(_ dtype: DType, batch: Shape, rows: Int, columns: Int) {
    guard let type = LAPACKType(dtype), let m = Int32(exactly: rows), let n = Int32(exactly: columns) else {
      return nil
    }
    self.type = type
    self.batch = batch
    self.rows = m
    self.columns = n
    memory = Buffer(uninitialized: dtype, batch + [columns, rows])
  }

  /// A copy of `x`, whose last two axes are the matrices.
  init?(copying x: Buffer) {
    let (m, n) = (x.shape[x.rank - 2], x.shape[x.rank - 1])
    self.init(x.dtype, batch: Shape(x.shape.dropLast(2)), rows: m, columns: n)
    x.matrixTransposed.copy(into: memory)
  }

  /// The number of matrices.
  var count: Int { batch.elementCount }

  /// The first element of matrix `i`.
  func matrix(_ i: Int) -> UnsafeMutableRawPointer {
    memory.item(i, size: Int(rows) * Int(columns))
  }

  /// The matrices with rows and columns where JAX has them.
  var view: Buffer { memory.matrixTransposed }

  /// Marks matrix `i` as one that could not be computed.
  func spoil(_ i: Int) { memory.spoil(i, size: Int(rows) * Int(columns)) }

  /// Whether matrix `i` holds a NaN.
  func hasNaN(_ i: Int) -> Bool { memory.contains(i, size: Int(rows) * Int(columns), \.isNaN, \.isNaN) }
}

extension Buffer {
  /// A view whose last two axes are swapped.
  var matrixTransposed: Buffer { transposed(Array(0..<rank - 2) + [rank - 1, rank - 2]) }

  /// Where block `i` of `size` elements begins, in row-major memory.
  func item(_ i: Int, size: Int) -> UnsafeMutableRawPointer { baseAddress + i * size * dtype.itemSize }

  /// Fills block `i` of `size` elements with NaN, as JAX does where LAPACK reports a failure.
  func spoil(_ i: Int, size: Int) {
    let parts = dtype.isComplex ? 2 * size : size
    if dtype.real == .float32 {
      item(i, size: size).assumingMemoryBound(to: Float.self).update(repeating: .nan, count: parts)
    } else {
      item(i, size: size).assumingMemoryBound(to: Double.self).update(repeating: .nan, count: parts)
    }
  }

  /// Whether block `i` of `size` elements has neither NaN nor infinity.
  func isFinite(_ i: Int, size: Int) -> Bool { !contains(i, size: size, { !$0.isFinite }, { !$0.isFinite }) }

  /// Whether a part of block `i` of `size` elements is of some kind.
  fileprivate func contains(
    _ i: Int, size: Int, _ single: (Float) -> Bool, _ double: (Double) -> Bool
  ) -> Bool {
    let parts = dtype.isComplex ? 2 * size : size
    if dtype.real == .float32 {
      let start = item(i, size: size).assumingMemoryBound(to: Float.self)
      return UnsafeBufferPointer(start: start, count: parts).contains(where: single)
    }
    let start = item(i, size: size).assumingMemoryBound(to: Double.self)
    return UnsafeBufferPointer(start: start, count: parts).contains(where: double)
  }
}
