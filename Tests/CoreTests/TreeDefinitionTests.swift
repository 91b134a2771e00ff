import JAXBuffers
import JAXCore
import Testing

/// Structures, as `jax.tree_util` of jax 0.10.2 prints and compares them.
@Suite struct TreeDefinitionTests {
  private func text(_ tree: some Pytree) throws -> String { try structure(of: tree).description }

  @Test func printsAsJAXDoes() throws {
    let x = leaf(0)
    #expect(try text(["w": [x, x], "b": [x]]) == "PyTreeDef({'b': [*], 'w': [*, *]})")
    #expect(try text(x) == "PyTreeDef(*)")
    #expect(try text([x as NDArray?, nil]) == "PyTreeDef([*, None])")
    #expect(try text(NDArray?.none) == "PyTreeDef(None)")
    #expect(try text(NoResult()) == "PyTreeDef(None)")
    #expect(try text([NDArray]()) == "PyTreeDef([])")
    #expect(try text([Int: NDArray]()) == "PyTreeDef({})")
    #expect(try text([3: x, 1: x]) == "PyTreeDef({1: *, 3: *})")
    #expect(try text(["it's": x, "a\"b": x, "x\n": x]) == #"PyTreeDef({'a"b': *, "it's": *, 'x\n': *})"#)
    #expect(try text(Arguments(x, [x])) == "PyTreeDef((*, [*]))")
    #expect(try structure(ofArguments: [x]).description == "PyTreeDef(([*],))")
    #expect(try text([1, 2]) == "PyTreeDef([1, 2])")
    #expect(
      try text(Layer(w: x, b: nil, activation: .relu)) == "PyTreeDef(CustomNode(Layer[(3, relu)], [*, None]))"
    )
    #expect(
      try text(Pair(first: x, second: x)) == "PyTreeDef(CustomNode(Pair<NDArray, NDArray>[()], [*, *]))")
    #expect(
      try text(Reversed(a: x, b: [x], note: "n")) == "PyTreeDef(CustomNode(Reversed[('n',)], [[*], *]))")
    #expect(
      try text(Chain(x, Chain(x, nil)))
        == "PyTreeDef(CustomNode(Chain[()], [CustomNode(Chain[()], [None, *]), *]))")
    #expect(try text(Activated(w: x) { $0 }).contains("(NDArray) -> NDArray"))
  }

  @Test func pathsAreThoseOfKeystr() throws {
    let x = leaf(0)
    let layer = Layer(w: x, b: x, activation: .relu)
    #expect(try leafPaths(["w": [layer]]) == ["['w'][0].w", "['w'][0].b"])
    #expect(try leafPaths([3: x]) == ["[3]"])
    #expect(try leafPaths(["it's": x, "é\n": x]) == ["[\"it's\"]", "['é\\n']"])
    #expect(try leafPaths(x) == [""])
    #expect(try leafPaths(Reversed(a: x, b: [x], note: "n")) == ["[<flat index 0>][0]", ".a"])
    #expect(try leafPaths(Arguments(x, [x])) == ["[0]", "[1][0]"])
    #expect(
      try leafPaths(Everything(Keeper())) == [
        ".first", ".nested['a'][0]", ".nested['b'][0]", ".one.w", ".many[0].w", ".many[1].w", ".many[1].b",
        ".perhaps.w", ".pair.inner[0]", ".named['z'].w", ".anything", ".last",
      ])
  }

  @Test func equalStructuresHashAlike() throws {
    func tree(_ activation: Activation, units: Int = 3, _ value: Float = 0) throws -> TreeDefinition {
      let layer = Layer(w: leaf(value), b: leaf(value), units: units, activation: activation)
      return try structure(of: ["a": [layer], "b": []])
    }
    #expect(try tree(.relu) == tree(.relu, 5))
    #expect(try tree(.relu).hashValue == tree(.relu, 5).hashValue)
    #expect(try tree(.relu) != tree(.tanh))
    #expect(try tree(.relu) != tree(.relu, units: 4))
    #expect(try structure(of: ["a": leaf(0)]) != structure(of: ["b": leaf(0)]))
    #expect(try structure(of: Arguments(leaf(0), leaf(0))) != structure(of: [leaf(0), leaf(0)]))
    #expect(try structure(of: [[leaf(0)], []]) != structure(of: [[], [leaf(0)]]))
    #expect(try tree(.relu).leafCount == 2)
  }

  @Test func staticNumbersAreComparedByBits() throws {
    #expect(try structure(of: 0.0) != structure(of: -0.0))
    #expect(try structure(of: Double.nan) == structure(of: Double.nan))
    #expect(try structure(of: 1) != structure(of: 1.0))
    #expect(try structure(of: Float(1)) != structure(of: Double(1)))
    #expect(try structure(of: Int32(1)) != structure(of: Int64(1)))
    #expect(try structure(of: true) == structure(of: true))
  }

  @Test func unhashableFieldsAreNamed() throws {
    let tree = Activated(w: leaf(0)) { $0 }
    #expect(
      try structure(of: tree).staticProblem == "unhashable field activation of type (NDArray) -> NDArray")
    #expect(
      try structure(of: ["m": [leaf(0)]]).staticProblem == nil)
    #expect(
      try structure(of: ["m": [tree]]).staticProblem
        == "unhashable field activation of type (NDArray) -> NDArray at ['m'][0].activation")
    #expect(try structure(of: tree) == structure(of: Activated(w: leaf(1)) { _ in leaf(2) }))
  }

  @Test func differencesNameTheirPlace() throws {
    let x = leaf(0)
    func difference(_ a: some Pytree, _ b: some Pytree) throws -> TreeDefinition.Difference? {
      try structure(of: a).difference(from: structure(of: b))
    }
    #expect(try difference([x], [x]) == nil)
    let length = try difference(["w": [x, x]], ["w": [x]])
    #expect(length?.path == "['w']")
    #expect(length?.here == "list of length 2" && length?.there == "list of length 1")
    #expect(length?.reason == "the lengths do not match")
    let keys = try difference(["a": x], ["a": x, "b": x])
    #expect(keys?.path == "" && keys?.here == "dict with 1 child" && keys?.there == "dict with 2 children")
    #expect(keys?.reason == "the keys do not match, with the symmetric difference of key sets: {'b'}")
    let layer = Layer(w: x, b: x, activation: .relu)
    let none = try difference(["w": [layer, layer]], ["w": [layer, Layer(w: x, b: nil, activation: .relu)]])
    #expect(none?.path == "['w'][1].b" && none?.here == "pytree leaf" && none?.there == "None")
    let data = try difference([layer], [Layer(w: x, b: x, activation: .tanh)])
    #expect(data?.path == "[0].activation" && data?.reason == "the static values do not match")
    #expect(data?.here == "static relu" && data?.there == "static tanh")
    let types = try difference(layer, Pair(first: x, second: x))
    #expect(types?.here == "Layer with 4 children" && types?.reason == "their types differ")
    #expect(
      try structure(of: [[x]]).firstDifference(from: structure(of: [x]))
        == "at key path [0] there is list of length 1 but in the other tree pytree leaf, so their types differ"
    )
    #expect(
      try structure(of: x).firstDifference(from: structure(of: [x]))
        == "at the root there is pytree leaf but in the other tree list of length 1, so their types differ")
  }
}
