"""A pledge is a file that people can change; what it says holds for new challenges."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from speakeasy.decisions.challenge import add_challenge
from speakeasy.decisions.pledge import FILE, Pledge, TellUs, answer_days, read_pledge, write_pledge
from speakeasy.decisions.store import folder_for
from speakeasy.errors import DecisionError

DAY = date(2026, 11, 23)
PLEDGE = Pledge(
    made=DAY,
    who="Sunrise Trust",
    checks=("letters",),
    audience="easy-read",
    answer_days=5,
    look_again=date(2027, 5, 1),
    tell_us=TellUs(phone="01234 567 890", in_person="Sam, at the front desk"),
    kinds={"letters": ("letters/**",)},
)


def test_what_was_written_is_read(tmp_path):
    assert read_pledge(tmp_path) is None
    write_pledge(tmp_path, PLEDGE)
    assert read_pledge(tmp_path) == PLEDGE


typed = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=30)


@given(who=typed, post=typed, checks=st.lists(typed, max_size=3))
def test_anything_that_people_type_comes_back(who, post, checks, tmp_path_factory):
    folder = tmp_path_factory.mktemp("pledge")
    one = Pledge(made=DAY, who=who, alone=True, checks=tuple(checks), tell_us=TellUs(post=post, phone="1"))
    write_pledge(folder, one)
    assert read_pledge(folder) == one


def test_notes_in_the_file_stay(tmp_path):
    write_pledge(tmp_path, PLEDGE)
    path = folder_for(tmp_path) / FILE
    path.write_text(path.read_text().replace("answer-days = 5", "answer-days = 5 # Sam asked for this"))
    write_pledge(tmp_path, msgspec.structs.replace(PLEDGE, look_again=None, who="Sunset"))
    text = path.read_text()
    assert "# Sam asked for this" in text
    assert "look-again =" not in text
    assert 'who = "Sunset"' in text


def test_new_challenges_go_by_it(tmp_path):
    assert answer_days(tmp_path) == 10
    assert add_challenge(tmp_path, "client", DAY).answer_by == date(2026, 12, 7)
    write_pledge(tmp_path, PLEDGE)
    assert add_challenge(tmp_path, "client", DAY).answer_by == date(2026, 11, 30)
    assert add_challenge(tmp_path, "client", DAY, 1).answer_by == date(2026, 11, 24)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"tell_us": TellUs()}, "One way is enough"),
        ({"who": " "}, "who makes this promise"),
        ({"answer_days": 0}, "from 1 to 60 working days. You gave 0"),
        ({"answer_days": 400}, "You gave 400"),
        ({"audience": "easy-reed"}, "Did you mean “easy-read”"),
    ],
)
def test_a_promise_that_says_too_little_is_refused(change, said, tmp_path):
    with pytest.raises(DecisionError, match=said):
        write_pledge(tmp_path, msgspec.structs.replace(PLEDGE, **change))
    assert read_pledge(tmp_path) is None


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("answer-days = 5", 'answer-days = "five"', r"pledge\.toml:\d+: Expected “int”, got “str”"),
        ("answer-days = 5", "answer-days = 0", "from 1 to 60"),
        ("answer-days = 5", "answer-dyas = 5", "answer-dyas"),
        ("answer-days = 5", "answer-days = ", "this is not TOML"),
        ("answer-days = 5", "<<<<<<< mine\nanswer-days = 5", r"pledge\.toml:\d+: two people changed this at once"),
        ('phone = "01234 567 890"\nin-person = "Sam, at the front desk"', "", "One way is enough"),
    ],
)
def test_a_slip_in_the_file_is_told_with_its_place(old, new, said, tmp_path):
    write_pledge(tmp_path, PLEDGE)
    path = folder_for(tmp_path) / FILE
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))
    with pytest.raises(DecisionError, match=said):
        read_pledge(tmp_path)
    with pytest.raises(DecisionError, match=said):
        add_challenge(tmp_path, "client", DAY)


KILLED = """
import os, signal, sys
from datetime import date
from pathlib import Path
from speakeasy.decisions.pledge import Pledge, TellUs, write_pledge
def killed(self, data):
    with self.open("wb") as file:
        file.write(data[: len(data) // 2])
        file.flush()
        os.kill(os.getpid(), signal.SIGKILL)
Path.write_bytes = killed
write_pledge(Path(sys.argv[1]), Pledge(made=date(2026, 1, 1), who="Other", tell_us=TellUs(phone="9")))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal")
def test_killed_in_the_middle_of_a_write_nothing_is_lost(tmp_path):
    write_pledge(tmp_path, PLEDGE)
    done = subprocess.run([sys.executable, "-c", KILLED, str(tmp_path)], check=False, timeout=60)
    assert done.returncode == -9
    assert read_pledge(tmp_path) == PLEDGE
