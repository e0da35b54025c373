"""What is said of the weight of one finding, and in which order?

After the two propositions, never before: the lowest ratio in words, every alternative with its own,
what was not evaluated and why, what the search would bring by chance, and which other findings
speak of the same numbers, whose ratios may not be multiplied with this one. A share after the
records is worked out only from a share before them that a named person enters and signs.

Reads views; gives sentences in both languages, for the terminal, the report and the pages alike.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from filiere.calibration.curve import load, names
from filiere.errors import FindingError
from filiere.findings.formats import decimal, integer
from filiere.findings.scale import sentence
from filiere.findings.view import View
from filiere.model.evidence import FindingKind, LikelihoodRatio
from filiere.wording import LANGUAGES, Text
from filiere.wording.pair import Pair

RATIOS = "likelihood_ratios"
"""The measure in which the runner puts one ratio per alternative."""

NOT_EVALUATED = ": not evaluated, because "
"""How the runner's sentence on an alternative goes that no curve covers."""

SEARCH = Pair(
    en="Chance alone would bring at most about {hits} of the {considered} candidates compared to "
    "an LR this high. By LR, this finding is number {rank} of {total} of its question.",
    fr="Le hasard seul amènerait au plus environ {hits} des {considered} candidats comparés à un "
    "RV aussi élevé. Par RV, ce constat est le nº {rank} sur {total} de sa question.",
)
RANKED = Pair(
    en="{considered} candidates compared. By LR, this finding is number {rank} of {total} of its "
    "question.",
    fr="{considered} candidats comparés. Par RV, ce constat est le nº {rank} sur {total} de sa "
    "question.",
)
DEPENDENT = Pair(
    en="These findings speak of the same numbers: {others}. Their records depend on each other; "
    "their LRs may not be multiplied.",
    fr="Ces constats portent sur les mêmes numéros : {others}. Leurs relevés dépendent les uns "
    "des autres ; leurs RV ne peuvent pas être multipliés.",
)
UNWEIGHED = Pair(
    en="No likelihood ratio is given for this finding.",
    fr="Aucun rapport de vraisemblance n’est donné pour ce constat.",
)
BASIS = Pair(
    en="{curve}: fitted on {origin}, {same} people for Hp and {different} for Hd; Cllr {cllr} "
    "({low} to {high}), where 0 is perfect and 1 says nothing.",
    fr="{curve} : ajustée sur {origin}, {same} personnes pour Hp et {different} pour Hd ; Cllr "
    "{cllr} ({low} à {high}), où 0 est parfait et 1 ne dit rien.",
)
ORIGINS = {
    "simulation": Pair(en="simulated data", fr="des données simulées"),
    "real": Pair(en="real data", fr="des données réelles"),
}
GONE = Pair(
    en="{curve}: this version no longer has that curve; run the analysis again.",
    fr="{curve} : cette version n’a plus cette courbe ; relancez l’analyse.",
)
SIGNED = Pair(
    en="{who} enters and signs the shares on the left, given to Hp before these records; those on "
    "the right follow from them and from this LR alone. Filière has no share of its own.",
    fr="{who} saisit et signe les parts de gauche, accordées à Hp avant ces relevés ; celles de "
    "droite découlent d’elles et de ce seul RV. Filière n’en a aucune à elle.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ratio:
    """One alternative and its ratio."""

    alternative: Text
    lr: LikelihoodRatio


@dataclass(frozen=True, slots=True, kw_only=True)
class Weight:
    """Everything that is said of a finding's weight."""

    headline: Text | None
    """None for a fact of the records, which is not weighed."""
    ratios: tuple[Ratio, ...]
    not_evaluated: tuple[Text, ...]
    """Sentences that also stand among the caveats."""
    basis: tuple[Text, ...]
    """What each curve rests on, and how good it is."""
    search: Text | None
    dependent: Text | None


def weight(view: View, views: Sequence[View]) -> Weight:
    """The weight of one finding among all ``views`` of its case."""
    outside = tuple(text for text in view.caveats if NOT_EVALUATED in text.en)
    if view.lr is None:
        technical = view.kind is FindingKind.TECHNICAL
        return Weight(
            headline=None if technical else UNWEIGHED,
            ratios=(),
            not_evaluated=outside,
            basis=(),
            search=None,
            dependent=None,
        )
    listed = ratios(view)
    curves = dict.fromkeys([each.lr.calibration for each in listed] or [view.lr.calibration])
    return Weight(
        headline=sentence(view.lr),
        ratios=listed,
        not_evaluated=outside,
        basis=tuple(map(basis, curves)),
        search=_search(view, view.lr, views),
        dependent=_dependent(view, views),
    )


def ratios(view: View) -> tuple[Ratio, ...]:
    """Every alternative that was weighed, as the runner listed them."""
    listed = view.measures.get(RATIOS)
    if not isinstance(listed, list):
        return ()
    found = []
    for each in listed:
        if not isinstance(each, dict) or not isinstance(each["alternative"], dict):
            raise FindingError(f"{view.id} has a likelihood ratio without its alternative.")
        told = each["alternative"]
        found.append(
            Ratio(
                alternative=Pair(en=str(told["en"]), fr=str(told["fr"])),
                lr=LikelihoodRatio(
                    log10=float(str(each["log10_lr"])),
                    at_bound=bool(each["at_bound"]),
                    calibration=str(each["calibration"]),
                ),
            )
        )
    return tuple(found)


def basis(curve: str) -> Text:
    """Whom a curve was fitted on, simulated or real, and how good it is."""
    if curve not in names():
        return Pair(en=GONE.en.format(curve=curve), fr=GONE.fr.format(curve=curve))
    held = load(curve)
    said = {
        language: BASIS.into(language).format(
            curve=curve,
            origin=ORIGINS[held.training.origin].into(language),
            same=integer(held.training.people_same, language),
            different=integer(held.training.people_different, language),
            cllr=decimal(held.cllr.value, language),
            low=decimal(held.cllr.low, language),
            high=decimal(held.cllr.high, language),
        )
        for language in LANGUAGES
    }
    return Pair(en=said["en"], fr=said["fr"])


def _search(view: View, lr: LikelihoodRatio, views: Sequence[View]) -> Text:
    rivals = [v.lr.log10 for v in views if v.analysis == view.analysis and v.lr is not None]
    frame = SEARCH if lr.log10 > 0 else RANKED
    said = {
        language: frame.into(language).format(
            hits=decimal(min(view.considered / 10**lr.log10, view.considered), language),
            considered=integer(view.considered, language),
            rank=1 + sum(other > lr.log10 for other in rivals),
            total=len(rivals),
        )
        for language in LANGUAGES
    }
    return Pair(en=said["en"], fr=said["fr"])


def _dependent(view: View, views: Sequence[View]) -> Text | None:
    own = pairs_of_numbers(view)
    others = [
        other.id
        for other in views
        if other.id != view.id and other.lr is not None and own & pairs_of_numbers(other)
    ]
    if len(others) == 0:
        return None
    listed = ", ".join(others)
    return Pair(en=DEPENDENT.en.format(others=listed), fr=DEPENDENT.fr.format(others=listed))


def pairs_of_numbers(view: View) -> frozenset[tuple[int, ...]]:
    """What a finding is about: each couple of its numbers, or its only number."""
    numbers = sorted({s.number_id for s in view.subjects if s.number_id is not None})
    return frozenset(combinations(numbers, 2) if len(numbers) > 1 else [tuple(numbers)])


def signed_shares(lr: LikelihoodRatio, before: Sequence[float]) -> Mapping[float, float]:
    """The share of Hp after the records, for each share before them that somebody signs.

    Raises:
        FindingError: a share is not between 0 and 1.
    """
    after: dict[float, float] = {}
    for share in before:
        if not 0 < share < 1:
            raise FindingError(
                f"A share of {share} was entered; expected more than 0, less than 1."
            )
        odds = share / (1 - share) * 10**lr.log10
        after[share] = odds / (1 + odds)
    return after
