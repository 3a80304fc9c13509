"""The server in Neovim: the one that people have today, and the oldest that knows servers well."""

from __future__ import annotations

from speakeasy.decisions.keep import read_keeps

from .conftest import HERE, wrong


def test_neovim(editor, drive, folder):
    nvim = editor("nvim", (0, 11))
    said = drive(nvim, "--clean", "--headless", "-c", f"luafile {HERE / 'neovim.lua'}")
    assert (said["flagged 1"], said["flagged 2"]) == ("utilise", "utilise")
    assert said["line"] == "😀 We utilise the hall. They use it too."
    assert said["menu"] == "Use “use”"
    assert wrong(said) == {}
    assert (folder / "letter.md").read_text(encoding="utf-8") == "😀 We use the hall. They utilise it too.\n"
    (kept,) = read_keeps(folder)
    assert (kept.sentence, kept.because) == ("They utilise it too.", "Our readers know it.")


def test_neovim_with_columns_in_bytes(editor, drive, folder):
    nvim = editor("nvim", (0, 7), (0, 11))
    said = drive(nvim, "--clean", "--headless", "-c", f"luafile {HERE / 'neovim_old.lua'}")
    assert (said["flagged 1"], said["flagged 2"]) == ("utilise", "utilise")
    assert said["line"] == "😀 We utilise the hall. They use it too."
    assert said["menu"].startswith("Use “use”; Use “use” everywhere in this file (2 places); ")
    assert wrong(said) == {}
    assert (folder / "letter.md").read_text(encoding="utf-8") == "😀 We use the hall. They use it too.\n"
