"""The overloads of `grad`, `value_and_grad`, `jacfwd`, `jacrev` and `hessian`, for `overloads.py`."""
import itertools

from arities import ARGS, LETTERS, Arity, doc


def selectors(n):
    """What `argnums:` may be for a function of `n` arguments, and the positions it names."""
    yield None, [0]
    for k in range(n):
        yield f"Arg{k}", [k]
    if n > 1:
        yield "AllArguments", list(range(n))
    for size in (2, 3):
        if size >= n > 2:
            continue
        # A pair in either order where there are few; otherwise as the arguments stand.
        choose = itertools.permutations if size == 2 and n <= 3 else itertools.combinations
        for which in choose(range(n), size):
            yield "(" + ", ".join(f"Arg{k}" for k in which) + ")", list(which)


OPTIONS = "holomorphic: Bool = false, allowInt: Bool = false"
GIVEN = "GradientOptions(holomorphic: holomorphic, allowInt: allowInt)"


class Selection:
    """The arguments chosen as one pytree `x`, and the user's function of it."""

    def __init__(self, arity, which):
        names = arity.values.split(", ")
        self.one = len(which) == 1
        letters = [LETTERS[k] for k in which]
        self.type = letters[0] if self.one else "(" + ", ".join(letters) + ")"
        self.argument = names[which[0]] if self.one else "Arguments(" + ", ".join(names[k] for k in which) + ")"
        calls = list(names)
        for place, k in enumerate(which):
            calls[k] = "x" if self.one else f"x.values.{place}"
        self.call = ", ".join(calls)
        self.tail = "" if self.one else ".values"


def grad(out):
    for n in range(1, ARGS + 1):
        a = Arity(n)
        g = "<" + ", ".join(a.generics) + ">"
        gx = "<" + ", ".join(a.generics + ["Aux: Pytree"]) + ">"
        for selector, which in selectors(n):
            label = "" if selector is None else f", argnums: {selector}"
            s = Selection(a, which)
            out.append(
                doc("The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).")
                + f'''  public static func grad{g}(
    _ f: @escaping ({a.types}) throws -> NDArray{label}, {OPTIONS}
  ) -> ({a.types}) throws -> {s.type} {{
    {{ ({a.values}) in
      try valueAndGradient({s.argument}, {GIVEN}) {{ x in try f({s.call}) }}.gradient{s.tail}
    }}
  }}

'''
                + doc("The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).")
                + f'''  public static func valueAndGrad{g}(
    _ f: @escaping ({a.types}) throws -> NDArray{label}, {OPTIONS}
  ) -> ({a.types}) throws -> (NDArray, {s.type}) {{
    {{ ({a.values}) in
      let r = try valueAndGradient({s.argument}, {GIVEN}, label: "value_and_grad") {{ x in try f({s.call}) }}
      return (r.value, r.gradient{s.tail})
    }}
  }}
''')
            if len(which) == 3 and selector != "AllArguments":
                continue
            out.append(
                doc("The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).")
                + f'''  public static func grad{gx}(
    _ f: @escaping ({a.types}) throws -> (NDArray, Aux){label}, hasAux: Bool, {OPTIONS}
  ) -> ({a.types}) throws -> ({s.type}, Aux) {{
    {{ ({a.values}) in
      let r = try valueAndGradient({s.argument}, {GIVEN}) {{ x -> (NDArray, Aux) in try f({s.call}) }}
      return (r.gradient{s.tail}, r.aux)
    }}
  }}

'''
                + doc("The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with")
                + doc("`has_aux=True`).")
                + f'''  public static func valueAndGrad{gx}(
    _ f: @escaping ({a.types}) throws -> (NDArray, Aux){label}, hasAux: Bool, {OPTIONS}
  ) -> ({a.types}) throws -> ((NDArray, Aux), {s.type}) {{
    {{ ({a.values}) in
      let r = try valueAndGradient({s.argument}, {GIVEN}, label: "value_and_grad") {{ x -> (NDArray, Aux) in try f({s.call}) }}
      return ((r.value, r.aux), r.gradient{s.tail})
    }}
  }}
''')
    for n in range(1, 4):
        arrays = ", ".join(["NDArray"] * n)
        names = list(LETTERS[:n].lower())
        args = ", ".join(names)
        for function, result in [("grad", "NDArray"), ("valueAndGrad", "(NDArray, NDArray)")]:
            label = "" if function == "grad" else ', label: "value_and_grad"'
            end = ".gradient" if function == "grad" else ""
            cases = []
            for k in range(n):
                call = ", ".join("x" if i == k else names[i] for i in range(n))
                value = f"try valueAndGradient({names[k]}, options{label}) {{ x in try f({call}) }}"
                cases.append(f"      case {k}, {k - n}: return {value}{end}" if function == "grad"
                             else f"      case {k}, {k - n}:\n        let r = {value}\n        return (r.value, r.gradient)")
            summary = ("The gradient of a scalar function with respect to one argument (JAX: `jax.grad`)."
                       if function == "grad" else "The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).")
            out.append(
                doc(summary)
                + f'''  public static func {function}(
    _ f: @escaping ({arrays}) throws -> NDArray, argnums: Int = 0, {OPTIONS}
  ) -> ({arrays}) throws -> {result} {{
    let options = {GIVEN}
    return {{ ({args}) in
      switch argnums {{
''' + "\n".join(cases) + f'''
      default: throw noArgument(argnums, of: {n})
      }}
    }}
  }}
''')


