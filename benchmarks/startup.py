"""A cold check of one small file against a bare import of click, and against any peers you name.

python benchmarks/startup.py FILE.md [--peer 'proselint check FILE.md'] …

Whole processes, one after the other in turn; user and system CPU time of each and its children. The first
round is not counted. Ratios are what to quote: seconds move with the machine.
"""

from __future__ import annotations

import argparse
import os
import shlex
import statistics
import subprocess
import sys


def main() -> None:
    """Print the median CPU time of each command and its ratio to the first."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file")
    parser.add_argument("--peer", action="append", default=[])
    parser.add_argument("--rounds", type=int, default=15)
    options = parser.parse_args()
    commands = [
        [sys.executable, "-c", "import click"],
        [os.path.join(os.path.dirname(sys.executable), "speakeasy"), "check", options.file],  # noqa: PTH118, PTH120
        *map(shlex.split, options.peer),
    ]
    times: list[list[float]] = [[] for _ in commands]
    for turn in range(options.rounds + 1):
        for command, its_times in zip(commands, times, strict=True):
            seconds = _cpu_seconds(command)
            if turn:
                its_times.append(seconds)
    base = statistics.median(times[0])
    for command, its_times in zip(commands, times, strict=True):
        median = statistics.median(its_times)
        print(f"{median * 1000:7.0f} ms  {median / base:5.2f} x  {' '.join(command)[-70:]}")


def _cpu_seconds(command: list[str]) -> float:
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(child.pid, 0)
    child.returncode = 0
    return usage.ru_utime + usage.ru_stime


if __name__ == "__main__":
    main()
