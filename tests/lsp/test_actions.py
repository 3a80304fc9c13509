"""Fixes: each editor asks in its own way, and must get what it meant and no more."""

from __future__ import annotations

import tomllib

import pytest

from speakeasy_lsp.lines import Lines

TEXT = "# Hello\n\nWe utilise the hall. 😀 We leverage it.\n\nThey utilise it too.\n"
EVERYTHING = {"start": {"line": 0, "character": 0}, "end": {"line": 5, "character": 0}}


@pytest.fixture
def uri(folder):
    return (folder / "letter.md").as_uri()


@pytest.fixture
def found(client, uri):
    return client.opened(uri, TEXT)


def carried_out(text, action, uri, encoding="utf-16"):
    """The text after an action's edits."""
    edit = action["edit"]
    edits = edit["changes"][uri] if "changes" in edit else edit["documentChanges"][0]["edits"]
    lines = Lines(text, encoding)
    spans = [
        (lines.offset((one["range"]["start"]["line"], one["range"]["start"]["character"])),
         lines.offset((one["range"]["end"]["line"], one["range"]["end"]["character"])), one["newText"])
        for one in edits
    ]  # fmt: skip
    for start, end, new in sorted(spans, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def titles(actions):
    return [action["title"] for action in actions]


def named(actions, start):
    return next(action for action in actions if action["title"].startswith(start))


def test_one_replacement_at_the_cursor(client, uri, found):
    cursor = {"start": {"line": 2, "character": 5}, "end": {"line": 2, "character": 5}}
    action = client.actions(uri, cursor)[0]
    assert (action["title"], action["kind"], action["isPreferred"]) == ("Use “use”", "quickfix", True)
    assert action["diagnostics"] == [found[0]]
    assert carried_out(TEXT, action, uri) == TEXT.replace("We utilise", "We use")


def test_nothing_to_do_where_there_is_no_finding(client, uri, found):
    place = {"start": {"line": 0, "character": 3}, "end": {"line": 0, "character": 3}}
    assert client.actions(uri, place) == []


def test_after_an_emoji_the_right_word_is_replaced(client, uri, found):
    leverage = next(one for one in found if one["code"] == "leverage")
    action = client.actions(uri, leverage["range"], [leverage])[0]
    assert carried_out(TEXT, action, uri) == TEXT.replace("leverage", action["title"].split("“")[1][:-1])


def test_everywhere_in_the_file(client, uri, found):
    action = named(client.actions(uri, found[0]["range"], [found[0]]), "Use “use” everywhere")
    assert "2 places" in action["title"]
    assert carried_out(TEXT, action, uri) == TEXT.replace("utilise", "use")


def test_columns_in_bytes_still_lead_to_the_finding_that_is_meant(client, uri, found):
    leverage = next(one for one in found if one["code"] == "leverage")
    place = leverage["range"]
    moved = {end: {"line": place[end]["line"], "character": place[end]["character"] + 2} for end in place}
    line = {"start": {"line": 2, "character": 0}, "end": {"line": 3, "character": 0}}
    actions = client.actions(uri, line, [{**leverage, "range": moved}])
    assert {one["code"] for action in actions for one in action["diagnostics"]} == {"leverage"}


def test_an_unknown_context_means_all_findings_in_the_range(client, uri, found):
    other = {"range": found[0]["range"], "message": "Spelling?", "source": "other", "code": "x"}
    assert "Use “use”" in titles(client.actions(uri, found[0]["range"], [other]))


def test_an_editor_that_asks_for_the_whole_text_gets_one_action(client, uri, found):
    actions = client.actions(uri, EVERYTHING, [found[0]])
    assert titles(actions) == ["Use “use”"]


def test_an_editor_that_asks_for_the_whole_text_never_changes_the_settings(client, folder):
    uri = (folder / "b.md").as_uri()
    found = client.opened(uri, "We welcome service users.\n")
    assert "Always allow “service users” in this project" in titles(client.actions(uri, found[0]["range"], found))
    whole = {"start": {"line": 0, "character": 0}, "end": {"line": 1, "character": 0}}
    assert client.actions(uri, whole, [found[0]]) == []


def test_a_client_that_keeps_versions_gets_edits_for_one_version(connected, folder, uri):
    more = {"workspace": {"workspaceEdit": {"documentChanges": True}}}
    client = connected().begin(folder, capabilities=more)
    (found, *_) = client.opened(uri, TEXT)
    action = client.actions(uri, found["range"])[0]
    assert action["edit"]["documentChanges"][0]["textDocument"] == {"uri": uri, "version": 1}


# --- all at once ---


def test_fix_all_works_from_the_document_and_not_from_the_context(client, uri, found):
    cursor = {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 0}}
    (action,) = client.actions(uri, cursor, [], only=["source.fixAll"])
    assert action["kind"] == "source.fixAll.speakeasy"
    assert "utilise" not in carried_out(TEXT, action, uri)


@pytest.mark.parametrize("only", ["source", "source.fixAll", "source.fixAll.speakeasy"])
def test_fix_all_has_these_names(client, uri, found, only):
    assert titles(client.actions(uri, EVERYTHING, [], only=[only])) == ["Use all plain replacements"]


@pytest.mark.parametrize("only", [None, ["quickfix"], ["refactor"], ["source.organizeImports"]])
def test_fix_all_comes_only_when_it_is_asked_for(client, uri, found, only):
    context = {} if only is None else {"only": only}
    kinds = {action["kind"] for action in client.actions(uri, EVERYTHING, [], **context)}
    assert "source.fixAll.speakeasy" not in kinds


