import JAXBuffers
import JAXControl
import JAXCore
import JAXKernels
import JAXLax

extension jax.numpy {
  /// Products of elements summed over axes that letters name: `jnp.einsum("ij,jk->ik", a, b)` (JAX: `jnp.einsum`).
  public static func einsum(
    _ subscripts: String, _ operands: any ArrayLike..., preferredElementType: DType? = nil
  ) -> NDArray {
    contracted(subscripts, operands.map(\.asNDArray), preferredElementType)
  }
}

/// JAX: `jnp.einsum`.
func contracted(_ subscripts: String, _ arrays: [NDArray], _ preferred: DType?) -> NDArray {
  attempt("einsum", like: arrays.first ?? 0) {
    let plan = try EinsumPlan(subscripts, arrays.map(\.shape))
    let (dtype, weak) = try productType(arrays, preferred)
    var list = arrays
    for contraction in plan.contractions {
      let taken = contraction.places.map { list.remove(at: $0) }
      let terms = zip(taken, contraction.inputs).map { Term(array: $0, letters: $1, dtype: dtype) }
      let product =
        terms.count == 1
        ? try terms[0].summed(contraction) : try multiplied(terms[0], terms[1], contraction)
      let permutation = contraction.result.compactMap { product.letters.firstIndex(of: $0) }
      list.append(transposed(product.array, permutation))
    }
    return convert(list[0], to: dtype, weakType: weak)
  }
}

/// An array whose axes have letters.
private struct Term {
  var array: NDArray
  var letters: [Character]
  /// What sums are computed in.
  let dtype: DType

  /// Without these axes, over which it is summed.
  private mutating func sum(_ axes: [Int]) {
    guard !axes.isEmpty else { return }
    let meeting = (try? latticeResultType([array.aval, ShapedArray([], dtype)]).dtype) ?? array.dtype
    if meeting != array.dtype { array = convert(array, to: dtype) }
    array = array.dtype == .bool ? bind(ReduceOr(axes: axes), array) : bind(ReduceSum(axes: axes), array)
  }

  /// Sums over letters that no other operand has (JAX: `sum_uniques`).
  mutating func sumUniques(_ names: [Character]) {
    guard !names.isEmpty else { return }
    sum(names.compactMap { letters.firstIndex(of: $0) })
    letters.removeAll { names.contains($0) }
  }

  /// Takes the diagonal of letters that repeat, and sums it where it is not kept (JAX: `sum_repeats`).
  mutating func sumRepeats(_ counts: [(Character, Int)], keeping kept: [Character]) {
    for (name, _) in counts.filter({ $0.1 > 1 }) {
      let axes = letters.indices.filter { letters[$0] == name }
      array = selected(delta(array.shape, axes), array, filled(like: array, 0))
      let isKept = kept.contains(name)
      sum(isKept ? axes.dropLast() : axes)
      let last = axes.last
      letters = letters.indices.filter { letters[$0] != name || (isKept && $0 == last) }.map { letters[$0] }
    }
  }

  /// How often each letter stands in it, in order of appearance.
  var counts: [(Character, Int)] {
    var seen: [(Character, Int)] = []
    for letter in letters {
      if let place = seen.firstIndex(where: { $0.0 == letter }) {
        seen[place].1 += 1
      } else {
        seen.append((letter, 1))
      }
    }
    return seen
  }

  /// Without axes of size one that the other has too, but longer (JAX: `filter_singleton_dims`).
  mutating func dropSingletons(beside other: Term) {
    let dropped = letters.indices.filter { axis in
      guard array.shape[axis] == 1, let place = other.letters.firstIndex(of: letters[axis]) else {
        return false
      }
      return other.array.shape[place] != 1
    }
    array = squeezed(array, dropped)
    letters = letters.indices.filter { !dropped.contains($0) }.map { letters[$0] }
  }

  /// A contraction of one operand.
  func summed(_ contraction: EinsumPlan.Contraction) throws -> Term {
    var result = self
    let counts = self.counts
    result.sumUniques(contraction.contracted.filter { name in counts.contains { $0 == (name, 1) } })
    result.sumRepeats(counts, keeping: contraction.result)
    return result
  }
}

/// Whether indices along these axes are equal (JAX: `lax._delta`).
private func delta(_ shape: Shape, _ axes: [Int]) -> NDArray {
  let base = Shape(axes.map { shape[$0] })
  let counts = axes.indices.map { iota(.uint32, base, axis: $0) }
  var equal = bind(Equal(), counts[0], counts[1])
  for i in counts.indices.dropFirst(2) {
    equal = bind(And(), equal, bind(Equal(), counts[i - 1], counts[i]))
  }
  return broadcastInDim(equal, shape, axes)
}

/// A contraction of two operands (JAX: `einsum._einsum`).
private func multiplied(
  _ first: Term, _ second: Term, _ contraction: EinsumPlan.Contraction
) throws -> Term {
  var (lhs, rhs) = (first, second)
  lhs.dropSingletons(beside: rhs)
  rhs.dropSingletons(beside: lhs)
  let (left, right) = (lhs.counts, rhs.counts)
  func isOnce(_ name: Character, _ own: [(Character, Int)], _ other: [(Character, Int)]) -> Bool {
    own.contains { $0 == (name, 1) } && !other.contains { $0.0 == name }
  }
  lhs.sumUniques(contraction.contracted.filter { isOnce($0, left, right) })
  rhs.sumUniques(contraction.contracted.filter { isOnce($0, right, left) })
  lhs.sumRepeats(left, keeping: contraction.result + rhs.letters)
  rhs.sumRepeats(right, keeping: contraction.result + lhs.letters)
  let (ours, theirs) = (lhs.letters, rhs.letters)
  let contracted = contraction.contracted.filter { ours.contains($0) && theirs.contains($0) }
  let batch = contraction.result.filter { ours.contains($0) && theirs.contains($0) }
  func places(_ names: [Character], _ letters: [Character]) -> [Int] {
    names.compactMap { letters.firstIndex(of: $0) }
  }
  let gone = Set(batch + contracted)
  let (restLeft, restRight) = (ours.filter { !gone.contains($0) }, theirs.filter { !gone.contains($0) })
  let preferred = lhs.dtype
  func product(_ a: Term, _ b: Term) -> NDArray {
    let axes = DotAxes(
      contracting: (places(contracted, a.letters), places(contracted, b.letters)),
      batch: (places(batch, a.letters), places(batch, b.letters)))
    return bind(DotGeneral(axes, preferredElementType: preferred), a.array, b.array)
  }
  if batch + restRight + restLeft == contraction.result {
    return Term(array: product(rhs, lhs), letters: contraction.result, dtype: preferred)
  }
  return Term(array: product(lhs, rhs), letters: batch + restLeft + restRight, dtype: preferred)
}
