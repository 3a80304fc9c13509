"""Write the pages that are made from the rules, the words and the audiences.

python docs/make.py            write them all
python docs/make.py --check    say which pages are stale, and end with 1 if there are any
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from search_page import search_page

from speakeasy.audiences import Audience, audience_names, load_audience
from speakeasy.explain import Sources, choice_page
from speakeasy.explain import page as explained
from speakeasy.rule import Rule
from speakeasy.rules import all_rules
from speakeasy.wordlists.choice import Choices
from speakeasy.wordlists.entry import Entry
from speakeasy.wordlists.lists import read_lists, shipped_files

MADE = "<!-- Made by docs/make.py. To change this page, change what it is made from. -->"
QUIET = "<!-- speakeasy: off-file because this page shows the words that we look for -->"
FOLDERS = ("rules", "words")
AXES = {"hard": "May be hard to understand", "shut-out": "May shut people out"}
TITLES = {
    "ableist-metaphor": "Disability as a figure of speech",
    "benefits-money": "Benefits and money",
    "cliche": "Worn phrases",
    "death": "Death and dying",
    "dehumanising-systems": "Words that make people into cases",
    "formal-legalese": "Formal and legal words",
    "government-policy": "Government and policy",
    "gypsy-roma-traveller": "Gypsy, Roma and Traveller people",
    "health-condition": "Health conditions",
    "hidden-verb": "Hidden verbs",
    "idiom": "Figures of speech",
    "inflated-name": "Grand names",
    "justice": "Prison and the courts",
    "justice-legal": "Law",
    "latin-foreign": "Latin and other languages",
    "lgbtq": "LGBTQ+ people",
    "long-word": "Long words",
    "padding": "Words to leave out",
    "poverty-class": "Poverty and class",
    "race-ethnicity": "Race and ethnic groups",
    "redundancy": "Saying it twice",
    "time-place": "Time and place",
    "violence-abuse": "Violence and abuse",
    "violent-metaphor": "Words of war",
}
"""Titles of topics whose names do not read well as they are."""


def pages() -> dict[str, str]:
    """Every page that is made, by its path in docs/."""
    entries, tables = read_lists(shipped_files())
    rules = all_rules()
    topics = by_topic(entries)
    sources = tables["sources"]
    made = {f"rules/{code}.md": page(explained(code, rules, {}, sources), QUIET) for code in rules}
    made |= {
        f"words/{topic}.md": topic_page(topic, found, sources, tables["choices"]) for topic, found in topics.items()
    }
    made["rules/README.md"] = rules_index(rules.values())
    made["words/README.md"] = words_index(topics)
    made["words/search.html"] = search_page(by_spelling(topics), place_of)
    made["audiences.md"] = audiences_page()
    made["choices.md"] = choices_page(tables["choices"])
    return dict(sorted(made.items()))


def page(text: str, *comments: str) -> str:
    """A page with its notes for machines on top."""
    return "\n".join((MADE, *comments, "", text.rstrip(), ""))


# --- words ---------------------------------------------------------------------------------------


def by_topic(entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    """The entries of each topic, in the order of the alphabet. A retired word has no page."""
    topics: dict[str, list[Entry]] = {}
    for entry in sorted(entries, key=lambda entry: entry.name):
        if entry.status != "retired":
            topics.setdefault(entry.topic or entry.category, []).append(entry)
    return dict(sorted(topics.items()))


def title_of(topic: str) -> str:
    """The title of a topic's page."""
    return TITLES.get(topic) or topic.replace("-", " ").capitalize()


def topic_page(topic: str, entries: list[Entry], sources: Sources, choices: Choices) -> str:
    """All words of a topic. Each word is told as `speakeasy explain` tells it, its headings one step lower."""
    parts = [f"# {title_of(topic)}", f"{count(entries)}. The name of the topic in the settings is `{topic}`."]
    for entry in entries:
        told = explained(entry.name, {}, {entry.name: entry}, sources, choices)
        parts.append(re.sub(r"^#", "##", told, flags=re.MULTILINE).strip())
    return page("\n\n".join(parts), QUIET)


def words_index(topics: dict[str, list[Entry]]) -> str:
    """The topics of both questions, and every word with a link to its place."""
    total = [entry for entries in topics.values() for entry in entries]
    parts = [
        "# Words",
        f"{count(total)} and phrases. Open [search.html](search.html) in a browser to search them. "
        "[Adding a word](../adding-a-word.md) shows how to add one.",
    ]
    for axis, title in AXES.items():
        parts.append(f"## {title}")
        of_axis = {topic: entries for topic, entries in topics.items() if entries[0].axis == axis}
        for topic, entries in sorted(of_axis.items(), key=lambda item: title_of(item[0])):
            parts += [f"### [{title_of(topic)}]({topic}.md)", ", ".join(links(entries)) + "."]
    return page("\n\n".join(parts), QUIET)


