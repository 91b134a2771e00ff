// Tuples cannot conform to protocols: these stand for them where a function has several results, or none.

/// No result (JAX: a function that returns `None`).
package struct NoResult: Pytree, NodeWriter, Hashable {
  package init() {}
  package func flatten(into writer: inout LeafWriter) { writer.addNone() }
  package func rebuilt(from reader: inout LeafReader) throws -> NoResult { self }
}

/// Two results.
package struct Results2<A: Pytree, B: Pytree>: Pytree, NodeWriter {
  package var tuple: (A, B)
  package init(_ tuple: (A, B)) { self.tuple = tuple }

  package func flatten(into writer: inout LeafWriter) { writer.append(tuple: tuple.0, tuple.1) }

  package func rebuilt(from reader: inout LeafReader) throws -> Self {
    Self((try tuple.0.rebuilt(from: &reader), try tuple.1.rebuilt(from: &reader)))
  }
}

/// Three results.
package struct Results3<A: Pytree, B: Pytree, C: Pytree>: Pytree, NodeWriter {
  package var tuple: (A, B, C)
  package init(_ tuple: (A, B, C)) { self.tuple = tuple }

  package func flatten(into writer: inout LeafWriter) { writer.append(tuple: tuple.0, tuple.1, tuple.2) }

  package func rebuilt(from reader: inout LeafReader) throws -> Self {
    Self(
      (
        try tuple.0.rebuilt(from: &reader), try tuple.1.rebuilt(from: &reader),
        try tuple.2.rebuilt(from: &reader)
      ))
  }
}

/// Four results.
package struct Results4<A: Pytree, B: Pytree, C: Pytree, D: Pytree>: Pytree, NodeWriter {
  package var tuple: (A, B, C, D)
  package init(_ tuple: (A, B, C, D)) { self.tuple = tuple }

  package func flatten(into writer: inout LeafWriter) {
    writer.append(tuple: tuple.0, tuple.1, tuple.2, tuple.3)
  }

  package func rebuilt(from reader: inout LeafReader) throws -> Self {
    Self(
      (
        try tuple.0.rebuilt(from: &reader), try tuple.1.rebuilt(from: &reader),
        try tuple.2.rebuilt(from: &reader), try tuple.3.rebuilt(from: &reader)
      ))
  }
}

extension LeafWriter {
  /// Writes a tuple's node.
  package mutating func append<each A: Pytree>(tuple trees: repeat each A) {
    begin(.tuple)
    var index = 0
    for tree in repeat each trees {
      append(tree, key: .index(index))
      index += 1
    }
    end()
  }
}
