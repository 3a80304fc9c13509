"""The page of all words with a box to search them: one file that needs nothing from outside."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from html import escape

from speakeasy.wordlists.entry import Entry

_HEAD = """<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Search the words</title>
<style>
:root { color-scheme: light dark; }
body { font: 1.125rem/1.5 system-ui, sans-serif; max-width: 46rem; margin: 0 auto; padding: 1rem; }
label { display: block; font-weight: bold; }
input { font: inherit; width: 100%; padding: .5rem; box-sizing: border-box; }
ul { list-style: none; padding: 0; }
li { border-top: 1px solid; padding: .5rem 0; }
p { margin: 0; }
</style>
</head>
<body>
<main>
<h1>Search the words</h1>
<label for="box">A word, or part of one</label>
<input id="box" type="search" autocomplete="off">
<p id="count" role="status">"""

_FOOT = """</ul>
</main>
<script>
const box = document.getElementById("box");
const count = document.getElementById("count");
const rows = [...document.querySelectorAll("li")].map((row) => [row, row.textContent.toLowerCase()]);
box.addEventListener("input", () => {
  const parts = box.value.toLowerCase().split(/\\s+/).filter(Boolean);
  let shown = 0;
  for (const [row, text] of rows) {
    row.hidden = !parts.every((part) => text.includes(part));
    shown += !row.hidden;
  }
  count.textContent = shown + (shown === 1 ? " word" : " words");
});
</script>
</body>
</html>
"""


def search_page(entries: Iterable[Entry], link: Callable[[Entry], str]) -> str:
    """Every word with what to say and why, and a link to its place. Without scripts it is the whole list."""
    rows = [_row(entry, link(entry)) for entry in entries]
    return f"{_HEAD}{len(rows):,} words</p>\n<ul>\n{''.join(rows)}{_FOOT}"


def _row(entry: Entry, link: str) -> str:
    say = " or ".join(f"“{word}”" for word in entry.use)
    told = " ".join(part for part in (say and f"You could say {say}.", entry.advice, entry.meaning, entry.why) if part)
    return f'<li><a href="{escape(link)}">{escape(", ".join(entry.spellings))}</a><p>{escape(told)}</p></li>\n'
