"""Writes the overloads of the transformations for every number of arguments and results.

    python3 Sources/Transforms/API/overloads.py

Swift infers nested transformations (`jax.jit(jax.grad(jax.vmap(f)))(x)`) only through functions of fixed arity
(`docs/decisions/fixed-arity-overloads.md`). Each overload packs its arguments into one pytree and calls the
function of the same purpose beside this file.
"""
import pathlib

from arities import ARGS, LETTERS, RESULTS, Arity, closure, doc
from derivatives import grad, hessians, jacobians

ROOT = pathlib.Path(__file__).resolve().parents[3]


def jit(out):
    for n in range(0, ARGS + 1):
        for m in range(1, RESULTS + 1):
            a = Arity(n, m)
            packed_result = "R" if m == 1 else "Arguments<" + ", ".join(a.results) + ">"
            out.append(
                doc("Stages a function once for each signature and runs its jaxpr (JAX: `jax.jit`).")
                + f'''  public static func jit{a.all_generics()}(
    _ f: @escaping ({a.types}) throws -> {a.result}, name: String = "<lambda>"
  ) -> ({a.types}) throws -> {a.result} {{
    let jitted = JitFunction<{a.packed_type}, {packed_result}>(name: name)
    return {{ {closure(a)} {a.unpack_result(f"try jitted({a.packed}) {a.of_packed()}")} }}
  }}
''')
    for n in range(1, 4):
        arrays = ", ".join(["NDArray"] * n)
        names = LETTERS[:n].lower()
        args = ", ".join(names)
        packed = arrays if n == 1 else f"Arguments<{arrays}>"
        packed_args = args if n == 1 else f"Arguments({args})"
        get = ", ".join("x" if n == 1 else f"x.values.{i}" for i in range(n))
        out.append(
            doc("Stages a function once for each signature and runs its jaxpr (JAX: `jax.jit`).")
            + f'''  public static func jit(
    _ f: @escaping ({arrays}) throws -> NDArray, name: String = "<lambda>"
  ) -> ({arrays}) throws -> NDArray {{
    let jitted = JitFunction<{packed}, NDArray>(name: name)
    return {{ ({args}) in try jitted({packed_args}) {{ x in try f({get}) }} }}
  }}
''')


def checkpoint(out):
    for n in range(1, ARGS + 1):
        for m in range(1, RESULTS + 1):
            a = Arity(n, m)
            out.append(
                doc("Computes residuals again in the backward pass instead of keeping them (JAX: `jax.checkpoint`).")
                + f'''  public static func checkpoint{a.all_generics()}(
    _ f: @escaping ({a.types}) throws -> {a.result}
  ) -> ({a.types}) throws -> {a.result} {{
    {{ {closure(a)} {a.unpack_result(f"try rematerialized({a.packed}) {a.of_packed()}")} }}
  }}
''')
    out.append(
        doc("Computes residuals again in the backward pass instead of keeping them (JAX: `jax.checkpoint`).")
        + '''  public static func checkpoint(
    _ f: @escaping (NDArray) throws -> NDArray
  ) -> (NDArray) throws -> NDArray {
    { a in try rematerialized(a) { x in try f(x) } }
  }
''')


def custom(out):
    for n in range(1, 5):
        a = Arity(n)
        pair = a.tuple
        get = f"{a.unpacked('x')}"
        tuple_of = lambda v: v if n == 1 else f"({a.unpacked(v)})"
        out.append(
            doc("Gives a function its own derivative: results and their tangents, from primals and tangents")
            + doc("(JAX: `jax.custom_jvp` and `defjvp`).")
            + f'''  public static func customJvp{a.all_generics()}(
    _ f: @escaping ({a.types}) throws -> R,
    jvp: @escaping @Sendable (_ primals: {pair}, _ tangents: {pair}) throws -> (R, R), name: String = "<lambda>"
  ) -> ({a.types}) throws -> R {{
    {{ ({a.values}) in
      try withJVP(
        {a.packed}, name: name,
        jvp: {{ primals, tangents in try jvp({tuple_of("primals")}, {tuple_of("tangents")}) }}
      ) {{ x in try f({get}) }}
    }}
  }}
''')
        rebuilt = "g" if n == 1 else "Arguments(" + ", ".join(f"g.{i}" for i in range(n)) + ")"
        out.append(
            doc("Gives a function its own forward and backward passes: the results with residuals, and the arguments'")
            + doc("cotangents from residuals and the result's cotangent (JAX: `jax.custom_vjp` and `defvjp`).")
            + f'''  public static func customVjp{a.all_generics("Residuals: Pytree")}(
    _ f: @escaping ({a.types}) throws -> R,
    fwd: @escaping @Sendable ({a.types}) throws -> (R, Residuals),
    bwd: @escaping @Sendable (_ residuals: Residuals, _ cotangent: R) throws -> {pair},
    name: String = "<lambda>"
  ) -> ({a.types}) throws -> R {{
    {{ ({a.values}) in
      try withVJP(
        {a.packed}, name: name, fwd: {{ x in try fwd({get}) }},
        bwd: {{ residuals, cotangent in
          let g = try bwd(residuals, cotangent)
          return {rebuilt}
        }}
      ) {{ x in try f({get}) }}
    }}
  }}
''')


