"""One page in three kinds: the same words in each, nothing that people typed becomes markup, edits stay."""

from __future__ import annotations

import io
import re
from html import unescape
from html.parser import HTMLParser
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from speakeasy.decisions.pages import WRITERS, put, write_page
from speakeasy.decisions.pages.markdown import escaped
from speakeasy.decisions.pages.parts import Heading, Items, Link, Page, Paragraph, Table
from speakeasy.errors import DecisionError
from speakeasy.formats import read

HOSTILE = "<b>*x*</b> & _y_ [z](w) | `q`"
PAGE = Page(
    "Please tell us.",
    (
        Heading("How to tell us"),
        Paragraph(HOSTILE),
        Items((Link("Phone: ", "01234", "tel:01234"), "1. High Street", "# Sam")),
        Table("Months", ("Month", "How many"), (("May", "3"), ("June", "2 | 1"))),
    ),
)
SAID = ["Please tell us.", "How to tell us", HOSTILE, "Phone: 01234", "1. High Street", "# Sam"]


@pytest.mark.parametrize("ending", WRITERS)
def test_the_words_come_out_as_they_went_in(ending, tmp_path):
    path = tmp_path / f"page{ending}"
    assert write_page(path, PAGE)
    document = read(path.read_bytes(), path.name)
    texts = [block.text for block in document.blocks]
    for said in (said for said in SAID):
        assert said in texts
    assert "".join(texts).count("June") == 1


line = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1).map(
    lambda text: f"Say {text} now"
)


@given(st.one_of(line, st.text("*_`<>[]()#+-.1a&;|~!\\", min_size=1)))
def test_what_people_type_is_text_in_markdown(text):
    from pyromark import Markdown

    made = Markdown().html(escaped(text))
    assert unescape(made) == f"<p>{text}</p>\n"


def test_nothing_is_markup_in_markdown():
    assert escaped("1. a *b* <c>") == r"1\. a \*b\* \<c\>"
    assert escaped("- a") == r"\- a"
    assert escaped("2026-11-22") == "2026-11-22"


def test_word_opens_it(tmp_path):
    path = tmp_path / "page.docx"
    write_page(path, PAGE)
    opened = docx.Document(str(path))
    assert [one.text for one in opened.paragraphs][:6] == SAID
    assert [one.style.name for one in opened.paragraphs][:4] == ["Title", "Heading 1", "Normal", "List Bullet"]
    assert [[cell.text for cell in row.cells] for row in opened.tables[0].rows][1:] == [["May", "3"], ["June", "2 | 1"]]
    assert opened.styles["Normal"].font.size is None
    assert opened.core_properties.title == "Please tell us."


def test_the_same_page_gives_the_same_bytes():
    assert all(write(PAGE) == write(PAGE) for write in WRITERS.values())


def test_signs_that_xml_refuses_are_left_out(tmp_path):
    path = tmp_path / "page.docx"
    write_page(path, Page("a\x00b\ud800c", ()))
    assert docx.Document(str(path)).paragraphs[0].text == "abc"


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag, attrs):
        self.seen.append((tag, dict(attrs)))
        if tag not in ("meta", "rect"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        if tag != "rect":
            assert self.open.pop() == tag


def tags_of(page: bytes) -> list[tuple[str, dict[str, str | None]]]:
    """All tags of a page in which each that opens also closes."""
    parser = Tags()
    parser.feed(page.decode())
    assert parser.open == []
    return parser.seen


def test_the_web_page_is_whole_and_fetches_nothing():
    page = WRITERS[".html"](PAGE)
    names = [name for name, _ in tags_of(page)]
    assert names.count("h1") == 1
    assert not {"script", "img", "link", "iframe", "b"} & set(names)
    assert not re.search(rb"url\(|@import|https?:", page)
    assert ("html", {"lang": "en"}) in tags_of(page)
    assert {one["scope"] for name, one in tags_of(page) if name == "th"} == {"col", "row"}


@pytest.mark.parametrize("ending", WRITERS)
def test_edits_by_hand_stay(ending, tmp_path):
    path = tmp_path / f"page{ending}"
    assert write_page(path, PAGE)
    assert write_page(path, Page("New.", ()))
    assert b"New." in path.read_bytes() or ending == ".docx"
    edit(path)
    edited = path.read_bytes()
    assert not write_page(path, PAGE)
    assert path.read_bytes() == edited


def edit(path):
    if path.suffix == ".docx":
        opened = docx.Document(str(path))
        opened.add_paragraph("A picture of Sam.")
        opened.save(str(path))
    else:
        path.write_bytes(path.read_bytes().replace(b"New.", b"Newer."))


def test_other_ends_of_lines_are_no_edit(tmp_path):
    path = tmp_path / "page.md"
    write_page(path, PAGE)
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert write_page(path, PAGE)


def test_a_file_of_somebody_else_stays(tmp_path):
    for name, data in (("a.html", b"<p>Mine.</p>"), ("a.docx", b"not a zip"), ("b.docx", zipped())):
        path = tmp_path / name
        path.write_bytes(data)
        assert not put(path, b"Ours.")
        assert path.read_bytes() == data


def zipped() -> bytes:
    out = io.BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        archive.writestr("other.xml", "<a/>")
    return out.getvalue()


def test_another_ending_is_refused(tmp_path):
    with pytest.raises(DecisionError, match=r"page\.pdf: the name of a page ends in one of: \.html"):
        write_page(tmp_path / "page.pdf", PAGE)


def test_a_place_that_takes_nothing_is_told(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(DecisionError, match="we cannot write this page here"):
        write_page(tmp_path / "file" / "page.md", PAGE)
