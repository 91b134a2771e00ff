/// Several pytrees as one: the arguments of a function, or its results. Tuples themselves cannot conform.
package struct Arguments<each A: Pytree>: Pytree, NodeWriter, ArgumentTuple {
  package var values: (repeat each A)

  package init(_ values: repeat each A) { self.values = (repeat each values) }

  package func flatten(into writer: inout LeafWriter) {
    writer.begin(.tuple)
    var index = 0
    for value in repeat each values {
      writer.append(value, key: .index(index))
      index += 1
    }
    writer.end()
  }

  package func rebuilt(from reader: inout LeafReader) throws -> Arguments {
    Arguments(repeat try (each values).rebuilt(from: &reader))
  }
}

/// Marks `Arguments` of any types.
package protocol ArgumentTuple {}

/// No result (JAX: a function that returns `None`).
package struct NoResult: Pytree, NodeWriter, Hashable {
  package init() {}
  package func flatten(into writer: inout LeafWriter) { writer.addNone() }
  package func rebuilt(from reader: inout LeafReader) throws -> NoResult { self }
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

/// A pytree whose type says how many leaves it has and that it holds no static data.
package protocol FixedStructure: Pytree {}

extension NDArray: FixedStructure {}

extension Arguments: FixedStructure where repeat each A: FixedStructure {}
