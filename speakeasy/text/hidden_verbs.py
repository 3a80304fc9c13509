"""Nouns that hide a verb: the verb, the light verbs that go with the noun, and what the word after it becomes.

“make a decision about” is `decision`: decide, make, about → about. “carry out an assessment of” is
`assessment`: assess, carry, of → nothing, since “assess” takes its object straight.
"""

from __future__ import annotations

_FORMS = {
    "make": "make makes made made making",
    "give": "give gives gave given giving",
    "take": "take takes took taken taking",
    "carry": "carry carries carried carried carrying",
    "conduct": "conduct conducts conducted conducted conducting",
    "undertake": "undertake undertakes undertook undertaken undertaking",
    "perform": "perform performs performed performed performing",
    "provide": "provide provides provided provided providing",
    "reach": "reach reaches reached reached reaching",
    "hold": "hold holds held held holding",
}
_LABELS = ("base", "s", "past", "participle", "ing")

LIGHT_VERBS: dict[str, tuple[str, str]] = {
    form: (verb, label)
    for verb, forms in _FORMS.items()
    for form, label in reversed(list(zip(forms.split(), _LABELS, strict=True)))
}
"""Form of a light verb to the verb and its form ("made" is taken as the past)."""

_CARRY = frozenset({"carry", "conduct", "undertake", "perform", "make"})

VERB_IN: dict[str, tuple[str, frozenset[str], dict[str, str]]] = {
    "decision": ("decide", frozenset({"make", "take", "reach"}), {"about": "about", "on": "on", "to": "to"}),
    "decisions": ("decide", frozenset({"make", "take"}), {"about": "about", "on": "on"}),
    "assessment": ("assess", _CARRY, {"of": ""}),
    "assessments": ("assess", _CARRY, {"of": ""}),
    "review": ("review", _CARRY, {"of": ""}),
    "analysis": ("analyse", _CARRY, {"of": ""}),
    "evaluation": ("evaluate", _CARRY, {"of": ""}),
    "investigation": ("investigate", _CARRY, {"of": "", "into": ""}),
    "inspection": ("inspect", _CARRY, {"of": ""}),
    "examination": ("examine", _CARRY, {"of": ""}),
    "application": ("apply", frozenset({"make"}), {"for": "for", "to": "to"}),
    "arrangements": ("arrange", frozenset({"make"}), {"for": "for", "to": "to"}),
    "payment": ("pay", frozenset({"make"}), {"of": "", "to": "to"}),
    "payments": ("pay", frozenset({"make"}), {"of": "", "to": "to"}),
    "recommendation": ("recommend", frozenset({"make"}), {}),
    "recommendations": ("recommend", frozenset({"make"}), {}),
    "suggestion": ("suggest", frozenset({"make"}), {}),
    "agreement": ("agree", frozenset({"reach", "make"}), {"on": "on", "about": "about", "with": "with", "to": "to"}),
    "conclusion": ("conclude", frozenset({"reach", "make"}), {"that": "that"}),
    "contribution": ("contribute", frozenset({"make"}), {"to": "to"}),
    "comparison": ("compare", _CARRY, {"of": "", "between": ""}),
    "improvement": ("improve", frozenset({"make"}), {"to": "", "in": ""}),
    "improvements": ("improve", frozenset({"make"}), {"to": "", "in": ""}),
    "adjustment": ("adjust", frozenset({"make"}), {"to": ""}),
    "amendment": ("amend", frozenset({"make"}), {"to": ""}),
    "amendments": ("amend", frozenset({"make"}), {"to": ""}),
    "consideration": ("consider", frozenset({"give"}), {"to": ""}),
    "assistance": ("help", frozenset({"give", "provide"}), {"to": "", "with": "with"}),
    "notification": ("notify", frozenset({"give", "provide"}), {"to": "", "of": "of"}),
    "explanation": ("explain", frozenset({"give", "provide"}), {"of": "", "for": ""}),
    "description": ("describe", frozenset({"give", "provide"}), {"of": ""}),
    "discussion": ("talk", frozenset({"hold"}), {"about": "about", "with": "with"}),
    "discussions": ("talk", frozenset({"hold"}), {"about": "about", "with": "with"}),
}
"""Noun to its verb, the light verbs that hide it, and what a word after it becomes."""
