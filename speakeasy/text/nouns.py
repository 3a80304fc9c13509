"""Words that are mostly nouns."""

from __future__ import annotations

import re

_NOUNS = frozenset(
    "abuse access accident account action activity admin adult advice advocacy age agency agenda alcohol allowance "
    "area asset attendance audit authority award background balance bank base bed benefit bill birth board body "
    "border budget building bus business call campaign cancer capacity capital card care career carer case cash "
    "centre center chain chair change charge charity child client clinic club code college commission committee "
    "community company complaint condition conference consent contact content contract control core cost council "
    "counsel country county course court credit crime crisis culture customer data date day deadline death debt "
    "delivery demand department design desk device diet disability disaster discharge discount disease district "
    "document domain drug duty economy education effect emergency employee employer energy engagement estate event "
    "evidence exit expense expert exposure facility family fee feedback finance fire floor food force form forum "
    "framework fraud front fuel fund funding garden gas goal grant group growth guidance guide harm head health "
    "heart help hospital hour house household housing impact incident income industry infection information input "
    "insurance interface interview issue job journey key knowledge landlord language law lead leader learning leave "
    "legislation letter level licence license life line list loan location loss mail market material matter meal "
    "measure medicine meeting member message method metric midwife mind minister model money month mortgage network "
    "night nurse objective office officer online order organisation organization outcome output owner package page "
    "panel parent park partner partnership party path patient pattern payment peer pension people performance "
    "permission person phase phone pilot plan planning plant platform police policy pool portal post power practice "
    "price priority privacy process procurement product profile program programme progress project property protocol "
    "provider purpose quality question rate record recovery referral reform region register rehab rent report "
    "request requirement research reserve resource response result review right risk road role room route rule "
    "safeguarding safety salary sale school scheme scope screen search section sector security self server service "
    "session setting sex share shift site skill society software source space staff stage stakeholder standard "
    "start state station status step stock storage strategy strength stress structure student study support survey "
    "system table target task tax taxpayer teacher team technology template tenancy tenant term test theme therapy "
    "time tool topic town track trade traffic training transfer transport travel treatment trend trial trust type "
    "unit use user utility value vehicle vendor version victim village visit visitor volunteer wage ward waste water "
    "website week weight welfare winter work worker workforce workplace workshop world year youth zone".split()
)
_ENDINGS = re.compile(
    r"[a-z]{3,}(?:[ts]ion|ment|ance|ence|ity|ness|ship|ism|ology|logy|hood|ancy|ency|graphy|ware|stakeholder)s?"
)
_NOT_NOUNS = frozenset(
    "mention question request position condition function caution ration station implement complement supplement "
    "experiment hence once since commence advance enhance balance finance influence reference experience evidence "
    "city pity comment document segment increment augment torment lament cement ferment foment".split()
)


def is_noun(key: str) -> bool:
    """Is the word mostly a noun? Many nouns are not known here, and none is guessed."""
    if key in _NOUNS or (key.endswith("s") and key.removesuffix("s") in _NOUNS):
        return True
    if key.endswith("ies") and key[:-3] + "y" in _NOUNS:
        return True
    return _ENDINGS.fullmatch(key) is not None and key not in _NOT_NOUNS
