import JAXCore
import JAXLax

/// Every primitive there is, for whoever starts from a name: the parser, the law tests, the status page.
/// A House test compares the list with the folders, so a forgotten line is named.
package enum Catalogue {
  package static let all: [any Primitive.Type] = [
    // Lax/Elementwise

    // Lax/Shape

    // Lax/Reductions

    // Lax/Indexing

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

    // Lax/Random

    // Lax/Special

    // Control
    ReduceWindow.self,
  ]
}
