"""The zip that a Word file is: opened with care, since anybody can send one."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile, ZipInfo

from speakeasy.errors import NotReadError

_OLD_OR_LOCKED = b"\xd0\xcf\x11\xe0"
_LARGEST = 200_000_000
_SUSPECT_SIZE = 10_000_000
_SUSPECT_RATIO = 200
_CHUNK = 1 << 16
_NUMBER = re.compile(r"\d+")
_BROKEN_ZIP = (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError)
_BROKEN = "Open it in Word and save it again as .docx."


class Package:
    """The parts of one Word file."""

    def __init__(self, data: bytes, name: str) -> None:
        """Raises NotReadError if this is not a Word file that can be read."""
        self.name = name
        if data.startswith(_OLD_OR_LOCKED):
            raise NotReadError(
                f"{name}: this file has a password, or an old Word wrote it. Save it as .docx with no password."
            )
        try:
            self._zip = ZipFile(BytesIO(data))
            self._parts = {info.filename: info for info in self._zip.infolist()}
        except _BROKEN_ZIP as problem:
            raise NotReadError(f"{name}: this is not a Word file, or it is broken. {_BROKEN}") from problem
        if sum(info.file_size for info in self._parts.values() if info.filename.endswith(".xml")) > _LARGEST:
            raise NotReadError(f"{name}: the text in it is too large, over 200 MB. Split it into smaller files.")

    def named(self, pattern: str) -> list[str]:
        """The names of the parts that match, in the order of their numbers."""
        found = [part for part in self._parts if re.fullmatch(pattern, part)]
        return sorted(found, key=lambda part: [int(number) for number in _NUMBER.findall(part)])

    def parse(self, part: str, handler: Any) -> None:
        """Call `handler.start(name, attributes)`, `handler.end(name)` and `handler.text(data)` all through a part.

        Names come as `namespace name`. Raises NotReadError if the part is missing, broken or a trap.
        """
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = handler.start
        parser.EndElementHandler = handler.end
        parser.CharacterDataHandler = handler.text
        parser.StartDoctypeDeclHandler = self._refuse_doctype
        try:
            for chunk in self._chunks(part):
                parser.Parse(chunk, False)
            parser.Parse(b"", True)
        except (expat.ExpatError, LookupError, ValueError) as problem:
            # The last two are for encodings that Python does not know.
            line = parser.ErrorLineNumber
            raise NotReadError(f"{self.name}: {part} in it is broken at line {line}. {_BROKEN}") from problem

    def _chunks(self, part: str) -> Iterator[bytes]:
        info = self._parts.get(part)
        if info is None:
            raise NotReadError(f"{self.name}: there is no {part} in it, so it is not a Word file. {_BROKEN}")
        self._refuse_trap(info)
        try:
            with self._zip.open(info) as stream:
                while chunk := stream.read(_CHUNK):
                    yield chunk
        except _BROKEN_ZIP as problem:
            raise NotReadError(f"{self.name}: {part} in it is broken. {_BROKEN}") from problem

    def _refuse_trap(self, info: ZipInfo) -> None:
        if info.flag_bits & 1:
            raise NotReadError(f"{self.name}: this file has a password. Save it with no password.")
        if info.file_size > _SUSPECT_SIZE and info.file_size > _SUSPECT_RATIO * info.compress_size:
            raise NotReadError(f"{self.name}: it unpacks to far more than a text can be. {_BROKEN}")

    def _refuse_doctype(self, *_: object) -> None:
        raise NotReadError(
            f"{self.name}: it holds a DOCTYPE, which no Word file needs and which can do harm. {_BROKEN}"
        )