def test_fix_all_leaves_what_has_two_replacements_or_is_not_to_be_changed(client, folder):
    text = "We leverage it. The form was sent. He is wheelchair-bound.\n"
    uri = (folder / "b.md").as_uri()
    client.opened(uri, text)
    fixed = [carried_out(text, action, uri) for action in client.actions(uri, EVERYTHING, [], only=["source.fixAll"])]
    assert all("The form was sent." in one for one in fixed)


# --- explain, allow, turn off ---


def test_explaining_a_word_ends_its_finding(client, folder):
    text = "The DWP will write to you. The DWP will call.\n"
    uri = (folder / "b.md").as_uri()
    found = client.opened(uri, text)
    action = named(client.actions(uri, found[0]["range"], found), "Explain it here")
    after = carried_out(text, action, uri)
    assert after.startswith("The DWP (")
    version = client.change(uri, {"text": after})
    assert [one for one in client.diagnostics(uri, version) if one["code"] == found[0]["code"]] == []


DOCUMENTS = {
    "paragraph.md": "# Hello\n\nWe utilise the hall.\n\nWe utilise it.\n",
    "crlf.md": "# Hello\r\n\r\nWe utilise the hall.\r\n",
    "item.md": "- First.\n- We utilise the hall.\n- We utilise it.\n",
    "numbered.md": "1. First.\n2. We utilise the hall.\n\n   More.\n",
    "nested.md": "- First.\n  - Deeper: we utilise the hall.\n",
    "task.md": "- [ ] We utilise the hall.\n",
    "quote.md": "> We utilise the hall.\n> Each day.\n",
    "quoted-item.md": "> - We utilise the hall.\n",
    "heading.md": "## We utilise the hall\n\nText.\n",
    "setext.md": "We utilise the hall\n===\n",
    "table.md": "| a | b |\n|---|---|\n| c | we utilise the hall |\n",
    "strong.md": "**We** *utilise* the hall.\n",
    "after.md": "Some text\nof two lines and we utilise the hall.\n",
    "footnote.md": "Text.[^1]\n\n[^1]: We utilise the hall.\n",
    "html.md": "<div>\n<p>We utilise the hall.</p>\n</div>\n",
    "page.html": "<html><head><title>We utilise the hall</title></head><body><p>Hello.</p></body></html>",
    "list.html": "<ul><li>First</li><li class='x'><b>We</b> utilise the hall</li></ul>",
    "table.html": "<table><tr><td>We utilise the hall</td></tr></table>",
    "bare.html": "Some text. We utilise the hall.<p>We utilise it.",
    "plain.txt": "Hello\n\nWe utilise the hall.\n",
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_turning_off_here_ends_this_finding_and_no_other(connected, folder, name):
    client = connected().begin(folder, {"notes": True})  # In what is quoted, findings are notes.
    text = DOCUMENTS[name]
    uri = (folder / name).as_uri()
    before = client.opened(uri, text)
    first = next(one for one in before if one["code"] == "utilise")
    action = named(client.actions(uri, first["range"], [first]), "Turn “utilise” off here")
    after = carried_out(text, action, uri)
    version = client.change(uri, {"text": after})
    left = [one["code"] for one in client.diagnostics(uri, version)]
    expected = [one["code"] for one in before]
    expected.remove("utilise")
    assert left == expected
    assert after.count("\r\n") in (0, after.count("\n"))


def test_a_row_that_would_begin_with_a_comment_gets_none(client, folder):
    uri = (folder / "a.md").as_uri()
    (found,) = client.opened(uri, "a | b\n---|---\nutilise the hall | we go\n")
    assert not [one for one in client.actions(uri, found["range"], [found]) if one["title"].endswith("off here")]


def test_always_allow_makes_a_settings_file_at_the_top_and_keeps_comments(client, folder, uri, found):
    command = named(client.actions(uri, found[0]["range"], [found[0]]), "Always allow “utilise”")["command"]
    client.request("workspace/executeCommand", {"command": command["command"], "arguments": command["arguments"]})
    assert tomllib.loads((folder / "speakeasy.toml").read_text()) == {"allow": ["utilise"]}
    assert "utilise" not in {one["code"] for one in client.diagnostics(uri)}


def test_turning_off_in_the_project_keeps_what_people_wrote(client, folder, uri):
    (folder / "speakeasy.toml").write_text('# Ours\naudience = "public"  # all\n\n[rules]\nleverage = false\n')
    found = client.opened(uri, TEXT)
    command = named(client.actions(uri, found[0]["range"], [found[0]]), "Turn “utilise” off in this project")["command"]
    client.request("workspace/executeCommand", {"command": command["command"], "arguments": command["arguments"]})
    text = (folder / "speakeasy.toml").read_text()
    assert text.startswith('# Ours\naudience = "public"  # all\n')
    assert tomllib.loads(text)["rules"] == {"leverage": False, "utilise": False}
    assert client.diagnostics(uri) == []


def test_a_settings_file_that_is_open_is_changed_in_the_editor(client, folder, uri, found):
    settings = (folder / "speakeasy.toml").as_uri()
    assert client.opened(settings, "# Not saved\n", "toml") == []
    client.request("workspace/executeCommand", {"command": "speakeasy.allow", "arguments": [uri, "utilise"]})
    (asked,) = client.had("workspace/applyEdit")
    (edit,) = asked["edit"]["changes"][settings]
    assert edit["newText"].startswith("# Not saved\n")
    assert tomllib.loads(edit["newText"]) == {"allow": ["utilise"]}
    assert not (folder / "speakeasy.toml").exists()


def test_settings_that_are_broken_are_left_alone(client, folder, uri):
    (folder / "speakeasy.toml").write_text("allow = [\n")
    client.opened(uri, TEXT)
    client.request("workspace/executeCommand", {"command": "speakeasy.allow", "arguments": [uri, "utilise"]})
    assert (folder / "speakeasy.toml").read_text() == "allow = [\n"
