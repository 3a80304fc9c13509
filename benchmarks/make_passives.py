"""Learn speakeasy/text/passive_weights.py from sentences whose passive verbs people have marked.

    python -m benchmarks.make_passives FILE.jsonl

Each line of FILE has a `text` and its `passives`, each with the place of its `verb`: [start, end]. Ours came
from the training part of UD English EWT (CC BY-SA 4.0): verbs with a word that hangs on them as `aux:pass`.
"""

from __future__ import annotations

import json
import math
import random
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from speakeasy.text import passive_weights
from speakeasy.text.frequency import Frequencies
from speakeasy.text.lexicon import Lexicon
from speakeasy.text.passage import Passage
from speakeasy.text.passives import candidates, features, passives

Example = tuple[list[str], bool]

_FEWEST = 3
_ROUNDS = 40
_STEP = 0.3
_HOLD_BACK = 0.1
_SMALLEST = 0.1
_HEAD = '''"""What speaks for a passive and what against it. Made by benchmarks/make_passives.py: do not edit.

Learned from UD English EWT, CC BY-SA 4.0, https://universaldependencies.org/treebanks/en_ewt/.
"""

from __future__ import annotations

WEIGHTS: dict[str, float] = {
'''


class _NoHeads:
    def head(self, _key: str, /) -> None:
        return None


def spans(items: Iterable[dict[str, str]]) -> list[list[list[int]]]:
    """The participle of each passive in each item's `text`: for scorers."""
    lexicon = Lexicon(_NoHeads(), Frequencies(None))
    passages = (Passage(item["text"], lexicon) for item in items)
    return [[[one.starts[found.participle], one.ends[found.participle]] for found in passives(one)] for one in passages]


def main() -> None:
    """Learn and write."""
    examples = list(read(Path(sys.argv[1])))
    weights = {name: round(value, 1) for name, value in sorted(learned(examples).items())}
    kept = {name: value for name, value in weights.items() if abs(value) >= _SMALLEST}
    Path(passive_weights.__file__).write_text(_HEAD + _packed(kept) + "}\n", "utf-8")
    print(f"{len(examples):,} candidates, {len(kept)} weights")


def read(file: Path) -> Iterator[Example]:
    """What is seen of each candidate, and whether people marked it."""
    lexicon = Lexicon(_NoHeads(), Frequencies(None))
    for line in file.read_text("utf-8").splitlines():
        item = json.loads(line)
        passage = Passage(item["text"], lexicon)
        marked = [one["verb"] for one in item["passives"]]
        for verb, be in sorted(candidates(passage).items()):
            is_marked = any(passage.starts[verb] < end and start < passage.ends[verb] for start, end in marked)
            yield features(passage, be, verb), is_marked


def learned(examples: Iterable[Example]) -> dict[str, float]:
    """Logistic regression. The same examples always give the same weights."""
    examples = list(examples)
    counts = Counter(name for names, _ in examples for name in names)
    weights = {name: 0.0 for name, count in counts.items() if count >= _FEWEST}
    squares = dict.fromkeys(weights, 1e-6)
    known = [([name for name in names if name in weights], marked) for names, marked in examples]
    order = random.Random(1)
    for _ in range(_ROUNDS):
        order.shuffle(known)
        for names, marked in known:
            total = max(-30.0, min(30.0, sum(weights[name] for name in names)))
            slip = 1 / (1 + math.exp(-total)) - marked
            for name in names:
                slope = slip + _HOLD_BACK * weights[name]
                squares[name] += slope * slope
                weights[name] -= _STEP * slope / math.sqrt(squares[name])
    return weights


def _packed(weights: dict[str, float]) -> str:
    lines, line = [], "   "
    for name, value in weights.items():
        part = f" {json.dumps(name)}: {value},"
        if len(line) + len(part) > 120:
            lines.append(line)
            line = "   "
        line += part
    return "\n".join([*lines, line]) + "\n"


if __name__ == "__main__":
    main()
