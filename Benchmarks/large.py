"""Print a large jaxpr of one kind, for what must stay linear in a program's length.

    python large.py KIND COUNT > FILE

chain: one body of COUNT equations. scan: the same inside a scan of three iterations. calls: COUNT equations in
small jitted bodies, three calls deep. shared: one small body called COUNT / 4 times. wide: COUNT inputs and
outputs. lines: a chain with a line of source behind each equation. nan: a chain whose last equation makes the NaN.
"""

import sys

OPERATIONS = ["sin {0}", "mul {0} 0.5:f32[]", "add {0} x", "tanh {0}", "max {0} -1.0:f32[]"]


def chain(count, comment=False, indent="    ", x="x", v="v"):
    """Equations from v0 to v{count}; each result is read once, as in most programs."""
    for i in range(count):
        operation = OPERATIONS[i % 5].format(f"{v}{i}").replace(" x", f" {x}")
        note = f" # train.py:{i % 500 + 1}:4 (step)" if comment else ""
        yield f"{indent}{v}{i + 1}:f32[4] = {operation}{note}"


def program(inputs, lines, outputs):
    yield "{ lambda ; " + " ".join(f"{name}:f32[4]" for name in inputs) + ". let"
    yield from lines
    ends = ", ".join(outputs) + ("," if len(outputs) == 1 else "")
    yield "  in (" + ends + ") }"


def scan(count):
    yield "    z:f32[4] = scan["
    yield "      _split_transpose=False"
    yield "      jaxpr={ lambda ; y:f32[4] w0:f32[4]. let"
    yield from chain(count, indent=" " * 10, x="y", v="w")
    yield f"        in (w{count},) }}"
    yield "      length=3"
    yield "      linear=(False, False)"
    yield "      num_carry=1"
    yield "      num_consts=1"
    yield "      reverse=False"
    yield "      unroll=1"
    yield "    ] x v0"


def calls(count):
    """Nine equations a call: three in each of three bodies, one within the other."""
    for i in range(max(1, count // 9)):
        body = "{ lambda ; c:f32[4]. let d:f32[4] = sin c; e:f32[4] = cos d; f:f32[4] = mul e d in (f,) }"
        for level in range(2):
            body = (
                f"{{ lambda ; c:f32[4]. let d:f32[4] = jit[name=f{level} jaxpr={body}] c; "
                "e:f32[4] = neg d; f:f32[4] = add e c in (f,) }"
            )
        yield f"    v{i + 1}:f32[4] = jit[name=g jaxpr={body}] v{i}"


def shared(count):
    for i in range(max(1, count // 4)):
        yield f"    v{i + 1}:f32[4] = jit[name=f jaxpr=f] v{i}"


def wide(count):
    for i in range(count):
        yield f"    w{i}:f32[4] = sin v{i}"


def text(kind, count):
    if kind in ("chain", "lines"):
        return program(["x", "v0"], chain(count, kind == "lines"), [f"v{count}"])
    if kind == "nan":
        last = [f"    y:f32[4] = sub v{count - 2} 9.0:f32[]", "    z:f32[4] = sqrt y"]
        return program(["x", "v0"], [*chain(count - 2), *last], ["z"])
    if kind == "scan":
        return program(["x", "v0"], scan(count), ["z"])
    if kind == "calls":
        return program(["v0"], calls(count), [f"v{max(1, count // 9)}"])
    if kind == "shared":
        body = "let f = { lambda ; c:f32[4]. let d:f32[4] = sin c; e:f32[4] = cos d; f:f32[4] = mul e d in (f,) } in"
        main = program(["v0"], shared(count), [f"v{max(1, count // 4)}"])
        return iter([body, *main])
    if kind == "wide":
        names = [f"v{i}" for i in range(count)]
        return program(names, wide(count), [f"w{i}" for i in range(count)])
    raise SystemExit(__doc__)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        raise SystemExit(__doc__)
    for line in text(sys.argv[1], int(sys.argv[2])):
        print(line)
