"""Document in, diagnostics out.

A block is looked at once: what it gave is remembered by its text, in a `Memory` that the caller keeps for
as long as the document is open. The checker itself holds nothing of a document, so threads may share it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache, partial
from pathlib import Path

import msgspec

from speakeasy.config import Config
from speakeasy.examiner import Examiner, Seen
from speakeasy.files import read_bytes
from speakeasy.formats import read
from speakeasy.known import switch_names
from speakeasy.model import Block, Diagnostic, Document, Issue, Related, Span, Suggestion
from speakeasy.roster import Slip, diagnostic_of
from speakeasy.switches import switched

_BATCH = 32
_Key = tuple[str, str, str, tuple[Span, ...]]
Memory = dict[_Key, Seen]
"""What the blocks of one document gave, by kind, voice, text and links. Start with `{}` and hand it back each time."""


class Checker:
    """Checks documents with one configuration, which it keeps for life. Safe to share between threads.

    `today`: the day on which it checks. A word that people wanted to look at again before it is said softly.
    Raises `WordlistError` for a house list that cannot be used and `ConfigError` for an unknown audience.
    """

    def __init__(self, config: Config | None = None, today: date | None = None) -> None:
        self.config = config or Config()
        self._examiner = Examiner(self.config, today)

    def check(self, document: Document, memory: Memory | None = None) -> list[Diagnostic]:
        """The findings, in order of place. Blocks found in `memory` are not looked at again."""
        seen = self._look_at(document.blocks, {} if memory is None else memory)
        found = [*_own_findings(document.blocks, seen), *self._whole_findings(document.blocks, seen)]
        return switched(document, _without_twins(found), partial(switch_names, self.config), self._examiner.was)

    def explained(self, document: Document, memory: Memory) -> list[Diagnostic]:
        """The words that the text explains where it first uses them, once each: good news, and no findings.

        `memory` is as `check` left it for this document, so nothing is looked at again.
        """
        first: dict[str, Diagnostic | None] = {}
        for block in document.blocks:
            for note in memory[_key(block)].notes:
                one = note.diagnostic
                if one.code not in first and block.kind != "heading":
                    first[one.code] = _placed(one, block) if note.explained else None
        return [one for one in first.values() if one is not None]

    def _look_at(self, blocks: Sequence[Block], memory: Memory) -> list[Seen]:
        keys = [_key(block) for block in blocks]
        fresh = {key: block for key, block in zip(keys, blocks, strict=True) if key not in memory}
        for some in _batches(list(fresh.items())):
            memory.update(zip((key for key, _ in some), self._examiner.look([block for _, block in some]), strict=True))
        for key in memory.keys() - set(keys):
            del memory[key]
        return [memory[key] for key in keys]

    def _whole_findings(self, blocks: Sequence[Block], seen: Sequence[Seen]) -> Iterator[Diagnostic]:
        for number, active in enumerate(self._examiner.document_rules):
            made = [(block, one.summaries[number]) for block, one in enumerate(seen) if one.summaries[number]]
            slips = [
                Issue(Span(0, 1), one.message, level="note", block=block) for block, one in made if type(one) is Slip
            ]
            summaries = [(block, one) for block, one in made if type(one) is not Slip]
            for issue in (*slips, *(active.issues(summaries) if summaries else ())):
                yield _placed(diagnostic_of(active, issue), blocks[issue.block], blocks)


def _batches(fresh: Sequence[tuple[_Key, Block]]) -> Iterator[Sequence[tuple[_Key, Block]]]:
    return (fresh[at : at + _BATCH] for at in range(0, len(fresh), _BATCH))


def _key(block: Block) -> _Key:
    return block.kind, block.voice, block.text, block.links


def _own_findings(blocks: Sequence[Block], seen: Sequence[Seen]) -> Iterator[Diagnostic]:
    """The blocks' own findings. What the text has explained is not raised again; what it should explain, once."""
    done: set[str] = set()
    pairs = list(zip(blocks, seen, strict=True))
    in_text = {note.diagnostic.code for block, one in pairs if block.kind != "heading" for note in one.notes}
    for block, one in pairs:
        for note in one.notes:
            code, level = note.diagnostic.code, note.diagnostic.level
            if note.explained:
                done.add(code)
                continue
            # A heading is no place to explain a word: the text below has it.
            waits = block.kind == "heading" and level == "explain" and code in in_text
            if not waits and (code not in done or note.diagnostic.entry is None):
                yield _placed(note.diagnostic, block)
                if level == "explain":
                    done.add(code)


def _placed(diagnostic: Diagnostic, block: Block, blocks: Sequence[Block] = ()) -> Diagnostic:
    """The diagnostic in the document. A replacement that would eat markup becomes advice.

    `blocks`: those that its related places count in, if they are not in `block`.
    """
    span = diagnostic.span
    suggestions = diagnostic.suggestions
    if suggestions and not block.is_verbatim(span.start, span.end):
        suggestions = tuple(Suggestion(advice=one.advice or f"You could say “{one.text}”.") for one in suggestions)
    placed = msgspec.structs.replace(diagnostic, span=block.source_span(span.start, span.end), suggestions=suggestions)
    if not diagnostic.related:
        return placed
    return msgspec.structs.replace(
        placed, related=tuple(_related(one, blocks[one.block] if blocks else block) for one in diagnostic.related)
    )


def _related(one: Related, block: Block) -> Related:
    return Related(one.kind, block.source_span(one.span.start, one.span.end), one.message)


def _without_twins(found: list[Diagnostic]) -> list[Diagnostic]:
    """In order of place. An entry knows more than a rule, so a rule that flags the very same words gives way.

    Not a rule that compares words: no entry knows what else the text says.
    """
    entries = {one.span for one in found if one.entry is not None}
    kept = [one for one in found if one.entry or one.span not in entries or one.category == "consistency"]
    return sorted(kept, key=lambda one: (one.span.start, one.span.end, one.code))


@cache
def _usual_checker() -> Checker:
    return Checker()


def check(text: str, name: str = "text.md", config: Config | None = None) -> list[Diagnostic]:
    """Check a text. The ending of `name` says what kind it is; the default is Markdown.

    For many texts with settings of your own, make one `Checker` and keep it.
    Raises `NotReadError` for a kind that is not known.
    """
    checker = Checker(config) if config else _usual_checker()
    data = text.encode("utf-8", "surrogatepass")
    return checker.check(read(data, name, boilerplate=checker.config.boilerplate))


def check_file(path: str | Path, config: Config | None = None) -> list[Diagnostic]:
    """Check a file. Raises `NotReadError` when it cannot be read."""
    checker = Checker(config) if config else _usual_checker()
    data = read_bytes(Path(path), checker.config.max_size)
    return checker.check(read(data, str(path), boilerplate=checker.config.boilerplate))
