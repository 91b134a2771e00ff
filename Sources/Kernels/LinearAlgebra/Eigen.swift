import COpenBLAS
import ComplexModule
import JAXBuffers

// Decompositions by iteration. All return nil for dtypes that LAPACK does not compute in; a matrix for which LAPACK
// does not converge gives NaN, as in JAX.
extension Kernels {
  /// Eigenvectors and, in rising order, eigenvalues of symmetric or Hermitian matrices of which one triangle is read
  /// (JAX: `eigh_p`).
  package static func eigh(_ x: Buffer, lower: Bool) -> (vectors: Buffer, values: Buffer)? {
    guard let a = ColumnMajor(copying: x) else { return nil }
    let n = Int(a.rows)
    let values = Buffer(uninitialized: x.dtype.real, a.batch + [n])
    for i in 0..<a.count where n > 0 {
      let info = jaxscope_syevd(
        a.type.letter, CChar(flag: lower ? "L" : "U"), a.rows, a.matrix(i), values.item(i, size: n))
      if info != 0 {
        a.spoil(i)
        values.spoil(i, size: n)
      }
    }
    return (a.view, values)
  }

  /// Which singular vectors are computed.
  package enum SingularVectors: Sendable { case none, thin, all }

  /// Singular values in falling order, then the left vectors as columns and the right ones as rows (JAX: `svd_p`).
  package static func svd(_ x: Buffer, _ vectors: SingularVectors, byQR: Bool = false) -> [Buffer]? {
    guard let a = ColumnMajor(copying: x) else { return nil }
    let (m, n) = (Int(a.rows), Int(a.columns))
    if m == 0 || n == 0 { return emptySVD(a.batch, m, n, vectors, x.dtype) }
    let k = min(m, n)
    let values = Buffer(uninitialized: x.dtype.real, a.batch + [k])
    guard
      let u = ColumnMajor(
        x.dtype, batch: vectors == .none ? [0] : a.batch, rows: m, columns: vectors == .all ? m : k),
      let vt = ColumnMajor(
        x.dtype, batch: vectors == .none ? [0] : a.batch, rows: vectors == .all ? n : k, columns: n)
    else { return nil }
    let job = CChar(flag: vectors == .none ? "N" : vectors == .all ? "A" : "S")
    let routine = byQR ? jaxscope_gesvd : jaxscope_gesdd
    for i in 0..<a.count {
      let place = vectors == .none ? 0 : i
      let info = routine(
        a.type.letter, job, a.rows, a.columns, a.matrix(i), values.item(i, size: k), u.matrix(place),
        vt.matrix(place))
      if info != 0 {
        values.spoil(i, size: k)
        if vectors != .none {
          u.spoil(i)
          vt.spoil(i)
        }
      }
    }
    return vectors == .none ? [values] : [values, u.view, vt.view]
  }

  /// What JAX gives where there is nothing to decompose (`_empty_svd`), whatever shapes it promised.
  private static func emptySVD(
    _ batch: Shape, _ m: Int, _ n: Int, _ vectors: SingularVectors, _ dtype: DType
  ) -> [Buffer]? {
    let values = Buffer(uninitialized: dtype.real, batch + [0])
    guard vectors != .none else { return [values] }
    let large = max(m, n)
    let full = vectors == .all ? identity(batch, large, large, dtype) : zeros(dtype, batch + [m, n])
    let none = Buffer(uninitialized: dtype, batch + [0, 0])
    return m < n ? [values, none, full] : [values, full, none]
  }

  /// Eigenvalues of any square matrices, then left and right eigenvectors as asked; all complex (JAX: `eig_p`).
  package static func eig(_ x: Buffer, left: Bool, right: Bool) -> [Buffer]? {
    guard let a = ColumnMajor(copying: x) else { return nil }
    return x.dtype.real == .float32
      ? eig(a, left, right, Float.self, Complex<Float>.self)
      : eig(a, left, right, Double.self, Complex<Double>.self)
  }

