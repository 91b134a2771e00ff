import JAXBuffers
import JAXCore
import JAXLax
import JAXTransforms

/// A user's function as a jaxpr: what it captured comes first among the inputs (JAX: `pe.trace_to_jaxpr`, then
/// `pe.separate_consts`).
struct TracedFunction<Result: Pytree> {
  var jaxpr: Jaxpr
  /// The values of the first inputs.
  var captured: [NDArray]
  let structure: TreeDefinition
  /// A result whose leaves mean nothing.
  let shell: Result

  init(_ types: [ShapedArray], label: String, _ function: ([NDArray]) throws -> Result) throws {
    var structure: TreeDefinition?
    var shell: Result?
    let staged = try stage(types, label: label) { arguments in
      let result = try function(arguments)
      let (leaves, tree) = flattenWithStructure(result)
      structure = tree
      // Tracers must not outlive their trace.
      shell = try result.hollow()
      return leaves
    }
    guard let structure, let shell else { throw JAXError(.invalid("the function was not run")) }
    jaxpr = staged.hoisted
    captured = staged.captured
    self.structure = structure
    self.shell = shell
  }

  /// A result with these leaves.
  func result(_ leaves: [NDArray]) throws -> Result { try shell.rebuilt(leaves) }
}

extension NDArray {
  /// A scalar of the program as a result: where nothing traces, a value like any other (JAX: `lax.asarray`).
  var asValue: NDArray { settled }

  /// The array in another dtype, strongly typed; a literal is converted at once (JAX: `lax.convert_element_type`).
  func converted(to dtype: DType) -> NDArray {
    if isLiteral { return JAXLax.literal(self, as: dtype) }
    if self.dtype == dtype && !weakType { return self }
    return bind(ConvertElementType(newDType: dtype), self)
  }
}

/// The order of a body's inputs with fixed carry first, then what it captured, then the other carry.
func fixedFirst(_ isFixed: [Bool], captured: Int) -> [Int] {
  let carry = isFixed.indices.map { captured + $0 }
  return carry.selected(isFixed) + Array(0..<captured) + carry.unselected(isFixed)
}

/// Starting values that are weakly typed and whose dtype the body changes, in the dtype that both promote to
/// (JAX: `_promote_weak_typed_input`); nil if there are none.
func promoted(_ start: [NDArray], to outputs: [ShapedArray]) -> [NDArray]? {
  var changed = false
  let result = zip(start, outputs).map { value, output in
    guard value.weakType, !value.aval.matches(output) else { return value }
    changed = true
    return value.converted(to: promotedDType(weak: value.dtype, output.dtype))
  }
  return changed ? result : nil
}

/// The dtype of a weakly typed value and an array together: the array's unless the value is of a later category
/// (JAX: `dtypes.result_type`).
private func promotedDType(weak: DType, _ dtype: DType) -> DType {
  func category(_ dtype: DType) -> Int {
    switch dtype.kind {
    case .bool: 0
    case .signed, .unsigned: 1
    case .floating: 2
    default: 3
    }
  }
  if category(dtype) >= category(weak) { return dtype }
  if weak.kind == .complex && dtype == .float64 { return .complex128 }
  return weak
}

/// Refuses a body whose carry does not leave as it enters, in JAX's words (JAX: `_check_carry_type`).
func checkCarry(
  _ name: String, _ structure: TreeDefinition, _ input: [ShapedArray], _ outputStructure: TreeDefinition,
  _ output: [ShapedArray]
) throws {
  func component(_ path: String) -> String {
    path.isEmpty ? "the input carry" : "the input carry at path \(path)"
  }
  if let difference = structure.difference(from: outputStructure) {
    let sentence =
      "\(component(difference.path)) is a \(difference.here) but the corresponding component of the carry "
      + "output is a \(difference.there), so \(difference.reason)"
    throw JAXError(
      .invalid(
        "\(name) function carry input and carry output must have the same pytree structure, but they differ:"
          + "\n\n\(listed([sentence]))\nRevise the function so that the carry output has the same pytree "
          + "structure as the carry input."), code: .carryMismatch)
  }
  let differences = zip(structure.leafPaths, zip(input, output)).compactMap { path, types in
    types.0.matches(types.1)
      ? nil
      : "\(component(path)) has type \(types.0.longName) but the corresponding output carry component has "
        + "type \(types.1.longName)\(mismatch(types.0, types.1))"
  }
  guard !differences.isEmpty else { return }
  throw JAXError(
    .invalid(
      "\(name) function carry input and carry output must have equal types, but they differ:\n\n"
        + listed(differences)
        + "\nRevise the function so that all output types match the corresponding input types."),
    code: .carryMismatch, hint: carryHint(input, output))
}

/// What most often makes a carry change its type.
private func carryHint(_ input: [ShapedArray], _ output: [ShapedArray]) -> String? {
  let pairs = zip(input, output)
  if pairs.contains(where: { $0.dtype != $1.dtype }) {
    return "Start the carry with the dtype that the function returns, or convert its result with astype."
  }
  return "Start the carry with the shape that the function returns: a scalar is not broadcast."
}

/// One difference as a sentence, several as a list.
func listed(_ differences: [String]) -> String {
  guard differences.count > 1 else {
    return differences.map { $0.prefix(1).uppercased() + $0.dropFirst() + ".\n" }.joined()
  }
  return differences.dropLast().map { "  * \($0);\n" }.joined(separator: "\n")
    + (differences.last.map { "  * \($0).\n" } ?? "")
}

/// What differs between two types (JAX: `core.aval_mismatch_extra`).
func mismatch(_ a: ShapedArray, _ b: ShapedArray) -> String {
  let parts =
    (a.dtype == b.dtype ? [] : ["the dtypes do not match"])
    + (a.shape == b.shape ? [] : ["the shapes do not match"])
  return parts.isEmpty ? "" : ", so " + parts.joined(separator: ", and ")
}
