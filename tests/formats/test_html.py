from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speakeasy.formats.html import Gap, opens_gap, read
from speakeasy.model import STAND_IN, Span


def page(text, **options):
    return read(text.encode(), "a.html", **options)


def shape(text, **options):
    return [(block.kind, block.text.replace(STAND_IN, "▣")) for block in page(text, **options).blocks]


def whys(text, **options):
    return [skipped.why for skipped in page(text, **options).skipped]


EVERYTHING = """<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Our   plan</title>
<style>p { color: red }</style><script>if (a < b && "</p>") {}</script></head>
<body>
<h1>Our <em>big</em>
  plan</h1>
<p>We un<b>believ</b>able&nbsp;folk say &ldquo;hi&rdquo;.<br>New line
<ul><li>Tea<li><p>Cake</p><p>It is free.</p><ul><li>Jam</li></ul></ul>
<table><caption>Who</caption><tr><th>Name<td>Sam</table>
<blockquote><p>Nothing about us.</p></blockquote>
<dl><dt>Term</dt><dd>What it means.</dd></dl>
<figure><img src="a.png" alt="A cup &amp; a cake"><figcaption>Our tea</figcaption></figure>
<form><label>Your name <input></label><input type="submit" value="Send it"><button>Stop</button></form>
<details><summary>More</summary>Much more.</details>
<p>Press <kbd>x</kbd>, or run <code>a<b>c</b></code> by <abbr title="National Health Service">NHS</abbr>.
<pre>code
here</pre>
</body></html>"""


def test_everything_once(sound):
    sound(page(EVERYTHING))
    assert shape(EVERYTHING) == [
        ("heading", "Our plan"),
        ("heading", "Our big plan"),
        ("paragraph", "We unbelievable\u00a0folk say “hi”.\nNew line"),
        ("item", "Tea"),
        ("item", "Cake"),
        ("paragraph", "It is free."),
        ("item", "Jam"),
        ("caption", "Who"),
        ("cell", "Name"),
        ("cell", "Sam"),
        ("quote", "Nothing about us."),
        ("item", "Term"),
        ("paragraph", "What it means."),
        ("attribute", "A cup & a cake"),
        ("caption", "Our tea"),
        ("paragraph", "Your name"),
        ("attribute", "Send it"),
        ("paragraph", "Stop"),
        ("heading", "More"),
        ("paragraph", "Much more."),
        ("paragraph", "Press ▣, or run ▣ by NHS."),
        ("attribute", "National Health Service (NHS)"),
    ]
    assert whys(EVERYTHING) == ["style sheet", "script", "code"]
    assert [block.text for block in page(EVERYTHING).blocks if block.voice == "quoted"] == ["Nothing about us."]


def test_a_word_with_a_tag_inside_is_one_word_in_three_pieces():
    (block,) = page("<p>un<b>believ</b>able</p>").blocks
    assert len(block.pieces) == 3
    assert block.source_span(0, 12) == Span(3, 22)
    assert not block.is_verbatim(0, 12)
    assert block.is_verbatim(2, 8)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a \n\t b", "a b"),
        ("a <b> b</b>", "a b"),
        ("<p> a </p>", "a"),
        ("a<br> b", "a\nb"),
        ("Say <q>yes</q> now", "Say “yes” now"),
        ("3 < 4 &lt; 5 & 6", "3 < 4 < 5 & 6"),
        ("in&shy;clu\u00adsive", "inclusive"),
        ("&#x48;&#105; &bogus;", "Hi &bogus;"),
        ("Go to www.example.org/?a=1&amp;b=2 now", "Go to ▣ now"),
        ('a <img alt="cat"> b <img alt=""> c', "a ▣ b c"),
        ("a<!-- note -->b", "ab"),
        ("a <span>b</span>", "a b"),
        ("a </i> b", "a b"),
        ('<a href="1 > 0">more</a>', "more"),
        ("caf&eacute;", "café"),
    ],
)
def test_words_as_a_browser_shows_them(sound, text, words):
    document = page(text)
    sound(document)
    assert document.blocks[0].text.replace(STAND_IN, "▣") == words


