import JAXBuffers
import JAXCore

func leaf(_ x: Float) -> NDArray { NDArray(Buffer(scalar: x)) }
func number(_ x: NDArray) -> Float { x.concrete?.scalar(as: Float.self) ?? .nan }
func numbers(_ leaves: [NDArray]) -> [Float] { leaves.map(number) }

/// The text of an `.invalid` error.
func reason(_ error: JAXError?) -> String? {
  if case .invalid(let text) = error?.reason { text } else { nil }
}

enum Activation { case relu, tanh }

struct Affine: Block {
  let w: NDArray
  var b: NDArray?
  var units = 3
  let activation: Activation
}

/// Pytrees behind an existential.
protocol Block: Pytree {}

struct Pair<A: Pytree, B: Pytree>: Pytree {
  let first: A
  var second: B
}

final class Keeper {}

enum Mode: Pytree, Hashable { case train, eval }

/// A field of every kind, with the leaves 0 to 11.
struct Everything: Pytree {
  let flag = true
  let first = leaf(0)
  var nested = ["b": [leaf(2)], "a": [leaf(1)]]
  let one: any Block = Affine(w: leaf(3), b: nil, activation: .relu)
  var many: [any Block] = [
    Affine(w: leaf(4), b: nil, activation: .relu), Affine(w: leaf(5), b: leaf(6), activation: .tanh),
  ]
  var perhaps: (any Block)? = Affine(w: leaf(7), b: nil, activation: .relu)
  var never: (any Block)?
  let function: (Int) -> Int = { $0 + 1 }
  var pair: (Int, inner: (NDArray, String)) = (3, (leaf(8), "s"))
  weak var weak: Keeper?
  unowned var unowned: Keeper
  let mode = Mode.eval
  var named: [String: any Block] = ["z": Affine(w: leaf(9), b: nil, activation: .relu)]
  let anything: Any = leaf(10)
  let range = 1..<3
  let last = leaf(11)

  init(_ keeper: Keeper) {
    weak = keeper
    unowned = keeper
  }
}

/// Children in an order of its own.
struct Reversed: Pytree {
  var a: NDArray
  var b: [NDArray]
  var note: String

  func flatten(into writer: inout LeafWriter) {
    writer.append(b)
    writer.append(a, named: "a")
    writer.append(staticData: note, named: "note")
  }

  func rebuilt(from reader: inout LeafReader) throws -> Reversed {
    let b = try b.rebuilt(from: &reader)
    return Reversed(a: try a.rebuilt(from: &reader), b: b, note: note)
  }
}

/// A linked list, as only a hand-written class can be.
final class Chain: Pytree {
  let x: NDArray
  let next: Chain?
  init(_ x: NDArray, _ next: Chain?) { (self.x, self.next) = (x, next) }

  func flatten(into writer: inout LeafWriter) {
    writer.append(next, named: "next")
    writer.append(x, named: "x")
  }

  func rebuilt(from reader: inout LeafReader) throws -> Self {
    let next = try next.rebuilt(from: &reader)
    return Self(try reader.next(), next)
  }
}

/// Takes more leaves than it writes.
struct Greedy: Pytree {
  var x: NDArray
  func flatten(into writer: inout LeafWriter) { writer.append(x) }
  func rebuilt(from reader: inout LeafReader) throws -> Greedy {
    _ = try reader.next()
    return Greedy(x: try reader.next())
  }
}

final class Module: Pytree {
  let x: NDArray
  init(x: NDArray) { self.x = x }
}

enum Choice: Pytree { case array(NDArray), nothing }

/// With static data that jit cannot compare.
struct Activated: Pytree {
  var w: NDArray
  var activation: (NDArray) -> NDArray
}
