import JAXBuffers
import JAXCore
import Testing

/// Structures, as `jax.tree_util` of jax 0.10.2 prints and compares them.
@Suite struct TreeDefinitionTests {
  private func text(_ tree: some Pytree) -> String { structure(of: tree).description }

  @Test func printsAsJAXDoes() {
    let x = leaf(0)
    #expect(text(["w": [x, x], "b": [x]]) == "PyTreeDef({'b': [*], 'w': [*, *]})")
    #expect(text(x) == "PyTreeDef(*)")
    #expect(text([x as NDArray?, nil]) == "PyTreeDef([*, None])")
    #expect(text(NDArray?.none) == "PyTreeDef(None)")
    #expect(text(Arguments()) == "PyTreeDef(())")
    #expect(text([NDArray]()) == "PyTreeDef([])")
    #expect(text([Int: NDArray]()) == "PyTreeDef({})")
    #expect(text([3: x, 1: x]) == "PyTreeDef({1: *, 3: *})")
    #expect(text(["it's": x, "a\"b": x, "x\n": x]) == #"PyTreeDef({'a"b': *, "it's": *, 'x\n': *})"#)
    #expect(text(Arguments(x, [x])) == "PyTreeDef((*, [*]))")
    #expect(structure(of: Arguments([x])).description == "PyTreeDef(([*],))")
    #expect(text([1, 2]) == "PyTreeDef([1, 2])")
    #expect(
      text(Affine(w: x, b: nil, activation: .relu)) == "PyTreeDef(CustomNode(Affine[(3, relu)], [*, None]))"
    )
    #expect(
      text(Pair(first: x, second: x)) == "PyTreeDef(CustomNode(Pair<NDArray, NDArray>[()], [*, *]))")
    #expect(
      text(Reversed(a: x, b: [x], note: "n")) == "PyTreeDef(CustomNode(Reversed[('n',)], [[*], *]))")
    #expect(
      text(Chain(x, Chain(x, nil)))
        == "PyTreeDef(CustomNode(Chain[()], [CustomNode(Chain[()], [None, *]), *]))")
    #expect(text(Activated(w: x) { $0 }).contains("(NDArray) -> NDArray"))
  }

  @Test func pathsAreThoseOfKeystr() {
    let x = leaf(0)
    let layer = Affine(w: x, b: x, activation: .relu)
    #expect(leafPaths(["w": [layer]]) == ["['w'][0].w", "['w'][0].b"])
    #expect(leafPaths([3: x]) == ["[3]"])
    #expect(leafPaths(["it's": x, "é\n": x]) == ["[\"it's\"]", "['é\\n']"])
    #expect(leafPaths(x) == [""])
    #expect(leafPaths(Reversed(a: x, b: [x], note: "n")) == ["[<flat index 0>][0]", ".a"])
    #expect(leafPaths(Arguments(x, [x])) == ["[0]", "[1][0]"])
    #expect(
      leafPaths(Everything(Keeper())) == [
        ".first", ".nested['a'][0]", ".nested['b'][0]", ".one.w", ".many[0].w", ".many[1].w", ".many[1].b",
        ".perhaps.w", ".pair.inner[0]", ".named['z'].w", ".anything", ".last",
      ])
  }

  @Test func equalStructuresHashAlike() {
    func tree(_ activation: Activation, units: Int = 3, _ value: Float = 0) -> TreeDefinition {
      let layer = Affine(w: leaf(value), b: leaf(value), units: units, activation: activation)
      return structure(of: ["a": [layer], "b": []])
    }
    #expect(tree(.relu) == tree(.relu, 5))
    #expect(tree(.relu).hashValue == tree(.relu, 5).hashValue)
    #expect(tree(.relu) != tree(.tanh))
    #expect(tree(.relu) != tree(.relu, units: 4))
    #expect(structure(of: ["a": leaf(0)]) != structure(of: ["b": leaf(0)]))
    #expect(structure(of: Arguments(leaf(0), leaf(0))) != structure(of: [leaf(0), leaf(0)]))
    #expect(structure(of: [[leaf(0)], []]) != structure(of: [[], [leaf(0)]]))
    #expect(tree(.relu).leafCount == 2)
  }

  @Test func staticNumbersAreComparedByBits() {
    #expect(structure(of: 0.0) != structure(of: -0.0))
    #expect(structure(of: Double.nan) == structure(of: Double.nan))
    #expect(structure(of: 1) != structure(of: 1.0))
    #expect(structure(of: Float(1)) != structure(of: Double(1)))
    #expect(structure(of: Int32(1)) != structure(of: Int64(1)))
    #expect(structure(of: true) == structure(of: true))
  }

  @Test func unhashableFieldsAreNamed() {
    let tree = Activated(w: leaf(0)) { $0 }
    #expect(
      structure(of: tree).staticProblem == "unhashable field activation of type (NDArray) -> NDArray")
    #expect(
      structure(of: ["m": [leaf(0)]]).staticProblem == nil)
    #expect(
      structure(of: ["m": [tree]]).staticProblem
        == "unhashable field activation of type (NDArray) -> NDArray at ['m'][0].activation")
    #expect(structure(of: tree) == structure(of: Activated(w: leaf(1)) { _ in leaf(2) }))
  }

  @Test func differencesNameTheirPlace() {
    let x = leaf(0)
    func difference(_ a: some Pytree, _ b: some Pytree) -> TreeDefinition.Difference? {
      structure(of: a).difference(from: structure(of: b))
    }
    #expect(difference([x], [x]) == nil)
    let length = difference(["w": [x, x]], ["w": [x]])
    #expect(length?.path == "['w']")
    #expect(length?.here == "list of length 2" && length?.there == "list of length 1")
    #expect(length?.reason == "the lengths do not match")
    let keys = difference(["a": x], ["a": x, "b": x])
    #expect(keys?.path == "" && keys?.here == "dict with 1 child" && keys?.there == "dict with 2 children")
    #expect(keys?.reason == "the keys do not match, with the symmetric difference of key sets: {'b'}")
    let layer = Affine(w: x, b: x, activation: .relu)
    let none = difference(["w": [layer, layer]], ["w": [layer, Affine(w: x, b: nil, activation: .relu)]])
    #expect(none?.path == "['w'][1].b" && none?.here == "pytree leaf" && none?.there == "None")
    let data = difference([layer], [Affine(w: x, b: x, activation: .tanh)])
    #expect(data?.path == "[0].activation" && data?.reason == "the static values do not match")
    #expect(data?.here == "static relu" && data?.there == "static tanh")
    let types = difference(layer, Pair(first: x, second: x))
    #expect(types?.here == "Affine with 4 children" && types?.reason == "their types differ")
    #expect(
      structure(of: [[x]]).firstDifference(from: structure(of: [x]))
        == "at key path [0] there is list of length 1 but in the other tree pytree leaf, so their types differ"
    )
    #expect(
      structure(of: x).firstDifference(from: structure(of: [x]))
        == "at the root there is pytree leaf but in the other tree list of length 1, so their types differ")
  }
}
