import JAXBuffers
import JAXCore
import JAXKernels

private let square = ShapedArray([3, 3], .float64)
private let squares = ShapedArray([2, 3, 3], .float64)
private let tall = ShapedArray([4, 2], .float64)
private let wide = ShapedArray([2, 4], .float64)
private let complexSquare = ShapedArray([3, 3], .complex128)

extension Cholesky {
  package static var samples: [Sample] {
    [square, squares, complexSquare].map {
      Sample(
        Self(), [$0], values: [.positiveDefinite],
        exempt: [.derivative: "above the diagonal LAPACK leaves what stood there, and JAX's rule zeros"])
    }
  }
}

extension Eigh {
  package static var samples: [Sample] {
    [square, squares].flatMap { x in
      [true, false].map { Sample(Self(lower: $0), [x], values: [.symmetric]) }
    }
  }
}

extension Eig {
  package static var samples: [Sample] {
    [
      Sample(Self(left: false, right: false), [square]),
      Sample(Self(left: false, right: false), [complexSquare]),
      Sample(Self(left: true, right: true), [square]),
    ]
  }
}

extension SVD {
  package static var samples: [Sample] {
    [square, tall, wide].flatMap { x in
      [
        Sample(Self(computeUV: false, fullMatrices: true), [x]),
        Sample(Self(computeUV: true, fullMatrices: false), [x]),
      ]
    }
  }
}

extension QR {
  package static var samples: [Sample] {
    [square, squares, tall, wide].map { Sample(Self(pivoting: false, fullMatrices: false), [$0]) }
  }
}

extension LU {
  package static var samples: [Sample] {
    [square, squares, tall, wide, complexSquare].map { Sample(Self(), [$0]) }
  }
}

extension LUPivotsToPermutation {
  package static var samples: [Sample] {
    let pivots = ShapedArray([2, 3], .int32)
    return [Sample(Self(permutationSize: 4), [pivots], values: [.exactly([2, 3, 2, 0, 1, 3])])]
  }
}

extension TriangularSolve {
  package static var samples: [Sample] {
    func form(_ left: Bool, _ lower: Bool, _ transpose: Bool, _ unit: Bool = false) -> TriangularForm {
      TriangularForm(
        leftSide: left, lower: lower, transpose: transpose, conjugate: false, unitDiagonal: unit)
    }
    let (columns, rows) = (ShapedArray([3, 2], .float64), ShapedArray([2, 3], .float64))
    // Far from singular.
    let values: [Sample.Values] = [.positiveDefinite, .between(-2, 2)]
    return [
      Sample(Self(form(true, true, false)), [square, columns], values: values),
      Sample(Self(form(true, false, true, true)), [square, columns], values: values),
      Sample(Self(form(false, true, true)), [square, rows], values: values),
      Sample(Self(form(false, false, false)), [square, rows], values: values),
    ]
  }
}

extension TridiagonalSolve {
  package static var samples: [Sample] {
    let (diagonal, b) = (ShapedArray([3], .float64), ShapedArray([3, 2], .float64))
    let values: [Sample.Values] = [.between(-1, 1), .between(4, 6), .between(-1, 1), .between(-2, 2)]
    return [Sample(Self(), [diagonal, diagonal, diagonal, b], values: values)]
  }
}

extension Schur {
  package static var samples: [Sample] { [true, false].map { Sample(Self(vectors: $0), [square]) } }
}

extension Hessenberg {
  package static var samples: [Sample] { [square, squares].map { Sample(Self(), [$0]) } }
}

extension Tridiagonal {
  package static var samples: [Sample] {
    [true, false].map { Sample(Self(lower: $0), [square], values: [.symmetric]) }
  }
}

extension Geqrf {
  package static var samples: [Sample] { [square, tall, wide].map { Sample(Self(), [$0]) } }
}

extension Geqp3 {
  package static var samples: [Sample] {
    [Sample(Self(), [square, ShapedArray([3], .int32)], values: [.between(-2, 2), .exactly([0, 0, 0])])]
  }
}

extension HouseholderProduct {
  package static var samples: [Sample] { [Sample(Self(), [tall, ShapedArray([2], .float64)])] }
}

extension Ormqr {
  package static var samples: [Sample] {
    [
      Sample(Self(left: true, transpose: false), [tall, ShapedArray([2], .float64), tall]),
      Sample(Self(left: false, transpose: true), [square, ShapedArray([3], .float64), square]),
    ]
  }
}
