"""Is a text in another language? Told from the small words that hold a language together, and from its letters.

It speaks only where it is sure. Short texts, names, lists and headings look the same in many languages.
"""

from __future__ import annotations

import re

_SHORTEST = 12
_SHORTEST_IN_LATIN = 40
_WORDS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_LETTERS = re.compile(r"[^\W\d_]")
_LATIN = "\u0250"
_FEWEST_WORDS = 8
_FEWEST_HITS = 3
_SHARE = 0.2

# Small words of each language, without those that English has too.
_SMALL_WORDS = {
    "Welsh": "yn y yr mae ac ar gan wedi chi eich ein fod bod hyn neu gyda dros nid ond sydd oes eu i'r o'r a'r ei",
    "Irish": "agus tá ar na sé sí bhfuil ní leis sin ag mar atá don gach seo níos nach chun ina",
    "Scottish Gaelic": "agus tha air gu chan anns aig nach bha leis seo sin airson bho",
    "French": "le la les des une est et dans pour que qui vous nous avec sur pas cette ce au aux du sont votre par",
    "German": "der das und ist nicht mit für sie ein eine den dem auf von zu sich wir auch werden sind oder bei wie",
    "Spanish": "el la los las de que y en un una para con por su del se es más como pero este esta usted al",
    "Italian": "il di che è per con una della sono non del le gli alla si più come anche nel questo questa dei",
    "Portuguese": "o os as de que e em um uma para com não por do da dos das se mais como você seu sua ao são",
    "Dutch": "de het een van en dat niet zijn voor met aan ook bij naar deze wordt als maar u uw worden",
    "Polish": "i w na z nie się jest że do to jak dla przez oraz są ale czy po od które który może",
    "Romanian": "și în de la cu pe care este nu din pentru sunt mai sau fi o un să al ale dacă",
    "Swedish": "och att det som en för är på av med inte den till har de om ett ska kan eller vi du",
    "Danish": "og at det som en for er på af med ikke den til har de om et skal kan eller vi du",
    "Norwegian": "og å det som en for er på av med ikke den til har de om et skal kan eller vi du",
    "Lithuanian": "ir yra kad su iš tai į ar bet kaip jei apie ne savo gali būti arba",
    "Hungarian": "a az és hogy nem is egy van meg csak de ha vagy mint már ez azt lesz kell",
    "Czech": "a je se na v že to s z do pro jako nebo jsou ale by není jsem být které",
    "Turkish": "ve bir bu için ile olarak da de çok daha olan gibi ne var veya sizin her kadar",
    "Somali": "iyo ka ku waa oo u la in ay soo waxaa uu ama mid kale haddii aad waxa",
    "Latin": "et in est non ad cum sed quod qui ut ex sunt per quae ab aut enim esse",
}
_TABLE = {name: frozenset(words.split()) for name, words in _SMALL_WORDS.items()}
_ENGLISH = frozenset(
    "the of and to is that for with this you your are it have not from they will we can our if at or by be was as he "
    "she has there their what which when would should must do does in on an a i my but so all his her no".split()
)


def other_language(text: str) -> str:
    """The language of a text that is surely not English, such as “French”, or “another language”. Else nothing."""
    if len(text) < (_SHORTEST_IN_LATIN if text.isascii() else _SHORTEST) or _has_english(text):
        return ""
    letters = len(_LETTERS.findall(text))
    if letters > _SHORTEST and sum(one >= _LATIN for one in text if one.isalpha()) * 2 > letters:
        return "another language"
    words = _WORDS.findall(text.replace("’", "'"))
    named = sum(not word[0].islower() for word in words)
    return "" if named * 2 >= len(words) else _by_small_words([word.lower() for word in words])


def _has_english(text: str) -> bool:
    """A quick look, for this is asked of every paragraph: nearly all of them have one of these."""
    return (
        " the " in text or " and " in text or " to " in text or " you" in text or " that " in text or " with " in text
    )


def _by_small_words(words: list[str]) -> str:
    if len(words) < _FEWEST_WORDS:
        return ""
    english = sum(word in _ENGLISH for word in words)
    if english > len(words) * _SHARE:
        return ""
    counts = {name: sum(word in small for word in words) for name, small in _TABLE.items()}
    name = max(counts, key=lambda one: counts[one])
    needed = max(_FEWEST_HITS, len(words) * _SHARE, english * 1.5)
    kinds = len({word for word in words if word in _TABLE[name]})
    return name if counts[name] >= needed and kinds >= _FEWEST_HITS else ""
