import JAXCore
import JAXLax

/// Every primitive there is, for whoever starts from a name: the parser, the law tests, the status page.
/// A House test compares the list with the folders, so a forgotten line is named.
package enum Catalogue {
  package static let all: [any Primitive.Type] = [
    // Lax
    PlatformIndex.self,

    // Lax/Elementwise
    Absolute.self, Add.self, AddAny.self, And.self, ArcCosine.self, ArcSine.self, ArcTangent.self,
    ArcTangent2.self, BitcastConvertType.self, Ceil.self, Clamp.self, ComplementaryErrorFunction.self,
    Conjugate.self, ConvertElementType.self, Cosine.self, CountLeadingZeros.self, CubeRoot.self, Divide.self,
    Equal.self, ErrorFunction.self, Exponential.self, Exponential2.self, ExponentialMinusOne.self, Floor.self,
    Greater.self, GreaterOrEqual.self, HyperbolicCosine.self, HyperbolicSine.self, HyperbolicTangent.self,
    ImaginaryPart.self, IntegerPower.self, InverseHyperbolicCosine.self, InverseHyperbolicSine.self,
    InverseHyperbolicTangent.self, IsFinite.self, Less.self, LessOrEqual.self, LessOrEqualTotalOrder.self,
    LessTotalOrder.self, Logarithm.self, LogarithmPlusOne.self, Logistic.self, MakeComplex.self, Maximum.self,
    Minimum.self, Multiply.self, Negate.self, Not.self, NotEqual.self, Or.self, PopulationCount.self,
    Power.self, RealPart.self, ReciprocalSquareRoot.self, ReducePrecision.self, Remainder.self, Round.self,
    SelectN.self, ShiftLeft.self, ShiftRightArithmetic.self, ShiftRightLogical.self, Sign.self, Sine.self,
    Square.self, SquareRoot.self, Subtract.self, Tangent.self, Xor.self,

    // Lax/Shape
    BroadcastInDim.self, Concatenate.self, Copy.self, DevicePut.self, Empty.self, Empty2.self, Iota.self,
    Name.self,
    OptimizationBarrier.self, Pad.self, Reshape.self, Reverse.self, Slice.self, Split.self, Squeeze.self,
    Stack.self, StopGradient.self, Tile.self, Transpose.self, Unstack.self,

    // Lax/Reductions
    CumulativeLogSumExp.self, CumulativeMax.self, CumulativeMin.self, CumulativeProduct.self,
    CumulativeSum.self,
    ReduceAnd.self, ReduceMax.self, ReduceMin.self, ReduceOr.self, ReduceProduct.self, ReduceSum.self,
    ReduceXor.self,

    // Lax/Indexing
    DynamicSlice.self, DynamicUpdateSlice.self, Gather.self, Scatter.self, ScatterAdd.self, ScatterMax.self,
    ScatterMin.self, ScatterMul.self, ScatterSub.self,

    // Lax/Sorting
    ApproxTopK.self, ArgMax.self, ArgMin.self, Sort.self, TopK.self,

    // Lax/Contractions
    DotGeneral.self, RaggedDotGeneral.self,

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
    Iota2x32Shape.self, RandomBits.self, RandomClone.self, RandomFoldIn.self, RandomGamma.self,
    RandomGammaGradient.self, RandomSeed.self, RandomSplit.self, RandomUnwrap.self, RandomWrap.self,
    RngBitGenerator.self, Threefry2x32.self,

    // Lax/Special
    BesselI0e.self, BesselI1e.self, Digamma.self, FFT.self, IncompleteGamma.self,
    IncompleteGammaComplement.self,
    IncompleteGammaGradient.self, InverseErrorFunction.self, LogGamma.self, NextAfter.self, Polygamma.self,
    RegularizedIncompleteBeta.self, Zeta.self,

    // Control/Callbacks
    DebugCallback.self, DebugPrint.self, IOCallback.self, PureCallback.self,

    // Control
    Checkpoint.self, ClosedCall.self, Cond.self, CustomJVPCall.self, CustomLinearSolve.self,
    CustomLinearCall.self, CustomVJPCall.self, JitCall.self, Reduce.self, ReduceWindow.self, Scan.self,
    While.self,
  ]
}
