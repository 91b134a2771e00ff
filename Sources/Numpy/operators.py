"""Write `Operators/NDArray+Operators.generated.swift`: the operators of arrays, with arrays and with Swift scalars.

    python Sources/Numpy/operators.py

Each operator is one call of a `jnp` function. The overloads with scalars are disfavoured: a literal then becomes an
array, and an expression costs the type checker milliseconds where equal overloads cost seconds.
"""

import pathlib

ARITHMETIC = [
    ("+", "add", "The sum"),
    ("-", "subtract", "The difference"),
    ("*", "multiply", "The product"),
    ("/", "trueDivide", "The quotient, integers as floats"),
    ("%", "remainder", "The remainder with the divisor's sign"),
]
COMPARISONS = [
    (".==", "equal", "Whether elements are equal"),
    (".!=", "notEqual", "Whether elements differ"),
    (".<", "less", "Whether elements are less"),
    (".<=", "lessEqual", "Whether elements are not greater"),
    (".>", "greater", "Whether elements are greater"),
    (".>=", "greaterEqual", "Whether elements are not less"),
]
BITS = [
    ("&", "bitwiseAnd", "The bits that both have"),
    ("|", "bitwiseOr", "The bits that either has"),
    ("^", "bitwiseXor", "The bits that one of both has"),
    ("<<", "leftShift", "The bits moved to the left"),
    (">>", "rightShift", "The bits moved to the right, the sign kept"),
]
SCALARS = ["Double", "Float", "Int"]


def snake(name):
    return "".join("_" + c.lower() if c.isupper() else c for c in name)


def overloads(operator, function, summary):
    doc = f"  /// {summary} (JAX: `jnp.{snake(function)}`)."
    lines = [doc, f"  public static func {operator} (x: NDArray, y: NDArray) -> NDArray {{ jnp.{function}(x, y) }}"]
    for scalar in SCALARS if operator not in ("&", "|", "^", "<<", ">>") else ["Int"]:
        for left, right in [("NDArray", scalar), (scalar, "NDArray")]:
            lines += [
                doc,
                "  @_disfavoredOverload",
                f"  public static func {operator} (x: {left}, y: {right}) -> NDArray {{",
                f"    jnp.{function}(x, y)",
                "  }",
            ]
    return lines


def assignments(operator, function, summary):
    doc = f"  /// {summary}, in place of the array (JAX: `jnp.{snake(function)}`)."
    lines = [doc, f"  public static func {operator}= (x: inout NDArray, y: NDArray) {{ x = jnp.{function}(x, y) }}"]
    for scalar in SCALARS if operator not in ("&", "|", "^", "<<", ">>") else ["Int"]:
        lines += [
            doc,
            "  @_disfavoredOverload",
            f"  public static func {operator}= (x: inout NDArray, y: {scalar}) {{",
            f"    x = jnp.{function}(x, y)",
            "  }",
        ]
    return lines


def main():
    lines = [
        "// Written by `Sources/Numpy/operators.py`.",
        "",
        "import JAXCore",
        "",
        "extension NDArray {",
        "  /// The negative (JAX: `jnp.negative`).",
        "  public static prefix func - (x: NDArray) -> NDArray { jnp.negative(x) }",
        "  /// The array itself (JAX: `jnp.positive`).",
        "  public static prefix func + (x: NDArray) -> NDArray { jnp.positive(x) }",
        "  /// The bits turned around (JAX: `jnp.bitwise_not`).",
        "  public static prefix func ~ (x: NDArray) -> NDArray { jnp.bitwiseNot(x) }",
        "}",
    ]
    for title, table in [("Arithmetic", ARITHMETIC), ("Comparisons", COMPARISONS), ("Bits", BITS)]:
        lines += ["", f"// MARK: - {title}", "", "extension NDArray {"]
        for row in table:
            lines += overloads(*row)
            if table is not COMPARISONS:
                lines += assignments(*row)
        lines += ["}"]
    folder = pathlib.Path(__file__).parent / "Operators"
    folder.mkdir(exist_ok=True)
    (folder / "NDArray+Operators.generated.swift").write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
