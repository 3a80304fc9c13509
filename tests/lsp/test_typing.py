"""10,000 random edits, sent as an editor sends them: what is shown in the end is what a fresh document gets."""

from __future__ import annotations

import random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from speakeasy_lsp.lines import ENCODINGS, Lines

RUNS, EDITS = 40, 250
PIECES = (
    "We utilise it. ", "the service user ", "client ", "a", "\n", "\n\n", "\r\n", "\r", "\u2028", "\u2029", "\x85",
    "\x0c", "\x0b", "\x1c", "é",
    "e\u0301", "😀", "👩\u200d👩\u200d👧", "- ", "# ", "`x`", "**", "> ", "| a | b |\n|---|---|\n",
    "The DWP helps. ", "We met him, and we saw her, and we ran, and they ran, and we sat, and they ate it all up. ",
    "<!-- speakeasy: off-next utilise because we do -->\n", "&amp;", "[x](y)",
)  # fmt: skip
WAYS = {"textDocument": {"publishDiagnostics": {"relatedInformation": True, "dataSupport": True}}}


def edit(text, choose, encoding):
    """One change as it is sent, and the text after it."""
    start = choose.randrange(len(text) + 1)
    end = min(len(text), start + choose.choice((0, 0, 0, 1, 5, 40)))
    start, end = (one - (text[one - 1 : one + 1] == "\r\n") for one in (start, end))
    new = "".join(choose.choices(PIECES, k=choose.choice((0, 1, 1, 2))))
    lines = Lines(text, encoding)
    first, last = ({"line": line, "character": unit} for line, unit in map(lines.position, (start, end)))
    return {"range": {"start": first, "end": last}, "text": new}, text[:start] + new + text[end:]


def without_address(found):
    return [
        {**one, "relatedInformation": [(other["location"]["range"], other["message"]) for other in
                                       one.get("relatedInformation", ())]}
        for one in found
    ]  # fmt: skip


@settings(max_examples=RUNS, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 2**32), st.sampled_from(ENCODINGS))
def test_ten_thousand_edits_end_where_a_fresh_check_begins(connected, seed, encoding):
    ways = {**WAYS, "general": {"positionEncodings": [encoding]}}
    client = connected().begin(options={"notes": True}, capabilities=ways)
    choose = random.Random(seed)
    text = "".join(choose.choices(PIECES, k=60))
    client.open("untitled:typed", text)
    for number in range(1, EDITS + 1):
        change, text = edit(text, choose, encoding)
        version = client.change("untitled:typed", change)
        if number % 50 == 0:
            shown = client.diagnostics("untitled:typed", version)
            assert without_address(shown) == without_address(client.opened(f"untitled:fresh{number}", text))
