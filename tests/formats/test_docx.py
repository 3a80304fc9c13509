from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speakeasy.errors import NotReadError
from speakeasy.formats.docx import read
from speakeasy.model import STAND_IN

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
M = "http://schemas.openxmlformats.org/officeDocument/2006/math"

STYLES = """
<w:style w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>
<w:style w:styleId="Mine"><w:name w:val="Mine"/><w:basedOn w:val="Kop1"/></w:style>
<w:style w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>
<w:style w:styleId="Deep"><w:name w:val="Deep"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:styleId="Dots"><w:name w:val="Dots"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>
<w:style w:styleId="Quote"><w:name w:val="Quote"/></w:style>
<w:style w:styleId="Caption"><w:name w:val="caption"/></w:style>
<w:style w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>
<w:style w:styleId="Code"><w:name w:val="Code"/></w:style>
"""


def part(body, root="document"):
    return f'<?xml version="1.0"?><w:{root} xmlns:w="{W}" xmlns:mc="{MC}" xmlns:m="{M}">{body}</w:{root}>'


def run(text, properties=""):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def para(content, properties=""):
    inner = content if content.startswith("<") else run(content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def styled(text, style, extra=""):
    return para(text, f'<w:pStyle w:val="{style}"/>{extra}')


def docx(body="", **parts):
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as file:
        file.writestr("word/document.xml", part(f"<w:body>{body}</w:body>"))
        file.writestr("word/styles.xml", part(STYLES, "styles"))
        for name, xml in parts.items():
            file.writestr(f"word/{name}.xml", xml)
    return stream.getvalue()


def shape(body, **options):
    document = read(docx(body), "a.docx", **options)
    return [(block.kind, block.text.replace(STAND_IN, "▣")) for block in document.blocks]


def test_a_paragraph_is_a_line(sound):
    document = read(docx(para("One.") + para("") + para("Two.") + "<w:p/>"), "a.docx")
    sound(document)
    assert document.text == "One.\n\nTwo.\n"
    assert document.lines_are_paragraphs
    assert [block.text for block in document.blocks] == ["One.", "Two."]


@pytest.mark.parametrize(
    ("paragraph", "kind"),
    [
        (styled("Hello", "Kop1"), "heading"),
        (styled("Hello", "Mine"), "heading"),
        (styled("Hello", "Deep"), "heading"),
        (styled("Hello", "Loop"), "paragraph"),
        (styled("Hello", "Unknown"), "paragraph"),
        (styled("Hello", "Dots"), "item"),
        (styled("Hello", "Dots", '<w:numPr><w:numId w:val="0"/></w:numPr>'), "paragraph"),
        (styled("Hello", "Quote"), "quote"),
        (styled("Hello", "Caption"), "caption"),
        (para("Hello", '<w:numPr><w:numId w:val="3"/></w:numPr>'), "item"),
        (para("Hello", '<w:outlineLvl w:val="0"/>'), "heading"),
        (para("Hello", '<w:outlineLvl w:val="9"/>'), "paragraph"),
        (f"<w:tbl><w:tr><w:tc>{para('Hello')}</w:tc></w:tr></w:tbl>", "cell"),
    ],
)
def test_kinds(paragraph, kind):
    assert shape(paragraph) == [(kind, "Hello")]


def test_only_quotations_are_quoted():
    voices = [block.voice for block in read(docx(styled("Hello", "Quote") + para("Hello")), "a.docx").blocks]
    assert voices == ["quoted", "ours"]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (run("in") + run("clusive", "<w:b/>"), "inclusive"),
        (f"<w:hyperlink>{run('a link')}</w:hyperlink>", "a link"),
        (f"<w:ins>{run('new')}</w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del>", "new"),
        (f"<w:moveFrom>{run('there')}</w:moveFrom><w:moveTo>{run('here')}</w:moveTo>", "here"),
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>", "a\tb c"),
        ("<w:r><w:t>co</w:t><w:noBreakHyphen/><w:t>produce</w:t></w:r>", "co-produce"),
        ("<w:r><w:t>in</w:t><w:softHyphen/><w:t>clu\u00adsive</w:t></w:r>", "inclusive"),
        (f"<w:r><w:instrText>PAGE</w:instrText></w:r>{run('Page 1')}", "Page 1"),
        (run("secret", "<w:vanish/>") + run("open", '<w:vanish w:val="0"/>'), "open"),
        (run("open", "<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>"), "open"),
        (f"<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>{run(' is less')}", "▣ is less"),
        (f"<w:sdt><w:sdtContent>{run('Pick a day')}</w:sdtContent></w:sdt>", "Pick a day"),
        (run("one\ntwo"), "one two"),
        (run("See https://example.org/a?b=1&amp;c=2 now"), "See ▣ now"),
    ],
)
def test_what_a_paragraph_shows(sound, content, words):
    document = read(docx(para(content)), "a.docx")
    sound(document)
    assert "\n" not in document.text
    assert [block.text.replace(STAND_IN, "▣") for block in document.blocks] == [words]


def test_tabs_set_for_a_paragraph_are_not_in_it():
    assert shape(para("Hi", "<w:tabs><w:tab/></w:tabs><w:rPr><w:vanish/></w:rPr>")) == [("paragraph", "Hi")]


