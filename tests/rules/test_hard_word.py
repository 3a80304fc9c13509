from __future__ import annotations

import pytest

from speakeasy import Config, check


def hard(text: str, **settings: object) -> list[tuple[str, str]]:
    found = check(text, "a.md", Config(**settings))  # type: ignore[arg-type]
    return [(text[one.span.start : one.span.end], one.message) for one in found if one.code == "hard-word"]


def words(text: str, **settings: object) -> list[str]:
    return [word for word, _ in hard(text, **settings)]


def test_it_says_how_seldom_the_word_is_used():
    [(word, message)] = hard("The riverine path is shut.")
    assert word == "riverine"
    assert message == "Some readers may not know this word: it is used about once in 5 million words."


def test_a_word_is_pointed_out_once_in_all_its_forms():
    assert words("The permittee signs.\n\nTwo permittees met.\n\nAsk the permittee.") == ["permittee"]


def test_a_word_that_stands_there_often_is_for_the_glossary():
    [(_, message)] = hard("We pay stumpage. " * 10)
    assert "10 times" in message
    [one] = [one for one in check("We pay stumpage. " * 10) if one.code == "hard-word"]
    assert "glossary" in one.suggestions[0].advice


def test_often_is_an_option():
    assert "stands here" not in hard("We pay stumpage. " * 10, rules={"hard-word": {"often": 20}})[0][1]


@pytest.mark.parametrize(
    "text",
    [
        "We pay stumpage (the price of a tree that still stands).\n\nThe stumpage is due.",
        "The stumpage is due.\n\nStumpage is the price of a tree that still stands.",
    ],
)
def test_a_word_that_the_text_explains_is_left_alone(text):
    assert words(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "We saw a Cervus elaphus.",
        "They say “stumpage” there.",
        "The word perspicacious is Latin.",
        "Open file_stumpage now.",
        "Ask about the stumpage-fee.",
        "This is the enviroment.",
        "We recieve it tommorrow.",
        "Go to www.stumpage.org today.",
        "We drink φρόνησις.",
        "We met Stumpage there.",
    ],
)
def test_names_slips_and_parts_are_left_alone(text):
    assert words(text) == []


def test_a_phrase_of_the_lists_is_for_the_lists():
    assert words("It is prima facie wrong.") == []


def test_allowed_words_are_known():
    assert words("Some perspicacious readers.", allow=("perspicacious",)) == []


@pytest.mark.parametrize("region", ["UK", "IE", "AU", "NZ"])
def test_words_of_the_region_are_known(region):
    assert words("Ask the childminder and the chiropodist about the caesarean.", region=region) == []


def test_both_spellings_are_known_in_each_region():
    for region in ("UK", "US"):
        assert (
            words(
                "They synchronised and synchronized it. A caesarean is a cesarean. Ask for anaesthetic or anesthetic.",
                region=region,
            )
            == []
        )


def test_each_audience_has_its_threshold():
    text = "The itinerary has the guidelines."
    assert words(text) == []
    assert "itinerary" in words(text, audience="easy-read")


def test_a_word_made_of_a_very_common_one_is_easy():
    assert words("Our readers read it.", audience="easy-read") == []


def test_the_old_name_still_works():
    assert words("The riverine path.", rules={"rare-word": False}) == []
    assert words("The itinerary.", rules={"rare-word": {"zipf": 4.5}}) == ["itinerary"]


def test_a_comment_with_the_old_name_still_works():
    assert words("<!-- speakeasy: off-file rare-word because we like it -->\n\nThe riverine path.") == []


def test_other_languages_are_left_alone():
    french = "Nous vous écrivons pour vous dire que votre demande est acceptée par le bureau."
    assert words(f"We write to you to say that you can come and see us soon, with your letter.\n\n{french}") == []
