"""`speakeasy` and `python -m speakeasy`."""

from __future__ import annotations

import gc
import os
import sys


def main() -> None:
    """Run the command line. It ends soon, so nothing is gained by looking for garbage while it starts."""
    gc.disable()
    from speakeasy.cli import cli

    try:
        cli(prog_name="speakeasy")
    except BrokenPipeError:
        # The reader, such as `head`, has seen enough. Python would complain once more while it closes.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)


if __name__ == "__main__":
    main()
