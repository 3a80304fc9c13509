from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speakeasy.text import irregular
from speakeasy.text.fit import article, match_case
from speakeasy.text.inflect import Form, forms, inflect, possessive
from speakeasy.text.word_forms import Pos

VERBS = """
    use        uses        used          used         using
    carry      carries     carried       carried      carrying
    go         goes        went          gone         going
    undergo    undergoes   underwent     undergone    undergoing
    have       has         had           had          having
    do         does        did           done         doing
    take       takes       took          taken        taking
    write      writes      wrote         written      writing
    lie        lies        lay           lain         lying
    lay        lays        laid          laid         laying
    die        dies        died          died         dying
    see        sees        saw           seen         seeing
    agree      agrees      agreed        agreed       agreeing
    overpay    overpays    overpaid      overpaid     overpaying
    rebuild    rebuilds    rebuilt       rebuilt      rebuilding
    mislead    misleads    misled        misled       misleading
    undo       undoes      undid         undone       undoing
    foresee    foresees    foresaw       foreseen     foreseeing
    outgrow    outgrows    outgrew       outgrown     outgrowing
    relay      relays      relayed       relayed      relaying
    stop       stops       stopped       stopped      stopping
    unplug     unplugs     unplugged     unplugged    unplugging
    reckon     reckons     reckoned      reckoned     reckoning
    repair     repairs     repaired      repaired     repairing
    quit       quits       quit          quit         quitting
    visit      visits      visited       visited      visiting
    refer      refers      referred      referred     referring
    offer      offers      offered       offered      offering
    forbid     forbids     forbade       forbidden    forbidding
    begin      begins      began         begun        beginning
    develop    develops    developed     developed    developing
    focus      focuses     focused       focused      focusing
    travel     travels     travelled     travelled    travelling
    parallel   parallels   paralleled    paralleled   paralleling
    fulfil     fulfils     fulfilled     fulfilled    fulfilling
    panic      panics      panicked      panicked     panicking
    fix        fixes       fixed         fixed        fixing
    watch      watches     watched       watched      watching
    quiz       quizzes     quizzed       quizzed      quizzing
    veto       vetoes      vetoed        vetoed       vetoing
    argue      argues      argued        argued       arguing
    centre     centres     centred       centred      centring
    singe      singes      singed        singed       singeing
    age        ages        aged          aged         ageing
    found      founds      founded       founded      founding
"""

VERB_FORMS: tuple[Form, ...] = ("base", "s", "past", "participle", "ing")


def rows(table: str) -> list[list[str]]:
    return [row.split() for row in table.strip().splitlines()]


@pytest.mark.parametrize("row", rows(VERBS), ids=lambda row: str(row[0]))
def test_verbs(row: list[str]) -> None:
    assert [inflect(row[0], "verb", form) for form in VERB_FORMS] == row


@pytest.mark.parametrize(
    ("phrase", "form", "expected"),
    [
        ("carry out", "past", "carried out"),
        ("make use of", "ing", "making use of"),
        ("put ... in the driving seat", "ing", "putting ... in the driving seat"),
        ("plan and pay for", "past", "planned and paid for"),
        ("pick or choose", "participle", "picked or chosen"),
        ("adversely impact", "s", "adversely impacts"),
        ("rely on", "s", "relies on"),
        ("co-produce", "past", "co-produced"),
        ("opt-in", "past", "opted-in"),
        ("be able to", "s", "is able to"),
        ("be able to", "past", "was able to"),
        ("be able to", "were", "were able to"),
        ("be able to", "am", "am able to"),
        ("be able to", "participle", "been able to"),
        ("be able to", "ing", "being able to"),
        ("get", "are", "get"),
        ("get", "were", "got"),
        ("can choose", "past", None),
        ("is", "s", None),
        ("CC", "past", None),
    ],
)
def test_verb_phrases(phrase: str, form: str, expected: str | None) -> None:
    assert inflect(phrase, "verb", form) == expected


