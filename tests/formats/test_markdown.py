from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speakeasy.errors import NotReadError
from speakeasy.formats.markdown import read
from speakeasy.model import STAND_IN, Span

EVERYTHING = """---
title: Our plan
---

# Our *big* plan {#plan}

We **listen** to people.\\
They [tell us](https://example.org "why") what `they_want`, see <https://example.org> and
ask ![a cup of tea](cup.png) first.[^1]

- [ ] Ring Sam
- Bring tea

  It is free.
  1. Milk
  2. Sugar &amp; honey

> Nothing about us
> without us.

> [!NOTE]
> This is ours.

| Who | What \\| where |
| --- | --- |
| Sam | the ~~old~~ hall |

```py
utilise()
```

    indented()

<div class="box">
<p>Made by hand</p>
</div>

[^1]: Foot note.

[gone]: https://example.org/gone
"""


def shape(text, **options):
    document = read(text.encode(), "a.md", **options)
    return [(block.kind, block.text.replace(STAND_IN, "▣")) for block in document.blocks]


def test_everything_once(sound):
    document = read(EVERYTHING.encode(), "a.md")
    sound(document)
    assert shape(EVERYTHING) == [
        ("heading", "Our big plan"),
        ("paragraph", "We listen to people.\nThey tell us what ▣, see ▣ and\nask ▣ first."),
        ("attribute", "a cup of tea"),
        ("item", "Ring Sam"),
        ("item", "Bring tea"),
        ("paragraph", "It is free."),
        ("item", "Milk"),
        ("item", "Sugar & honey"),
        ("quote", "Nothing about us\nwithout us."),
        ("paragraph", "This is ours."),
        ("cell", "Who"),
        ("cell", "What | where"),
        ("cell", "Sam"),
        ("cell", "the old hall"),
        ("paragraph", "Made by hand"),
        ("footnote", "Foot note."),
    ]
    assert [skipped.why for skipped in document.skipped] == ["front matter", "code", "code"]
    assert [block.text for block in document.blocks if block.voice == "quoted"] == ["Nothing about us\nwithout us."]


@pytest.mark.parametrize("change", [lambda text: text.replace("\n", "\r\n"), lambda text: "\ufeff" + text])
def test_line_ends_and_the_byte_order_mark_change_no_block(sound, change):
    document = read(change(EVERYTHING).encode(), "a.md")
    sound(document)
    assert [block.text for block in document.blocks] == [
        block.text for block in read(EVERYTHING.encode(), "a.md").blocks
    ]


def test_places_are_counted_in_characters():
    text = "Café – 🫖 **très** [bien ça](x) end\n"
    (block,) = read(text.encode(), "a.md").blocks
    at = block.text.index("end")
    assert text[block.source_span(at, at + 3).start :] == "end\n"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("*“quoted”* words", "“quoted” words"),
        ("un**believ**able", "unbelievable"),
        ("é*é*é", "ééé"),
        ("e\u0301*e\u0301*e\u0301", "e\u0301e\u0301e\u0301"),
        ("snake_case_name", "snake_case_name"),
        ("\u00a0_em_\u00a0x", "em\u00a0x"),
        ("2 \\* 3 \\< 4", "2 * 3 < 4"),
        ("&copy; &#8217; &nope;", "© ’ &nope;"),
        ("in\u00adclusive", "inclusive"),
    ],
)
def test_marks_around_all_sorts_of_letters(text, words):
    assert shape(text) == [("paragraph", words)]


def test_many_kinds_of_letters(sound):
    text = "".join(chr(code) for code in range(0xC0, 0x500)) + " *end*"
    document = read(text.encode(), "a.md")
    sound(document)
    assert document.blocks[0].text.endswith(" end")


def test_a_line_end_may_stand_in_a_verbatim_piece():
    (block,) = read(b"in order\nto win", "a.md").blocks
    assert block.is_verbatim(0, len(block.text))


def test_a_windows_line_end_is_one_character():
    (block,) = read(b"in order\r\nto win", "a.md").blocks
    assert block.text == "in order\nto win"
    assert block.source_span(9, 11) == Span(10, 12)


@pytest.mark.parametrize(
    "front",
    [
        "---\ntitle: x\n---",
        "\n---\n\ntitle: x\n...",
        "+++\ntitle = 1\n+++",
        "---\n# x\ny: 1\n---",
        "---\r\na: b\r\n---",
    ],
)
def test_front_matter(front):
    document = read(f"{front}\n\nHello all.".encode(), "a.md")
    assert [block.text for block in document.blocks] == ["Hello all."]
    assert document.skipped[0].why == "front matter"
    assert document.text[: document.skipped[0].span.end] == front


@pytest.mark.parametrize("text", ["---\n\nHello all.\n\n---\n\nBye.", "---\ntitle: never closed\n\nHello all."])
def test_a_rule_is_no_front_matter(text):
    document = read(text.encode(), "a.md")
    assert document.skipped == ()
    assert any("Hello all." in block.text for block in document.blocks)


def test_template_marks_may_stand_anywhere():
    text = (
        'See [the page]({% page "a/b" %}) of {{ name }}.{: .big}\n\n{% alert %}\n  Mind the step.\n{% end %}\n{: .x}\n'
    )
    assert shape(text) == [("paragraph", "See the page of ▣."), ("paragraph", "Mind the step.")]
    whys = [skipped.why for skipped in read(text.encode(), "a.md").skipped]
    assert whys == ["template mark"] * 4


