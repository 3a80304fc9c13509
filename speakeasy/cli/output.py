"""Where a report goes: standard output, or a file that is written whole or not at all."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from speakeasy.errors import SpeakeasyError

_WIDEST = 100
_USUAL = 80


@contextmanager
def opened(output: str | None) -> Iterator[TextIO]:
    """A stream to write the report to. Raises `SpeakeasyError` if the file cannot be written."""
    if output is None:
        yield _standard_output()
        return
    # Links are followed, so that the link stays and its file changes.
    path = Path(os.path.realpath(output))
    temporary = path.with_name(f".{path.name}.{os.urandom(6).hex()}")
    try:
        stream = temporary.open("w", encoding="utf-8", errors="replace", newline="\n")
    except OSError as error:
        raise _not_written(output, error) from None
    try:
        with stream:
            yield stream
        temporary.replace(path)
    except OSError as error:
        raise _not_written(output, error) from None
    finally:
        temporary.unlink(missing_ok=True)


def width_of(stream: TextIO) -> int:
    """How many columns a report may have: those of the terminal, but never so many that lines are hard to follow."""
    if os.environ.get("COLUMNS", "").isdecimal():
        return max(40, min(int(os.environ["COLUMNS"]), _WIDEST))
    try:  # Not by `shutil`, which costs a start 3 ms.
        return max(40, min(os.get_terminal_size(stream.fileno()).columns or _USUAL, _WIDEST))
    except (OSError, ValueError):
        return _USUAL


def _standard_output() -> TextIO:
    """Quotation marks and other languages must not stop a report on an old terminal or in a pipe."""
    stream = sys.stdout
    if hasattr(stream, "reconfigure"):
        if stream.isatty():
            stream.reconfigure(errors="replace")
        else:
            stream.reconfigure(encoding="utf-8", errors="replace")
    return stream


def _not_written(output: str, error: OSError) -> SpeakeasyError:
    return SpeakeasyError(f"{output}: the report cannot be written here ({error.strerror}). Choose another place.")
