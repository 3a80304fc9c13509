"""`speakeasy` and `python -m speakeasy`."""

from __future__ import annotations

import gc
import sys


def main() -> None:
    """Run the command line. It ends soon, so nothing is gained by looking for garbage while it starts.

    A slip of ours ends with 2, as errors do: Python's own 1 would say that a document has findings.
    """
    gc.disable()
    try:
        from speakeasy.cli import cli

        cli(prog_name="speakeasy")
    except KeyboardInterrupt:  # Before a command runs; `cli` sees to it after that, and to closed pipes.
        sys.exit(130)
    except Exception:  # noqa: BLE001 - all of it is shown
        import traceback

        traceback.print_exc()
        sys.exit(2)
    finally:
        # Python looks for garbage once more as it ends, through all that was made. That took an eighth of a short run.
        gc.freeze()


if __name__ == "__main__":
    main()
