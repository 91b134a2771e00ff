import JAXBuffers

public struct LeafWriter { package var leaves: [NDArray] = []; var def: [String] = []; package init() {} }
public struct LeafReader {
  var leaves: [NDArray]; var i = 0; package init(_ l: [NDArray]) { leaves = l }
  package mutating func next() throws -> NDArray {
    guard i < leaves.count else { throw JAXError(.invalid("too few leaves")) }; defer { i += 1 };
    return leaves[i]
  }
}
public protocol Pytree: SendableMetatype {
  func flatten(into w: inout LeafWriter)
  func rebuilt(from r: inout LeafReader) throws -> Self
}
extension NDArray: Pytree {
  public func flatten(into w: inout LeafWriter) { w.leaves.append(self); w.def.append("*") }
  public func rebuilt(from r: inout LeafReader) throws -> NDArray { try r.next() }
}
extension Array: Pytree where Element: Pytree {
  public func flatten(into w: inout LeafWriter) {
    w.def.append("["); for e in self { e.flatten(into: &w) }; w.def.append("]")
  }
  public func rebuilt(from r: inout LeafReader) throws -> [Element] { try map { try $0.rebuilt(from: &r) } }
}
package struct TreeDefinition: Hashable, Sendable {
  var d: [String]; package var staticProblem: String? { nil };
  package func firstDifference(from other: TreeDefinition) -> String? { nil }
}
package func structure<T: Pytree>(of t: T) -> TreeDefinition {
  var w = LeafWriter(); t.flatten(into: &w); return TreeDefinition(d: w.def)
}
