import JAXBuffers
import JAXCore
import JAXTransforms

extension jax {
  /// What a pure function of the host gives, from within a traced program (JAX: `jax.pure_callback`).
  ///
  ///     let y = jax.pureCallback({ (x: jax.Array) in table(x) }, jax.ShapeDtypeStruct([3], .float32), x)
  ///
  /// - Parameter resultShapeDtypes: a tree of arrays, or of `jax.ShapeDtypeStruct`, with the types of the results;
  ///   anything else that the function returns is a `RuntimeError` when the program runs.
  /// - Parameter vmapMethod: how it is batched; without one `jax.vmap` refuses it.
  ///
  /// It may be called any number of times, also not at all. It has no derivative: use `jax.customJvp`.
  public static func pureCallback<each A: Pytree, R: Pytree>(
    _ callback: @escaping (repeat each A) throws -> R, _ resultShapeDtypes: R, _ args: repeat each A,
    vmapMethod: VmapMethod? = nil
  ) -> R {
    called(callback, resultShapeDtypes, Arguments(repeat each args), name: PureCallback.name) {
      PureCallback($0, results: $1, vmapMethod: vmapMethod)
    }
  }
}

extension jax.experimental {
  /// What a function of the host gives that reads or changes the world, from within a traced program
  /// (JAX: `jax.experimental.io_callback`).
  ///
  /// - Parameter resultShapeDtypes: as for `jax.pureCallback`.
  /// - Parameter ordered: whether calls keep their order with others that are ordered. Such a call cannot be batched.
  ///   Our programs run in order anyway.
  ///
  /// It is called once for each time that the program comes to it, also if nothing uses its results.
  public static func ioCallback<each A: Pytree, R: Pytree>(
    _ callback: @escaping (repeat each A) throws -> R, _ resultShapeDtypes: R, _ args: repeat each A,
    ordered: Bool = false
  ) -> R {
    jax.called(callback, resultShapeDtypes, Arguments(repeat each args), name: IOCallback.name) {
      IOCallback($0, results: $1, ordered: ordered)
    }
  }
}

extension jax.debug {
  /// Calls a function of the host with values when the program comes to it, to look at them
  /// (JAX: `jax.debug.callback`).
  ///
  ///     jax.debug.callback({ (x: jax.Array) in history.append(x) }, loss)
  public static func callback<each A: Pytree>(
    _ callback: @escaping (repeat each A) throws -> Void, _ args: repeat each A, ordered: Bool = false,
    partitioned: Bool = false
  ) {
    do {
      let (code, operands) = try jax.host(Arguments(repeat each args)) { arguments in
        try callback(repeat each arguments.values)
        return []
      }
      _ = bindAll(DebugCallback(code, ordered: ordered, partitioned: partitioned), operands)
    } catch {
      raise(JAXError(error, operation: "debug.callback"))
    }
  }
}

extension jax {
  /// A function of the host on flat arrays, and its operands.
  fileprivate static func host<each A: Pytree>(
    _ arguments: Arguments<repeat each A>, _ body: @escaping (Arguments<repeat each A>) throws -> [NDArray]
  ) throws -> (HostFunction, [NDArray]) {
    let (leaves, structure) = flattenWithStructure(arguments)
    if let problem = structure.staticProblem, !problem.hasPrefix("unhashable") {
      throw JAXError(.invalid(problem), code: .pytreeMismatch)
    }
    // Without its arrays, or tracers would live as long as the jaxpr.
    let template = try arguments.hollow()
    let text = "PyTreeDef((\(structure.bareDescription), {}))"
    let code = HostFunction.Code(structure: text) { try body(try template.rebuilt($0)) }
    return (.code(code), leaves)
  }

  fileprivate static func called<each A: Pytree, R: Pytree>(
    _ callback: @escaping (repeat each A) throws -> R, _ results: R, _ arguments: Arguments<repeat each A>,
    name: String, _ primitive: (HostFunction, [ShapedArray]) -> some Primitive
  ) -> R {
    do {
      let types = try JAXCore.leaves(of: results).map { ShapedArray($0.shape, $0.dtype) }
      let (code, operands) = try host(arguments) { arguments in
        try JAXCore.leaves(of: try callback(repeat each arguments.values))
      }
      let outputs = bindAll(primitive(code, types), operands)
      return try results.rebuilt(outputs)
    } catch {
      raise(JAXError(error, operation: name))
      return (try? results.hollow()) ?? results
    }
  }
}
