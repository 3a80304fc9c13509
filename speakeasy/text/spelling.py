"""One word, two spellings: UK and US.

Two questions are kept apart. `twins` asks what may be the same word: generous, for matching.
`to_us` and `to_uk` change a word only where the answer is certain: "programme" gives "program", but
"program" stays, for both spell a computer program so.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache

from speakeasy.text.irregular import DOUBLE_L, words

# Each row: endings, then the pairs that take them. "-" is the bare word.
Rows = tuple[tuple[str, str], ...]

# Sure both ways.
_PAIRS: Rows = (
    (
        "- s ed ing ings er ers ful fully less able ably",
        """arbour/arbor ardour/ardor armour/armor behaviour/behavior candour/candor clamour/clamor colour/color
        demeanour/demeanor dolour/dolor enamour/enamor endeavour/endeavor favour/favor fervour/fervor flavour/flavor
        harbour/harbor honour/honor humour/humor labour/labor misdemeanour/misdemeanor neighbour/neighbor odour/odor
        parlour/parlor rancour/rancor rigour/rigor rumour/rumor saviour/savior savour/savor splendour/splendor
        succour/succor tumour/tumor valour/valor vapour/vapor vigour/vigor""",
    ),
    ("al ally ism ist ists", "behaviour/behavior"),
    ("ist ists blind way ways ise ises ised ising isation", "colour/color"),
    ("ite ites itism", "favour/favor"),
    ("hood hoods ly liness", "neighbour/neighbor"),
    ("y ies", "armour/armor savour/savor"),
    ("ed ing ings er ers", " ".join(f"{word}l/{word}" for word in sorted(DOUBLE_L))),
    ("ist ists", "duell/duel medall/medal panell/panel tunnell/tunnel"),
    ("or ors", "counsell/counsel"),
    ("ous ously", "libell/libel marvell/marvel"),
    ("ed ing er ers", "worshipp/worship"),
    ("er est", "cruell/cruel"),
    ("e es ed ing er ers", "tranquillis/tranquilis tranquilliz/tranquiliz"),
    (
        "- s",
        """calibre/caliber centre/center epicentre/epicenter fibre/fiber goitre/goiter litre/liter louvre/louver
        lustre/luster manoeuvre/maneuver mitre/miter reconnoitre/reconnoiter sabre/saber sceptre/scepter
        sepulchre/sepulcher spectre/specter theatre/theater titre/titer kilometre/kilometer millimetre/millimeter
        centimetre/centimeter nanometre/nanometer millilitre/milliliter centilitre/centiliter kilolitre/kiloliter
        centrepiece/centerpiece theatregoer/theatergoer amphitheatre/amphitheater meagre/meager sombre/somber
        fibreglass/fiberglass manoeuvrable/maneuverable chequebook/checkbook""",
    ),
    ("d", "centre/centere manoeuvre/maneuvere mitre/mitere reconnoitre/reconnoitere"),
    ("ing", "centr/center manoeuvr/maneuver reconnoitr/reconnoiter"),
    ("- s less", "defence/defense offence/offense pretence/pretense"),
    ("- s ment ments", "enrol/enroll fulfil/fulfill enthral/enthrall instil/instill"),
    ("- s", "appal/appall distil/distill instalment/installment councillor/councilor tranquillity/tranquility"),
    ("- ly ness", "skilful/skillful wilful/willful"),
    ("- s", "jewellery/jewelry woollen/woolen catalogue/catalog analogue/analog carburettor/carburetor"),
    ("ed ing er ers", "catalogu/catalog"),
    ("d s", "practise/practice"),
    ("- ed ing er est s ish ness", "grey/gray"),
    ("- s ed ing man men", "plough/plow"),
    ("- s ed ing y ier iest", "mould/mold moult/molt smoulder/smolder"),
    ("y ily ier iest iness ies", "cos/coz"),
    ("- s al ally ism", "sceptic/skeptic"),
    ("- s", "pyjama/pajama moustache/mustache aeroplane/airplane aluminium/aluminum artefact/artifact furore/furor"),
    ("- s", "calliper/caliper chilli/chili phoney/phony titbit/tidbit liquorice/licorice calibre/caliber"),
    ("d", "chequere/checkere moustache/mustache"),
    ("- ism ist ists", "ageing/aging"),
    ("- es", "foetus/fetus"),
    ("-", "axe/ax practising/practicing"),
    ("-", "respecter/respecter"),  # not a "specter" after "re"
)

# The US word is certain; the way back is not, for that spelling has other uses in the UK.
_TO_US: Rows = (
    ("- s", "programme/program licence/license judgement/judgment acknowledgement/acknowledgment"),
    ("- s", "abridgement/abridgment lodgement/lodgment kilogramme/kilogram"),
    ("-", "annexe/annex judgemental/judgmental practise/practice practises/practices"),
)

# As above, and too far apart to be matched as one word: a "check" is rarely a cheque.
_TO_US_UNMATCHED: Rows = (
    ("- s", "cheque/check tyre/tire kerb/curb metre/meter draught/draft gaol/jail mum/mom"),
    ("- y ier iest", "draught/draft"),
    ("-", "storey/story storeys/stories enquiry/inquiry enquiries/inquiries"),
)

# Both stand in both countries: matched as one word, never changed.
_VARIANTS: Rows = (
    ("- s", "dialogue/dialog monologue/monolog prologue/prolog epilogue/epilog homologue/homolog yoghurt/yogurt"),
    ("- s", "doughnut/donut omelette/omelet disc/disk gypsy/gipsy tsar/czar adaptor/adapter adviser/advisor"),
    ("- s ed ing er ers", "despatch/dispatch"),
    ("e es ed ing er ers ingly", "enquir/inquir"),
    ("- ed ing s", "hiccough/hiccup"),
    ("- r rs", "waggon/wagon"),
    ("-", "likeable/likable sizeable/sizable saleable/salable loveable/lovable moveable/movable useable/usable"),
    ("-", "liveable/livable glamour/glamor gypsies/gipsies"),
)

# Beginnings: any ending may follow.
_STEMS = words("""
paediatr/pediatr paedophil/pedophil orthopaed/orthoped anaesth/anesth anaemi/anemi leukaemi/leukemi septicaemi/septicemi
ischaemi/ischemi uraemi/uremi glycaemi/glycemi hypoglycaemi/hypoglycemi hyperglycaemi/hyperglycemi
bacteraemi/bacteremi toxaemi/toxemi thalassaemi/thalassemi viraemi/viremi haemo/hemo haemat/hemat gynaeco/gyneco
faeces/feces faecal/fecal foetal/fetal oestrog/estrog oestradiol/estradiol oestrus/estrus oestriol/estriol oesoph/esoph
oedema/edema lymphoedema/lymphedema coeliac/celiac diarrhoea/diarrhea gonorrhoea/gonorrhea amenorrhoea/amenorrhea
dysmenorrhoea/dysmenorrhea seborrhoea/seborrhea apnoea/apnea dyspnoea/dyspnea amoeb/ameb caesarean/cesarean
caesium/cesium palaeo/paleo aetiolog/etiolog synaesth/synesth kinaesth/kinesth leucocyt/leukocyt sulph/sulf
""")
_STEM_VARIANTS = words("""
encyclopaed/encycloped mediaeval/medieval primaeval/primeval homoeopath/homeopath homoeosta/homeosta
archaeolog/archeolog aesthet/esthet co-operat/cooperat co-ordinat/coordinat
""")

_PREFIXES = (
    "",
    *sorted(
        words("""
