import JAXBuffers
import JAXControl
import JAXCore
import JAXLax

/// How one of NumPy's reductions is computed (JAX: the arguments of `reductions._reduction`).
struct NumpyReduction: Sendable {
  var name: String
  /// The primitive that reduces.
  var primitive: @Sendable ([Int]) -> any Primitive
  /// What joins the result with `initial`.
  var combine: any Primitive
  /// What stands for elements that `where` leaves out.
  var identity: @Sendable (DType) -> NDArray
  /// Whether an empty reduction has a value.
  var hasIdentity = true
  /// What is done to the operand first.
  var prepare: @Sendable (NDArray) -> NDArray = { $0 }
  /// Whether 16-bit floats are reduced as float32.
  var upcastsHalves = false
  /// Whether narrow integers become the default ones.
  var widensIntegers = false
}

/// What a caller asks of a reduction.
struct ReductionOptions {
  var axis: (any AxisLike)?
  var dtype: DType?
  var keepdims = false
  var initial: NDArray?
  var mask: NDArray?

  init(
    _ axis: (any AxisLike)?, dtype: DType? = nil, keepdims: Bool = false, initial: (any ArrayLike)? = nil,
    where mask: (any ArrayLike)? = nil
  ) {
    self.axis = axis
    self.dtype = dtype?.canonical
    self.keepdims = keepdims
    self.initial = initial?.asNDArray
    self.mask = mask?.asNDArray
  }

  /// The options that are not operands, for jit's key.
  var statics: [String] {
    [key(axis), dtype?.name ?? "None", "\(keepdims)", "\(initial != nil)", "\(mask != nil)"]
  }
  /// The options that are operands.
  var operands: [NDArray] { [initial, mask].compactMap(\.self) }

  /// The same options with operands as a staged body sees them.
  func taking(_ operands: ArraySlice<NDArray>) -> ReductionOptions {
    var result = self
    var rest = operands.makeIterator()
    if initial != nil { result.initial = rest.next() }
    if mask != nil { result.mask = rest.next() }
    return result
  }
}

extension DType {
  /// float32 for 16-bit floats (JAX: `reductions._upcast_f16`).
  var upcast: DType { self == .float16 || self == .bfloat16 ? .float32 : self }

  /// The default integer type for narrower ones and booleans (JAX: `reductions._promote_integer_dtype`).
  var widenedInteger: DType {
    switch kind {
    case .bool: .defaultInt
    case .signed: bitWidth < DType.defaultInt.bitWidth ? .defaultInt : self
    case .unsigned: bitWidth < DType.defaultUInt.bitWidth ? .defaultUInt : self
    default: self
    }
  }
}

/// A mask must be boolean (JAX: `reductions.check_where`).
func checkMask(_ mask: NDArray?, _ name: String) throws {
  guard let mask, mask.dtype != .bool else { return }
  throw invalid(
    "jnp.\(name): where must be None or a boolean array; got where.dtype=dtype('\(mask.dtype)').")
}

extension NumpyReduction {
  /// Reduces (JAX: `reductions._reduction`).
  func apply(_ operand: NDArray, _ options: ReductionOptions) throws -> NDArray {
    try checkMask(options.mask, name)
    if !hasIdentity, options.initial == nil, options.mask != nil {
      throw invalid(
        "reduction operation \(name) does not have an identity, so to use a where mask one has to specify "
          + "'initial'")
    }
    var x = prepare(operand)
    let axes = try canonicalAxes(options.axis, rank: x.ndim)
    if !hasIdentity, options.initial == nil, axes.contains(where: { x.shape[$0] == 0 }) {
      throw invalid("zero-size array to reduction operation \(name) which has no identity")
    }
    let resultType = options.dtype ?? (widensIntegers ? x.dtype.widenedInteger : x.dtype)
    let upcasts = upcastsHalves && options.dtype == nil
    x = convert(x, to: upcasts ? resultType.upcast : resultType)
    if let mask = options.mask { x = jnp.where(mask, x, identity(x.dtype)) }
    var result = bind(primitive(axes), x)
    if let initial = options.initial {
      guard initial.ndim == 0 else {
        throw invalid("initial value must be a scalar. Got array of shape \(initial.shape)")
      }
      result = bind(combine, convert(initial, to: x.dtype), result)
    }
    if options.keepdims { result = expandedDims(result, axes) }
    return convert(result, to: resultType)
  }

  /// Reduces; an error goes to the scope.
  func callAsFunction(_ x: some ArrayLike, _ options: ReductionOptions) -> NDArray {
    attempt(name, like: x.asNDArray) { try apply(x.asNDArray, options) }
  }
}