PLURALS = """
    plan plans | policy policies | day days | box boxes | church churches | stomach stomachs | class classes
    photo photos | person people | child children | grandchild grandchildren | woman women | policeman policemen
    human humans | salesperson salespeople | midwife midwives | shelf shelves | belief beliefs | roof roofs
    crisis crises | lens lenses | analysis analyses | virus viruses | stimulus stimuli | criterion criteria
    referendum referendums | index indexes | bureau bureaux | quiz quizzes | soliloquy soliloquies
    aircraft aircraft | series series | people people | data data | resources resources | specimen specimens
    menus menus | opera operas | café cafés | Child Children | MP MPs | SATs SATs | SpLD SpLDs | under-18 under-18s
    building buildings | illness illnesses | passer-by passers-by | runner-up runners-up
    mother-in-law mothers-in-law | mother-to-be mothers-to-be | drop-in drop-ins | one-to-one one-to-ones
    lay-by lay-bys | care-leaver care-leavers
"""


@pytest.mark.parametrize("row", [row.split() for row in PLURALS.replace("\n", "|").split("|") if row.strip()])
def test_plurals(row: list[str]) -> None:
    assert inflect(row[0], "noun", "plural") == row[1]


@pytest.mark.parametrize(
    "word", "information help support counselling happiness racism arthritis homeless something GDS £5".split()
)
def test_no_plural_is_better_than_a_wrong_one(word: str) -> None:
    assert inflect(word, "noun", "plural") is None
    assert set(forms(word, "noun").values()) == {("base",)}


@pytest.mark.parametrize(
    ("phrase", "plural"),
    [
        ("service user", "service users"),
        ("person with dementia", "people with dementia"),
        ("man in the street", "men in the street"),
        ("sister in law", "sisters in law"),
        ("attorney general", "attorneys general"),
        ("terms and conditions", "terms and conditions"),
        ("health and care professional", "health and care professionals"),
        ("wear and tear", None),
        ("a fair chance", None),
        ("in accordance with", None),
        # Words that only describe the noun to come.
        ("end of life plan", "end of life plans"),
        ("out of area placement", "out of area placements"),
        ("face to face meeting", "face to face meetings"),
        ("person centred plan", "person centred plans"),
        ("looked after child", "looked after children"),
        # Words that describe the noun before.
        ("person living with dementia", "people living with dementia"),
        ("person refused asylum", "people refused asylum"),
        ("child protected by a court", "children protected by a court"),
        ("child looked after by the council", "children looked after by the council"),
        ("person you live with", "people you live with"),
        ("money owed", None),
        ("time off from caring", None),
        # The verb agrees.
        ("person who uses services", "people who use services"),
        ("person who usually carries a card", "people who usually carry a card"),
        ("someone who is homeless", "people who are homeless"),
        ("child who has no home", "children who have no home"),
        ("cancer that was treated", "cancers that were treated"),
        ("person who can choose", "people who can choose"),
        ("nurse who visited you", "nurses who visited you"),
        ("person who the council supports", "people who the council supports"),
        ("person who lives and works here", "people who live and work here"),
        ("person who needs care and support", "people who need care and support"),
        # Nobody can be sure.
        ("person who is a carer", None),
        ("person who buys food and pays bills", None),
        ("person whose home is cold", None),
        ("person who left his home", None),
        ("promise that facts are true", None),
        ("thing you own that is worth money", None),
    ],
)
def test_plurals_of_phrases(phrase: str, plural: str | None) -> None:
    assert inflect(phrase, "noun", "plural") == plural


@pytest.mark.parametrize(
    ("word", "comparative", "superlative"),
    [
        ("big", "bigger", "biggest"),
        ("large", "larger", "largest"),
        ("free", "freer", "freest"),
        ("happy", "happier", "happiest"),
        ("lively", "livelier", "liveliest"),
        ("unhappy", "unhappier", "unhappiest"),
        ("dry", "drier", "driest"),
        ("simple", "simpler", "simplest"),
        ("good", "better", "best"),
        ("stupid", "more stupid", "most stupid"),
        ("likely", "more likely", "most likely"),
        ("vulnerable", "more vulnerable", "most vulnerable"),
        ("live", "more live", "most live"),
        ("aware of", "more aware of", "most aware of"),
        ("hard to reach", "harder to reach", "hardest to reach"),
        ("hard-to-reach", "harder-to-reach", "hardest-to-reach"),
        ("well-known", "better-known", "best-known"),
        ("person-centred", "more person-centred", "most person-centred"),
        ("at risk", "more at risk", "most at risk"),
        ("a lot of", None, None),
    ],
)
def test_adjectives(word: str, comparative: str | None, superlative: str | None) -> None:
    assert inflect(word, "adjective", "comparative") == comparative
    assert inflect(word, "adjective", "superlative") == superlative


