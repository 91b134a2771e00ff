import JAXBuffers
import JAXCore

/// The lattice of dtypes and of weakly typed scalars in which operands meet (JAX: `dtypes._type_promotion_lattice`).
package struct TypeLattice: Sendable {
  /// A dtype, or a weak scalar of which only the kind counts.
  package enum Node: Hashable, Sendable {
    case dtype(DType)
    case weakInt, weakFloat, weakComplex

    /// An operand's place (JAX: `dtypes._jax_type`).
    package init(_ dtype: DType, weak: Bool) {
      guard weak else { self = .dtype(dtype); return }
      switch dtype.kind {
      case .signed, .unsigned: self = .weakInt
      case .floating: self = .weakFloat
      case .complex: self = .weakComplex
      case .bool, .key, .float0: self = .dtype(dtype)
      }
    }

    var isWeak: Bool { if case .dtype = self { false } else { true } }

    /// Its place among all nodes.
    var ordinal: Int {
      switch self {
      case .dtype(let dtype): dtype.ordinal
      case .weakInt: DType.allCases.count
      case .weakFloat: DType.allCases.count + 1
      case .weakComplex: DType.allCases.count + 2
      }
    }

    static let all = DType.allCases.map(Node.dtype) + [.weakInt, .weakFloat, .weakComplex]
  }

  /// Each node with everything above it, itself included.
  private let upperBounds: [Node: Set<Node>]
  /// The least upper bound of every pair, for most operations have two operands.
  private var pairs: [Node?] = []

  /// Without x64 nothing 64-bit forms from operands that are not.
  package static let narrow = TypeLattice(x64: false)
  package static let wide = TypeLattice(x64: true)
  package static var current: TypeLattice { Options.isOn(.enableX64) ? wide : narrow }

  private init(x64: Bool) {
    let smallFloats: [DType] = [
      .float4E2M1FN, .float8E3M4, .float8E4M3, .float8E4M3B11FNUZ, .float8E4M3FN, .float8E4M3FNUZ,
      .float8E5M2,
      .float8E5M2FNUZ, .float8E8M0FNU,
    ]
    let smallIntegers: [DType] = [.uint2, .uint4, .uint8, .int2, .int4, .int8]
    var above: [Node: [Node]] = [
      .dtype(.bool): [.weakInt],
      .weakInt: smallIntegers.map(Node.dtype),
      .weakFloat: (smallFloats + [.bfloat16, .float16]).map(Node.dtype) + [.weakComplex],
      .weakComplex: [.dtype(.complex64)],
    ]
    let steps: [(DType, [DType])] = [
      (.uint8, [.int16, .uint16]), (.uint16, [.int32, .uint32]),
      (.uint32, [x64 ? .int64 : .int32, .uint64]), (.int8, [.int16]), (.int16, [.int32]), (.int32, [.int64]),
      (.bfloat16, [.float32]), (.float16, [.float32]), (.float32, [.float64, .complex64]),
      (.float64, [.complex128]), (.complex64, [.complex128]),
    ]
    for (low, high) in steps { above[.dtype(low)] = high.map(Node.dtype) }
    above[.dtype(.uint64)] = [.weakFloat]
    above[.dtype(.int64)] = [.weakFloat]
    var bounds: [Node: Set<Node>] = [:]
    let dtypes = DType.allCases.filter { !$0.isKey && $0 != .float0 }.map(Node.dtype)
    for node in dtypes + [.weakInt, .weakFloat, .weakComplex] {
      var (found, pending): (Set<Node>, [Node]) = ([], [node])
      while let next = pending.popLast() {
        if found.insert(next).inserted { pending += above[next] ?? [] }
      }
      bounds[node] = found
    }
    upperBounds = bounds
    pairs = Node.all.flatMap { a in Node.all.map { b in leastUpperBound([a, b]) } }
  }

  /// The least of the nodes above both; nil if there is none.
  package func leastUpperBound(_ a: Node, _ b: Node) -> Node? {
    pairs[a.ordinal * Node.all.count + b.ordinal]
  }

  /// The least of the nodes above all of these; nil if there is none (JAX: `dtypes._least_upper_bound`).
  package func leastUpperBound(_ nodes: Set<Node>) -> Node? {
    var common: Set<Node>?
    for node in nodes {
      guard let bounds = upperBounds[node] else { return nil }
      common = common?.intersection(bounds) ?? bounds
    }
    guard let common else { return nil }
    let among = common.intersection(nodes)
    if let first = among.first { return among.count == 1 ? first : nil }
    let least = common.filter { node in upperBounds[node].map(common.isSubset) ?? false }
    return least.count == 1 ? least.first : nil
  }
}
