import JAXCore
import JAXLax

/// Every primitive there is, for whoever starts from a name: the parser, the law tests, the status page.
/// A House test compares the list with the folders, so a forgotten line is named.
package enum Catalogue {
  package static let all: [any Primitive.Type] = [
    // Lax/Elementwise

    // Lax/Shape
    BroadcastInDim.self, Concatenate.self, Copy.self, DevicePut.self, Empty2.self, Iota.self, Name.self,
    OptimizationBarrier.self, Pad.self, Reshape.self, Reverse.self, Slice.self, Split.self, Squeeze.self,
    Stack.self, StopGradient.self, Tile.self, Transpose.self, Unstack.self,

    // Lax/Reductions

    // Lax/Indexing
    DynamicSlice.self, DynamicUpdateSlice.self, Gather.self, Scatter.self, ScatterAdd.self, ScatterMax.self,
    ScatterMin.self, ScatterMul.self, ScatterSub.self,

    // Lax/Sorting

    // Lax/Contractions
    DotGeneral.self,

    // Lax/Windows
    ConvGeneralDilated.self,
    ReduceWindowMax.self,
    ReduceWindowMin.self,
    ReduceWindowSum.self,
    SelectAndGatherAdd.self,
    SelectAndScatterAdd.self,

    // Lax/LinearAlgebra
    Cholesky.self, Eig.self, Eigh.self, Geqp3.self, Geqrf.self, Hessenberg.self, HouseholderProduct.self,
    LU.self, LUPivotsToPermutation.self, Ormqr.self, QR.self, Schur.self, SVD.self, TriangularSolve.self,
    Tridiagonal.self, TridiagonalSolve.self,

    // Lax/Random

    // Lax/Special

    // Control
    ReduceWindow.self,
  ]
}
