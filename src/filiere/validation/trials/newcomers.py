"""How often is the right introducer named, and how often one where there was none?

One entry per newcomer that the analysis asked about, with what is true of it: brought by a number
of the records, brought otherwise, or of a line whose clients bring nobody.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from filiere.analysis import defaults
from filiere.case import Case
from filiere.signals.choice import Choice
from filiere.signals.contacts import read_contacts
from filiere.signals.introducers import Newcomer, arrivals
from filiere.validation.trials.choices import LOST, NONE, Known
from filiere.validation.worlds.changing import City
from filiere.validation.worlds.room import ids_of

BROUGHT, OUTSIDE, NOBODY, LAWFUL, OTHER_WEEK = (
    "brought", "outside", "nobody brings", "no network's line", "other week",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """One newcomer, or the same at another week, with its truth."""

    truth: str
    newcomer: Newcomer
    place: int
    """Place of the true introducer among the candidates; NONE, or LOST."""

    def known(self) -> Known:
        """The question as the weights are fitted on it."""
        return Known(
            candidates=tuple(each.measured for each in self.newcomer.candidates),
            none=self.newcomer.measured,
            answer=self.place,
        )

    def first(self, choice: Choice) -> tuple[int, float]:
        """Place of the candidate with the largest share, and that share; (LOST, 0) for none."""
        shares, _ = choice.shares(
            [each.measured for each in self.newcomer.candidates], self.newcomer.measured
        )
        if len(shares) == 0:
            return LOST, 0.0
        best = max(range(len(shares)), key=lambda place: (shares[place], -place))
        return best, shares[best]


def newcomers(case: Case, city: City) -> Iterator[Seen]:
    """Every newcomer of the lines in the ledger, with its truth, then the same at other weeks."""
    ids = ids_of(case)
    names = {number: text for text, number in ids.items()}
    truth = {(each.network, each.newcomer): each.introducer for each in city.brought}
    values = defaults("referrals")
    for line in arrivals(case, read_contacts(case), values):
        for newcomer in line.newcomers():
            network = next(
                (i for i, of in enumerate(city.lines) if names[newcomer.line] in of), None
            )
            introducer = truth.get((network if network is not None else -1, names[newcomer.number]))
            yield _seen(newcomer, network, introducer, city, ids)
        for newcomer in line.at_other_weeks():
            yield Seen(truth=OTHER_WEEK, newcomer=newcomer, place=NONE)


def _seen(
    newcomer: Newcomer,
    network: int | None,
    introducer: str | None,
    city: City,
    ids: dict[str, int],
) -> Seen:
    if network is None:
        return Seen(truth=LAWFUL, newcomer=newcomer, place=NONE)
    if not city.refers[network]:
        return Seen(truth=NOBODY, newcomer=newcomer, place=NONE)
    if introducer is None or introducer == "":
        return Seen(truth=OUTSIDE, newcomer=newcomer, place=NONE)
    number = ids.get(introducer, LOST)
    places = [i for i, each in enumerate(newcomer.candidates) if each.number == number]
    return Seen(truth=BROUGHT, newcomer=newcomer, place=places[0] if len(places) > 0 else LOST)
