"""What was checked, what was found and what was left out, counted while the results pass by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from speakeasy.model import Axis, Checked, Level


class Summary:
    """Counts over all documents.

    `problems` holds the name of each file not checked, and why. `foreign` holds the name of each file that is not
    in English, and its language. `kinds` counts files left out because
    speakeasy does not read their kind: whoever looks for files counts those. `notes` are said at the end, such
    as that of an audience: whoever knows the settings adds them.
    """

    def __init__(self) -> None:
        self.checked = 0
        self.with_findings = 0
        self.problems: list[tuple[str, str]] = []
        self.foreign: list[tuple[str, str]] = []
        self.kinds: Counter[str] = Counter()
        self.notes: list[str] = []
        self.skipped: Counter[str] = Counter()
        self.kept = 0
        self.levels: dict[Axis, Counter[Level]] = {"hard": Counter(), "shut-out": Counter()}

    def count(self, results: Iterable[Checked]) -> Iterator[Checked]:
        """Hand the results on, and count each."""
        for result in results:
            self.add(result)
            yield result

    def add(self, result: Checked) -> None:
        """Count one document."""
        if result.document is None:
            self.problems.append((result.name, result.problem))
            return
        if result.document.language:
            self.foreign.append((result.name, result.document.language))
            return
        self.checked += 1
        self.with_findings += any(one.level != "note" for one in result.diagnostics)
        self.skipped.update(part.why for part in result.document.skipped)
        for one in result.diagnostics:
            if one.kept:
                self.kept += 1
            else:
                self.levels[one.axis][one.level] += 1
