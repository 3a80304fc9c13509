"""`speakeasy` and `python -m speakeasy`."""

from __future__ import annotations

import gc
import sys


def main() -> None:
    """Run the command line. It ends soon, so nothing is gained by looking for garbage while it starts."""
    gc.disable()
    try:
        from speakeasy.cli import cli

        cli(prog_name="speakeasy")
    except KeyboardInterrupt:  # Before a command runs; `cli` sees to it after that, and to closed pipes.
        sys.exit(130)


if __name__ == "__main__":
    main()
