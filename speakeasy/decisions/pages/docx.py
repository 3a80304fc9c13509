"""A page as a Word file, in large print. A Word file is a few XML files in a zip: no library is needed to make one."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from speakeasy.decisions.pages.parts import BOX, LINE, Blank, Heading, Items, Link, Page, Paragraph, Part, Table, Ticks

_DOCUMENT = "word/document.xml"
_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_START = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_A4 = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>'
    "</w:sectPr>"
)
_LINES = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for side in ("top", "bottom", "insideH")
)
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write(page: Page) -> bytes:
    """The page as a Word file. The same page gives the same bytes."""
    body = "".join([_paragraph(page.title, "Title"), *(xml for part in page.parts for xml in _xml(part))])
    document = f'{_START}<w:document xmlns:w="{_MAIN}"><w:body>{body}{_A4}</w:body></w:document>'
    files = {_DOCUMENT: document}
    for path in sorted(Path(__file__).with_name("docx_parts").iterdir()):
        text = path.read_text(encoding="utf-8")
        files[_PLACES[path.name]] = text.replace("{title}", _text(page.title))
    return _zipped(files)


_PLACES = {
    "content_types.xml": "[Content_Types].xml",
    "core.xml": "docProps/core.xml",
    "document_rels.xml": "word/_rels/document.xml.rels",
    "numbering.xml": "word/numbering.xml",
    "rels.xml": "_rels/.rels",
    "styles.xml": "word/styles.xml",
}
"""Our name of each part that is the same in all files, and its place in the zip."""


def _zipped(files: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name in sorted(files):  # “[Content_Types].xml” comes first, as some readers want it.
            entry = ZipInfo(name)
            entry.compress_type = ZIP_DEFLATED
            archive.writestr(entry, files[name])
        archive.comment = _seal(files[_DOCUMENT].encode("utf-8"))
    return out.getvalue()


def is_untouched(data: bytes) -> bool:
    """Does the file hold what was written into it? Word drops our seal when it saves."""
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            return archive.comment == _seal(archive.read(_DOCUMENT))
    except (BadZipFile, KeyError, NotImplementedError, RuntimeError, OSError):
        return False


def _seal(document: bytes) -> bytes:
    return b"Made by speakeasy. Seal: " + sha256(document).hexdigest()[:16].encode()


def _xml(part: Part) -> Iterator[str]:
    if isinstance(part, Heading):
        yield _paragraph(part.text, "Heading2" if part.small else "Heading1")
    elif isinstance(part, Paragraph):
        yield _paragraph(part.text)
    elif isinstance(part, Items):
        for item in part.items:
            yield _paragraph(f"{item.before}{item.text}" if isinstance(item, Link) else item, "ListBullet")
    elif isinstance(part, Ticks):
        yield from (_paragraph(f"{BOX} {one}", "Tick") for one in part.items)
    elif isinstance(part, Blank):
        yield from (_paragraph(part.text), *(_paragraph(LINE) for _ in range(part.lines)))
    else:
        yield from _table(part)


def _table(table: Table) -> Iterator[str]:
    yield _paragraph(table.caption, "Caption")
    head = _row(table.head, "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>")
    rows = "".join(_row(row, "<w:trPr><w:cantSplit/></w:trPr>") for row in table.rows)
    grid = "<w:gridCol/>" * len(table.head)
    look = f'<w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>{_LINES}</w:tblBorders></w:tblPr>'
    yield f"<w:tbl>{look}<w:tblGrid>{grid}</w:tblGrid>{head}{rows}</w:tbl>{_paragraph('')}"


def _row(cells: tuple[str, ...], look: str) -> str:
    return f"<w:tr>{look}" + "".join(f"<w:tc>{_paragraph(cell, 'Cell')}</w:tc>" for cell in cells) + "</w:tr>"


def _paragraph(text: str, style: str = "Normal") -> str:
    look = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>'
    return f'<w:p>{look}<w:r><w:t xml:space="preserve">{_text(text)}</w:t></w:r></w:p>'


def _text(text: str) -> str:
    return escape(_NOT_XML.sub("", text))
