"""A rough part of speech for each word, as one character, from the word alone.

Rules read a sentence as a string of these tags and look for patterns in it. The tag is a hint: what a
word is in this place is for the rule to decide from its neighbours.
"""

from __future__ import annotations

BE, GET, HAVE, DO, MODAL, NOT, TO, BY = "b", "g", "h", "d", "m", "n", "t", "y"
DETERMINER, PREPOSITION, PRONOUN, OBJECT_PRONOUN, JOIN, WH, ADVERB = "a", "p", "s", "o", "c", "w", "r"
PARTICIPLE, ING, NUMBER, OTHER, POSSESSIVE = "v", "i", "#", ".", "'"

FUNCTION_TAGS = frozenset("bghdmntyapsocwr")
"""Tags of words that cannot be a noun here."""

_CLOSED: dict[str, str] = {
    BE: "am is are was were be been being 's 're i'm you're we're they're he's she's it's that's there's who's what's",
    GET: "get gets got getting gotten",
    HAVE: "have has had having 've i've you've we've they've who've i'd you'd we'd they'd he'd "
    "she'd haven't hasn't hadn't",
    DO: "do does did doing don't doesn't didn't",
    MODAL: "can could will would shall should may might must cannot can't couldn't won't wouldn't shan't shouldn't "
    "mightn't mustn't needn't i'll you'll we'll they'll he'll she'll it'll ought",
    NOT: "not never n't",
    TO: "to",
    BY: "by",
    DETERMINER: "a an the this that these those my your his her its our their whose each every either neither some any "
    "no another such both all half many much more most few fewer less least several enough",
    PREPOSITION: "of in on at for with from into onto about over under after before between through during against "
    "among within without across behind beyond near off per via upon than as like towards toward until till since "
    "despite except beside besides inside outside around along above below down up out",
    PRONOUN: "i you he she it we they there one someone somebody anyone anybody everyone everybody nobody nothing "
    "something anything everything none",
    OBJECT_PRONOUN: "me him us them myself yourself himself herself itself ourselves yourselves themselves mine yours "
    "ours theirs hers",
    JOIN: "and or but nor so yet because if although though while whereas unless whether when where that",
    WH: "who whom which what why how whoever whatever whichever",
    ADVERB: "also always already often sometimes soon still just now then here ever only even almost quite rather very "
    "too well once twice again perhaps maybe instead later first last currently recently being",
}
_BE_NOT = "isn't aren't wasn't weren't ain't"

_ED_ADJECTIVES = frozenset(
    "bed beloved bred breed crooked deed embed exceed feed fled hundred indeed kindred led naked need proceed red "
    "rugged sacred seed shed sled speed succeed wed weed wicked".split()
)
_NOT_ADVERBS = frozenset(
    "ally anomaly apply assembly belly bully comply costly daily deadly early elderly family fly friendly holy "
    "homely imply italy jelly july likely lively lonely lovely monopoly monthly multiply only orderly rely reply "
    "silly supply timely ugly unlikely weekly yearly".split()
)
_IRREGULAR_PARTICIPLES = frozenset(
    "arisen awoken beaten begun bent beset bet bid bidden bitten bled blown born borne bought bound bred broadcast "
    "broken brought built burnt burst cast caught chosen clung come cost crept cut dealt done drawn dreamt driven "
    "drunk dug eaten fallen fed felt flown flung forbidden forecast foregone foreseen foretold forgiven forgotten "
    "forsaken fought found frozen given gone grown heard held hewn hidden hit hung hurt inlaid interwoven kept "
    "knelt knit known laid lain leant leapt learnt led left lent let lit lost made meant met mislaid misled "
    "misspelt mistaken misunderstood mown outbid outdone outsold overcome overdone overheard overridden overseen "
    "overtaken overthrown overwritten paid proofread proven put read rebuilt redone reset resold rethought retold "
    "rewound rewritten ridden risen run rung said sat sawn seen sent set sewn shaken shaven shed shod shone shorn "
    "shot shown shrunk shut slain slept slid slit slung smelt smitten sold sought sown spat sped spelt spent spilt "
    "split spoilt spoken spread sprung spun stolen stood strewn stricken struck strung stuck stung sung sunk swept "
    "swollen sworn swum swung taken taught thought thrown thrust told torn trodden undercut undergone understood "
    "undertaken undone unwound upheld upset wept withdrawn withheld withstood woken won worn wound woven written "
    "wrung".split()
)


def _table() -> dict[str, str]:
    table = {word: tag for tag, words in _CLOSED.items() for word in words.split()}
    table.update(dict.fromkeys((*_BE_NOT.split(), "be", "being"), BE))
    table.update(dict.fromkeys(_IRREGULAR_PARTICIPLES, PARTICIPLE))
    return table


_TABLE = _table()


def tag_of(key: str) -> str:
    """The tag of a word in lower case with a straight apostrophe."""
    return _TABLE.get(key) or _tag_by_ending(key)


def _tag_by_ending(key: str) -> str:
    if key.endswith("ed") and len(key) > 3 and key not in _ED_ADJECTIVES:
        return PARTICIPLE
    if key.endswith("ly") and len(key) > 4 and key not in _NOT_ADVERBS:
        return ADVERB
    if key.endswith("ing") and len(key) > 4:
        return ING
    if key.endswith(("'s", "s'")):
        return POSSESSIVE
    return NUMBER if key[:1].isdigit() else OTHER
