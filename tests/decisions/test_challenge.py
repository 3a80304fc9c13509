"""A challenge gets a number, shows at once, is answered with a reason, and can be opened again."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest

from speakeasy.decisions import challenge as c
from speakeasy.decisions.store import folder_for
from speakeasy.errors import DecisionError

DAY = date(2026, 11, 22)


def test_it_gets_a_number_and_a_date(tmp_path):
    first = c.add_challenge(tmp_path, "service user", DAY, why="It is cold.", instead=("person",), sender="Sam")
    second = c.add_challenge(tmp_path, "co-production", DAY)
    assert (first.number, second.number) == (1, 2)
    assert first.answer_by == date(2026, 12, 4)
    assert c.read_challenges(tmp_path) == [first, second]
    text = (folder_for(tmp_path) / c.FOLDER / "0001-service-user.toml").read_text(encoding="utf-8")
    assert 'from = "Sam"' in text


def test_two_people_at_once_get_two_numbers(tmp_path):
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda n: c.add_challenge(tmp_path, f"word {n}", DAY), range(40)))
    assert [one.number for one in c.read_challenges(tmp_path)] == list(range(1, 41))


def test_an_answer_has_a_short_reason(tmp_path):
    c.add_challenge(tmp_path, "client", DAY)
    with pytest.raises(DecisionError, match=r"25 words or fewer\. This has 26"):
        c.answer(tmp_path, 1, "kept", "word " * 26, DAY)
    with pytest.raises(DecisionError, match="This has 0"):
        c.answer(tmp_path, 1, "kept", " ", DAY)
    with pytest.raises(DecisionError, match="needs a day"):
        c.answer(tmp_path, 1, "later", "We are busy.", DAY)
    with pytest.raises(DecisionError, match="There is no challenge 7"):
        c.answer(tmp_path, 7, "kept", "No.", DAY)
    answered = c.answer(tmp_path, 1, "later", "We meet in May.", DAY, date(2027, 5, 1))
    assert c.read_challenges(tmp_path) == [answered]
    assert not answered.is_late(date(2027, 4, 30))
    assert answered.is_late(date(2027, 5, 1))


def test_three_new_challenges_open_it_again(tmp_path):
    c.add_challenge(tmp_path, "client", DAY)
    c.answer(tmp_path, 1, "kept", "Our lawyers need it.", DAY)
    for _ in range(2):
        c.add_challenge(tmp_path, "Client", DAY)
    assert c.find_challenge(tmp_path, 1).state == "kept"
    c.add_challenge(tmp_path, "client", DAY)
    again = c.find_challenge(tmp_path, 1)
    assert again.is_open
    assert "Our lawyers need it." in again.history[0]


def test_very_many_from_one_hand_wait_until_tomorrow(tmp_path):
    for n in range(c.MOST_A_DAY):
        c.add_challenge(tmp_path, f"word {n}", DAY, sender="Sam")
    with pytest.raises(DecisionError, match="go on tomorrow"):
        c.add_challenge(tmp_path, "one more", DAY, sender="Sam")
    assert c.add_challenge(tmp_path, "one more", DAY).number == c.MOST_A_DAY + 1


def test_late_and_counted(tmp_path):
    one = c.add_challenge(tmp_path, "client", DAY, code="client-as-customer")
    assert not one.is_late(one.answer_by)
    assert one.is_late(date(2027, 1, 1))
    assert c.open_by_word([one]) == {"client": 1, "client-as-customer": 1}


def test_the_same_number_twice_after_a_merge_is_named(tmp_path):
    c.add_challenge(tmp_path, "client", DAY)
    folder = folder_for(tmp_path) / c.FOLDER
    twin = (folder / "0001-client.toml").read_text(encoding="utf-8").replace("client", "customer")
    (folder / "0001-customer.toml").write_text(twin, encoding="utf-8")
    with pytest.raises(DecisionError, match="“client” and “customer”"):
        c.find_challenge(tmp_path, 1)
    assert c.add_challenge(tmp_path, "third", DAY).number == 2


def test_a_file_changed_by_hand_is_checked(tmp_path):
    c.add_challenge(tmp_path, "client", DAY)
    path = folder_for(tmp_path) / c.FOLDER / "0001-client.toml"
    path.write_text(path.read_text(encoding="utf-8") + 'stat = "kept"\n', encoding="utf-8")
    with pytest.raises(DecisionError, match="stat"):
        c.read_challenges(tmp_path)


def test_no_word_no_challenge(tmp_path):
    with pytest.raises(DecisionError, match="which word"):
        c.add_challenge(tmp_path, " ", DAY)
