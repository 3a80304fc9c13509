"""Bold type, colours and links for a terminal. Nothing is said by them alone, and nothing is red."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TextIO

from msgspec import Struct

_BOLD = "1"
_BLUE = "36"
_UNDERLINED = "4"


class Style(Struct, frozen=True):
    """What the reader's screen can show. By default: plain text only."""

    colour: bool = False
    links: bool = False

    def title(self, text: str) -> str:
        return self._in(f"{_BOLD};{_UNDERLINED}", text)

    def strong(self, text: str) -> str:
        return self._in(_BOLD, text)

    def mark(self, text: str) -> str:
        return self._in(_BLUE, text)

    def place(self, text: str, file: str) -> str:
        """A place in a file; on a terminal that can, a link to the file."""
        shown = self._in(_BLUE, text)
        if not self.links or not Path(file).is_file():
            return shown
        return f"\x1b]8;;{Path(file).absolute().as_uri()}\x1b\\{shown}\x1b]8;;\x1b\\"

    def _in(self, code: str, text: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.colour and text else text


def style_for(stream: TextIO, environment: Mapping[str, str]) -> Style:
    """The style for a stream. NO_COLOR and TERM=dumb win over FORCE_COLOR, which asks for colours in a file."""
    if environment.get("NO_COLOR") or environment.get("TERM") == "dumb":
        return Style()
    on_terminal = stream.isatty()
    forced = environment.get("FORCE_COLOR", "0") not in ("", "0")
    return Style(colour=on_terminal or forced, links=on_terminal)
