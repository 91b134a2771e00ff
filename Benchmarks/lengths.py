"""Time long programs, from the command line to the last byte, and print a table for docs/benchmarks.md.

    python lengths.py [--binary FILE] [--rounds 3]

The programs are those of large.py; each line is the fastest of some rounds, by the clock
and by what the processor spent on it, and the most memory of any.
"""

import argparse
import os
import pathlib
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent
# What is done, the program's kind, its length, and the words behind `jaxscope`.
LINES = [
    ("run a chain of 10⁶ equations", "chain", 1_000_000, ["run", "--out"]),
    ("open a chain of 200,000", "chain", 200_000, ["step", "--keys", "n"]),
    ("open it and go to its end", "chain", 200_000, ["step", "--keys", "$"]),
    ("to its end, ten steps back, five on, to the start", "chain", 200_000, ["step", "--keys", "$SSSSSSSSSSnnnnn0"]),
    ("to its end, search twice, page, fold", "chain", 200_000, ["step", "--keys", "$/tanh<Enter>..gG<PgUp>h"]),
    ("to the NaN at the end of 200,000", "nan", 200_000, ["step", "--keys", "!"]),
    ("200,000 with their lines of source, to the end", "lines", 200_000, ["step", "--keys", "$"]),
    ("200,000 in a scan of three iterations, to the end", "scan", 200_000, ["step", "--keys", "$"]),
    ("200,000 in small calls, three deep, to the end", "calls", 200_000, ["step", "--keys", "$"]),
    ("one body called 50,000 times, to the end", "shared", 200_000, ["step", "--keys", "$"]),
    ("100,000 inputs and outputs, to the end", "wide", 100_000, ["step", "--keys", "$gG"]),
]


def measure(binary, words, file, folder):
    command = [binary, words[0], file, "--random", "0", *words[1:]]
    if words[-1] == "--out":
        command.append(folder / "out.npz")
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        raise SystemExit(f"{command} ended with {status}")
    spent = usage.ru_utime + usage.ru_stime
    return time.perf_counter() - start, spent, usage.ru_maxrss * 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", type=pathlib.Path, default=ROOT / ".build" / "release" / "jaxscope")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    print("| what | time | processor | memory | bytes an equation |\n|---|--:|--:|--:|--:|")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for label, kind, count, words in LINES:
            file = folder / f"{kind}{count}.jaxpr"
            if not file.exists():
                with file.open("w") as out:
                    subprocess.run([sys.executable, HERE / "large.py", kind, str(count)], stdout=out, check=True)
            runs = [measure(options.binary.resolve(), words, file, folder) for _ in range(options.rounds)]
            seconds, spent = min(run[0] for run in runs), min(run[1] for run in runs)
            memory = max(run[2] for run in runs)
            print(
                f"| {label} | {seconds:.2f} s | {spent:.2f} s | {memory / 2**20:.0f} MiB | {memory / count:,.0f} |",
                flush=True,
            )


if __name__ == "__main__":
    main()
