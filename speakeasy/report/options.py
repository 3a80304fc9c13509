"""What a reader of a report can choose."""

from __future__ import annotations

from msgspec import Struct

from speakeasy.report.style import Style


class Options(Struct, frozen=True):
    """`everything`: fold nothing and show notes too. `summary`: say at the end what was checked. `width`: columns."""

    everything: bool = False
    summary: bool = True
    width: int = 80
    style: Style = Style()
