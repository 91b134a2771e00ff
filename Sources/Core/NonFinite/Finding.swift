import JAXBuffers
import JAXKernels

/// The equation that made the first NaN or infinity, with what went in and came out.
package struct Finding: Sendable {
  package let kind: NonFinite
  package let path: ExecutionPath
  package let equation: Equation
  /// Its number among the equations evaluated, from 1.
  package let order: Int
  package let operands: [Buffer]
  /// Which of its results.
  package let resultIndex: Int
  package let result: Buffer
  /// The first bad element's index.
  package let element: [Int]
  /// The user's line, or the nearest caller's; nil when the text has no locations.
  package let source: SourceFrame?
  /// The lanes of the batched functions around it, outermost first.
  package var lanes: [Lane] = []
  /// The element's index within its lanes.
  package var elementInLane: [Int]

  /// One lane of a function under `vmap`.
  package struct Lane: Hashable, Sendable {
    package let index: Int
    package let size: Int

    package init(index: Int, size: Int) {
      self.index = index
      self.size = size
    }
  }

  /// Takes the axis that counts lanes out of the element's index.
  package mutating func note(laneAxis axis: Int, size: Int) {
    guard elementInLane.indices.contains(axis) else { return }
    lanes.append(Lane(index: elementInLane.remove(at: axis), size: size))
  }

  package var primitive: String { equation.primitive.name }
}