def jacobians(out):
    """jacfwd, jacrev: of a function with one array as result, by the arguments chosen."""
    for function, mode, options, given in [
        ("jacfwd", "forward", "holomorphic: Bool = false", "GradientOptions(holomorphic: holomorphic)"),
        ("jacrev", "reverse", OPTIONS, GIVEN),
    ]:
        way = "column by column" if mode == "forward" else "row by row"
        for n in range(1, ARGS + 1):
            a = Arity(n)
            g = "<" + ", ".join(a.generics) + ">"
            gx = "<" + ", ".join(a.generics + ["Aux: Pytree"]) + ">"
            for selector, which in selectors(n):
                if len(which) in (2, 3) and selector != "AllArguments":
                    continue
                label = "" if selector is None else f", argnums: {selector}"
                s = Selection(a, which)
                out.append(
                    doc(f"The Jacobian, {way}: each leaf of the arguments with the result's shape in front")
                    + doc(f"(JAX: `jax.{function}`).")
                    + f'''  public static func {function}{g}(
    _ f: @escaping ({a.types}) throws -> NDArray{label}, {options}
  ) -> ({a.types}) throws -> {s.type} {{
    {{ ({a.values}) in
      try jacobian(.{mode}, {s.argument}, {given}) {{ x in try f({s.call}) }}{s.tail}
    }}
  }}

'''
                    + doc(f"The Jacobian of the first result, with the second as it is (JAX: `jax.{function}` with")
                    + doc("`has_aux=True`).")
                    + f'''  public static func {function}{gx}(
    _ f: @escaping ({a.types}) throws -> (NDArray, Aux){label}, hasAux: Bool, {options}
  ) -> ({a.types}) throws -> ({s.type}, Aux) {{
    {{ ({a.values}) in
      let r = try jacobian(.{mode}, {s.argument}, {given}) {{ x -> (NDArray, Aux) in try f({s.call}) }}
      return (r.jacobian{s.tail}, r.aux)
    }}
  }}
''')
        out.append(
            doc(f"The Jacobian of a tree of results: each leaf with the argument's shape behind (JAX: `jax.{function}`).")
            + f'''  @_disfavoredOverload
  public static func {function}<R: Pytree>(
    _ f: @escaping (NDArray) throws -> R, {options}
  ) -> (NDArray) throws -> R {{
    {{ a in try jacobian(ofTree: .{mode}, a, {given}, f) }}
  }}
''')
        arrays_only(out, function, options, f"The Jacobian, {way} (JAX: `jax.{function}`).",
                    lambda value, call: f"try jacobian(.{mode}, {value}, options) {{ x in try f({call}) }}", given)


def arrays_only(out, function, options, summary, compute, given):
    """Overloads for arrays alone, through which closures of several statements are inferred."""
    for n in range(1, 4):
        arrays = ", ".join(["NDArray"] * n)
        names = list(LETTERS[:n].lower())
        cases = "\n".join(
            f"      case {k}, {k - n}: return "
            + compute(names[k], ", ".join("x" if i == k else names[i] for i in range(n))) for k in range(n))
        out.append(
            doc(summary)
            + f'''  public static func {function}(
    _ f: @escaping ({arrays}) throws -> NDArray, argnums: Int = 0, {options}
  ) -> ({arrays}) throws -> NDArray {{
    let options = {given}
    return {{ ({", ".join(names)}) in
      switch argnums {{
{cases}
      default: throw noArgument(argnums, of: {n})
      }}
    }}
  }}
''')


def hessians(out):
    """hessian: with respect to one argument that is an array; the others may be trees."""
    options, given = "holomorphic: Bool = false", "GradientOptions(holomorphic: holomorphic)"
    for n in range(1, 5):
        for selector, which in selectors(n):
            if len(which) > 1:
                continue
            k = which[0]
            a = Arity(n)
            types = ", ".join("NDArray" if i == k else LETTERS[i] for i in range(n))
            generics = [f"{LETTERS[i]}: Pytree" for i in range(n) if i != k]
            g = "<" + ", ".join(generics) + ">" if generics else ""
            gx = "<" + ", ".join(generics + ["Aux: Pytree"]) + ">"
            label = "" if selector is None else f", argnums: {selector}"
            s = Selection(a, which)
            if n > 1 or selector is not None:
                out.append(
                    doc("The second derivatives with respect to one array: the result's shape, then the array's twice")
                    + doc("(JAX: `jax.hessian`).")
                    + f'''  public static func hessian{g}(
    _ f: @escaping ({types}) throws -> NDArray{label}, {options}
  ) -> ({types}) throws -> NDArray {{
    {{ ({a.values}) in
      try hessianMatrix({s.argument}, {given}) {{ x in try f({s.call}) }}
    }}
  }}
''')
            out.append(
                doc("The second derivatives of the first result, with the second as it is (JAX: `jax.hessian` with")
                + doc("`has_aux=True`).")
                + f'''  public static func hessian{gx}(
    _ f: @escaping ({types}) throws -> (NDArray, Aux){label}, hasAux: Bool, {options}
  ) -> ({types}) throws -> (NDArray, Aux) {{
    {{ ({a.values}) in
      let r = try hessianMatrix({s.argument}, {given}) {{ x -> (NDArray, Aux) in try f({s.call}) }}
      return (r.hessian, r.aux)
    }}
  }}
''')
    arrays_only(out, "hessian", options, "The second derivatives with respect to one array (JAX: `jax.hessian`).",
                lambda value, call: f"try hessianMatrix({value}, options) {{ x in try f({call}) }}", given)
