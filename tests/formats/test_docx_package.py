from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from speakeasy.errors import NotReadError
from speakeasy.formats.docx_package import Package

PART = "word/document.xml"


class Nothing:
    def start(self, name, attributes): ...
    def end(self, name): ...
    def text(self, data): ...


def package(content):
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as file:
        file.writestr(PART, content)
    return stream.getvalue()


def refusal(data):
    with pytest.raises(NotReadError) as problem:
        Package(data, "a.docx").parse(PART, Nothing())
    message = str(problem.value)
    assert message.startswith("a.docx: ")
    assert message.endswith(".")
    return message


def test_locked_or_old_files():
    assert "password" in refusal(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100)


@pytest.mark.parametrize("data", [b"", b"Hello", b"PK\x03\x04 torn"])
def test_what_is_no_zip(data):
    assert "not a Word file" in refusal(data)


def test_a_torn_zip():
    data = bytearray(package("<a>" + "x" * 5000 + "</a>"))
    data[60] ^= 0xFF
    assert "broken" in refusal(bytes(data))


def test_a_locked_part():
    data = bytearray(package("<a/>"))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert "password" in refusal(bytes(data))


@pytest.mark.parametrize("xml", ["<a><b></a>", "<a", "", "<a>&nope;</a>", '<?xml version="1.0" encoding="nope"?><a/>'])
def test_broken_xml(xml):
    assert "broken at line 1" in refusal(package(xml))


def test_a_doctype_is_refused_before_it_can_grow():
    xml = '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]><a>&c;</a>'
    assert "DOCTYPE" in refusal(package(xml))


def test_a_file_that_unpacks_to_far_too_much():
    assert "unpacks" in refusal(package(b"<a>" + b" " * 20_000_000 + b"</a>"))


def test_parts_come_in_the_order_of_their_numbers():
    stream = BytesIO()
    with ZipFile(stream, "w") as file:
        for name in ("word/header10.xml", "word/header2.xml", "word/header.xml", "word/headers.txt"):
            file.writestr(name, "<a/>")
    found = Package(stream.getvalue(), "a.docx").named(r"word/header\d*\.xml")
    assert found == ["word/header.xml", "word/header2.xml", "word/header10.xml"]