@pytest.mark.parametrize(
    ("phrase", "pos", "form", "expected"),
    [
        ("utilise", "verb", "past", "utilized"),
        ("travel", "verb", "ing", "traveling"),
        ("analyse", "verb", "s", "analyzes"),
        ("practise", "verb", "s", "practices"),
        ("fulfil", "verb", "base", "fulfill"),
        ("get", "verb", "participle", "gotten"),
        ("get", "verb", "past", "got"),
        ("try to get", "verb", "participle", "tried to get"),
        ("programme of care", "noun", "plural", "programs of care"),
        ("cheque", "noun", "plural", "checks"),
        ("Labour voter", "noun", "plural", "Labour voters"),
        ("person-centred", "phrase", "base", "person-centered"),
    ],
)
def test_the_us_way(phrase: str, pos: Pos, form: str, expected: str) -> None:
    assert inflect(phrase, pos, form, "US") == expected


def test_the_uk_way_leaves_a_given_spelling_alone() -> None:
    assert inflect("organize", "verb", "past", "UK") == "organized"


@pytest.mark.parametrize(
    ("phrase", "pos", "form", "surfaces"),
    [
        ("utilise", "verb", "past", "utilised utilized"),
        ("colour", "noun", "plural", "colours colors"),
        ("travel", "verb", "participle", "travelled traveled"),
        ("label", "verb", "ing", "labelling labeling"),
        ("enrol", "verb", "base", "enrol enroll"),
        ("centre", "noun", "plural", "centres centers"),
        ("programme", "noun", "base", "programme program"),
        ("judgement", "noun", "base", "judgement judgment"),
        ("licence", "noun", "base", "licence license"),
        ("learn", "verb", "past", "learned learnt"),
        ("focus", "verb", "past", "focused focussed"),
        ("age", "verb", "ing", "ageing aging"),
        ("person", "noun", "plural", "people persons"),
        ("syllabus", "noun", "plural", "syllabuses syllabi"),
        ("lie", "verb", "past", "lay lied"),
    ],
)
def test_matching_is_generous(phrase: str, pos: Pos, form: Form, surfaces: str) -> None:
    assert {surface for surface, found in forms(phrase, pos).items() if form in found} == set(surfaces.split())


def test_a_surface_knows_all_its_forms_and_the_given_phrase_comes_first() -> None:
    assert forms("utilise", "verb")["utilised"] == ("past", "participle")
    assert forms("put", "verb")["put"] == ("base", "past", "participle")
    assert forms("resources", "noun") == {"resources": ("base", "plural")}
    assert next(iter(forms("paediatric ward", "noun"))) == "paediatric ward"


def test_forms_of_be_are_told_apart() -> None:
    found = forms("be able to", "verb")
    assert found["are able to"] == ("are",)
    assert found["was able to"] == ("past",)
    assert found["were able to"] == ("were",)


@pytest.mark.parametrize("pos", ["adverb", "phrase"])
def test_adverbs_and_phrases_have_only_their_base(pos: Pos) -> None:
    assert forms("in favour of", pos) == {"in favour of": ("base",), "in favor of": ("base",)}
    assert inflect("quickly", pos, "comparative") is None


def test_two_spellings_a_word_do_not_explode() -> None:
    assert len(forms(" ".join(["colour"] * 60), "phrase")) <= 64


def test_possessives() -> None:
    nouns = ["person", "people", "service users", "class", "bus"]
    assert [possessive(noun) for noun in nouns] == ["person's", "people's", "service users'", "class's", "bus's"]


