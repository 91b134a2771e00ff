/// An example of a primitive's use. The law tests (`Tests/Laws`) make values for it and hold every rule of the
/// primitive to what it means, so a primitive needs no test of its own for them.
package struct Sample: Sendable {
  package var primitive: any Primitive
  package var operands: [ShapedArray]
  /// Where each operand's values come from; the last serves for all that follow.
  package var values: [Values]
  /// Laws that do not hold for it by intention, and why.
  package var exempt: [Law: String]

  package init(
    _ primitive: any Primitive, _ operands: [ShapedArray], values: [Values] = [.between(-2, 2)],
    exempt: [Law: String] = [:]
  ) {
    self.primitive = primitive
    self.operands = operands
    self.values = values
    self.exempt = exempt
  }

  /// Values of an operand.
  package enum Values: Hashable, Sendable {
    /// At random from this interval: both ends for integers, both parts of complex numbers, any key or boolean.
    case between(Double, Double)
    /// Whole numbers of any dtype from this interval, at random.
    case whole(Int, Int)
    /// These, in row-major order: indices, permutations, sizes.
    case exactly([Double])
    /// Matrices that are symmetric (Hermitian), and so are their tangents.
    case symmetric
    /// Symmetric matrices with positive eigenvalues.
    case positiveDefinite
  }

  /// What is true of every primitive unless a sample says otherwise.
  package enum Law: Hashable, Sendable {
    /// `jvp` is what finite differences give.
    case derivative
    /// The transposed derivative is the adjoint.
    case transposition
    /// `batch` gives what each lane gives alone.
    case batching
    /// The printed equation reads back as the same primitive.
    case text
  }
}
