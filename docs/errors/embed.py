#!/usr/bin/env python3
"""Writes the pages of this folder into Viewer/Commands/Explain/ErrorPages.generated.swift.

`jaxscope explain` must work without the repository, so the program carries its pages. Run from anywhere.
"""
from pathlib import Path

here = Path(__file__).resolve().parent
target = here.parents[1] / "Viewer/Commands/Explain/ErrorPages.generated.swift"
lines = ["// Written by docs/errors/embed.py from the pages beside it.", "", "/// The pages under `docs/errors`, by code."]
lines += ["let errorPages: [String: String] = ["]
for page in sorted(here.glob("*.md")):
    lines += [f'  "{page.stem}": #"""']
    lines += [f"    {line}".rstrip() for line in page.read_text().splitlines()]
    lines += ['    """#,']
lines += ["]"]
target.parent.mkdir(exist_ok=True)
target.write_text("\n".join(lines) + "\n")
