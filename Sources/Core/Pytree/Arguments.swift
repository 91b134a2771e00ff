/// Several pytrees as one: the arguments of a function, or its results.
package struct Arguments<each A: Pytree>: Pytree {
  package var values: (repeat each A)

  package init(_ values: repeat each A) { self.values = (repeat each values) }

  package func flatten(into writer: inout LeafWriter) { repeat (each values).flatten(into: &writer) }

  package func rebuilt(from reader: inout LeafReader) throws -> Arguments {
    Arguments(repeat try (each values).rebuilt(from: &reader))
  }
}
