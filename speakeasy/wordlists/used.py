"""Is a word used as a verb, a noun or an adjective here? Its neighbours tell."""

from __future__ import annotations

from speakeasy.text import tags as t
from speakeasy.text.passage import Passage, Sentence
from speakeasy.wordlists.match import Match

_BEFORE_A_VERB = frozenset({t.TO, t.MODAL, t.DO, t.PRONOUN, t.NOT, t.WH})
_AFTER_A_VERB = frozenset({t.DETERMINER, t.OBJECT_PRONOUN})
_VERB_FORMS = ("ing", "ed")
_AFTER_A_GROUP = frozenset(
    {t.BE, t.GET, t.HAVE, t.DO, t.MODAL, t.NOT, t.TO, t.BY, t.PREPOSITION, t.PRONOUN, t.JOIN, t.WH, t.ADVERB}
)
_WHAT_PEOPLE_DO = frozenset(
    "apply arrive ask become begin believe choose claim come deserve die eat enjoy expect feel find gather get "
    "give go grow have hear join keep know learn leave like live lose love make meet miss move need pay prefer "
    "qualify queue receive rely remain say see seek sit sleep speak spend stay struggle suffer take talk tell tend "
    "think travel turn use vote wait walk want wish work ate became began came died felt fell found gave got grew "
    "heard kept knew left lost made met paid said sat saw slept spoke spent stood told took went".split()
)
"""Plain verbs that may follow a group: “the elderly need”. Without an ending, only the word itself tells."""


def is_used_as(use: str, passage: Passage, match: Match, sentence: Sentence) -> bool:
    """Does the match stand here as `use` ("verb", "noun" or "adjective")? False when it cannot be told."""
    before = _tag(passage, match.first - 1, sentence)
    after = _tag(passage, match.last, sentence)
    ends = match.last >= sentence.last or passage.glue[match.last] not in " -"
    if use == "verb":
        return _is_verb(before, after, ends, passage.keys[match.first])
    if use == "noun":
        has_article = t.DETERMINER in (before, passage.tags[match.first])
        if not ends and has_article and after not in _AFTER_A_GROUP:
            return after == t.PARTICIPLE or passage.keys[match.last] in _WHAT_PEOPLE_DO
        return (has_article or before not in _BEFORE_A_VERB) and (ends or after in _AFTER_A_GROUP)
    return not ends and after in (t.OTHER, t.POSSESSIVE)


def _tag(passage: Passage, index: int, sentence: Sentence) -> str:
    return passage.tags[index] if sentence.first <= index < sentence.last else ""


def _is_verb(before: str, after: str, ends: bool, key: str) -> bool:
    if before in _BEFORE_A_VERB:
        return True
    if before in (t.DETERMINER, t.POSSESSIVE, t.PREPOSITION):
        return key.endswith("ing") and before == t.PREPOSITION and after in _AFTER_A_VERB
    if before in (t.BE, t.HAVE, t.GET):
        return key.endswith(_VERB_FORMS)
    return not ends and after in _AFTER_A_VERB
