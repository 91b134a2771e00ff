import JAXCore

// Typed selectors of arguments: `argnums: .second` fixes the result's type, which an integer cannot. Several are a
// tuple, `argnums: (.first, .third)`, and the derivative is a tuple too. The labels stand in JAX's order:
// `argnums:`, `hasAux:`, `holomorphic:`, `allowInt:`.

/// The first argument, in `argnums:`.
public struct Arg0: Sendable {
  /// The first argument.
  public static var first: Arg0 { Arg0() }
}

/// The second argument, in `argnums:`.
public struct Arg1: Sendable {
  /// The second argument.
  public static var second: Arg1 { Arg1() }
}

/// The third argument, in `argnums:`.
public struct Arg2: Sendable {
  /// The third argument.
  public static var third: Arg2 { Arg2() }
}

/// The fourth argument, in `argnums:`.
public struct Arg3: Sendable {
  /// The fourth argument.
  public static var fourth: Arg3 { Arg3() }
}

/// The fifth argument, in `argnums:`.
public struct Arg4: Sendable {
  /// The fifth argument.
  public static var fifth: Arg4 { Arg4() }
}

/// The sixth argument, in `argnums:`.
public struct Arg5: Sendable {
  /// The sixth argument.
  public static var sixth: Arg5 { Arg5() }
}

/// All arguments, in `argnums:`.
public struct AllArguments: Sendable {
  /// All arguments.
  public static var all: AllArguments { AllArguments() }
}

/// The error of an argument that does not exist (JAX: `_ensure_index`, `argnums_partial`).
package func noArgument(_ argnums: Int, of count: Int) -> JAXError {
  JAXError(
    .invalid(
      "differentiating with respect to argnums=\(argnums) requires at least \(argnums + 1) positional arguments "
        + "to be passed by the caller, but got only \(count) positional arguments."), operation: "grad",
    code: .argumentCount)
}

/// The error of a list with the wrong number of arguments.
func wrongCount(_ got: Int, of count: Int) -> JAXError {
  JAXError(
    .invalid("the function takes \(count) arguments, got \(got)"), operation: "jvp", code: .argumentCount)
}
