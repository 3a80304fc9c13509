"""“About me”: the words that a person wants for themselves. The file is theirs, and it comes before all lists.

docs/own-words.md shows one.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
from msgspec import Struct, field

from speakeasy.errors import WordlistError
from speakeasy.paths import shown
from speakeasy.wordlists.compiled import Compiled, compile_words
from speakeasy.wordlists.draft import name_of, terms_of
from speakeasy.wordlists.entry import Entry

_CONFLICT = ("<<<<<<< ", ">>>>>>> ")


class About(Struct, frozen=True, forbid_unknown_fields=True):
    """What one person wants.

    `say`: their own words, which are never flagged. `instead`: words they do not want, each with what to say;
    nothing, where they only do not want it.
    """

    name: str
    say: tuple[str, ...] = ()
    instead: dict[str, str] = field(default_factory=dict)


def read_about(path: Path) -> About:
    """Raises `WordlistError` with the file and the cure."""
    import tomllib

    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError:
        raise WordlistError(f"{shown(path)}: this file about a person cannot be read. Is the name right?") from None
    except UnicodeDecodeError:
        raise WordlistError(f"{shown(path)}: save this file as UTF-8.") from None
    if any(line.startswith(_CONFLICT) for line in text.split("\n")):
        raise WordlistError(f"{shown(path)}: two people changed this at once. Keep one part, and take out the marks.")
    try:
        about = msgspec.convert(tomllib.loads(text), About)
    except msgspec.ValidationError as error:
        raise WordlistError(f"{shown(path)}: {str(error).replace('`', chr(34))}.") from None
    except (ValueError, RecursionError) as error:
        raise WordlistError(f"{shown(path)}: this is not TOML: {error}. Put that line right.") from None
    for word in (about.name, *about.say, *about.instead):
        if not name_of(word):
            raise WordlistError(f"{shown(path)}: “{word}” holds no letters. Write a word there, or take it out.")
    return about


def compile_about(about: About) -> Compiled:
    """What they do not want, as a list to put in front of all others. Raises `WordlistError`."""
    return compile_words(_entries(about))


def _entries(about: About) -> Iterator[Entry]:
    """A word about oneself needs nobody else's consent, so it is agreed."""
    for word, say in about.instead.items():
        name = name_of(word)
        asks = f"{about.name} wants to be called “{say}”." if say else f"{about.name} does not want this word."
        yield Entry(
            name=name,
            category="inclusive",
            action="replace" if say else "consider",
            level="change",
            pos="noun",
            terms=terms_of(word, name),
            use=(say,) if say else (),
            advice="" if say else f"Ask {about.name} what to say.",
            why=asks,
            source=("house",),
            flags=(f"We say [{word}].",),
            status="agreed",
        )
