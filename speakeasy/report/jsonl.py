"""One JSON object a finding, one finding a line. The shape is in rows.py."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

import msgspec

from speakeasy.model import Checked
from speakeasy.report.options import Options
from speakeasy.report.rows import lines_of
from speakeasy.report.summary import Summary


def write(results: Iterable[Checked], out: TextIO, options: Options, summary: Summary) -> None:  # noqa: ARG001
    """Write the findings as they come, whatever the options. A file not checked has a line with a `problem`."""
    for result in results:
        out.writelines(f"{msgspec.json.encode(line).decode()}\n" for line in lines_of(result))
