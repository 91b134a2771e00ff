"""Write `<module>.generated.swift` from the calls that were recorded in real JAX.

    python Tests/ApiCalls/generate.py [--retry] MODULE …

A call is one line of Swift, from the recording's `swift` column or, where Swift must differ, from `spelled.tsv`. What
does not compile stands in `absent.tsv` with a reason and is left out; `--retry` takes such calls in again, so that the
next build says which still fail (give its output to `absent.py`). Both lists only shrink.
"""

import json
import os
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
SHARED = pathlib.Path(os.environ.get("JAXSCOPE_SHARED") or HERE.parent.parent.parent / "shared")
CHUNK = 150


def table(name):
    path = HERE / name
    lines = path.read_text().splitlines() if path.exists() else []
    return dict(line.split("\t", 1) for line in lines if line and not line.startswith("#"))


def recorded(module):
    lines = (SHARED / "api/calls" / f"{module}.jsonl").read_text().splitlines()
    return [json.loads(line) for line in lines]


def main(arguments):
    retry = "--retry" in arguments
    absent, spelled = {} if retry else table("absent.tsv"), table("spelled.tsv")
    for module in (name for name in arguments if not name.startswith("--")):
        calls = [c for c in recorded(module) if c["id"] not in absent and c["function"] is not None]
        name = "".join(part[0].upper() + part[1:] for part in module.split("."))
        out = ["// Written by `Tests/ApiCalls/generate.py`.", "", "import ComplexModule", "import JAX", ""]
        out += [f"extension ApiCalls {{", f'  static let {name[0].lower() + name[1:]} = ApiCalls("{module}") {{ calls in']
        chunks = [calls[i : i + CHUNK] for i in range(0, len(calls), CHUNK)]
        out += [f"    add{name}{index}(&calls)" for index in range(len(chunks))] + ["  }", "}"]
        for index, chunk in enumerate(chunks):
            out += ["", f"private func add{name}{index}(_ calls: inout ApiCalls) {{"]
            for call in chunk:
                text = re.sub(r"\ba(\d+)\b", r"a[\1]", spelled.get(call["id"], call["swift"]))
                head = "a in " if re.search(r"\ba\[\d", text) else "_ in "
                out.append(f'  calls.add("{call["id"]}") {{ {head}{text} }}')
            out.append("}")
        (HERE / f"{name}.generated.swift").write_text("\n".join(out) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
