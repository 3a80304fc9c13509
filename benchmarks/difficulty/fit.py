"""Fit the weights of the difficulty measure: speakeasy/text/difficulty.toml and rated_words.txt.gz.

    python -m benchmarks.difficulty.fit FOLDER CEFRJ.csv          write both files
    python -m benchmarks.difficulty.fit FOLDER CEFRJ.csv --check  fit on four fifths, measure on the rest; write nothing

FOLDER holds one file of JSON lines for each task; docs/difficulty.md says what they are and where they come
from. Only sets whose licence allows any use are read. It needs numpy, a tool for makers.
"""

from __future__ import annotations

import sys
from pathlib import Path

from benchmarks.difficulty import sentences, words, writing
from benchmarks.difficulty.data import Data


def main() -> None:
    """Fit and write, or fit and check."""
    folder, cefr, *rest = sys.argv[1:]
    data = Data(Path(folder), Path(cefr))
    if rest == ["--check"]:
        check(data)
        return
    model = words.fit(data)
    writing.write_ratings(model.rated)
    weights = sentences.fit(data, model)
    writing.write_coefficients(model.weights, weights, words.fit_context(data))
    print("written")


def check(data: Data, folds: int = 5) -> None:
    """Figures on what the fit did not see. Words, articles and pairs are held out whole."""
    for name, figure in {**words.check(data, folds), **sentences.check(data, words.fit(data), folds)}.items():
        print(f"{name:28} {figure:.3f}")


if __name__ == "__main__":
    main()