  private static func eig<T: BinaryFloatingPoint & Element, C: Element>(
    _ a: ColumnMajor, _ left: Bool, _ right: Bool, _: T.Type, _: C.Type
  ) -> [Buffer]? {
    let n = Int(a.rows)
    let complex = a.type.dtype.isComplex
    let values = Buffer(uninitialized: C.dtype, a.batch + [n])
    var vectors: [ColumnMajor] = []
    for _ in 0..<(left ? 1 : 0) + (right ? 1 : 0) {
      guard let v = ColumnMajor(C.dtype, batch: a.batch, rows: n, columns: n) else { return nil }
      vectors.append(v)
    }
    // Room for what LAPACK gives for real matrices: eigenvalues in two parts, eigenvectors packed.
    let parts = Buffer(uninitialized: T.dtype, [2, n])
    let packed = Buffer(uninitialized: T.dtype, [2, n, n])
    for i in 0..<a.count where n > 0 {
      guard a.memory.isFinite(i, size: n * n) else {
        values.spoil(i, size: n)
        for v in vectors { v.spoil(i) }
        continue
      }
      let first = complex ? values.item(i, size: n) : parts.item(0, size: n)
      let places = vectors.indices.map { complex ? vectors[$0].matrix(i) : packed.item($0, size: n * n) }
      let info = jaxscope_geev(
        a.type.letter, left ? 1 : 0, right ? 1 : 0, a.rows, a.matrix(i), first, parts.item(1, size: n),
        left ? places[0] : nil, right ? places[places.count - 1] : nil)
      if info != 0 {
        values.spoil(i, size: n)
        for v in vectors { v.spoil(i) }
      } else if !complex {
        let real = parts.item(0, size: n).assumingMemoryBound(to: T.self)
        join(real, real + n, n, values.item(i, size: n).assumingMemoryBound(to: T.self))
        for (v, place) in zip(vectors, places) {
          unpack(
            place.assumingMemoryBound(to: T.self), real + n, n,
            v.matrix(i).assumingMemoryBound(to: T.self))
        }
      }
    }
    return [values] + vectors.map(\.view)
  }

  /// Complex numbers, as pairs, of their parts.
  private static func join<T>(
    _ real: UnsafePointer<T>, _ imaginary: UnsafePointer<T>, _ n: Int, _ target: UnsafeMutablePointer<T>
  ) {
    for i in 0..<n {
      target[2 * i] = real[i]
      target[2 * i + 1] = imaginary[i]
    }
  }

  /// Eigenvectors of a real matrix: a complex pair's are in two columns, real and imaginary part of the first; the
  /// second is its conjugate.
  private static func unpack<T: BinaryFloatingPoint>(
    _ packed: UnsafePointer<T>, _ imaginary: UnsafePointer<T>, _ n: Int, _ target: UnsafeMutablePointer<T>
  ) {
    var column = 0
    while column < n {
      let source = packed + column * n
      let pair = imaginary[column] != 0 && column + 1 < n
      for row in 0..<n {
        let place = 2 * (column * n + row)
        target[place] = source[row]
        target[place + 1] = pair ? source[n + row] : 0
        if pair {
          target[place + 2 * n] = source[row]
          target[place + 2 * n + 1] = -source[n + row]
        }
      }
      column += pair ? 2 : 1
    }
  }

  /// The Schur form and, if asked for, the unitary matrices that bring it there (JAX: `schur_p`).
  package static func schur(_ x: Buffer, vectors: Bool) -> [Buffer]? {
    guard let a = ColumnMajor(copying: x),
      let unitary = ColumnMajor(x.dtype, batch: a.batch, rows: Int(a.rows), columns: Int(a.rows))
    else { return nil }
    for i in 0..<a.count where a.rows > 0 {
      if jaxscope_gees(a.type.letter, vectors ? 1 : 0, a.rows, a.matrix(i), unitary.matrix(i)) != 0 {
        a.spoil(i)
        unitary.spoil(i)
      }
    }
    return vectors ? [a.view, unitary.view] : [a.view]
  }

  /// Ones where row and column agree.
  static func identity(_ batch: Shape, _ rows: Int, _ columns: Int, _ dtype: DType) -> Buffer {
    let matrix = zeros(dtype, [rows, columns])
    for i in 0..<min(rows, columns) {
      let one = matrix.item(i * (columns + 1), size: 1)
      if dtype.real == .float32 {
        one.storeBytes(of: 1, as: Float.self)
      } else {
        one.storeBytes(of: 1, as: Double.self)
      }
    }
    return matrix.broadcast(to: batch + [rows, columns], axes: [batch.rank, batch.rank + 1])
  }
}
