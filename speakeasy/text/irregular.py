"""What no rule gives: the irregular words of English, as tables.

A slash parts variants, best first. Verbs and adjectives stand as base, second form, third form.
Where two words stand alone, the second serves for both.
"""

from __future__ import annotations

from collections.abc import Mapping

Two = tuple[tuple[str, ...], tuple[str, ...]]


def _table(text: str) -> Mapping[str, Two]:
    """Each row as the base, then its two sets of variants."""
    rows = [row.split() for line in text.strip().splitlines() for row in line.split(" | ")]
    return {row[0]: (tuple(row[1].split("/")), tuple(row[-1].split("/"))) for row in rows}


def words(text: str) -> frozenset[str]:
    """The words of a table without order."""
    return frozenset(text.split())


VERBS = _table("""
arise arose arisen | awake awoke awoken | bear bore borne/born | beat beat beaten | become became become
befall befell befallen | beget begot begotten | begin began begun | behold beheld | bend bent | beset beset
bespeak bespoke bespoken | bet bet/betted | bid bid/bade bid/bidden | bind bound | bite bit bitten | bleed bled
blow blew blown | break broke broken | breed bred | bring brought | broadcast broadcast/broadcasted
browbeat browbeat browbeaten | build built | burn burned/burnt | burst burst | bust busted/bust | buy bought
cast cast | catch caught | choose chose chosen | cling clung | come came come | cost cost/costed | creep crept
cut cut
deal dealt | dig dug | dive dived/dove dived | do did done | draw drew drawn | dream dreamed/dreamt
drink drank drunk | drive drove driven | dwell dwelt/dwelled
eat ate eaten | fall fell fallen | feed fed | feel felt | fight fought | find found | fit fitted/fit | flee fled
fling flung | fly flew flown | forbear forbore forborne | forbid forbade/forbad forbidden
forecast forecast/forecasted | forget forgot forgotten | forgive forgave forgiven | forgo forwent forgone
forsake forsook forsaken | freeze froze frozen
get got got/gotten | gild gilded/gilt | give gave given | go went gone | grind ground | grow grew grown
hang hung/hanged | have had | hear heard | hew hewed hewn/hewed | hide hid hidden | hit hit | hold held | hurt hurt
input input/inputted | interweave interwove interwoven | keep kept | kneel knelt/kneeled | knit knitted/knit
know knew known | lay laid | lead led | lean leaned/leant | leap leapt/leaped | learn learned/learnt | leave left
lend lent | let let | lie lay/lied lain/lied | light lit/lighted | lose lost | make made | mean meant | meet met
mow mowed mown/mowed | offset offset | partake partook partaken | pay paid | plead pleaded/pled
prove proved proved/proven | put put | quit quit/quitted | read read | rend rent | rid rid/ridded | ride rode ridden
ring rang/ringed rung/ringed | rise rose risen | run ran run
saw sawed sawn/sawed | say said | see saw seen | seek sought | sell sold | send sent | set set
sew sewed sewn/sewed | shake shook shaken | shear sheared shorn/sheared | shed shed | shine shone/shined
shit shat/shit
shoe shod/shoed | shoot shot | show showed shown/showed | shrink shrank/shrunk shrunk | shut shut | sing sang sung
sink sank/sunk sunk | sit sat | slay slew/slayed slain/slayed | sleep slept | slide slid | sling slung | slink slunk
slit slit | smell smelled/smelt | smite smote smitten | sneak sneaked/snuck | sow sowed sown/sowed
speak spoke spoken | speed sped/speeded | spell spelled/spelt | spend spent | spill spilled/spilt
spin spun/span spun
spit spat/spit | split split | spoil spoiled/spoilt | spread spread | spring sprang/sprung sprung | stand stood
steal stole stolen | stick stuck | sting stung | stink stank/stunk stunk | strew strewed strewn/strewed
stride strode stridden | strike struck struck/stricken | string strung | strive strove/strived striven/strived
sublet sublet | swear swore sworn | sweat sweated/sweat | sweep swept | swell swelled swollen/swelled
swim swam swum | swing swung | take took taken | teach taught | tear tore torn | tell told | think thought
thrive thrived/throve thrived/thriven | throw threw thrown | thrust thrust | tread trod trodden/trod | typeset typeset
understand understood | wake woke/waked woken/waked | wear wore worn | weave wove/weaved woven/weaved
wed wed/wedded | weep wept | wet wetted/wet | win won | wind wound/winded | withdraw withdrew withdrawn
withhold withheld | withstand withstood | wring wrung | write wrote written
inlay inlaid | waylay waylaid | retrofit retrofitted/retrofit | babysit babysat | breastfeed breastfed
ghostwrite ghostwrote ghostwritten | handwrite handwrote handwritten | proofread proofread | safekeep safekept
sightsee sightsaw sightseen | spoonfeed spoonfed | typecast typecast
backslide backslid | beseech besought/beseeched | disprove disproved disproved/disproven | inset inset
hamstring hamstrung | simulcast simulcast | telecast telecast | podcast podcast/podcasted
""")

