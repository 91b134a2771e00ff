"""Move calls that do not compile into `absent.tsv`: reads the output of `swift build` from standard input.

    swift build --build-tests 2>&1 | python Tests/ApiCalls/absent.py [MODULE …]

Calls of the modules named that compiled again after `generate.py --retry` leave the list.
"""

import pathlib
import re
import sys

from generate import HERE, recorded, table

REASONS = [
    (r"has no member '(\w+)'", "there is no {0} yet"),
    (r"extra argument '?(\w+:?)'? in call", "takes no {0}"),
    (r"incorrect argument label", "labels differ"),
]


def main():
    text = sys.stdin.read()
    failed = {}
    for file, line, message in re.findall(r"^(\S+\.generated\.swift):(\d+):\d+: error: (.*)$", text, re.M):
        source = pathlib.Path(file).read_text().splitlines()[int(line) - 1]
        found = re.search(r'calls\.add\("([^"]+)"\)', source)
        if found is None:
            continue
        reason = next((t.format(*m.groups()) for p, t in REASONS if (m := re.search(p, message))), message)
        failed.setdefault(found.group(1), reason)
    listed = table("absent.tsv")
    retried = {call["id"] for module in sys.argv[1:] for call in recorded(module)}
    kept = {id: reason for id, reason in listed.items() if id not in retried}
    rows = {**kept, **failed}
    (HERE / "absent.tsv").write_text("".join(f"{id}\t{rows[id]}\n" for id in sorted(rows)))
    print(f"{len(failed)} do not compile; {len(rows)} are listed")


if __name__ == "__main__":
    main()
