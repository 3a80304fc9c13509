"""A rule or a word as one page of Markdown: the same page on the terminal, in an editor and in the docs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType

from speakeasy.errors import SpeakeasyError
from speakeasy.example import read_example
from speakeasy.model import Axis, Level
from speakeasy.nearest import did_you_mean
from speakeasy.rule import Rule
from speakeasy.wordlists.choice import Choice, Choices, Option
from speakeasy.wordlists.entry import Entry, View
from speakeasy.wordlists.lookup import entry_called, spaced

Sources = Mapping[str, Mapping[str, str]]
"""For each key of a source: its "title", and "who" says it."""

_AXES: Mapping[Axis, str] = MappingProxyType(
    {"hard": "It may be hard to understand", "shut-out": "It may shut people out"}
)

_LEVELS: Mapping[Level, str] = MappingProxyType(
    {
        "stop": "please do not use it",
        "change": "say it another way if you can",
        "explain": "keep it, and say what it means the first time",
        "ask": "people differ, so ask them",
        "consider": "it depends, so have a look",
        "note": "good to know",
    }
)

_STANCES = MappingProxyType(
    {"avoid": "would avoid it", "prefer": "prefers it", "both": "uses both", "ask": "asks the person"}
)

_STATES = MappingProxyType(
    {
        "proposed": "It is proposed: the people it is about have not agreed it yet.",
        "agreed": "It is agreed.",
        "challenged": "Somebody has challenged it, and it is being looked at.",
        "kept": "It was challenged and kept.",
        "retired": "It is retired: speakeasy no longer speaks up about it.",
    }
)

_GUARDS = MappingProxyType(
    {
        "name": "in a name, a law or a title",
        "quotation": "in a quotation",
        "mention": "where the text is about the word itself",
        "explained": "once the text says what it means",
        "own-words": "where people say it about themselves",
    }
)


_COMMENTS = MappingProxyType(
    {
        "idle-switch": "A comment such as `<!-- speakeasy: off jargon -->` switches off what does not stand there, "
        "or a name that nobody knows. It could hide something later. Take it out, or put the name right.",
        "unknown-switch": "A comment to speakeasy can say `off`, `on`, `off-next` or `off-file`. This one says "
        "something else, so it does nothing.",
    }
)
"""What is found in comments, not in the text: nobody can switch that off."""


def page(
    name: str,
    rules: Mapping[str, Rule],
    entries: Mapping[str, Entry],
    sources: Sources,
    choices: Choices = MappingProxyType({}),
    notes: Mapping[str, str] = MappingProxyType({}),
) -> str:
    """The page of a rule, a word, a choice or a slip in a comment. `notes`: a sentence about some entries, by name.

    A word may be written as in a text: “utilised” is found as “utilise”.

    Raises `SpeakeasyError` with the nearest right name if there is none.
    """
    if name in _COMMENTS:
        return f"# {name}\n\n{_COMMENTS[name]}\n"
    subject = _find(name, rules, entries, choices)
    if isinstance(subject, Rule):
        parts = _rule_page(subject, sources)
    elif isinstance(subject, Choice):
        parts = choice_page(name, subject)
    else:
        parts = _entry_page(subject, sources, choices, notes.get(subject.name, ""))
    return "\n\n".join(part for part in parts if part) + "\n"


def _find(
    name: str, rules: Mapping[str, Rule], entries: Mapping[str, Entry], choices: Choices
) -> Rule | Entry | Choice:
    code = spaced(name).replace(" ", "-")
    subject = rules.get(code) or _once_called(code, rules) or entry_called(name, entries)
    if subject is None and code in choices:
        return choices[code]
    if subject is None:
        hint = did_you_mean(name, {*rules, *entries, *choices})
        raise SpeakeasyError(f"speakeasy has no rule or word called “{name}”.{hint}")
    return subject


def _once_called(code: str, rules: Mapping[str, Rule]) -> Rule | None:
    """The rule that had this name before."""
    return next((rule for rule in rules.values() if code in rule.was), None)


def _rule_page(rule: Rule, sources: Sources) -> Iterator[str]:
    yield f"# {rule.code}"
    yield rule.docs
    yield _standing(rule.axis, rule.category, "", rule.level)
    if rule.options:
        yield "## Options"
        yield _bullets(f"`{name} = {value}`" for name, value in rule.options.items())
    yield from _examples(rule.flags, rule.passes)
    yield from _who_says_so(rule.source, sources)
    yield from _switches(rule.code)


def choice_page(name: str, choice: Choice) -> Iterator[str]:
    """Where people differ: the ways, who says each, and how a house chooses."""
    yield f"# {choice.title}"
    yield choice.why
    yield _bullets(_option(one, option) for one, option in choice.options.items())
    regions = "".join(f" In {region}: `{option}`." for region, option in choice.regions.items())
    yield f"Where nobody has chosen: `{choice.default}`.{regions}"
    yield f'To choose: `{name} = "{next(iter(choice.options))}"` under `[choices]` in speakeasy.toml.'
    yield "There are two more options. With `either`, all these ways are fine. With `ask`, each is flagged as `ask`."


def _option(name: str, option: Option) -> str:
    where = f" ({option.where})" if option.where else ""
    return f"`{name}`: “{option.say}”. Who says so: {option.who}{where}."


def _entry_page(entry: Entry, sources: Sources, choices: Choices, note: str) -> Iterator[str]:
    yield f"# {entry.name}"
    yield note
    yield f"Also: {', '.join(entry.spellings)}." if entry.terms and entry.terms != (entry.name,) else ""
    yield entry.why
    yield f"Who it may shut out: {entry.who}." if entry.who else ""
    yield _standing(entry.axis, entry.category, entry.topic, entry.own_level)
    yield " ".join(f"For the audience {name}: {level}." for name, level in entry.audiences.items())
    yield f"Only in: {', '.join(entry.regions)}." if entry.regions else ""
    yield f"It means: {entry.meaning}" if entry.meaning else ""
    if entry.use or entry.advice:
        yield "## What to say"
        yield _bullets([*(f"“{word}”" for word in entry.use), *([entry.advice] if entry.advice else [])])
    if entry.views:
        yield "## Where people differ"
        yield _bullets(map(view_said, entry.views))
    if entry.choice in choices:
        yield from (re.sub("^#", "##", part) for part in choice_page(entry.choice, choices[entry.choice]))
        yield f"This word speaks under: {', '.join(f'`{option}`' for option in entry.under)}."
    yield from _examples(entry.flags, entry.passes)
    yield _also_fine(entry)
    yield from _who_says_so(entry.source, sources)
    yield _state(entry, date.today())
    yield from _switches(entry.name)


def _standing(axis: Axis, category: str, topic: str, level: Level) -> str:
    kind = f"{category}, {topic}" if topic else category
    return f"{_AXES[axis]} ({kind}). Level: {level}, {_LEVELS[level]}."


def view_said(view: View) -> str:
    where = f" ({view.where})" if view.where else ""
    say = f" It says “{view.say}”." if view.say else ""
    return f"{view.who}{where} {_STANCES[view.stance]}.{say}"


def _examples(flags: Iterable[str], passes: Iterable[str]) -> Iterator[str]:
    yield "## Examples"
    yield "speakeasy speaks up here:"
    yield _bullets(map(_shown, flags))
    if passes := tuple(passes):
        yield "This is fine:"
        yield _bullets(passes)


def _shown(marked: str) -> str:
    """An example with what is flagged in bold, and how it would read with the first replacements."""
    example = read_example(marked)
    shown, said, position = "", "", 0
    for start, end, replacement in example.marks:
        between, flagged = example.text[position:start], example.text[start:end]
        shown += f"{between}**{flagged}**"
        said += between + (flagged if replacement is None else replacement)
        position = end
    rest = example.text[position:]
    return f"{shown}{rest} → {said}{rest}" if said + rest != example.text else shown + rest


def _also_fine(entry: Entry) -> str:
    off = {*entry.even, "explained" if entry.axis == "shut-out" else "own-words"}
    places = [said for guard, said in _GUARDS.items() if guard not in off]
    return f"It is also fine {'; '.join(places)}." if places else ""


def _who_says_so(keys: Iterable[str], sources: Sources) -> Iterator[str]:
    if keys := tuple(keys):
        yield "## Who says so"
        yield _bullets(source_said(key, sources.get(key, {})) for key in keys)


def source_said(key: str, source: Mapping[str, str]) -> str:
    title, who = source.get("title", key), source.get("who", "")
    return f"{who}: {title}" if who and who not in title else title


def _state(entry: Entry, today: date) -> str:
    status = entry.status or ("proposed" if entry.axis == "shut-out" else "")
    said = [_STATES[status]] if status else []
    if entry.agreed:
        said = [f"{entry.agreed.by} agreed it on {entry.agreed.on}."]
        said += [f"Look again on {entry.agreed.review}."] if entry.agreed.review else []
        said += ["That day is over, so it is said softly: consider, or below."] if entry.agreed.is_past(today) else []
    return " ".join([*said, *([entry.dissent] if entry.dissent else [])])


def _switches(name: str) -> Iterator[str]:
    yield "## To keep it"
    yield _bullets(
        [
            f"In one place: `<!-- speakeasy: off-next {name} because … -->` before it.",
            f"In all your texts: `{name} = false` under `[rules]` in speakeasy.toml.",
            f"This once: `speakeasy check --off {name}`.",
        ]
    )


def _bullets(rows: Iterable[str]) -> str:
    return "\n".join(f"- {row}" for row in rows)