ADJECTIVES = _table("""
good better best | well better best | bad worse worst | ill worse worst | far further/farther furthest/farthest
much more most
little less/littler least/littlest | many more most | late later latest | few fewer fewest
dry drier/dryer driest/dryest | old older/elder oldest/eldest
""")

TAKES_ER = words("""
bald bare big black bland bleak blind blond blonde blue blunt bold brash brave brief bright brisk brittle broad brown
calm cheap clean clear clever close coarse cold cool coy crass crisp crude curt cute daft damp dank dark dear deep
deft dense dim dire drab drunk dull dumb faint fair fast fat feeble few fierce fine firm fit flat fond foul frail
frank free fresh full gaunt gay gentle glad glum grand gray great green grey grim gross hard harsh high hoarse hot
huge humble keen kind lame large lax lean light limp little long loose loud low lush mad mean meek mild moist naive
narrow near neat new nice nimble noble numb odd pale pink plain plump poor posh proud pure quaint quick quiet rare red
rich ripe rough round rude sad safe sane scant scarce shallow sharp sheer short shrewd shrill shy sick simple slack
sleek slender slick slight slim slow sly small smart smooth smug snug soft sore sound sour sparse spry stable stale
stark steep stern stiff stout straight strange strict strong subtle sure sweet swift tall tame tart taut tense terse
thick thin tight tough trim true vague vain vast vile warm weak weird wet white wide wild wise wry young
""")
"""The short adjectives that take -er and -est. A rule would make other words of "live" and "prime"."""

EITHER_WAY = words("""
able ample common cruel handsome hollow idle mellow mature obscure pleasant polite remote secure severe sincere stupid
supple tender
""")
"""Adjectives met with "more" and, less often, with -er."""

VERB_PREFIXES = ("re", "over", "under", "out", "mis", "fore", "un", "up", "pre")
"""What may stand before an irregular verb ("overpay") or a short one ("unplug")."""

NOT_PREFIXED = frozenset(["relay"])
"""It only looks as if it had such a prefix and such a verb."""

US_FIRST: Mapping[str, str] = {"got": "gotten", "fitted": "fit"}
"""Where the best answer in the US is another word, not just another spelling."""

DOUBLE = words("""
abet abhor abut acquit admit airdrop allot annul appal aver babysit backdrop backlog backspin backstop befit befog
beget begin beset besot bobsled bootleg bootstrap catnap chitchat commit compel concur confab confer control corral
costar deadpan debar debug defer defog defrag demur deter diagram disbar disinter dispel distil eavesdrop embed emit
enrol enthral entrap equip excel expel extol forbid forget format fulfil handicap hobnob horsewhip hotdog humbug impel
incur infer input inset instil inter intermit jetlag kidnap kneecap leapfrog manumit namedrop nonplus occur offset
omit outwit overlap patrol permit pettifog prefer program propel quickstep rebel recur refer regret remit repel
retrofit sandbag sidestep sublet submit transfer transmit transship typeset underpin unman waterlog wiretap worship
zigzag
""")
"""Longer verbs whose last letter doubles before -ed and -ing everywhere."""

DOUBLE_L = words("""
apparel backpedal barrel bedevil bejewel bevel cancel carol cavil channel chisel counsel cudgel devil dial disembowel
dishevel drivel duel empanel enamel equal fuel funnel gambol gravel grovel gruel impanel imperil initial jewel kennel
label level libel marshal marvel medal model nickel panel parcel pedal pencil peril pistol pommel pummel quarrel ravel
revel rival shovel shrivel signal snivel spiral squirrel stencil swivel tassel tinsel total towel trammel travel trial
trowel tunnel unravel victual weasel yodel
""")
"""Verbs whose last l doubles in the UK: "travelled", in the US "traveled"."""

