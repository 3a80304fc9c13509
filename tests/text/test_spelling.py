from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speakeasy.text.spelling import to_uk, to_us, twins

SURE_BOTH_WAYS = """
    organise organize | organisation organization | realising realizing | apologised apologized | oxidiser oxidizer
    paralyse paralyze | analysed analyzed | colour color | colourful colorful | discoloured discolored
    behavioural behavioral | favourite favorite | neighbourhood neighborhood | honourable honorable | labourer laborer
    centre center | centred centered | centring centering | theatre theater | kilometre kilometer | fibre fiber
    catalogue catalog | defence defense | defenceless defenseless | travelled traveled | modelling modeling
    counsellor counselor | labelled labeled | unlabelled unlabeled | marvellous marvelous | jewellery jewelry
    enrol enroll | enrolment enrollment | fulfil fulfill | skilful skillful | paediatric pediatric | foetus fetus
    oestrogen estrogen | haemoglobin hemoglobin | anaesthetic anesthetic | diarrhoea diarrhea | leukaemia leukemia
    manoeuvre maneuver | grey gray | plough plow | mould mold | sceptical skeptical | pyjamas pajamas
    practised practiced | colourise colorize | anaesthetise anesthetize | tranquilliser tranquilizer
    self-centred self-centered | neighbour's neighbor's
"""

NO_TWIN = """
    advise advised exercise four hour promise surprise surprising unsurprised franchise wise otherwise size
    resize prize capsize seize noise raise revise supervision supervise compromise uncompromising imprecise enterprise
    merchandise improvisation crises premises disable disabled feasible advisable perilous humorist laboratory
    collaborate epidemic anemone hemisphere them estrange vigorous honorary humorous chancellor Belize Denise user house
"""


def pairs(table: str) -> list[tuple[str, str]]:
    return [(row.split()[0], row.split()[1]) for row in table.strip().split("|")]


@pytest.mark.parametrize(("uk", "us"), pairs(SURE_BOTH_WAYS))
def test_a_pair_leads_both_ways(uk: str, us: str) -> None:
    assert to_us(uk) == us
    assert to_uk(us) == uk
    assert {uk, us} <= twins(uk)
    assert twins(uk) == twins(us)


@pytest.mark.parametrize("word", NO_TWIN.split())
def test_a_word_without_a_twin_stays_as_it_is(word: str) -> None:
    assert twins(word) == {word}
    assert to_us(word) == to_uk(word) == word


@pytest.mark.parametrize(
    ("uk", "us"), pairs("programme program | licence license | practise practice | judgement judgment")
)
def test_some_us_spellings_are_at_home_in_the_uk_too(uk: str, us: str) -> None:
    assert to_us(uk) == us
    assert to_uk(us) == us
    assert twins(us) == {uk, us}


@pytest.mark.parametrize(("uk", "us"), pairs("cheque check | tyre tire | metre meter | storey story | kerb curb"))
def test_a_pair_that_is_also_two_words_is_changed_but_never_matched(uk: str, us: str) -> None:
    assert to_us(uk) == us
    assert twins(uk) == {uk}
    assert twins(us) == {us}


@pytest.mark.parametrize(
    ("one", "other"), pairs("dialogue dialog | adviser advisor | archaeology archeology | disc disk")
)
def test_variants_match_and_are_never_changed(one: str, other: str) -> None:
    assert other in twins(one)
    assert to_us(one) == to_uk(one) == one


def test_a_plural_in_es_is_not_taken_for_a_verb() -> None:
    assert to_us("analyses") == "analyses"
    assert twins("analyses") == {"analyses", "analyzes"}


def test_capitals_stay() -> None:
    assert to_us("Centre") == "Center"
    assert to_us("COLOUR") == "COLOR"
    assert "Utilize" in twins("Utilise")
    assert to_us("McColour") == "McColour"
    assert to_us("NEIGHBOUR’S") == "NEIGHBOR’S"


@given(
    st.one_of(st.text(max_size=20), st.from_regex(r"[a-z]{2,8}(ise|ize|our|or|lled|yse|ised|isation)", fullmatch=True))
)
def test_twins_agree_with_each_other(word: str) -> None:
    found = twins(word)
    assert {word, to_us(word), to_uk(word)} <= found
    assert to_us(to_us(word)) == to_us(word)
    assert to_uk(to_uk(word)) == to_uk(word)
    assert all(word in twins(one) for one in found)
