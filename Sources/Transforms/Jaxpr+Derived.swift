import JAXBuffers
import JAXCore
import JAXLax

extension Jaxpr {
  /// A jaxpr from this one by a transformation, for the bodies of higher-order primitives.
  ///
  /// Constants that the transformation captures can only be values, because a jaxpr is closed.
  package func derived(
    _ types: [ShapedArray], label: String, _ body: ([NDArray]) throws -> [NDArray]
  ) throws -> Jaxpr {
    try stage(types, label: label, body).closed
  }

  /// From inputs, then tangents of the inputs marked `active`, to outputs, then tangents of those outputs that
  /// have one (JAX: `ad.jvp_jaxpr`). An output marked in `instantiate` always has one.
  package func jvp(active: [Bool], instantiate: [Bool]) throws -> (jaxpr: Jaxpr, hasTangent: [Bool]) {
    let tangentTypes = zip(inputTypes, active).filter(\.1).map { $0.0.tangent }
    var hasTangent: [Bool] = []
    let jaxpr = try derived(inputTypes + tangentTypes, label: "jvp") { arguments in
      let primals = Array(arguments.prefix(inputTypes.count))
      let tangents = spread(Array(arguments.dropFirst(inputTypes.count)), over: active)
      let (outputs, derivatives) = try JAXTransforms.jvp({ try self.bind($0) }, primals, tangents)
      hasTangent = zip(derivatives, instantiate).map { $0 != nil || $1 }
      let spelledOut = zip(zip(derivatives, outputs), instantiate).compactMap { pair, isWanted in
        pair.0 ?? (isWanted ? zeros(pair.1.aval.tangent) : nil)
      }
      return outputs + spelledOut
    }
    return (jaxpr, hasTangent)
  }

  /// For `size` lanes: every input with an axis in `axes` has the lanes there. Outputs marked in `forced` have
  /// them at 0, others where they fall (JAX: `batching.batch_jaxpr_axes`).
  package func batched(
    _ axes: [Int?], size: Int, forced: [Bool]
  ) throws -> (jaxpr: Jaxpr, axes: [Int?]) {
    let types = zip(inputTypes, axes).map { type, axis in
      guard let axis else { return type }
      var type = type
      type.shape.insert(size, at: axis)
      return type
    }
    var outputAxes: [Int?] = []
    let jaxpr = try derived(types, label: "vmap(\(size))") { arguments in
      let (outputs, axes) = try batch({ try self.bind($0) }, arguments, axes, size: size)
      outputAxes = zip(axes, forced).map { $1 ? 0 : $0 }
      return zip(zip(outputs, axes), forced).map { pair, isForced in
        isForced ? lanes(pair.0, from: pair.1, size: size) : pair.0
      }
    }
    return (jaxpr, outputAxes)
  }

  /// From the known inputs, then the given cotangents of outputs, to the cotangents of the linear inputs that have
  /// one (JAX: `ad.backward_pass` in `_pjit_transpose`).
  package func transposed(given: [Bool], linear: [Bool]) throws -> (jaxpr: Jaxpr, hasResult: [Bool]) {
    let knownTypes = zip(inputTypes, linear).filter { !$0.1 }.map(\.0)
    let cotangentTypes = zip(outputTypes, given).filter(\.1).map { $0.0.tangent }
    var hasResult: [Bool] = []
    let jaxpr = try derived(knownTypes + cotangentTypes, label: "transpose") { arguments in
      var known = arguments.prefix(knownTypes.count).makeIterator()
      let operands = zip(inputTypes, linear).map { type, isLinear in
        isLinear ? LinearOperand.linear(type) : known.next().map { .known($0) } ?? .linear(type)
      }
      let cotangents = spread(Array(arguments.dropFirst(knownTypes.count)), over: given)
      let results = try self.transpose(cotangents, operands)
      hasResult = results.map { $0 != nil }
      return results.compactMap { $0 }
    }
    return (jaxpr, hasResult)
  }
}
