"""Participles that often say how somebody or something is, not what was done to them."""

from __future__ import annotations

FEELINGS = frozenset(
    "abashed accustomed acquainted addicted advanced aged aggravated agitated alarmed amazed amused annoyed appalled "
    "armed ashamed astonished astounded baffled bemused bent bewildered biased bored born bummed captivated closed "
    "complicated concerned confused contented convinced crowded dazed dazzled dedicated dejected delighted depressed "
    "detailed determined devastated disappointed discouraged disgruntled disgusted disheartened disillusioned dismayed "
    "disoriented displeased dissatisfied distracted distraught done dressed drunk dumbfounded educated elated "
    "embarrassed enchanted engaged enraged enthralled exasperated excited exhausted experienced fascinated fatigued "
    "finished flabbergasted flattered flawed flustered focused freaked frightened frustrated gifted gone heartbroken "
    "horrified humbled impressed inclined infatuated infuriated inspired interested intimidated intoxicated intrigued "
    "irritated jaded jagged limited lost married mistaken mortified motivated obsessed offended outdated outraged "
    "overjoyed overpriced overrated overwhelmed panicked perplexed perturbed perverted petrified pissed pleased "
    "preoccupied puzzled qualified related relaxed relieved reserved retarded retired saddened satisfied scared shaken "
    "shocked skilled sophisticated spooked starved stoked stressed stuck stumped stunned surprised talented tempted "
    "terrified thrilled tired traumatised traumatized troubled unarmed unbiased unconcerned undecided undisputed "
    "unemployed unexpected unfinished uninterested unlimited unmarried unmatched unprecedented unprepared unqualified "
    "unrelated unresolved unrestricted unsettled upset wasted wicked worn worried".split()
)
"""Mostly feelings, and other states that nobody brought about: “I was tired”."""

RESULTS = frozenset(
    "abandoned absorbed accomplished adept alienated allied angered anguished animated antiquated appreciated assured "
    "attached attracted awed balanced based bearded beloved blessed blindfolded bloated bothered bound bruised busted "
    "calculated certified charmed civilised civilized coated committed composed confined conflicted congested "
    "connected cooked coordinated crazed crooked cursed curved damned dated dead deceased decided delayed demented "
    "demoralised demoralized deprived derived deserted deserved developed devoted disabled disadvantaged dishevelled "
    "disinterested distinguished distressed disturbed diversified divided divorced doomed due elevated embedded "
    "enamored encouraged entitled equipped established exaggerated extended exposed faded familiarised fed fertilised "
    "fixed flooded focussed forced fractured fragmented fulfilled furnished gated grated grateful grounded grown "
    "guaranteed haunted heated hidden hooked hurt hyped illustrated impaired impassioned incensed inflamed inflated "
    "informed inhibited injured insulated insulted intended intensified inundated inverted involved isolated jammed "
    "kidding known laid layered learned left lighted lined loaded located locked loved matched mixed moderated moved "
    "muddled muted naked named needed nested numbed obligated obliged opposed organised organized overcrowded overdone "
    "overworked packed paired paralysed paralyzed parked passed peeved phased placed pointed poised polished popped "
    "positioned possessed powered predisposed prepared prescribed pressed pressured prohibited pronounced raised "
    "ranked reassured recommended refreshed released reluctant renewed renowned resolved respected rested restricted "
    "rooted rounded rugged ruined rushed scattered screwed seasoned seated sedated shamed shaped sharpened shattered "
    "sheltered shut sickened situated skewed slanted sold sorted spoiled spoilt stacked staffed stained startled "
    "stranded stretched striped structured stuffed suited supposed suspended swamped swollen tailored tanned tensed "
    "tied torn touched trained trapped turned twisted typed uninformed uninsured unused updated used valued varied "
    "versed vested wanted warranted washed weakened wearied winded wounded wrecked".split()
)
"""What somebody may have brought about, or not: “The school was located nearby”."""
