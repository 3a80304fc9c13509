"""The items of `unless` and `needs`, written as `context` reads them: small letters, spaces, `_` for the match."""

# No postponed annotations: see `compiled`.

from collections.abc import Iterable, Iterator

from speakeasy.text.lexicon import HYPHENS
from speakeasy.wordlists.context import Place, context_of
from speakeasy.wordlists.entry import Entry

_HYPHENS_TO_SPACES = str.maketrans(dict.fromkeys(HYPHENS, " "))


def with_slot(item: str, surfaces: list[list[str]]) -> str:
    """“student placement” for the term “placement” becomes “student _”. A hyphen reads as a space, as in texts."""
    words = plain_words(item)
    if "_" in words:
        return " ".join(words)
    for surface in surfaces:
        for i in range(len(words) - len(surface) + 1):
            if words[i : i + len(surface)] == surface and len(words) > len(surface):
                return " ".join([*words[:i], "_", *words[i + len(surface) :]])
    return " ".join(words)


def longest_first(surfaces: Iterable[str]) -> list[list[str]]:
    """Surfaces as `with_slot` takes them."""
    return sorted(map(plain_words, surfaces), key=len, reverse=True)


def plain_words(text: str) -> list[str]:
    """Its words in small letters, with plain apostrophes. Hyphens part words, as they do in texts."""
    return text.lower().replace("’", "'").translate(_HYPHENS_TO_SPACES).split()


def plain(text: str) -> str:
    """The same as one text."""
    return " ".join(plain_words(text))


def ways_to_write(item: str) -> set[str]:
    """The item in UK and US spelling, if it is one word."""
    from speakeasy.text.spelling import twins

    one = plain(item)
    return {one, *(twins(one) if " " not in one else ())}


def stands_in_all(item: str, terms: Iterable[str]) -> bool:
    """Do all terms satisfy the item by themselves? Then it tells nothing."""
    context = context_of([item], {})
    if context is None:
        return False
    every = map(plain_words, terms)
    return all(context.holds(Place(words, 0, len(words), own=False)) for words in every)


def classes_in(entry: Entry) -> Iterator[str]:
    """The classes that an entry's context speaks of, without the “@”."""
    for item in (*entry.unless, *entry.needs):
        yield from (word[1:] for word in item.lower().split() if word[0] == "@")