def test_attributes_that_people_read():
    text = (
        '<a title="More news" href="x">here</a> <nav aria-label="Not read">x</nav>'
        ' <div aria-label="Our &amp; your team"></div>'
    )
    assert shape(text) == [("attribute", "More news"), ("paragraph", "here"), ("attribute", "Our & your team")]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('<p lang="fr">Bonjour à tous</p>', "in French"),
        ('<p xml:lang="xh">Molo</p>', "in another language (xh)"),
        ("<div hidden><p>Not now</p></div>", "hidden"),
        ('<div aria-hidden="true">Not now</div>', "hidden"),
        ('<div style="display: none">Not now</div>', "hidden"),
        ("<template><p>Not now</p></template>", "hidden"),
        ("<noscript>Turn it on</noscript>", "shown without scripts only"),
        ("<svg><title>A cup</title></svg>", "picture"),
        ("<textarea>Write here</textarea>", "form field"),
        ("<p>some words <span hidden>not now</span></p>", "hidden"),
        ("<pre>x = 1</pre>", "code"),
        ("<script>x", "script"),
        ("<p>Word <b class='x", "a tag that does not end"),
        ("<!-- never closed <p>Word</p>", "a comment that does not end"),
    ],
)
def test_what_is_left_out_is_named(sound, text, why):
    document = page(f"<p>Hello all.</p>{text}", boilerplate=True)
    sound(document)
    assert [skipped.why for skipped in document.skipped] == [why]
    assert document.blocks[0].text == "Hello all."


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("<nav><a href='/'>Home</a></nav>", "navigation"),
        ('<div role="navigation">Home</div>', "navigation"),
        ('<div role="banner">Our site</div>', "page header"),
        ('<div role="contentinfo">Our address</div>', "page footer"),
        ("<footer><p>Our address</p></footer>", "page footer"),
        ('<div class="govuk-cookie-banner"><p>We use cookies</p></div>', "cookie notice"),
        ('<div id="onetrust-banner">We use cookies</div>', "cookie notice"),
        ('<section class="consent-banner">We use cookies</section>', "cookie notice"),
        ('<a class="skip-link" href="#main">Skip on</a>', "skip link"),
        ('<a href="#x">Skip to main content</a>', "skip link"),
        ('<ol class="breadcrumbs"><li>Home</li></ol>', "navigation"),
    ],
)
def test_page_furniture_is_left_out_unless_asked_for(text, why):
    assert whys(f"{text}<p>Hello all.</p>") == [why]
    assert shape(f"{text}<p>Hello all.</p>") == [("paragraph", "Hello all.")]
    assert whys(text, boilerplate=True) == []
    assert len(shape(text, boilerplate=True)) == 1


@pytest.mark.parametrize(
    "text",
    [
        '<body class="cookies-page"><p>We use cookies.</p></body>',
        '<form class="consent-form">Do you agree to take part?</form>',
        "<article><footer>Written by Sam</footer></article>",
        '<a href="#content">Content</a>',
        '<div lang="{{ page.lang }}">Hello</div>',
        "<header><h1>Our plan</h1></header>",
    ],
)
def test_what_only_looks_like_page_furniture_is_read(text):
    assert whys(text, boilerplate=False) in ([], ["template mark"])
    assert len(shape(text)) == 1


def test_english_inside_another_language_is_read():
    text = '<html lang="cy"><p>Bore da</p><p lang="en">Good morning</p><p>Nos da</p></html>'
    assert shape(text) == [("paragraph", "Good morning")]
    assert whys(text) == ["in Welsh", "in Welsh"]


def test_another_language_in_a_line_leaves_a_stand_in():
    assert shape('<p>We say <i lang="cy">bore da</i> here.</p>') == [("paragraph", "We say ▣ here.")]


def test_a_tag_left_out_ends_where_it_ends():
    text = "<p>a <span hidden>b <span>c</span> d</span> e</p>"
    (skipped,) = page(text).skipped
    assert text[skipped.span.start : skipped.span.end] == "<span hidden>b <span>c</span> d</span>"
    assert shape(text) == [("paragraph", "a e")]