dis mis un re non over out under multi water in im immuno techni tri bi anti counter pre inter sub micro neuro
""")
    ),
)

_Z = re.compile(r"(.+)(is|iz)(e|es|ed|ing|ings|ingly|er|ers|able|ation|ations|ational)")
_OWNER = re.compile(r"['’]s?\Z", re.IGNORECASE)
_YZ = re.compile(r"(.+l)(ys|yz)(e|es|ed|ing|er|ers|able)")
_ALWAYS_S = words("""
advertise advise anise apprise appraise arise cerise chastise chemise circumcise comprise compromise concise demise
denise despise devise disenfranchise emprise enfranchise enterprise excise exercise expertise franchise highrise
improvise incise mantise merchandise metropolise moonrise mortise paradise pelvise penise practise precise premise prise
promise reprise revise rise sunrise supervise surmise surprise televise treatise trellise uprise valise vise
""")
"""Words in -ise that never take a z. A few are beginnings of plurals, as in "trellises"."""
_ALWAYS_Z = words(
    "assize belize capsize downsize midsize outsize oversize prize resize rightsize size supersize upsize"
)
_S_AFTER_VOWEL = words("archaise ghettoise hebraise heroise judaise")
_PLURALS = words("analyse paralyse catalyse dialyse hydrolyse electrolyse psychoanalyse")
"""Their -es form is also the plural of a noun in -sis, so it stays."""


Step = Callable[[str], str]
Pair = tuple[str, str]


@lru_cache(maxsize=8192)
def twins(word: str) -> frozenset[str]:
    """The word and the other ways to spell it, in its own capitals. Generous: made for matching."""
    found = {word}
    waiting = [word]
    while waiting:
        one = waiting.pop()
        new = {_recased(step, one) for step in _twin_steps()} - found
        found |= new
        waiting.extend(new)
    return frozenset(found)


def to_us(word: str) -> str:
    """The US spelling where that is certain, else the word as it came."""
    return _recased(lambda lower: lower if _is_plural(lower) else _z_for_s(_us_step()(lower)), word)


def to_uk(word: str) -> str:
    """The UK spelling (-ise, not -ize) where that is certain, else the word as it came."""
    return _recased(lambda lower: _uk_step()(_s_for_z(lower)), word)


def _recased(step: Step, word: str) -> str:
    """Take the step in lower case and put the capitals back; a word such as "McColour" is left alone."""
    owner = _OWNER.search(word)
    ending = owner[0] if owner else ""
    word = word.removesuffix(ending)
    lower = word.lower()
    if word == lower:
        return step(word) + ending
    if word.isupper() and len(word) > 1:
        return step(lower).upper() + ending
    return (step(lower).capitalize() if word == lower.capitalize() else word) + ending


@cache
def _twin_steps() -> tuple[Step, ...]:
    pairs = [*_expanded(_PAIRS), *_expanded(_TO_US), *_expanded(_VARIANTS)]
    stems = _split((*_STEMS, *_STEM_VARIANTS))
    return _swapper(pairs, stems), _swapper(_turned(pairs), _turned(stems)), _z_for_s, _s_for_z


@cache
def _us_step() -> Step:
    return _swapper((*_expanded(_PAIRS), *_expanded(_TO_US), *_expanded(_TO_US_UNMATCHED)), _split(_STEMS))


@cache
def _uk_step() -> Step:
    return _swapper(_turned(_expanded(_PAIRS)), _turned(_split(_STEMS)))


def _split(pairs: Iterable[str]) -> list[Pair]:
    return [(uk, us) for uk, _, us in (pair.partition("/") for pair in sorted(pairs))]


def _turned(pairs: Iterable[Pair]) -> list[Pair]:
    return [(us, uk) for uk, us in pairs]


def _expanded(rows: Rows) -> Iterator[Pair]:
    for endings, pairs in rows:
        for ending in endings.replace("-", "").split(" "):
            yield from ((uk + ending, us + ending) for uk, us in _split(pairs.split()))


def _swapper(pairs: Iterable[Pair], stems: Iterable[Pair]) -> Step:
    """A step that swaps a word, a word after a common prefix, a beginning, or each part between hyphens."""
    whole = dict(pairs)
    beginnings = dict(stems)
    any_beginning = tuple(beginnings)

    def swap(word: str) -> str:
        for prefix in _PREFIXES:
            if word.startswith(prefix) and (twin := whole.get(word[len(prefix) :])):
                return prefix + twin
        if word.startswith(any_beginning):  # seldom, and one look at all is quick
            stem = next(one for one in beginnings if word.startswith(one))
            return beginnings[stem] + word[len(stem) :]
        return "-".join(map(swap, word.split("-"))) if "-" in word else word

    return swap


def _z_for_s(word: str) -> str:
    match = _Z.fullmatch(word) or _YZ.fullmatch(word)
    if match is None or match[2][-1] == "z" or (match[2] == "is" and not _takes_z(match[1])):
        return word
    return f"{match[1]}{match[2][0]}z{match[3]}"


def _s_for_z(word: str) -> str:
    match = _Z.fullmatch(word) or _YZ.fullmatch(word)
    if match is None or match[2][-1] == "s" or (match[2] == "iz" and not _takes_z(match[1])):
        return word
    return f"{match[1]}{match[2][0]}s{match[3]}"


def _takes_z(stem: str) -> bool:
    """May this beginning end in -ise and in -ize alike? "organ" may; "surpr", "s", "rep-r" and "no" may not."""
    stem = stem.rpartition("-")[2]
    beginnings = [stem[len(prefix) :] for prefix in _PREFIXES if stem.startswith(prefix)]
    if any(one + "ise" in _ALWAYS_S or one + "ize" in _ALWAYS_Z for one in beginnings):
        return False
    if len(stem) < 3 or stem[-1] == "w":
        return False
    return stem[-1] not in "aeiou" or stem + "ise" in _S_AFTER_VOWEL


def _is_plural(word: str) -> bool:
    return word.endswith("yses") and word[:-1] in _PLURALS
