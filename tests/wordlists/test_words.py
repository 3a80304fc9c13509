"""Finding entries in a passage: longest match, context, case, always allowed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from speakeasy.text.lexicon import Lexicon
from speakeasy.text.passage import Passage
from speakeasy.wordlists.compiled import compile_allowed, compile_words
from speakeasy.wordlists.entry import Entry
from speakeasy.wordlists.examples import NoFrequencies
from speakeasy.wordlists.words import Words

UTILISE = '[words.utilise]\ncategory = "wordy"\naction = "replace"\npos = "verb"\nuse = ["use"]\n'
SEAT = (
    '[words.in-the-driving-seat]\ncategory = "figurative"\naction = "consider"\npos = "verb"\n'
    'terms = ["put ... in the driving seat"]\ngap = 3\n'
)


def test_half_a_word_is_another_word(speak):
    assert speak(UTILISE)("It is over-utilised and re-utilised.") == []
    assert [name for name, *_ in speak(UTILISE)("It is a well-utilised hall.")] == ["utilise"]


EXACT = (
    '[words.in-patient]\ncategory = "jargon"\naction = "consider"\npos = "noun"\nterms = ["in-patient"]\nexact = true\n'
)


def test_an_exact_entry_keeps_its_hyphens_and_spaces(speak):
    assert [name for name, *_ in speak(EXACT)("An in-patient came.")] == ["in-patient"]
    assert speak(EXACT)("No change in patient numbers or inpatient days.") == []


def test_the_longest_match_wins(speak):
    find = speak(
        '[words.service]\ncategory = "jargon"\naction = "consider"\npos = "noun"\n'
        '[words.service-user]\ncategory = "inclusive"\naction = "ask"\npos = "noun"\n'
    )
    assert [name for name, *_ in find("All service users use one service.")] == ["service-user", "service"]


def test_unless_and_needs(speak):
    find = speak(
        '[words.placement]\ncategory = "inclusive"\naction = "consider"\npos = "noun"\n'
        'needs = ["child", "@family", "foster _"]\nunless = ["student placement", "_ of adverts", "nurs*"]\n'
        '[classes]\nfamily = ["mum", "dad"]\n'
    )
    assert find("The placements are here.") == []
    assert len(find("The child has a placement.")) == 1
    assert len(find("Her mum's placements broke down.")) == 1
    assert len(find("A foster placement was found.")) == 1
    assert find("The child saw a student placement.") == []
    assert find("The child liked the placement of adverts.") == []
    assert find("The child saw the nursing placement.") == []


def test_the_match_alone_is_no_evidence_and_no_exception(speak):
    find = speak(
        '[words.bombard]\ncategory = "jargon"\naction = "consider"\npos = "verb"\nunless = ["bomb*"]\n'
        '[words.drug-addict]\ncategory = "inclusive"\naction = "consider"\npos = "noun"\n'
        'needs = ["drug*", "addict", "drug addict here"]\n'
        '[words.tenure]\ncategory = "jargon"\naction = "consider"\npos = "noun"\nterms = ["tenure", "housing tenure"]\n'
        'needs = ["hous*"]\n'
        '[words.at-risk]\ncategory = "jargon"\naction = "consider"\npos = "phrase"\nunless = ["risk of floods"]\n'
    )
    assert len(find("They bombarded us.")) == 1
    assert find("They bombarded us with bombs.") == []
    assert find("The drug addict left.") == []
    assert len(find("The drug addict took drugs.")) == 1
    assert find("Her tenure ended.") == []
    assert len(find("Her housing tenure ended.")) == 1
    assert len(find("People at risk of harm.")) == 1
    assert find("Homes at risk of floods.") == []


def test_words_in_a_gap_are_around_the_match(speak):
    find = speak(SEAT + 'unless = ["teddy*"]\n')
    assert find("We put the teddy bear in the driving seat.") == []
    assert len(find("We put the nurse in the driving seat.")) == 1


def test_a_form_under_unless_is_left_out(speak):
    find = speak(
        '[words.organise]\ncategory = "wordy"\naction = "replace"\npos = "verb"\nunless = ["organised"]\n'
        '[words.co-opt]\ncategory = "jargon"\naction = "consider"\npos = "verb"\nterms = ["co-opt"]\n'
        'unless = ["well-known co-opting"]\n'
    )
    assert find("It was organised, or organized.") == []
    assert len(find("They organise what was organised.")) == 1
    assert find("A well-known co-opting of words.") == []
    assert len(find("A known co-opting of words.")) == 1


def test_about_a_person(speak):
    find = speak(
        '[words.vulnerable]\ncategory = "inclusive"\naction = "consider"\npos = "adjective"\nabout = "person"\n'
        '[classes]\nperson = ["resident", "residents"]\n'
    )
    assert find("The bridge is vulnerable to rust.") == []
    assert len(find("Some residents are vulnerable.")) == 1
    assert len(find("We think Amina is vulnerable.")) == 1


def test_case(speak):
    find = speak(
        '[words.send]\ncategory = "acronym"\naction = "explain"\nmeaning = "Help."\npos = "phrase"\nterms = ["SEND"]\n'
        'case = "exact"\n[words.gypsy]\ncategory = "inclusive"\naction = "consider"\npos = "noun"\ncase = "lower"\n'
    )
    assert find("Please send it to a Gypsy.") == []
    assert [name for name, *_ in find("Ask about SEND if a gypsy is there.")] == ["send", "gypsy"]


def _entry(name: str, **more: object) -> Entry:
    return Entry(
        name=name, category="inclusive", action="avoid", pos="noun", why="w", source=("s",), flags=("f",), **more
    )  # type: ignore[arg-type]


def test_allow_beats_all_but_stop():
    lists = [
        compile_words(
            [_entry("client", level="change", status="agreed"), _entry("slur", level="stop", status="agreed")]
        )
    ]
    words = Words(lists, lambda entry: entry.own_level, compile_allowed(["clients", "client", "slur"]))
    found = words.find(Passage("Our clients met a slur.", Lexicon(words, NoFrequencies())))
    assert [(one.entry.name, one.held_by) for one in found if one.held_by is None] == [("slur", None)]


def test_a_later_list_replaces_by_name():
    first, second = _entry("client"), _entry("client", terms=("clientele",))
    words = Words([compile_words([first]), compile_words([second])], lambda entry: entry.own_level)
    lexicon = Lexicon(words, NoFrequencies())
    assert [one.match.start for one in words.find(Passage("client clientele", lexicon))] == [7]


@given(st.text(alphabet="aAbB .,-’'\n\u200b\ufffcé😀wheelchairbound", max_size=60))
def test_any_text_gives_spans_inside_it(text):
    words = Words([compile_words([_entry("wheelchair-bound"), _entry("a")])], lambda entry: entry.own_level)
    for found in words.find(Passage(text, Lexicon(words, NoFrequencies()))):
        assert 0 <= found.match.start < found.match.end <= len(text)
