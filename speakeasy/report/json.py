"""One JSON object for everything, a file a line. The shape is in rows.py."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

import msgspec

from speakeasy.model import Checked
from speakeasy.report.options import Options
from speakeasy.report.rows import TOOL, VERSION, file_of, totals_of
from speakeasy.report.summary import Summary


def write(results: Iterable[Checked], out: TextIO, options: Options, summary: Summary) -> None:  # noqa: ARG001
    """Write the report; each file is written when its result comes. It holds everything, whatever the options."""
    out.write(f'{{"version":{VERSION},"tool":{_encoded(TOOL)},"files":[')
    comma = ""
    for result in results:
        out.write(f"{comma}\n{_encoded(file_of(result))}")
        comma = ","
    out.write(f'\n],"summary":{_encoded(totals_of(summary))}}}\n')


def _encoded(value: object) -> str:
    return msgspec.json.encode(value).decode()
