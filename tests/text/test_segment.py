"""`|` marks each place where one sentence ends and the next begins."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speakeasy.model import STAND_IN
from speakeasy.text.abbreviations import BEFORE_NAME, DATES, NEVER_LAST, SHORTENED, STARTERS
from speakeasy.text.segment import sentences

PLAIN = """
We moved house.|It rained all day.
Are you well?|Yes!|Come in.
Wait, what?!|Nobody told me.
No mark at the end
Stop here.|then carry on, typed in haste
Can we meet at two?|that suits me
The trip is on Thursday.|see you there
Thanks!|see you on Friday
The café is full.|Élise waits outside.
The bus is late.|3 people gave up.
I have a Mac.|iPads cost more.
The first part is done .|The second is not .
"""

ABBREVIATIONS = """
Bring a snack, e.g. fruit.|Bring a coat too.
We read e.g. The Herald and i.e. nothing else.
Pens, paper, etc. are free.|Tea, cake, etc.|Everyone shared.
Mr. Patel met Dr. No and Mrs. Okoro at St. Anne's.|Prof. Li came late.
The shop is on Mill St.|It opens at nine.
We live in No. 5.|The answer was no.|Nobody argued.
Approx. 5 people came, vs. 9 last year.
See p. 4, Fig. 2 and Vol. IV of the set.|Then stop.
See Fig. B for the plan.
Install v. 1.2.3. is what it said.|We did.
He joined the U.S. Navy.|She lives in the U.S.|He does not.
Doors open at 9 a.m. and close at 5 p.m. Monday to Friday.
We left at 5 p.m.|Snow fell all night.
Ring us at 9 a.m. GMT.|Bring your form.
Born in Jan. 1990, wed in Sept. and gone by Dec.|That was quick.
Clinic on Sat. Sept. 21.|We meet on Monday.|Tuesday is free.
She works for Acme Ltd. in Leeds and Bolt Inc. of York.|We use Acme Ltd.|They are good.
Anna has a Ph.D. in law and a B.Sc. too.|Bo has a Ph.D.|She is proud.
The Ph.D. Board met today.
Write to Mr/Mrs. Okoro (i.e. The Boss).|We like the 'Mr. Men' books.
Ask the mktg. team or Mktg. staff.
Call the dept. before noon.|The min. age is 18.
The blvd. was shut.
"""

NAMES_AND_NUMBERS = """
I like J. K. Rowling.|She lives here.
We read A. A. Milne to them.|We want plan B.|They want plan C.
Pi is 3.14 and version 2.0.1 costs £4.50.|Fine.
Look at https://a.example/b.html?c=d.e for more.|Then ring us.
Write to jo.bloggs@mail.example.org.|We answer.
Put it in speakeasy.toml.|Then use .NET or node.js.
We said hi.He left at once.
My search engine is Yahoo! because it came with the computer.
We watch Where Are They? on Sundays.
The party is on 1. January this year.
"""

LISTS = """
1. Do this.|2. Do that.
a. Wash the cup.|b. Dry the cup.
iv. Close the gate.
2.1. Scope of the plan.|2.2. Who it is for.
The steps are: 1. Go in.|2. Sit down.
Can we fly to India?|(b) Is it safe there?
"""

QUOTES_AND_BRACKETS = """
(See below.)|Then come back.
We ate.|(The soup was cold.)|We went home.
“Stop.”|She left.
"Stop!" she said.|Nobody moved.
'Is it far?' he asked.
He shouted, "Run!"|We ran.
She said "yes".|Then she said “no”.|It was over.
Bread (soft, white, etc.) is best.
It is cheap.[1]|It is new. [2]|It is ours.
**Read this.**|Then sign it.
"""

TRAILS_AND_FACES = """
I thought… well, perhaps not.|Well...|Maybe later.
We waited ... and waited . . . and slept.
... Or so they say.|They say a lot.
We won! 😀|Come round later.
See you soon. :-)|Bring cake.
The ramp is open.|– The lift is not.
"""

STAND_INS = f"""
Type {STAND_IN}.|Then press {STAND_IN} twice.|{STAND_IN} does the rest.
See p. {STAND_IN} for more, e.g. {STAND_IN} and so on.
This has a footnote.{STAND_IN}|This has none.
"""

TABLE = PLAIN + ABBREVIATIONS + NAMES_AND_NUMBERS + LISTS + QUOTES_AND_BRACKETS + TRAILS_AND_FACES + STAND_INS


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize("line", [line for line in TABLE.splitlines() if line])
def test_table(line: str) -> None:
    assert "|".join(split(line.replace("|", " "))) == line


@pytest.mark.parametrize("line", [line for line in TABLE.splitlines() if "|" in line])
@pytest.mark.parametrize("gap", ["\n", "\r\n", "  ", "\t", "\u00a0"])
def test_any_white_space_parts_sentences(line: str, gap: str) -> None:
    assert split(line.replace("|", gap)) == line.split("|")


def test_a_line_break_alone_ends_nothing() -> None:
    assert sentences("We walked to\r\nthe shop\nand Back") == [(0, 31)]


@pytest.mark.parametrize("blank", ["", " ", "\n\r\n\t"])
def test_blank_text_has_no_sentences(blank: str) -> None:
    assert sentences(blank) == []


def test_outer_white_space_is_in_no_sentence() -> None:
    assert sentences("  One.  Two. \n") == [(2, 6), (8, 12)]


def test_offsets_are_code_points() -> None:
    assert sentences("👩‍🦽 came. Bob left.") == [(0, 9), (10, 19)]


AWKWARD_PARTS = """. ! ? … ... " ' ” ( ) [1] :) 😀 * - – e.g. Mr. U.S. etc. 1. A. I the The hello Anna 5 é"""
AWKWARD = st.sampled_from([*AWKWARD_PARTS.split(), STAND_IN, " ", "\n", "\r\n", "\u00a0", "\u2028"])
TEXTS = st.one_of(st.text(max_size=80), st.lists(AWKWARD, max_size=40).map("".join))


@given(TEXTS)
def test_all_text_is_covered_once_and_in_order(text: str) -> None:
    spans = sentences(text)
    assert "".join("".join(text[start:end].split()) for start, end in spans) == "".join(text.split())
    assert all(before[1] < after[0] for before, after in pairwise(spans))
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in spans)


@given(TEXTS)
def test_outer_white_space_only_shifts(text: str) -> None:
    assert sentences(f" \n{text}\t ") == [(start + 2, end + 2) for start, end in sentences(text)]


HOSTILE = [".", ". ", "a. ", "a.\n", "A.\u00a0", '"', "! ", "..\n", ". )", ".]", ".[1", ". :", ". -", "x. ((", "a", " "]


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_text_takes_linear_time(piece: str) -> None:
    began = time.process_time()
    sentences("x " + piece * 60_000)
    # Work that grows with the square of the length takes minutes here.
    assert time.process_time() - began < 3


def test_each_abbreviation_is_in_one_group() -> None:
    groups = (NEVER_LAST, BEFORE_NAME, SHORTENED)
    folded = [word.lower() for group in groups for word in group]
    assert sorted(folded) == sorted(set(folded))


def test_words_to_match_in_any_case_are_small() -> None:
    assert all(word == word.lower() for word in STARTERS)
    assert all(word[0].isupper() for word in DATES)
    assert not any(word.endswith(".") for word in NEVER_LAST | BEFORE_NAME | SHORTENED)