AFTER_PREFIX = words("""
bag bid but cap clog cut dig dub fit hem jig kit knit lap let log man map pin plan plot plug pop pot put rig run set
ship sit skin snap step stop strip tag tap tip top trim wrap zip
""")
"""Short verbs whose last letter doubles after a prefix too: "unplugged". Others may be chance: "reckoned"."""

MAY_DOUBLE = words("benefit bias budget bus combat focus hiccup leaflet pilot plus profit refocus target")
"""Verbs met both ways: "focused" is the better answer, "focussed" is matched too."""

NOUNS: Mapping[str, tuple[str, ...]] = {
    base: plurals
    for base, (plurals, _) in _table("""
child children | foot feet | goose geese | louse lice | man men | mouse mice | ox oxen | person people/persons
tooth teeth | woman women | penny pennies/pence | someone people | somebody people
calf calves | dwarf dwarves/dwarfs | elf elves | half halves | hoof hooves/hoofs | knife knives | leaf leaves
life lives | loaf loaves | scarf scarves/scarfs | self selves | sheaf sheaves | shelf shelves | thief thieves
wharf wharves/wharfs | wife wives | wolf wolves
buffalo buffaloes/buffalos | cargo cargoes/cargos | domino dominoes | echo echoes | embargo embargoes
halo haloes/halos | hero heroes | mango mangoes/mangos | mosquito mosquitoes/mosquitos | motto mottoes/mottos
negro negroes | potato potatoes | tomato tomatoes | tornado tornadoes/tornados | torpedo torpedoes | veto vetoes
volcano volcanoes/volcanos | zero zeros/zeroes | go goes | no noes/nos | innuendo innuendos/innuendoes
addendum addenda/addendums | alga algae | alumna alumnae | alumnus alumni | antenna antennae/antennas
appendix appendices/appendixes | automaton automata/automatons | axis axes | bacillus bacilli | bacterium bacteria
bureau bureaux/bureaus | cactus cacti/cactuses | chateau chateaux/chateaus | codex codices | testis testes
consortium consortia/consortiums | corpus corpora/corpuses | cortex cortices/cortexes | criterion criteria
curriculum curricula/curriculums | datum data | erratum errata | focus focuses/foci | formula formulas/formulae
fungus fungi/funguses | ganglion ganglia | gateau gateaux/gateaus | genus genera | helix helices/helixes
honorarium honoraria/honorariums | index indexes/indices | larva larvae | locus loci | matrix matrices/matrixes
maximum maximums/maxima | medium media/mediums | memorandum memoranda/memorandums | ovum ova
millennium millennia/millenniums | minimum minimums/minima | moratorium moratoriums/moratoria
nebula nebulae/nebulas | nucleus nuclei | octopus octopuses/octopi | optimum optimums/optima
phenomenon phenomena | plateau plateaus/plateaux | quantum quanta | radius radii/radiuses
referendum referendums/referenda | sanatorium sanatoriums/sanatoria | spectrum spectra/spectrums
stimulus stimuli | stratum strata | syllabus syllabuses/syllabi | symposium symposia/symposiums
tableau tableaux/tableaus | terminus termini/terminuses | vertebra vertebrae | vertex vertices/vertexes
vortex vortices/vortexes | bronchus bronchi | thrombus thrombi | streptococcus streptococci
stomach stomachs | monarch monarchs | patriarch patriarchs | matriarch matriarchs | epoch epochs | eunuch eunuchs
loch lochs | tech techs | quiz quizzes | whiz whizzes | fez fezzes | by bys
lens lenses | gas gases/gasses | bias biases/biasses | bus buses/busses | atlas atlases | alias aliases | yes yeses
canvas canvases | christmas christmases | pancreas pancreases | summons summonses | rhinoceros rhinoceroses
iris irises | trellis trellises | pelvis pelvises | mantis mantises | metropolis metropolises | penis penises
chairperson chairpersons/chairpeople | spokesperson spokespeople/spokespersons
fish fish/fishes | sheep sheep | deer deer | swine swine | salmon salmon | trout trout | cod cod | moose moose
squid squid | offspring offspring | corps corps | counsel counsel | staff staff | personnel personnel
quid quid | youth youths/youth | grief griefs | proof proofs | roof roofs | dice dice | kin kin
aircraft aircraft | spacecraft spacecraft | hovercraft hovercraft | watercraft watercraft
standby standbys | passerby passersby | layby laybys | oligarch oligarchs | chilli chillies/chillis | police police
cattle cattle | clergy clergy
""").items()
}

