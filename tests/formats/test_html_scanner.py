from __future__ import annotations

from speakeasy.formats.html_scanner import Scanner
from speakeasy.model import Span


def test_a_stretch_of_a_longer_text():
    source = "before <p>Hi <b>all</b></p><pre>x</pre> after"
    scanner = Scanner(source, source[7:39], 7, "quoted", False)
    scanner.scan()
    (block,) = scanner.blocks
    assert (block.text, block.voice) == ("Hi all", "quoted")
    assert block.source_span(3, 6) == Span(16, 19)
    assert [source[skipped.span.start : skipped.span.end] for skipped in scanner.skipped] == ["<pre>x</pre>"]


def test_what_is_covered_up_is_not_read():
    source = "<p>a\n> b</p>"
    scanner = Scanner(source, source.replace(">", " ", 2).replace("<p ", "<p>"), 0, "ours", False)
    scanner.scan()
    assert [block.text for block in scanner.blocks] == ["a b"]