def test_switches_in_a_block_and_in_a_line():
    text = "<!-- speakeasy: off jargon -->\n\nOne <!-- speakeasy: on jargon --> two.\n\n<!-- other -->\n"
    document = read(text.encode(), "a.md")
    assert [switch.action for switch in document.switches] == ["off", "on"]
    for switch in document.switches:
        assert text[switch.span.start : switch.span.end].startswith("<!-- speakeasy")
        assert text[switch.span.start : switch.span.end].endswith("-->")
    assert [block.text for block in document.blocks] == ["One  two."]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("One<br>two<BR/>three", "One\ntwo\nthree"),
        ("Press <kbd>Ctrl *x*</kbd> now", "Press ▣ now"),
        ('We say <span lang="fr">bon *appétit*</span> here', "We say ▣ here"),
        ("A <span hidden>secret</span> word", "A  word"),
        ("Never <code>closed", "Never closed"),
        ("A <b>bold</b> word", "A bold word"),
        ("A <code>x\\</code> word", "A ▣ word"),
    ],
)
def test_tags_in_a_line(sound, text, words):
    document = read(text.encode(), "a.md")
    sound(document)
    assert [block.text.replace(STAND_IN, "▣") for block in document.blocks] == [words]


def test_what_a_tag_in_a_line_leaves_out_is_named():
    document = read(b'We say <i lang="cy">bore da</i> and <b hidden>hush</b>.', "a.md")
    assert [skipped.why for skipped in document.skipped] == ["in Welsh", "hidden"]
    assert document.text[document.skipped[0].span.start : document.skipped[0].span.end] == '<i lang="cy">bore da</i>'


def test_words_of_a_picture_in_a_tag():
    assert ("attribute", "a cup") in shape('See <img src=x alt="a cup"> here')


def test_html_in_a_quotation(sound):
    document = read(b"> <div>\n> Made\n> by *hand*\n> </div>\n", "a.md")
    sound(document)
    assert [(block.text, block.voice) for block in document.blocks] == [("Made by *hand*", "quoted")]


def test_navigation_in_html_only_if_asked_for():
    text = "<nav>\n<a href='/'>Home</a>\n</nav>\n\nHello all.\n"
    assert shape(text) == [("paragraph", "Hello all.")]
    assert shape(text, boilerplate=True) == [("paragraph", "Home"), ("paragraph", "Hello all.")]


def test_code_at_the_very_end_of_an_item_does_not_end_the_list():
    assert shape("- one\n\n  ```\n  x\n  ```\n- two\n\nafter\n") == [
        ("item", "one"),
        ("item", "two"),
        ("paragraph", "after"),
    ]


def test_a_ragged_table_is_refused_before_it_grows():
    text = ("|" + "a|" * 500 + "\n|" + "-|" * 500 + "\n" + "|a|\n" * 500 + "\n\n") * 10
    with pytest.raises(NotReadError, match="columns"):
        read(text.encode(), "a.md")


@pytest.mark.parametrize(
    "text",
    [
        "[" * 50_000,
        "> " * 3_000 + "a",
        "*a " * 50_000,
        "<code>" * 20_000,
        "- " * 2_000 + "a",
        "![" * 20_000 + "a" + "](b)" * 20_000,
        "a\n<!--" * 20_000,
        "{{" * 100_000,
        "---\n" * 50_000,
        "`" * 30_000 + " a",
        "<code>```\n</code>```\n](x)",
    ],
)
def test_hostile_text_is_quick(sound, text):
    sound(read(text.encode(), "a.md"))


PARTS = [
    "# ", "- ", "1. ", "> ", "| a | b |\n|--|--|\n", "| c", "    ", "```\n", "`", "*", "**", "_", "~~", "[", "](x)",
    "![", "<b>", "<code>", "</code>", "<br>", "<div>\n", "</div>\n", "<!-- speakeasy: off -->", "<!--", "&amp;",
    "\\", "\n", "\n\n", "\r\n", "\r", "\t", "  \n", "word", " and", "é", "’", "🫖", "\u00a0", "\u00ad", "{{ x }}",
    "{% y %}", "{: .z}", "https://example.org/a_b", "a@example.org", "[^1]", "[^1]: note\n", "---\n",
    "<https://example.org>", "[ ] ", "|", "<", '<i lang="fr">', "</i>", "> [!NOTE]\n", "\x0c",
]  # fmt: skip


@given(st.lists(st.sampled_from(PARTS), max_size=25))
def test_pieces_always_lead_back(sound, parts):
    sound(read("".join(parts).encode(), "a.md"))


NO_CODE = [
    "# ", "- ", "1. ", "> ", "*", "**", "_", "word", " word", "\n", "\n\n", "\r\n", "  \n", "\\", "é", "~~", "\t",
    "Word.", "{: .x}", "{{ y }}", "<b>", "</b>", "<br>", "<span hidden>", "</span>", '<i lang="fr">', "</i>", "&amp;",
]  # fmt: skip


@given(st.lists(st.sampled_from(NO_CODE), max_size=25))
def test_no_word_is_lost_without_saying_so(parts):
    document = read("".join(parts).encode(), "a.md")
    spans = [document.text[skipped.span.start : skipped.span.end] for skipped in document.skipped]
    found = [block.text for block in document.blocks] + spans
    assert sum(text.count("word") for text in found) == document.text.count("word")