COMPOUND_ENDINGS = words(
    "woman man child person foot tooth mouse wife knife life leaf loaf self shelf thief wolf half fish"
)
"""Longer words with these endings follow them: "midwife", "policewoman", "salesperson"."""

NOT_COMPOUND = words("human german roman norman ottoman talisman shaman caiman brahman behalf")

NOT_MEN = words("specimen abdomen omen regimen semen acumen stamen hymen cyclamen ramen amen lumen foramen bitumen")
"""Words in -men that are not plurals."""

PLURALS_LIKE_SINGULARS = words("menus gurus emus tofus haikus taxis skis safaris emojis kiwis alibis bikinis")
"""Plurals whose ending looks like a singular one, as in "virus" and "basis"."""

UNCOUNTABLE = words("""
access accused admin adolescence adulthood advice advocacy aggression agriculture anarchy anger anonymity anybody
anyone anything applause assistance authenticity autism autonomy bedding biodiversity booze boredom bravery bread
bribery brutality cannabis care cash censorship chaos chess childcare citizenship clothing co-production cocaine
commerce compassion compliance conduct contempt coproduction courage creativity daylight deaf debris deceased decency
dementia desperation diarrhoea dignity diplomacy dirt disabled disbelief discretion disrespect distress distrust
education elderly electricity empathy employment empowerment endurance enforcement enjoyment epilepsy equality
equipment esteem ethos etiquette everyone everything evidence exhaustion expertise fame fatigue feedback flu footage
freight fun funding furniture golf goodwill governance gratitude greed guidance happiness hardware havoc health
healthcare help heroin homeless homelessness homework homophobia honesty hospitality housework housing humility hunger
hygiene inclusion incompetence independence indifference information innocence insane insulin intelligence isolation
jargon jeopardy jewellery jobless justice knowledge laughter legislation legitimacy leisure leverage liquidity
literacy livestock loneliness luck luggage machinery mail maintenance malice mankind marijuana merchandise midst
misconduct money morale motherhood music navigation needy neglect negligence neutrality news nicotine nobody nonsense
nostalgia nothing nursing nutrition obedience obesity originality outreach overtime overweight ownership oxygen
paperwork parenthood parole participation patience peace perfection perseverance persistence petrol pity plenty poetry
poor pork postage poverty prestige privacy progress propaganda prosperity prostitution publicity racism rehabilitation
relevance reliance remorse research resilience respite retail revenge rhetoric rich ridicule rubbish safeguarding
safety sanitation sanity sarcasm schooling secrecy self-care self-esteem sewage sexism sick signage sincerity slang
slavery soccer software something sovereignty spirituality sponsorship stamina stationery stigma stuff sunshine
support sympathy taxation teamwork tennis traffic training transparency transport turmoil unconscious underwear
unemployed unemployment violence warmth wealth wealthy weather welfare well-being wellbeing wildlife work yoga young
""")
"""Nouns with no plural that we would offer. Some are verbs too: "she supports" must not be read as a noun."""

COUNTED_ING = words("""
banding beating beginning being belonging blessing booking briefing building ceiling clipping covering crossing
cutting darling dealing drawing dressing duckling dwelling earning earring ending evening feeling filing filling
finding fitting gathering greeting grouping happening heading hearing herring hiding holding killing landing
leaning lightning lining listing meaning meeting misgiving misunderstanding morning offering offspring opening
outing painting parting passing posting proceeding pudding ranking rating reading recording ruling saving screening
serving setting shilling shoestring shooting shortcoming showing sibling sighting sitting spelling stabbing
suffering surrounding teaching turning underling understanding undertaking upbringing viewing warning wedding
wording working writing
""")
"""Nouns in -ing that have a plural. The others ("counselling") have none."""

