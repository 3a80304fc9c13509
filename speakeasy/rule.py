"""`@rule`: a function becomes a check with all that is said about it."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Literal

from msgspec import Struct

from speakeasy.model import Axis, Kind, Level

Scope = Literal["sentence", "block", "document"]
_SCOPES: dict[str, Scope] = {"Sentence": "sentence", "Passage": "block"}


class Rule(Struct, frozen=True):
    """A check and everything that is said about it."""

    code: str
    check: Callable[..., Iterable[Any]]
    scope: Scope
    docs: str
    flags: tuple[str, ...]
    passes: tuple[str, ...]
    options: dict[str, Any]
    level: Level
    category: str
    summary: Callable[..., Any] | None = None
    source: tuple[str, ...] = ()
    needs: frozenset[str] = frozenset()
    kinds: frozenset[Kind] = frozenset()
    axis: Axis = "hard"
    was: tuple[str, ...] = ()
    on_request: bool = False

    @property
    def title(self) -> str:
        """The first line of the docs."""
        return self.docs.partition("\n")[0]


def rule(  # noqa: PLR0913 - all that is said about a rule, by name
    *,
    category: str,
    flags: Sequence[str],
    passes: Sequence[str],
    level: Level = "consider",
    summary: Callable[..., Any] | None = None,
    source: Sequence[str] = (),
    needs: Iterable[str] = (),
    kinds: Iterable[Kind] = (),
    axis: Axis = "hard",
    was: Sequence[str] = (),
    on_request: bool = False,
) -> Callable[[Callable[..., Iterable[Any]]], Rule]:
    """Make a rule of a function that yields issues.

    The function's name is the rule's code. The type of its first parameter is the scope: `Sentence`,
    `Passage`, or, with a `summary` made of each passage, all summaries of a document. Keyword-only
    parameters are the options: those of the function, and those of its summary. `needs` saves time: the rule is
    asked only about blocks where one of these words (in small letters) or marks stands, or what `text.passage`
    calls `NUMBER`, `LINK`, `ACRONYM` and `PARTICIPLE`. With `kinds`, it is asked only about blocks of these kinds.
    `was` holds names that the rule had before: settings and comments with them still work. A rule `on_request` is
    off unless an audience or the settings name it.
    """

    def make(check: Callable[..., Iterable[Any]]) -> Rule:
        given = next(iter(inspect.signature(check).parameters.values()))
        return Rule(
            code=check.__name__.replace("_", "-"),
            check=check,
            scope="document" if summary else _SCOPES[str(given.annotation)],
            docs=inspect.cleandoc(check.__doc__ or ""),
            flags=tuple(flags),
            passes=tuple(passes),
            options={name.replace("_", "-"): one for name, one in (options_of(check) | options_of(summary)).items()},
            level=level,
            category=category,
            summary=summary,
            source=tuple(source),
            needs=frozenset(needs),
            kinds=frozenset(kinds),
            axis=axis,
            was=tuple(was),
            on_request=on_request,
        )

    return make


def options_of(function: Callable[..., Any] | None) -> dict[str, Any]:
    """The keyword-only parameters of a function with their defaults."""
    return getattr(function, "__kwdefaults__", None) or {}