@pytest.mark.parametrize(
    ("replacement", "original", "start", "expected"),
    [
        ("use", "utilise", False, "use"),
        ("use", "utilise", True, "use"),
        ("use", "Utilise", True, "Use"),
        ("use", "UTILISE", False, "USE"),
        ("people who use services", "Service Users", False, "People who use services"),
        ("people", "SERVICE USERS", False, "PEOPLE"),
        ("NHS worker", "clinician", False, "NHS worker"),
        ("English lessons", "esol", False, "English lessons"),
        ("iPhone", "Device", True, "iPhone"),
        ("a plan", "A", True, "A plan"),
        ("Disability Living Allowance", "DLA", False, "Disability Living Allowance"),
        ("personal budget", "PB", False, "personal budget"),
        ("personal budget", "PB", True, "Personal budget"),
        ("yearly meeting", "AGM", False, "yearly meeting"),
        ("as soon as possible", "ASAP", False, "as soon as possible"),
        ("“quoted” words", "Speech", False, "“Quoted” words"),
        ("2 people", "Couple", True, "2 people"),
    ],
)
def test_capitals_follow_the_text(replacement: str, original: str, start: bool, expected: str) -> None:
    assert match_case(replacement, original, sentence_start=start) == expected


ARTICLES = """
    a: house hotel herb university union user useful European euro one-off once one unit unique uniform unanimous utopia
       ewe ukulele urine UK US GP U-turn T-shirt NATO UNICEF SEND NICE HOUSE 1-in-5 100 10 7 118 1,800 110 $20 yes
    an: hour honest honour heir apple umbrella uncle usher urgent urban utter uninformed unidentified unimportant
       onerous MP MPs MRI NHS NHS-funded HMRC EU HIV FOI LGBT X-ray e-mail AIDS 8 8th 80% 800 11 11,000 18
       18-year-old 1800s 85.5 £8 ‘elderly École
"""


@pytest.mark.parametrize(
    ("wanted", "word"),
    [
        (wanted.strip(), word)
        for wanted, words in (part.split(":") for part in ARTICLES.replace("an:", "|an:").split("|"))
        for word in words.split()
    ],
)
def test_articles_follow_the_sound(wanted: str, word: str) -> None:
    assert article(word) == wanted


KNOWN = st.sampled_from(
    [(word, "verb") for word in (*irregular.VERBS, *irregular.DOUBLE, *irregular.DOUBLE_L, "be", "plan and pay for")]
    + [(word, "noun") for word in (*irregular.NOUNS, "person who uses services", "mother-in-law", "Programme")]
    + [
        (word, "adjective")
        for word in (*irregular.ADJECTIVES, *irregular.TAKES_ER, *irregular.EITHER_WAY, "hard-to-reach")
    ]
)
ANY = st.tuples(
    st.one_of(st.text(max_size=30), st.from_regex(r"([A-Za-z]{1,9}[- ]){0,4}[a-z]{1,9}", fullmatch=True)),
    st.sampled_from(["verb", "noun", "adjective", "adverb", "phrase"]),
)
FORMS = st.sampled_from(["base", *VERB_FORMS, "am", "are", "were", "plural", "comparative", "superlative", "nonsense"])


@given(st.one_of(KNOWN, ANY), FORMS)
def test_what_inflect_writes_forms_can_match(given_phrase: tuple[str, Pos], form: Form) -> None:
    phrase, pos = given_phrase
    said = inflect(phrase, pos, form)
    found = forms(phrase, pos)
    if said is not None and (form not in ("am", "are", "were") or phrase.startswith("be ")):
        assert form in found[said]
    if said is None and form != "base":
        assert all(form not in labels for labels in found.values())


@given(ANY, FORMS)
def test_us_answers_wherever_uk_does(given_phrase: tuple[str, Pos], form: Form) -> None:
    phrase, pos = given_phrase
    assert (inflect(phrase, pos, form, "US") is None) == (inflect(phrase, pos, form) is None)


@given(st.text(max_size=30), st.text(max_size=30), st.booleans())
def test_matching_case_twice_changes_nothing_more(replacement: str, original: str, start: bool) -> None:
    once = match_case(replacement, original, sentence_start=start)
    assert match_case(once, original, sentence_start=start) == once


@given(st.text(max_size=30))
def test_an_article_is_always_given(word: str) -> None:
    assert article(word) in ("a", "an")
