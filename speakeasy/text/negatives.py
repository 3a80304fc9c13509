"""Words that say no, and words that turn a meaning round."""

from __future__ import annotations

NEGATIVES = frozenset(
    "not no never none nothing nobody neither nor cannot can't couldn't won't wouldn't shan't shouldn't don't doesn't "
    "didn't isn't aren't wasn't weren't haven't hasn't hadn't mustn't without".split()
)
TURNS = frozenset("unless without fail fails failed failing prevent prevents except".split())
UN_WORDS = frozenset(
    "unable unacceptable unaware unclear uncommon unexpected unfair unfamiliar unhappy unhelpful unimportant unknown "
    "unlawful unlikely unnecessary unreasonable unrelated unsafe unsatisfactory unsuccessful unsuitable untrue unusual "
    "unwilling inaccurate inappropriate incomplete incorrect ineligible infrequent insignificant insufficient invalid "
    "invisible impossible improper improbable illegal illegible illogical irregular irrelevant irresponsible "
    "dissatisfied dissimilar dishonest".split()
)
