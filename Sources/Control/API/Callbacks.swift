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
    called({ try callback(repeat each $0.values) }, resultShapeDtypes, Arguments(repeat each args)) {
      PureCallback($0, results: $1, vmapMethod: vmapMethod)
    }
  }

  /// The same of two results.
  public static func pureCallback<each A: Pytree, R0: Pytree, R1: Pytree>(
    _ callback: @escaping (repeat each A) throws -> (R0, R1), _ resultShapeDtypes: (R0, R1),
    _ args: repeat each A, vmapMethod: VmapMethod? = nil
  ) -> (R0, R1) {
    let types = Arguments(resultShapeDtypes.0, resultShapeDtypes.1)
    let body = { (arguments: Arguments<repeat each A>) in
      let results = try callback(repeat each arguments.values)
      return Arguments(results.0, results.1)
    }
    return called(body, types, Arguments(repeat each args)) {
      PureCallback($0, results: $1, vmapMethod: vmapMethod)
    }.values
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
    jax.called({ try callback(repeat each $0.values) }, resultShapeDtypes, Arguments(repeat each args)) {
      IOCallback($0, results: $1, ordered: ordered)
    }
  }

  /// The same of two results.
  public static func ioCallback<each A: Pytree, R0: Pytree, R1: Pytree>(
    _ callback: @escaping (repeat each A) throws -> (R0, R1), _ resultShapeDtypes: (R0, R1),
    _ args: repeat each A, ordered: Bool = false
  ) -> (R0, R1) {
    let types = Arguments(resultShapeDtypes.0, resultShapeDtypes.1)
    let body = { (arguments: Arguments<repeat each A>) in
      let results = try callback(repeat each arguments.values)
      return Arguments(results.0, results.1)
    }
    return jax.called(body, types, Arguments(repeat each args)) {
      IOCallback($0, results: $1, ordered: ordered)
    }.values
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

  fileprivate static func called<each A: Pytree, R: Pytree, P: Primitive>(
    _ callback: @escaping (Arguments<repeat each A>) throws -> R, _ results: R,
    _ arguments: Arguments<repeat each A>, _ primitive: (HostFunction, [ShapedArray]) -> P
  ) -> R {
    do {
      let types = try JAXCore.leaves(of: results).map { ShapedArray($0.shape, $0.dtype) }
      let wide: Set<DType> = [.int64, .uint64, .float64, .complex128]
      if !Options.isOn(.enableX64), types.contains(where: { wide.contains($0.dtype) }) {
        throw JAXError(
          .invalid("result_shape_dtypes cannot specify 64-bit types when `jax_enable_x64` is disabled"),
          operation: P.name, kind: .valueError, code: .callback)
      }
      let (code, operands) = try host(arguments) { try JAXCore.leaves(of: try callback($0)) }
      return try results.rebuilt(bindAll(primitive(code, types), operands))
    } catch {
      raise(JAXError(error, operation: P.name))
      return (try? results.hollow()) ?? results
    }
  }
}
