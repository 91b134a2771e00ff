"""Write `Tests/Golden/tracing`: the jaxprs that JAX prints for small functions.

    python Tests/Golden/make/tracing.py

The functions are those of MODULES, beside this file, whose names do not begin with an underscore.
An annotation says what a parameter is: `f32[3]` an array, `f32[]*` a Python scalar (weak), `key<fry>[]` a random
key, and lists, tuples and dictionaries of these. A comment `# == NAME` begins a group.

`NAME.jaxpr` is `str(jax.make_jaxpr(NAME)(*args))`. A line of `index.jsonl` has `name`, `group`, `args` (as the
annotations, in order), `python` (the function) and `uses` (the constants and functions outside of it that it names).
"""

import ast
import importlib
import inspect
import json
import pathlib
import re

import jax
import jax.numpy as jnp

HERE = pathlib.Path(__file__).resolve().parent
FOLDER = HERE.parent / "tracing"
MODULES = ["tracing_forward", "tracing_library", "tracing_transforms", "tracing_control"]
DTYPES = {"i": "int", "u": "uint", "f": "float", "bf": "bfloat", "c": "complex"}


def leaf(text):
    """The operand that a text such as `f32[2,3]` stands for."""
    name, shape, weak = re.fullmatch(r"([\w<>]+)\[([\d,]*)\](\*?)", text).groups()
    shape = tuple(int(size) for size in shape.split(",") if size)
    if name.startswith("key"):
        key = jax.random.key(0)
        return jax.random.split(key, shape) if shape else key
    letters, digits = re.fullmatch(r"([a-z]+)(\d*)", name).groups()
    dtype = jnp.dtype(DTYPES.get(letters, letters) + digits)
    if weak:
        return {"i": 1, "f": 1.0, "c": 1j}[letters]
    return jnp.zeros(shape, dtype)


def groups(source):
    """The group of each top-level function, by its line."""
    found, current = {}, ""
    for number, line in enumerate(source.splitlines(), 1):
        if line.startswith("# == "):
            current = line[5:]
        if line.startswith("def "):
            found[line[4 : line.index("(")]] = current
    return found


def names_in(node):
    return {inner.id for inner in ast.walk(node) if isinstance(inner, ast.Name)}


def root(node):
    """The name that a dotted expression or the call of one begins with."""
    while isinstance(node, (ast.Attribute, ast.Call)):
        node = node.func if isinstance(node, ast.Call) else node.value
    return node.id if isinstance(node, ast.Name) else None


def outside(tree, source):
    """What a case names outside of itself: constants and helpers with their rules, and what these name in turn."""
    found = {}
    for node in tree.body:
        if isinstance(node, ast.Assign):
            found[node.targets[0].id] = [node]
        elif isinstance(node, ast.Expr):
            found.get(root(node.value), []).append(node)
        elif isinstance(node, ast.FunctionDef) and node.name.startswith("_"):
            found[node.name] = [node]
            for decorator in node.decorator_list:
                found.get(root(decorator), []).append(node)

    def text(node):
        first = min([node.lineno] + [decorator.lineno for decorator in getattr(node, "decorator_list", [])])
        return "\n".join(source.splitlines()[first - 1 : node.end_lineno])

    def uses(node, seen):
        """Their texts by line, in `seen`."""
        for name in names_in(node) & found.keys():
            for other in found[name]:
                if other.lineno not in seen:
                    seen[other.lineno] = text(other)
                    uses(other, seen)
        return seen

    return uses


def cases(module_name):
    module = importlib.import_module(module_name)
    source = inspect.getsource(module)
    tree = ast.parse(source)
    uses, group = outside(tree, source), groups(source)
    for node in tree.body:
        if not isinstance(node, ast.FunctionDef) or node.name.startswith("_"):
            continue
        function = getattr(module, node.name)
        avals = [parameter.annotation for parameter in inspect.signature(function).parameters.values()]
        # The text that is shown has no annotations: they are in `args`.
        for argument in node.args.args:
            argument.annotation = None
        seen = uses(node, {})
        yield function, avals, {
            "name": node.name,
            "group": group[node.name],
            "args": avals,
            "python": ast.unparse(node),
            "uses": [seen[line] for line in sorted(seen)],
        }


def main():
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.glob("*.jaxpr"):
        old.unlink()
    lines, names = [], set()
    for module in MODULES:
        for function, avals, line in cases(module):
            name = line["name"]
            assert name not in names, f"two functions have the name {name}"
            names.add(name)
            try:
                text = str(jax.make_jaxpr(function)(*jax.tree.map(leaf, avals)))
            except Exception as error:
                raise RuntimeError(f"{name} does not trace") from error
            assert " at 0x" not in text, f"{name} prints an address"
            (FOLDER / f"{name}.jaxpr").write_text(text)
            lines.append(json.dumps(line))
    (FOLDER / "index.jsonl").write_text("\n".join(lines) + "\n")
    print(len(lines), "jaxprs")


if __name__ == "__main__":
    main()