def test_switches():
    text = "<p>One</p><!-- speakeasy: off-file jargon because so --><p>Two</p>"
    (switch,) = page(text).switches
    assert (switch.scope, switch.names, switch.reason) == ("file", ("jargon",), "so")
    assert text[switch.span.start : switch.span.end] == "<!-- speakeasy: off-file jargon because so -->"


def test_template_marks(sound):
    text = '<p class="{% if a > b %}x{% endif %}">Hello {{ name }}, {# note #} come in.</p>'
    document = page(text)
    sound(document)
    assert shape(text) == [("paragraph", "Hello ▣, come in.")]
    assert [skipped.why for skipped in document.skipped] == ["template mark"] * 4


def test_the_charset_that_a_page_names():
    document = read('<meta charset="iso-8859-1"><p>na\u00efve</p>'.encode("latin-1"), "a.html")
    assert document.blocks[0].text == "naïve"


def test_a_page_with_closed_tags_only():
    assert shape('<script src="a"/><p>Read me</p>') == [("paragraph", "Read me")]


@pytest.mark.parametrize(
    ("tag", "gap"),
    [
        ("<code>", Gap("code", "", True)),
        ('<span lang="fr">', Gap("span", "in French", True)),
        ("<span hidden>", Gap("span", "hidden", False)),
        ("<b>", None),
        ("</code>", None),
        ("<!-- x -->", None),
        ('<img lang="fr">', None),
    ],
)
def test_tags_that_open_a_gap(tag, gap):
    assert opens_gap(tag) == gap


@pytest.mark.parametrize(
    "text",
    [
        "<div>" * 100_000 + "deep",
        "<b hidden>" * 50_000 + "deep",
        "<div " * 100_000,
        "<div> " * 50_000 + "</span>" * 50_000,
        "<li>a" * 30_000,
        "<a '" * 50_000 + ">",
        "<a '>'\"" * 40_001,
        "<" * 200_000,
        "&" * 200_000,
        "&amp;" * 50_000,
        "<!--" * 100_000,
        "<p><q>" * 20_000,
        "</p>" * 50_000,
        "a" + " " * 300_000 + "b",
        "<p a=" + "b" * 300_000 + ">c",
        "<script>" + "</scrip" * 50_000,
        "<x " + "a = " * 50_000 + ">c",
        "<p" + " " * 300_000,
    ],
)
def test_hostile_pages_are_quick(sound, text):
    sound(page(text))


PARTS = [
    "<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<li>", "<ul>", "</ul>", "<td>", "<table>", "<q>", "</q>",
    "<br>", "<code>", "</code>", "<span hidden>", "</span>", '<i lang="fr">', '<i lang="en">', "</i>", "<nav>",
    "</nav>", "<pre>", "</pre>", "<script>", "</script>", '<img alt="a cup">', "<a title='x y'>", "</a>", "&amp;",
    "&#8217;", "&nbsp;", "&x", " ", "  ", "\n", "\r\n", "word", " and", "é", "🫖", "\u00ad", "{{ x }}", "{% y %}",
    "<!-- z -->", "<!--", "<", ">", '"', "<blockquote>", "</blockquote>", "www.example.org", "<footer>",
    "<html lang='cy'>", "<title>", "</title>", "<svg>",
]  # fmt: skip


@given(st.lists(st.sampled_from(PARTS), max_size=25), st.booleans())
def test_pieces_always_lead_back(sound, parts, boilerplate):
    sound(page("".join(parts), boilerplate=boilerplate))


NO_INLINE_CODE = [
    part for part in PARTS if part not in ("<code>", "</code>", "<!-- z -->", "<!--", '"', "<", "www.example.org")
]


@given(st.lists(st.sampled_from(NO_INLINE_CODE), max_size=25))
def test_no_word_is_lost_without_saying_so(parts):
    document = page("".join(parts))
    spans = [document.text[skipped.span.start : skipped.span.end] for skipped in document.skipped]
    found = [block.text for block in document.blocks] + spans
    assert sum(text.count("word") for text in found) == document.text.count("word")