COUNTED_NESS_AND_ISM = words("""
anachronism aphorism baptism baroness business criticism euphemism eyewitness governess harness highness illness
kindness likeness lioness mannerism mechanism organism prism schism sickness weakness wilderness witness witticism
""")
"""Nouns in -ness and -ism that have a plural."""

BE: Mapping[str, str] = {
    "base": "be",
    "s": "is",
    "past": "was",
    "participle": "been",
    "ing": "being",
    "am": "am",
    "are": "are",
    "were": "were",
}

FIXED_VERBS = words("""
can cannot can't could will won't would shall should may might must ought is are was were been being am isn't aren't
wasn't weren't has had does did not don't doesn't didn't haven't hasn't to let's
""")
"""As the first word of a phrase these take no other form."""

LEADING_ADVERBS = words("also always further never often soon well")
VERBS_IN_LY = words("""
ally apply belly bully comply dally fly imply misapply multiply ply rally rely reply sally sully supply tally
""")
"""Verbs that look like adverbs: "rely on", beside "fully accept"."""

PARTICLES = words(
    "about across along apart around aside away back by down forward in into off on out over through to under up"
)

CUTS = words("""
of with without who whom whose which that in for from at to on by under about as into than against between during within
""")
"""What follows one of these describes the noun before it: "person | with dementia"."""

MODIFIERS = (
    "access to work",
    "children in need",
    "child in need",
    "cost of living",
    "duty of care",
    "end of life",
    "end of year",
    "fit for work",
    "hard of hearing",
    "hard to reach",
    "out of area",
    "out of court",
    "out of hours",
    "out of school",
    "out of work",
    "place of safety",
    "point of care",
    "point of contact",
    "point of sale",
    "quality of life",
    "return to work",
    "right to buy",
    "right to rent",
    "right to work",
    "standard of care",
    "terms of reference",
    "time to talk",
)
"""These only describe the noun after them: "end of life plan"."""

HEAD_FIRST = words("""
attorney-general court-martial director-general governor-general heir-apparent inspector-general notary-public
secretary-general
""")
HYPHENATED_TAILS = ("-in-law", "-in-chief", "-in-charge", "-in-waiting", "-in-residence", "-of-", "-to-be", "-at-arms")
"""After these parts the noun is the first part: "mothers-in-law"."""

DETERMINERS = words("""
a an the one this that these those each every another any no some much many few several both all your my our their his
her its
""")
CLAUSES = words("i you he she it we they someone nobody everyone where when why how")
"""A clause about the noun before it begins here too: "person | you live with"."""
LINKS = CUTS | CLAUSES | PARTICLES | {"after"}
"""What follows a participle that describes the noun before it: "children looked | after"."""
ONE_PERSON = words("whose he she his her hers him himself herself itself its")
"""These fit one person or thing, so the phrase has no sure plural."""
PERSONS = words("person people someone somebody anyone anybody man woman adult")
DESCRIBING = words("""
able aged born bought broken brought built caught chosen done drawn driven fed given grown heard held hurt kept known
led left lent likely lost made not paid said seen sent shown sold spent spoken taken taught told unable unlikely written
""")
"""With the words in -ed, what may describe the noun before it: "rules | made by law"."""
NOT_DESCRIBING = words("centred centered based shaped")
"""But these describe the noun to come: "person centred plan"."""

VERB_AGREES: Mapping[str, str] = {
    "is": "are",
    "was": "were",
    "has": "have",
    "does": "do",
    "isn't": "aren't",
    "isn’t": "aren’t",
    "wasn't": "weren't",
    "wasn’t": "weren’t",
    "hasn't": "haven't",
    "hasn’t": "haven’t",
    "doesn't": "don't",
    "doesn’t": "don’t",
}
BETWEEN = words("also always often never sometimes still usually just only already no longer rarely once now then")
"""What may stand between "who" and its verb."""

DEGREE_FIRST = words("broad close deep fast hard high large late long low short slow small well wide")
"""In a compound these take the ending: "harder-to-reach"."""

LONGER_WITH_MORE = words("""
daily elderly hourly likely monthly nightly only weekly yearly
""")
"""In -y, but with "more"."""

KEEPS_E = words("age binge cue queue singe swinge tinge whinge")
"""Verbs that keep the e, as in "ageing", though some leave it out."""
