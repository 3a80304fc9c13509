from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from speakeasy.model import Issue, Span, Suggestion
from speakeasy.rule import rule
from speakeasy.text.passage import Passage
from speakeasy.text.pattern import Pattern

_READERS = (
    "applicant claimant customer client tenant resident patient visitor member candidate participant employee student "
    "parent guardian carer taxpayer respondent householder leaseholder passenger recipient beneficiary policyholder"
).split()
_MUST = Pattern(
    rf"\b(?:(?:[Tt]he|[Aa]n?|[Aa]ll|[Ee]ach|[Ee]very|[Aa]ny) )?((?i:{'|'.join(_READERS)})s?) "
    r"(?:must|should|(?:is|are) (?:required|advised|asked|expected|requested) to|(?:needs?|has|have) to|will need to)\b"
)

_MODALS = frozenset("must should is are need needs has have will".split())


@rule(
    category="reader",
    source=["nhs", "us-plain", "inclusion-europe"],
    needs={*_READERS, *(f"{reader}s" for reader in _READERS), "beneficiaries"},
    kinds=["paragraph", "item", "caption", "quote", "footnote"],
    flags=["[Applicants must] sign the form.", "[The claimant is required to] ring us."],
    passes=["You must sign the form.", "The applicants met the panel.", "Staff must ask each patient."],
)
def you_not_applicant(block: Passage) -> Iterator[Issue]:
    """If these people are your readers, “you” speaks to them.

    “You must sign the form” is shorter and kinder than “Applicants must sign the form”. Where the text is
    about other people, leave it.
    """
    if not any(after in _MODALS and key.removesuffix("s") in _READERS for key, after in pairwise(block.keys)):
        return
    for match in _MUST.finditer(block.text):
        who = match[1].lower()
        advice = Suggestion(
            advice=f"If you write to {who if who.endswith('s') else 'the ' + who}, you could say “you”."
        )
        yield Issue(Span(*match.span()), "Is this your reader?", (advice,))