def test_a_text_box_is_read_once_after_the_paragraph_it_hangs_on():
    inner = para("In the box.", '<w:outlineLvl w:val="0"/>')
    box = f"<w:txbxContent>{inner}</w:txbxContent>"
    choice = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    body = para(f"{run('Before,')}<w:r>{choice}</w:r>{run(' after.')}")
    assert shape(body) == [("paragraph", "Before, after."), ("heading", "In the box.")]


def test_another_language_is_left_out_and_named():
    body = para(run("We say ") + run("bore da", '<w:lang w:val="cy-GB"/>') + run(" here."))
    document = read(docx(body), "a.docx")
    assert document.text == "We say bore da here."
    assert document.blocks[0].text == f"We say {STAND_IN} here."
    (skipped,) = document.skipped
    assert skipped.why == "in Welsh"
    assert document.text[skipped.span.start : skipped.span.end] == "bore da"


def test_english_that_word_takes_for_another_language_is_read():
    body = para(run("This is the plan of our team.", '<w:lang w:val="fr-FR"/>'))
    assert shape(body) == [("paragraph", "This is the plan of our team.")]


def test_code_and_contents_are_left_out():
    body = styled("Aims 1", "TOC1") + styled("Plans 2", "TOC1") + para("Hello") + styled("x = 1", "Code")
    document = read(docx(body), "a.docx")
    assert [(skipped.why, skipped.span.start) for skipped in document.skipped] == [
        ("table of contents", 0),
        ("code", 21),
    ]
    assert shape(body) == [("paragraph", "Hello")]
    assert len(shape(body, boilerplate=True)) == 3


def test_the_order_of_the_stories():
    data = docx(
        para("Body."),
        header1=part(para("Top."), "hdr"),
        header2=part(para("Top."), "hdr"),
        header10=part(para("Last top."), "hdr"),
        footnotes=part(
            f'<w:footnote w:type="separator">{para("---")}</w:footnote><w:footnote>{para("Note.")}</w:footnote>'
        ),
        endnotes=part(f"<w:endnote>{para('End note.')}</w:endnote>", "endnotes"),
        footer1=part(para("Foot."), "ftr"),
        comments=part(para("Not read."), "comments"),
    )
    document = read(data, "a.docx")
    assert document.text.split("\n") == ["Top.", "Last top.", "Body.", "Note.", "End note.", "Foot."]
    assert [block.kind for block in document.blocks][3:5] == ["footnote", "footnote"]


def test_strict_word_files():
    data = docx()
    stream = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(stream, "w") as new:
        for name in old.namelist():
            text = old.read(name).decode().replace(W, "http://purl.oclc.org/ooxml/wordprocessingml/main")
            new.writestr(name, text.replace("<w:body>", f"<w:body>{styled('Hello', 'Kop1')}"))
    assert [block.kind for block in read(stream.getvalue(), "a.docx").blocks] == ["heading"]


def test_a_file_that_python_docx_made(sound):
    docx_maker = pytest.importorskip("docx")
    made = docx_maker.Document()
    made.add_heading("Our plan", 1)
    made.add_paragraph("We listen to ").add_run("everyone").bold = True
    made.add_paragraph("Tea", style="List Bullet")
    made.add_table(1, 1).cell(0, 0).text = "Sam"
    made.sections[0].header.paragraphs[0].text = "Our team"
    stream = BytesIO()
    made.save(stream)
    document = read(stream.getvalue(), "a.docx")
    sound(document)
    assert [(block.kind, block.text) for block in document.blocks] == [
        ("paragraph", "Our team"),
        ("heading", "Our plan"),
        ("paragraph", "We listen to everyone"),
        ("item", "Tea"),
        ("cell", "Sam"),
    ]


def test_deep_and_long_files_are_quick(sound):
    deep = "<w:tbl><w:tr><w:tc>" * 5_000 + para("Deep") + "</w:tc></w:tr></w:tbl>" * 5_000
    sound(read(docx(deep), "a.docx"))
    document = read(docx("<w:p>" + run("ab ") * 30_000 + "</w:p>"), "a.docx")
    assert len(document.text) == 90_000


@given(
    st.lists(
        st.tuples(st.sampled_from(["", "Hi", " a ", "&amp;", "http://a.example", "é🫖"]), st.booleans()), max_size=8
    )
)
def test_pieces_always_lead_back(sound, runs):
    content = "".join(run(text, '<w:lang w:val="fr"/>' if foreign else "") for text, foreign in runs)
    sound(read(docx(f"<w:p>{content}</w:p>" * 2), "a.docx"))


def test_malformed_nesting_is_no_crash(sound):
    sound(
        read(docx("<w:r><w:t>lost</w:t></w:r><w:t>too</w:t><w:p><w:r><w:t>a<w:p>b</w:p>c</w:t></w:r></w:p>"), "a.docx")
    )


def test_a_file_with_no_body_is_refused():
    stream = BytesIO()
    with ZipFile(stream, "w") as file:
        file.writestr("mimetype", "x")
    with pytest.raises(NotReadError, match=r"word/document\.xml"):
        read(stream.getvalue(), "a.docx")


def test_cells_know_their_column():
    rows = "".join(f"<w:tr><w:tc>{para(one)}{para('More')}</w:tc><w:tc>{para('Other')}</w:tc></w:tr>" for one in "AB")
    document = read(docx(f"<w:tbl>{rows}</w:tbl>{para('After')}"), "a.docx")
    assert [block.column for block in document.blocks] == [1, 1, 2, 1, 1, 2, 0]
