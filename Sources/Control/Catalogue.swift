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
    CumulativeLogSumExp.self, CumulativeMax.self, CumulativeMin.self, CumulativeProduct.self,
    CumulativeSum.self,

    // Lax/Indexing
    DynamicSlice.self, DynamicUpdateSlice.self, Gather.self, Scatter.self, ScatterAdd.self, ScatterMax.self,
    ScatterMin.self, ScatterMul.self, ScatterSub.self,

    // Lax/Sorting
    ApproxTopK.self, ArgMax.self, ArgMin.self, Sort.self, TopK.self,

    // Lax/Contractions
    DotGeneral.self,

    // Lax/Windows

    // Lax/LinearAlgebra

    // Lax/Random
    Iota2x32Shape.self, RandomBits.self, RandomClone.self, RandomFoldIn.self, RandomSeed.self,
    RandomSplit.self, RandomUnwrap.self, RandomWrap.self, RngBitGenerator.self, Threefry2x32.self,

    // Lax/Special

    // Control
  ]
}