def vmap(out):
    for n in range(1, ARGS + 1):
        for m in range(1, RESULTS + 1):
            a = Arity(n, m)
            variants = [("Axes", "inAxes")]
            if n > 1:
                tuple_type = "(" + ", ".join(["Axes"] * n) + ")"
                variants.append((tuple_type, ".list([" + ", ".join(f"inAxes.{i}" for i in range(n)) + "])"))
            for index, (axes_type, axes) in enumerate(variants):
                default = " = 0" if index == 0 else ""
                call = f'''try vectorized(
        {a.packed}, inAxes: {axes}, outAxes: outAxes, axisSize: axisSize
      ) {a.of_packed()}'''
                out.append(
                    doc("Runs a function of one lane for all lanes at once (JAX: `jax.vmap`).")
                    + f'''  public static func vmap{a.all_generics()}(
    _ f: @escaping ({a.types}) throws -> {a.result}, inAxes: {axes_type}{default}, outAxes: Axes = 0,
    axisSize: Int? = nil
  ) -> ({a.types}) throws -> {a.result} {{
    {{ {closure(a)}
      {a.unpack_result(call)}
    }}
  }}
''')
    for n in range(1, 4):
        arrays = ", ".join(["NDArray"] * n)
        args = ", ".join(LETTERS[:n].lower())
        get = ", ".join("x" if n == 1 else f"x.values.{i}" for i in range(n))
        variants = [("Axes = 0", "inAxes")]
        if n > 1:
            tuple_type = "(" + ", ".join(["Axes"] * n) + ")"
            variants.append((tuple_type, ".list([" + ", ".join(f"inAxes.{i}" for i in range(n)) + "])"))
        for axes_type, axes in variants:
            out.append(
                doc("Runs a function of one lane for all lanes at once (JAX: `jax.vmap`).")
                + f'''  public static func vmap(
    _ f: @escaping ({arrays}) throws -> NDArray, inAxes: {axes_type}, outAxes: Axes = 0, axisSize: Int? = nil
  ) -> ({arrays}) throws -> NDArray {{
    {{ ({args}) in
      try vectorized(
        {args if n == 1 else f"Arguments({args})"}, inAxes: {axes}, outAxes: outAxes, axisSize: axisSize
      ) {{ x in try f({get}) }}
    }}
  }}
''')


