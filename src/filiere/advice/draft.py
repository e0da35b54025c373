"""What would the text of a requisition be, before a magistrate has made it theirs?

A form, filled from the case, the advice and the legal-basis table; everything that the program
cannot know stands in square brackets. Nothing is sent anywhere. The conditions of the text and
whether its entry was re-read at the source are printed with it.

Reads meta, authorisation (through the caller). One text per request and language.
"""

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from filiere.advice.say import why
from filiere.advice.step import Step
from filiere.case import Case
from filiere.case.rights.authority import LegalBasis, legal_bases, recorded
from filiere.case.rights.masking import Masker
from filiere.errors import AuthorisationError
from filiere.model.authorisation import SIMULATED
from filiere.wording import Language
from filiere.wording.pair import Pair

HEAD = Pair(
    en="""DRAFT, to be edited and signed by the competent authority

Case: {reference} ({title})
Legal basis: {text}
Issued by: {by}
Conditions of this text: {conditions}
{label}

The authority undersigned, [name and office], on [date],
in the proceedings for [offence and penalty incurred],
""",
    fr="""PROJET, à modifier et à signer par l'autorité compétente

Procédure : {reference} ({title})
Fondement : {text}
Autorité compétente : {by}
Conditions de ce texte : {conditions}
{label}

L'autorité soussignée, [nom et qualité], le [date],
dans la procédure suivie du chef de [infraction et peine encourue],
""",
)
BILL = Pair(
    en="""requests of [operator or platform]:

  the records of number {number}
  kind of data: traffic data (calls, messages, cells used), without content
  from {start} to {end} ({zone})

Grounds
{why}

Necessity and proportionality
One number, {days} days. Expected gain {gain} (no unit; it orders requests, it weighs no evidence);
about {third} numbers of third parties would be disclosed. [Why no less intrusive means would do.]

[Time limit for the answer; form of delivery; signature]
""",
    fr="""requiert de [opérateur ou plateforme] :

  les données relatives au numéro {number}
  nature des données : données de trafic (appels, messages, cellules utilisées), sans contenu
  du {start} au {end} ({zone})

Motifs
{why}

Nécessité et proportionnalité
Un numéro, {days} jours. Gain attendu {gain} (sans unité ; il ordonne des demandes, il ne pèse aucun
indice) ; environ {third} numéros de tiers seraient communiqués. [Pourquoi aucun moyen moins
intrusif ne suffirait.]

[Délai de réponse ; forme de la remise ; signature]
""",
)
DUMP = Pair(
    en="""requests of [each operator of the cells below]:

first, and by itself: how many numbers used these cells in these windows, without naming any;
then, on a second word of the authority if they are {limit} in all or fewer:

  the records of every number that used the cells below in the windows below ({zone})
  kind of data: traffic data (calls, messages, presence), without content

{windows}
Grounds
{why}

Necessity and proportionality
{count} windows of five minutes. Expected gain {gain} (no unit; it orders requests, it weighs no
evidence). Records of everybody present are disclosed: [why no less intrusive means would do; how
the records of those not concerned will be destroyed].

[Time limit for the answer; form of delivery; signature]
""",
    fr="""requiert de [chaque opérateur des cellules ci-dessous] :

d'abord, et seulement : combien de numéros sont passés par ces cellules dans ces fenêtres, sans en
nommer aucun ;
puis, sur un second ordre de l'autorité s'ils sont {limit} en tout ou moins :

  les données relatives à tout numéro passé par les cellules dans les fenêtres ci-dessous ({zone})
  nature des données : données de trafic (appels, messages, présence), sans contenu

{windows}
Motifs
{why}

Nécessité et proportionnalité
{count} fenêtres de cinq minutes. Gain attendu {gain} (sans unité ; il ordonne des demandes, il ne
pèse aucun indice). Les données de tous les présents seraient communiquées : [pourquoi aucun moyen
moins intrusif ne suffirait ; comment seront détruites celles des personnes étrangères aux faits].

[Délai de réponse ; forme de la remise ; signature]
""",
)
PLACE = Pair(en="  cells {cells}\n", fr="  cellules {cells}\n")
CHECKED = Pair(
    en="Entry of the legal-basis table re-read at the source on {date}; {limit}.",
    fr="Entrée de la table des fondements relue à la source le {date} ; {limit}.",
)
UNCHECKED = Pair(
    en="TO BE VERIFIED: this entry of the legal-basis table was not wholly re-read at the source.",
    fr="À VÉRIFIER : cette entrée de la table des fondements n'a pas été entièrement relue à la "
    "source.",
)
ENDS = Pair(en="in force to {date}", fr="en vigueur jusqu'au {date}")
OPEN = Pair(en="no end of validity is set", fr="aucun terme n'est fixé")


def basis_for(case: Case, asked: str | None) -> LegalBasis:
    """The basis asked for, or that of the last act of the case.

    Raises:
        AuthorisationError: there is none of that id, or the case has no act.
    """
    known = legal_bases()
    acts = recorded(case)
    chosen = asked if asked is not None else (acts[-1].basis if len(acts) > 0 else SIMULATED)
    if chosen not in known:
        raise AuthorisationError(
            f"No legal basis is called «{chosen}»; known are {', '.join(sorted(known))}."
        )
    return known[chosen]


def draft(
    case: Case, step: Step, labels: Mapping[int, str], basis: LegalBasis, language: Language
) -> str:
    """The text of one requisition; ``labels`` must hold the number of a bill in clear."""
    zone, masker = ZoneInfo(case.meta("timezone")), Masker(case)
    ends = OPEN if basis.valid_to is None else ENDS.fill({"date": basis.valid_to.isoformat()})
    checked = UNCHECKED if "M" in basis.label else CHECKED
    body = BILL if step.ask == "cdr" else DUMP
    return (HEAD.into(language) + body.into(language)).format(
        reference=masker.reference(),
        title=masker.one(case.meta("title")),
        text=f"{basis.text.into(language)} ({basis.id})",
        by=basis.authorised_by.into(language),
        conditions=basis.conditions.into(language),
        label=checked.into(language).format(
            date=basis.source_date.isoformat(), limit=ends.into(language)
        )
        if checked is CHECKED
        else checked.into(language),
        number=labels[step.number],
        start=_local(step.from_s, zone),
        end=_local(step.to_s, zone),
        zone=case.meta("timezone"),
        why=why(step, labels).into(language),
        days=max(1, round((step.to_s - step.from_s) / 86_400)),
        gain=step.gain,
        third=step.third_parties,
        limit=step.most,
        count=step.count,
        windows=_windows(step, zone, language),
    )


def _windows(step: Step, zone: ZoneInfo, language: Language) -> str:
    """The cells of each place, and under them its windows."""
    lines = ""
    for cells in dict.fromkeys(window.cells for window in step.windows):
        lines += PLACE.into(language).format(cells=", ".join(cells))
        lines += "".join(
            f"    {_local(window.from_s, zone)} – {_local(window.to_s, zone)}\n"
            for window in step.windows
            if window.cells == cells
        )
    return lines


def _local(seconds: int, zone: ZoneInfo) -> str:
    return f"{datetime.fromtimestamp(seconds, tz=zone):%Y-%m-%d %H:%M:%S %z}"
