"""The server in Emacs, with eglot."""

from __future__ import annotations

from speakeasy.decisions.keep import read_keeps

from .conftest import HERE, wrong


def test_emacs(editor, drive, folder):
    emacs = editor("emacs", (27,))
    said = drive(emacs, "-Q", "--batch", "-l", str(HERE / "emacs.el"))
    assert (said["flagged 1"], said["flagged 2"]) == ("utilise", "utilise")
    assert said["line"] == "😀 We utilise the hall. They use it too."
    assert "Use “use” everywhere in this file (2 places)" in said["menu"]
    assert wrong(said) == {}
    assert (folder / "letter.md").read_text(encoding="utf-8") == "😀 We utilise the hall. They use it too.\n"
    (kept,) = read_keeps(folder)
    assert (kept.sentence, kept.because) == ("😀 We utilise the hall.", "Our readers know it.")