def links(entries: Iterable[Entry]) -> Iterator[str]:
    """A link to each word on its page."""
    for entry in entries:
        yield f"[{entry.spellings[0]}]({place_of(entry)})"


def place_of(entry: Entry) -> str:
    """Where a word stands, seen from its index. A heading like that of the page gets a number, as GitHub does it."""
    topic = entry.topic or entry.category
    title = title_of(topic).lower().replace(" ", "-")
    return f"{topic}.md#{f'{title}-1' if entry.name == title else entry.name}"


def by_spelling(topics: dict[str, list[Entry]]) -> list[Entry]:
    """All entries in the order of the alphabet."""
    return sorted((entry for entries in topics.values() for entry in entries), key=lambda one: one.spellings[0].lower())


def count(entries: list[Entry]) -> str:
    """`1 word`, `12 words`."""
    return f"{len(entries):,} word{'s' if len(entries) > 1 else ''}"


# --- rules ---------------------------------------------------------------------------------------


def rules_index(rules: Iterable[Rule]) -> str:
    """Each rule in a line."""
    rows = [f"| [{rule.code}]({rule.code}.md) | `{rule.level}` | {rule.title} |" for rule in rules]
    parts = [
        "# Rules",
        "Rules look at sentences and paragraphs, not at single words from a list. "
        "[Writing a rule](../writing-a-rule.md) shows how to add one.",
        "\n".join(["| Rule | Level | Why |", "|---|---|---|", *rows]),
    ]
    return page("\n\n".join(parts))


# --- audiences -----------------------------------------------------------------------------------


def audiences_page() -> str:
    """Who a text can be for, and what differs."""
    parts = [
        "# Audiences",
        'Say who you write for: `speakeasy check letter.md --audience board`, or `audience = "board"` in the '
        "[settings](configuration.md). You can change each number in your own settings.",
    ]
    parts += ["\n\n".join(audience_parts(load_audience(name))) for name in audience_names()]
    return page("\n\n".join(parts))


def audience_parts(audience: Audience) -> Iterator[str]:
    """One audience: who they are, what differs, who says so."""
    yield f"## {audience.title}"
    yield f"Name: `{audience.name}`. {audience.who}"
    if audience.note:
        yield audience.note
    rows = [f"- `{name} = {as_toml(value)}`" for name, value in sorted(audience.values.items())]
    if audience.region != "UK":
        rows.append(f'- `region = "{audience.region}"`')
    yield "\n".join(["What differs:", "", *rows]) if rows else "All rules and words are as they come."
    yield f"Based on: {'; '.join(audience.source)}."


def as_toml(value: Any) -> str:
    """A value as people write it in their settings."""
    if isinstance(value, Mapping):
        return f"{{ {', '.join(f'{name} = {as_toml(one)}' for name, one in value.items())} }}"
    return json.dumps(value)


# --- choices -------------------------------------------------------------------------------------


def choices_page(choices: Choices) -> str:
    """Where people differ: each choice as `speakeasy explain` tells it."""
    parts = [
        "# Where people differ",
        "For some words no answer is right for all. So you choose, for your house, in the "
        "[settings](configuration.md). `speakeasy choices` shows what holds in your folder.",
    ]
    for name, choice in choices.items():
        told = [re.sub("^#", "##", part) for part in choice_page(name, choice)]
        parts += [told[0], f"Name: `{name}`.", *told[1:-1]]
    parts.append("## All choices")
    parts.append(
        "Each choice has two more options. With `either`, all its ways are fine. With `ask`, each is flagged as `ask`."
    )
    return page("\n\n".join(parts), QUIET)


# --- writing -------------------------------------------------------------------------------------


def write(docs: Path) -> None:
    """Write all pages, and take away those that nothing makes any more."""
    for path in stale(docs):
        path.unlink(missing_ok=True)
    for name, text in pages().items():
        path = docs / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8"))


def stale(docs: Path) -> list[Path]:
    """The pages that differ from what they would be, are not there, or are there for nothing."""
    made = {docs / name: text for name, text in pages().items()}
    there = {path for folder in FOLDERS for path in (docs / folder).glob("*.*")}
    return sorted((there - made.keys()) | {path for path, text in made.items() if not is_same(path, text)})


def is_same(path: Path, text: str) -> bool:
    """Does the file hold this text? The line ends of the checkout do not count."""
    return path.is_file() and path.read_text(encoding="utf-8") == text


def main(arguments: list[str]) -> int:
    """Write, or with `--check` only look. Returns the exit code."""
    docs = Path(__file__).parent
    if not arguments:
        write(docs)
        return 0
    if arguments != ["--check"]:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    old = [f"docs/{path.relative_to(docs)} is stale.\n" for path in stale(docs)]
    sys.stderr.writelines([*old, "To write it again: python docs/make.py\n"] if old else [])
    return 1 if old else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
