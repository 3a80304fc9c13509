"""One file is checked as its settings say; good news comes only where somebody asked, on one core or on two."""

from __future__ import annotations

from speakeasy.scale import local
from speakeasy.scale.job import Checks, make_check, make_praised
from speakeasy.settings import Settings


def test_praise_only_where_it_was_asked_for(tmp_path):
    path = tmp_path / "a.md"
    path.write_text("We met on Monday. We utilise the hall.\n", encoding="utf-8")
    plain, praised = make_check(Settings())(path), make_praised(Settings())(path)
    assert plain.praise == ()
    assert [one.code for one in praised.praise] == ["clear-sentence"]
    assert praised.diagnostics == plain.diagnostics != ()
    assert Checks(Settings(), praised=True).data(path.read_bytes(), path) == praised


def test_the_same_on_two_cores(tmp_path, monkeypatch):
    paths = [tmp_path / f"{n}.md" for n in range(3)]
    for path in paths:
        path.write_text(f"We met on Monday at {path.stem}.\n", encoding="utf-8")
    one = list(local.check_files(paths, make_praised, Settings(), 1))
    monkeypatch.setattr(local, "is_worth_sharing", lambda _: True)
    assert list(local.check_files(paths, make_praised, Settings(), 2)) == one
    assert all(result.praise for result in one)