def modes(out):
    for n in range(1, ARGS + 1):
        for m in range(1, RESULTS + 1):
            a = Arity(n, m)
            if n > 4 and m > 2:
                continue
            pack = lambda v: v if n == 1 else f"Arguments({a.tuple_values(v)})"
            get = "r.0, r.1" if m == 1 else "r.0.values, r.1.values"
            out.append(
                doc("The results and their derivative along tangents (JAX: `jax.jvp`).")
                + f'''  public static func jvp{a.all_generics()}(
    _ f: ({a.types}) throws -> {a.result}, _ primals: {a.tuple}, _ tangents: {a.tuple}
  ) throws -> ({a.result}, {a.result}) {{
    let r = try pushforward({pack("primals")}, {pack("tangents")}) {a.of_packed()}
    return ({get})
  }}
''')
            params = ", ".join(f"_ {x.lower()}: {x}" for x in a.letters)
            tangent_names = [f"d{x.lower()}" for x in a.letters]
            arguments = ", ".join(tangent_names)
            linear_call = f"try r.1({arguments if n == 1 else f'Arguments({arguments})'})"
            first = "r.0" if m == 1 else "r.0.values"
            tail = "" if m == 1 else ".values"
            out.append(
                doc("The results and a function that gives the derivative along tangents (JAX: `jax.linearize`).")
                + f'''  public static func linearize{a.all_generics()}(
    _ f: ({a.types}) throws -> {a.result}, {params}
  ) throws -> ({a.result}, ({a.types}) throws -> {a.result}) {{
    let r = try linearized({a.packed}) {a.of_packed()}
    return ({first}, {{ ({", ".join(tangent_names)}) in {linear_call}{tail} }})
  }}
''')
            cts = [f"c{i}" for i in range(m)]
            ct_types = ", ".join(a.results)
            packed_ct = "c0" if m == 1 else "Arguments(" + ", ".join(cts) + ")"
            pulled = f"try r.1({packed_ct})" + ("" if n == 1 else ".values")
            out.append(
                doc("The results and a function from their cotangents to the arguments' (JAX: `jax.vjp`).")
                + f'''  public static func vjp{a.all_generics()}(
    _ f: ({a.types}) throws -> {a.result}, {params}
  ) throws -> ({a.result}, ({ct_types}) throws -> {a.tuple}) {{
    let r = try pullback({a.packed}) {a.of_packed()}
    return ({first}, {{ ({", ".join(cts)}) in {pulled} }})
  }}
''')
    out.append(
        doc("The result and its derivative along a tangent (JAX: `jax.jvp`).")
        + '''  public static func jvp(
    _ f: (NDArray) throws -> NDArray, _ primal: NDArray, _ tangent: NDArray
  ) throws -> (NDArray, NDArray) { try pushforward(primal, tangent, f) }
''')
    for n in range(1, 4):
        arrays = ", ".join(["NDArray"] * n)
        get = ", ".join(f"x[{i}]" for i in range(n))
        out.append(
            doc("The result and its derivative along tangents, one for each argument (JAX: `jax.jvp`).")
            + f'''  public static func jvp(
    _ f: ({arrays}) throws -> NDArray, _ primals: [NDArray], _ tangents: [NDArray]
  ) throws -> (NDArray, NDArray) {{
    guard primals.count == {n} else {{ throw wrongCount(primals.count, of: {n}) }}
    return try pushforward(primals, tangents) {{ x in try f({get}) }}
  }}
''')


def staging(out):
    for n in range(0, ARGS + 1):
        for m in range(1, RESULTS + 1):
            a = Arity(n, m)
            out.append(
                doc("The jaxpr of a function (JAX: `jax.make_jaxpr`).")
                + f'''  public static func makeJaxpr{a.all_generics()}(
    _ f: @escaping ({a.types}) throws -> {a.result}
  ) -> ({a.types}) throws -> ClosedJaxpr {{
    {{ {closure(a)} try traced({a.packed}) {a.of_packed()} }}
  }}
''')
            if n:
                params = ", ".join(f"_ {x.lower()}: {x}" for x in a.letters)
                out.append(
                    doc("The results' types, as arrays without values (JAX: `jax.eval_shape`).")
                    + f'''  public static func evalShape{a.all_generics()}(
    _ f: ({a.types}) throws -> {a.result}, {params}
  ) throws -> {a.result} {{
    {a.unpack_result(f"try shapes({a.packed}) {a.of_packed()}")}
  }}
''')
    for n in range(1, 4):
        arrays = ", ".join(["NDArray"] * n)
        args = ", ".join(LETTERS[:n].lower())
        get = ", ".join("x" if n == 1 else f"x.values.{i}" for i in range(n))
        out.append(
            doc("The jaxpr of a function (JAX: `jax.make_jaxpr`).")
            + f'''  public static func makeJaxpr(
    _ f: @escaping ({arrays}) throws -> NDArray
  ) -> ({arrays}) throws -> ClosedJaxpr {{
    {{ ({args}) in try traced({args if n == 1 else f"Arguments({args})"}) {{ x in try f({get}) }} }}
  }}
''')


def write(path, imports, *families):
    out = []
    for family in families:
        family(out)
    text = "// swift-format-ignore-file\n// Written by Sources/Transforms/API/overloads.py.\n\n" + "".join(f"import {i}\n" for i in imports)
    text += "\nextension jax {\n" + "\n".join(out) + "}\n"
    (ROOT / path).write_text(text)


CORE = ["JAXCore"]
CONTROL = ["JAXCore", "JAXTransforms"]
write("Sources/Transforms/API/Vmap.generated.swift", CORE, vmap)
write("Sources/Transforms/API/Grad.generated.swift", CORE, grad)
write("Sources/Transforms/API/Modes.generated.swift", CORE, modes)
write("Sources/Transforms/API/Staging.generated.swift", CORE, staging)
write("Sources/Numpy/Jacobians/Jacobians.generated.swift", CONTROL, jacobians)
write("Sources/Numpy/Jacobians/Hessians.generated.swift", CONTROL, hessians)
write("Sources/Control/API/Jit.generated.swift", CONTROL, jit)
write("Sources/Control/API/Checkpoint.generated.swift", CONTROL, checkpoint)
write("Sources/Control/API/CustomRules.generated.swift", CONTROL, custom)
