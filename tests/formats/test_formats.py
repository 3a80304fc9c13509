from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

from speakeasy import formats
from speakeasy.errors import NotReadError

MODULES = ("plain", "markdown", "html", "docx")


def test_the_table_names_every_suffix_of_every_module_and_no_other():
    said = {suffix for module in MODULES for suffix in import_module(f"speakeasy.formats.{module}").SUFFIXES}
    assert set(formats.known_suffixes()) == said


@pytest.mark.parametrize("name", ["notes", "notes.txt", "NOTES.TXT", "a.b/notes", "-"])
def test_a_name_with_no_ending_is_plain_text(name):
    document = formats.read(b"# Not a heading here, only words.", name)
    assert document.blocks[0].text == "# Not a heading here, only words."
    assert document.name == name


@pytest.mark.parametrize("name", ["a.md", "b.markdown", "C.MD"])
def test_markdown_by_its_endings(name):
    assert formats.read(b"# Hello\n", name).blocks[0].kind == "heading"


@pytest.mark.parametrize("name", ["a.html", "a.htm", "a.njk", "a.jinja", "a.liquid"])
def test_pages_and_templates_of_pages(name):
    document = formats.read(b"{% if warm %}<h2>Hello {{ name }}</h2>{% endif %}", name)
    assert [(block.kind, block.text) for block in document.blocks] == [("heading", "Hello \ufffc")]
    assert [skipped.why for skipped in document.skipped] == ["template mark"] * 3


@pytest.mark.parametrize("name", ["talk.pptx", "old.doc", "page.mdx", "talk.odp"])
def test_an_unknown_kind_is_named_with_those_we_know(name):
    with pytest.raises(NotReadError) as problem:
        formats.read(b"Hello", name)
    assert name in str(problem.value)
    assert ".docx" in str(problem.value)


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a"])
@pytest.mark.parametrize("data", [b"", b"\n", b" \r\n\t \r\n", b"\xef\xbb\xbf"])
def test_blank_files_have_no_blocks(name, data):
    assert formats.read(data, name).blocks == ()


def test_markdown_does_not_load_the_page_reader_until_it_needs_it():
    import subprocess
    import sys

    code = (
        "import sys; from speakeasy.formats import read; read(b'# Hi *you*', 'a.md');"
        "print(sorted(m for m in sys.modules if m in ('html', 'html.parser', 'zipfile', 'xml.parsers.expat')))"
    )
    home = Path(formats.__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=home)
    assert done.stdout.strip() == "[]"
