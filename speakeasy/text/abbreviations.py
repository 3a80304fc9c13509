"""What `segment` must know to tell a full stop from the dot of an abbreviation.

All are without the last dot. An entry in small letters matches any case. An entry with a capital matches
only as it stands, because "sat" is a verb and "Sat" is a day.
"""

from __future__ import annotations


def _words(*lines: str) -> frozenset[str]:
    return frozenset(" ".join(lines).split())


NEVER_LAST = _words(
    # They point at what comes next, so no sentence ends with one, whatever follows: "e.g. The Times".
    "e.g eg i.e ie cf viz vs approx a.k.a aka incl excl esp attn encl ps p.s",
    # Titles stand before a name, and a name may look like the start of a sentence: "Dr. No".
    "mr mrs ms mx messrs dr drs prof profs rev revd hon sgt cpl capt cmdr cdr lt lieut maj brig",
    "Gov Sen Sens supt insp cllr msgr",
)

BEFORE_NAME = _words(
    # Company forms stand inside names, and before the next part of an address.
    "inc ltd co corp plc llc llp bros mfg pty pvt gmbh",
    # Offices, and short forms of a name's first word
    "Rep Reps Pres Gen Col Adm asst ass't assoc assocs dept depts univ Inst assn intl int'l natl nat'l",
    "govt Mgr Dir Treas Atty Amb Exec",
    # What follows a name
    "jr sr esq",
    # Streets and places
    "St Ste Sts Ave Blvd Rd Mt Mts Ft Bldg Hwy Pkwy Apt",
    "Ala Ariz Ark Calif Colo Conn Del Fla Ill Ind Kan Mass Mich Minn Miss Mont Neb Nev Okla Ore Penn Tenn Tex",
    "Wash Wis Oxon Bucks Cambs Glos Hants Herts Lancs Leics Lincs Northants Notts Staffs Wilts",
)

SHORT_DATES = _words(
    "Mon Tue Tues Wed Weds Thu Thur Thurs Fri Sat Sun Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec",
)

DATES = SHORT_DATES | _words(
    # A day, a month or a time zone may follow a dot: "1. January", "Sat. June 5", "at 5 p.m. Monday".
    "January February March April May June July August September October November December",
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday GMT BST EST EDT CST CDT PST PDT CET",
)

SHORTENED = SHORT_DATES | _words(
    # A small letter or a number after one of these goes on with the sentence; a capital starts the next.
    # References
    "no nos p pp pg pgs fig figs ch chap sec secs sect art arts vol vols v ver eq eqs app ex ed eds edn",
    "para paras par reg regs sched cl pt pts ref refs tel ph fax mob ext ibid op cit",
    # Lists and notes
    "etc ect al abbr addr alt appt arr arrv betw ca cert circ conf cont cont'd def diff est lv misc msg obs orig",
    "poss prelim prev prob publ qtr rec recd rec'd req reqd resp spec subj suppl temp voc",
    # Times and amounts
    "a.m p.m am pm hr hrs min mins wk wks mo mos yr yrs max avg amt qty ea doz gal oz lb lbs sq tbsp tsp",
    "kg km cm mm mg ml mph",
)

STARTERS = _words(
    # In small letters here. They often begin a sentence and seldom a name, so a dot before one is a full stop.
    "a an the this that these those it he she we they you i",
    "my our your his her their its there here what when where which who why how",
    "if in on at by for from to with without during before after since until while as although though because",
    "and but or so yet then thus also however instead therefore meanwhile once now today finally",
    "is are was were do does did can could will would should has have had please not yes",
    "some many most each every both several all any another such only even",
    # What plain writing asks people to do
    "ask call check choose contact find get give go keep let make phone read see send take tell try use visit write",
)
