"""What people decided holds in the editor as it does on the command line, and a change of it shows at once."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from speakeasy.decisions.challenge import add_challenge, answer
from speakeasy.decisions.keep import Keep, add_keep, write_keeps
from speakeasy_lsp.decided import decisions_of, is_decision

DAY = date(2026, 11, 22)
LETTER = "We utilise the hall. Ask the service user.\n"


@pytest.fixture
def uri(folder):
    return (folder / "letter.md").as_uri()


def codes(found):
    return [one["code"] for one in found]


def changed(client, *files):
    client.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": one.as_uri(), "type": 2} for one in files]})


def test_what_is_kept_is_not_shown(client, folder, uri):
    add_keep(folder, Keep("utilise", "It is in the song.", DAY, "We utilise the hall."))
    assert codes(client.opened(uri, LETTER)) == ["service-user"]


def test_what_is_kept_is_a_note_with_its_reason(connected, folder, uri):
    add_keep(folder, Keep("utilise", "It is in the song.", DAY))
    kept, _ = connected().begin(folder, {"notes": True}).opened(uri, LETTER)
    assert kept["severity"] == 4
    assert kept["message"].endswith("Kept on purpose: It is in the song.")


def test_a_challenged_word_says_so(client, folder, uri):
    add_challenge(folder, "service user", DAY)
    add_challenge(folder, "Service user", DAY)
    (one,) = [one for one in client.opened(uri, LETTER) if one["code"] == "service-user"]
    assert one["message"].endswith("2 people have challenged this word.")


def test_a_new_keep_and_a_keep_that_goes_show_at_once(client, folder, uri):
    assert codes(client.opened(uri, LETTER)) == ["utilise", "service-user"]
    keeps = folder / "decisions" / "keeps.toml"
    add_keep(folder, Keep("utilise", "It is in the song.", DAY))
    changed(client, keeps)
    assert codes(client.diagnostics(uri)) == ["service-user"]
    write_keeps(folder, [])
    changed(client, keeps)
    assert codes(client.diagnostics(uri)) == ["utilise", "service-user"]


def test_an_answer_to_a_challenge_shows_at_once(client, folder, uri):
    add_challenge(folder, "utilise", DAY)
    assert "challenged" in client.opened(uri, LETTER)[0]["message"]
    answer(folder, 1, "changed", "We say use now.", DAY)
    changed(client, *(folder / "decisions" / "challenges").iterdir())
    assert "challenged" not in client.diagnostics(uri)[0]["message"]


def test_saving_a_file_of_decisions_is_enough_for_clients_that_watch_nothing(client, folder, uri):
    client.opened(uri, LETTER)
    add_keep(folder, Keep("utilise", "It is in the song.", DAY))
    client.notify("textDocument/didSave", {"textDocument": {"uri": (folder / "decisions" / "keeps.toml").as_uri()}})
    assert codes(client.diagnostics(uri)) == ["service-user"]


def test_decisions_stand_beside_the_settings_file(client, folder, uri):
    inner = folder / "letters"
    inner.mkdir()
    (folder / "speakeasy.toml").write_text("")
    add_keep(folder, Keep("utilise", "It is in the song.", DAY))
    add_keep(inner, Keep("service user", "Nobody looks here.", DAY))
    assert codes(client.opened((inner / "a.md").as_uri(), LETTER)) == ["service-user"]


def test_broken_decisions_are_said_once_and_all_findings_are_shown(client, folder, uri):
    (folder / "decisions").mkdir()
    (folder / "decisions" / "keeps.toml").write_text("[[keep]]\nwords = 5\n")
    assert codes(client.opened(uri, LETTER)) == ["utilise", "service-user"]
    if not client.had("window/showMessage"):
        client.told("window/showMessage")
    (said,) = [one["message"] for one in client.had("window/showMessage")]
    assert "keeps.toml:2" in said
    client.change(uri, {"text": LETTER * 2})
    assert client.nothing("window/showMessage")


def test_the_workspace_is_checked_again_when_a_decision_changes(connected, folder):
    (folder / "letter.md").write_text(LETTER)
    client = connected().begin(folder)

    def findings():
        return client.request("workspace/executeCommand", {"command": "speakeasy.checkWorkspace"})["findings"]

    assert findings() == 2
    add_keep(folder, Keep("utilise", "It is in the song.", DAY))
    changed(client, folder / "decisions" / "keeps.toml")
    assert findings() == 1


def test_nothing_is_read_twice_and_everything_that_changes_is(tmp_path):
    first = decisions_of(tmp_path, None)
    assert decisions_of(tmp_path, first) is first
    add_challenge(tmp_path, "utilise", DAY)
    second = decisions_of(tmp_path, first)
    assert second is not first
    (file,) = (tmp_path / "decisions" / "challenges").glob("*.toml")
    file.write_text(file.read_text() + "# Changed in place\n")
    assert decisions_of(tmp_path, second) is not second


def test_a_keep_ends_at_midnight(tmp_path, monkeypatch):
    today = date.today()
    add_keep(tmp_path, Keep("utilise", "Until today.", today, until=today))
    first = decisions_of(tmp_path, None)

    class Tomorrow(date):
        @classmethod
        def today(cls):
            return today + timedelta(days=1)

    monkeypatch.setattr("speakeasy_lsp.decided.date", Tomorrow)
    assert decisions_of(tmp_path, first) is not first


@pytest.mark.parametrize(
    ("name", "wanted"),
    [("a/decisions/keeps.toml", True), ("a/decisions/challenges/0001-a.toml", True), ("a/speakeasy.toml", False),
     ("a/challenges/0001-a.toml", False), ("decisions/house/words.toml", False)],
)  # fmt: skip
def test_which_files_hold_decisions(tmp_path, name, wanted):
    assert is_decision(tmp_path / name) is wanted


def test_a_client_that_pulls_is_told_to_ask_again(connected, folder, uri):
    ways = {"textDocument": {"diagnostic": {}}, "workspace": {"diagnostics": {"refreshSupport": True}}}
    client = connected().begin(folder, {"workspaceDiagnostics": True}, capabilities=ways)
    (folder / "other.md").write_text(LETTER, encoding="utf-8")
    client.open(uri, LETTER)

    def asked():
        one = client.request("textDocument/diagnostic", {"textDocument": {"uri": uri}})
        every = client.request("workspace/diagnostic", {"previousResultIds": []})["items"]
        return [codes(one["items"]), *(codes(file["items"]) for file in every)]

    assert asked() == [["utilise", "service-user"]] * 2
    add_keep(folder, Keep("utilise", "It is in the song.", DAY))
    changed(client, folder / "decisions" / "keeps.toml")
    client.told("workspace/diagnostic/refresh")
    assert asked() == [["service-user"]] * 2
