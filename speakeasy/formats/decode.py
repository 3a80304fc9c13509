"""Bytes to text: only when we are sure what they mean. A guess could change a person's words."""

from __future__ import annotations

import re
from typing import NoReturn

from speakeasy.errors import NotReadError

_CURE = "Open it in your editor and save it as UTF-8."

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
"""Byte order marks. The UTF-32 ones come first: one of them starts like a UTF-16 one."""

_OTHER_KINDS = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a zip or an office file"),
    (b"\xd0\xcf\x11\xe0", "an old or a locked office file"),
    (b"{\\rtf", "a rich text file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
)

# As text: it is compiled when it is needed, and most files are UTF-8.
_SURE_IN_CP1252 = rb"""(?x)  (?<=[A-Za-z])\x92(?=(?:s|t|d|m|re|ve|ll)\b)     # an apostrophe: isn't
         | (?<=[\w.,!?)])[\x92\x94](?![A-Za-z0-9])         # a closing quote
         | (?<![A-Za-z0-9])[\x91\x93](?=[A-Za-z0-9\[(])    # an opening quote
         | (?<=[\s\d])[\x96\x97](?=[\s\d])                 # a dash between words or figures
         | (?<=[A-Za-z])[\x85](?![A-Za-z0-9])              # an ellipsis after a word
         | (?<![^\s])\x95(?=\s)                            # a bullet
         | \xa3(?=\d)                                      # pounds
         | (?<=[A-Za-z0-9])\xa0(?=[A-Za-z0-9])             # a no-break space
         | (?<=[a-z])\xe9(?![\x80-\xff])                   # the e of cafe, with its accent
    """
"""Where a byte can only be what Windows-1252 makes of it. Other code pages would make nonsense there."""


def decode(data: bytes, name: str, *, declared: str = "") -> str:
    """The text of a file, without a byte order mark. Line ends stay as they are.

    `declared` is the encoding that the file says it has, if it can say so.
    Raises NotReadError if the bytes are not text, or if we cannot be sure which text.
    """
    text = _decoded(data, name, declared)
    if "\0" in text:
        _refuse_binary(data, name)
    return text


def _decoded(data: bytes, name: str, declared: str) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], encoding, name)
    wide = _wide_encoding(data)
    if wide:
        return _strictly(data, wide, name)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as problem:
        return _not_utf8(data, name, declared, problem.start)


def _strictly(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as problem:
        line = data[: problem.start].decode(encoding, "ignore").count("\n") + 1
        _refuse(name, line, problem.start)


def _wide_encoding(data: bytes) -> str:
    """UTF-16 with no mark shows in its NUL bytes: nearly every second byte, always on the same side."""
    head = data[:4096]
    if len(data) % 2 or len(head) < 4:
        return ""
    even, odd, half = head[0::2].count(0), head[1::2].count(0), len(head) // 2
    if not even and odd >= 0.7 * half:
        return "utf-16-le"
    if not odd and even >= 0.7 * half:
        return "utf-16-be"
    return ""


def _not_utf8(data: bytes, name: str, declared: str, first: int) -> str:
    if b"\0" in data:
        _refuse_binary(data, name)
    if declared.lower() in ("windows-1252", "cp1252", "iso-8859-1", "latin1", "latin-1", "us-ascii"):
        # As browsers do: pages that say Latin-1 are Windows-1252.
        return data.decode("cp1252", "replace")
    sure = re.compile(_SURE_IN_CP1252)
    for high in re.finditer(rb"[\x80-\xff]", data):
        if not sure.match(data, high.start()):
            if data.startswith(tuple(mark for mark, _ in _OTHER_KINDS)):
                _refuse_binary(data, name)
            _refuse(name, data.count(b"\n", 0, first) + 1, first)
    return data.decode("cp1252")


def _refuse(name: str, line: int, offset: int) -> NoReturn:
    raise NotReadError(f"{name}: line {line} (byte {offset}) is not UTF-8 text. {_CURE}")


def _refuse_binary(data: bytes, name: str) -> NoReturn:
    for mark, kind in _OTHER_KINDS:
        if data.startswith(mark):
            raise NotReadError(f"{name}: this is {kind}, whatever its name says. Save its text as UTF-8.")
    at = data.find(b"\0")
    line = data.count(b"\n", 0, max(at, 0)) + 1
    raise NotReadError(f"{name}: line {line} (byte {max(at, 0)}) holds binary data. If it is text, save it as UTF-8.")
