"""Which phones are carried together, more than neighbours, colleagues or chance explain?

Pairs that the ledger ties (line and dispatch phone, courier and own phone) are weighed whatever
comes of it. Then three searches, each with its own count: among the numbers that have a role in the
ledger, from those to every phone of the case, and among all phones. A search lists a pair only
where strangers would give at most ``max_chance`` such pairs; most searches of a whole city list
nothing.

Reads event, cell_place, coverage, findings of lines, relay, couriers. One row per pair of phones.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import combinations
from zoneinfo import ZoneInfo

import numpy as np

from filiere.analyses.copresence.case import Heard, read_heard, same_handset, silences
from filiere.analyses.copresence.companions import companions
from filiere.analyses.copresence.explain import Compared, compare
from filiere.analyses.copresence.parameters import Parameters
from filiere.analyses.copresence.search import (
    Spacings,
    Tail,
    highest,
    scored,
    spacings,
    tail_from,
)
from filiere.analyses.copresence.weigh import Weigher, weigher
from filiere.analysis import Analysis, Answer, Progress, Row, Weighed
from filiere.calibration.own import left, to_json
from filiere.case import Case
from filiere.distinct import distinct
from filiere.model.evidence import FindingKind, Measure, Propositions, Role, Subject
from filiere.signals.found import known, numbers_in
from filiere.signals.switches import Floats, Ints
from filiere.wording import Text, Words

_say = Words(__name__)

PROPOSITIONS = Propositions(hp=_say("hp"), hd=_say("hd"), population=_say("population-case"))
ELSEWHERE = Propositions(
    hp=PROPOSITIONS.hp, hd=PROPOSITIONS.hd, population=_say("population-elsewhere")
)
HIGHEST_RATIO = _say("highest")
"""Why a pair is listed that no case of this size could set apart from chance."""


EVERY_PAIR = 20_000
"""Up to so many pairs the open search compares each with each; beyond, companions only."""
FEWEST_TIED = 10
"""Switches of a pair that was named, below which nothing is said of it."""
HIGHEST = 6
"""Pairs listed where none could stand out; in a small case half of the phones, if that is more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """Pairs of phones to score (left, right), and how many were compared to choose them."""

    why: Text
    considered: int
    left: Ints
    right: Ints
    own: bool = False
    """From one phone to all others: what these give is the chance against which it is held."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A pair that is listed; ``expected`` is None where nothing was searched."""

    left: int
    right: int
    why: Text
    considered: int
    expected: float | None


def answer(case: Case, values: Parameters, progress: Progress) -> Answer:
    """Weigh the pairs that the ledger ties, then search."""
    heard = read_heard(case)
    if heard is None:
        return Answer(not_applicable=_say("no-place"))
    tracks = heard.tracks
    phones = _enough(heard, values)
    if len(phones) < 2:
        return Answer(not_applicable=_say("few-phones"))
    progress(_say("step-registrations-read"), 0.1)
    weighs = weigher(heard, phones)
    progress(_say("step-chance-measured"), 0.3)
    hits = {hit.left * tracks.phones + hit.right: hit for hit in _tied(case, heard)}
    none_could = 0
    considered, remark = len(hits), _say("nothing-stands-out", pairs=0, most=0)
    for search in _searches(case, heard, phones, values):
        considered += len(search.left) if search.own else search.considered
        chance = _chance(weighs, search)
        listed = _standing_out(weighs, chance, search, values.max_chance)
        remark = _say("nothing-stands-out", pairs=search.considered, most=values.max_chance)
        if not search.own and chance.least(values.max_chance) > weighs.ceiling:
            listed = list(_strongest(weighs, chance, search))
            none_could = search.considered
        for hit in listed:
            hits.setdefault(hit.left * tracks.phones + hit.right, hit)
    progress(_say("step-pairs-compared"), 0.9)
    offset = _offset_s(case, heard)
    found = [(hit, compare(weighs, hit.left, hit.right, offset)) for hit in hits.values()]
    found = [each for each in found if each[1].switches >= _fewest(each[0], values)]
    highest = sum(hit.why is HIGHEST_RATIO for hit, _ in found)
    if none_could > 0:
        remark = _say("none-could", pairs=none_could, n=highest)
    found.sort(
        key=lambda each: (
            -each[1].ratio.log10,
            1.0 if each[0].expected is None else each[0].expected,
            int(tracks.order[each[0].left]),
            int(tracks.order[each[0].right]),
        )
    )
    return Answer(
        rows=tuple(_row(case, weighs, hit, compared) for hit, compared in found),
        considered=considered,
        remark=remark if len(found) == 0 or none_could > 0 else None,
        curves={weighs.curve.id: to_json(weighs.curve)},
    )


def of_numbers(
    case: Case, values: Parameters, numbers: tuple[int, ...], kept: str | None
) -> Answer:
    """What the records say of two given numbers, whatever comes of it."""
    heard = read_heard(case)
    if heard is None:
        return Answer(not_applicable=_say("no-place"))
    one, other = (heard.phone_of(number) for number in numbers)
    if one is None or other is None:
        return Answer(not_applicable=_say("not-heard", n=(one is None) + (other is None)))
    weighs = weigher(heard, _enough(heard, values), kept)
    left, right = _ordered(heard, one, other)
    compared = compare(weighs, left, right, _offset_s(case, heard))
    if compared.switches < FEWEST_TIED:
        return Answer(
            not_applicable=_say("few-switches", found=compared.switches, least=FEWEST_TIED)
        )
    hit = Hit(left=left, right=right, why=_say("given"), considered=1, expected=None)
    return Answer(
        rows=(_row(case, weighs, hit, compared),),
        considered=1,
        curves={weighs.curve.id: to_json(weighs.curve)},
    )


def _enough(heard: Heard, values: Parameters) -> Ints:
    """Phones with registrations enough for the switches that a search asks of a pair."""
    tracks = heard.tracks
    return np.flatnonzero(tracks.count(np.arange(tracks.phones)) >= values.min_switches // 2)


def _fewest(hit: Hit, values: Parameters) -> int:
    """Switches asked of a pair: more where it was found by searching than where it was named."""
    return FEWEST_TIED if hit.expected is None else values.min_switches


def _tied(case: Case, heard: Heard) -> list[Hit]:
    """Pairs that findings tie: weighed, whether they turn out to be carried together or not."""
    pairs = [
        (each.subjects.get(Role.LINE), each.subjects.get(Role.DISPATCH))
        for each in known(case, "relay")
    ]
    for each in known(case, "couriers"):
        own = each.measures.get("private_phone")
        if isinstance(own, dict):
            number = own.get("number_id")
            pairs.append(
                (each.subjects.get(Role.COURIER), number if isinstance(number, int) else None)
            )
    hits = []
    for one, other in dict.fromkeys(pairs):
        if one is None or other is None or one == other:
            continue
        left, right = heard.phone_of(one), heard.phone_of(other)
        if left is not None and right is not None:
            low, high = _ordered(heard, left, right)
            hits.append(Hit(left=low, right=high, why=_say("named"), considered=1, expected=None))
    return hits


def _searches(case: Case, heard: Heard, phones: Ints, values: Parameters) -> Iterator[Search]:
    """Among the numbers with a role, from them to everybody, and among all phones."""
    named = [
        number
        for analysis, role in (
            ("lines", Role.LINE),
            ("relay", Role.LINE),
            ("relay", Role.DISPATCH),
            ("couriers", Role.COURIER),
        )
        for number in numbers_in(case, analysis, role)
    ]
    places = [heard.phone_of(number) for number in dict.fromkeys(named)]
    asked = np.array(sorted(p for p in places if p is not None), dtype=np.int64)
    asked = np.intersect1d(asked, phones)
    if len(asked) > 1:
        pairs = np.array(list(combinations(asked.tolist(), 2)), dtype=np.int64)
        yield Search(why=_say("asked"), considered=len(pairs), left=pairs[:, 0], right=pairs[:, 1])
    others = np.setdiff1d(phones, asked)
    for phone in asked.tolist():
        yield Search(
            why=_say("companion"),
            considered=len(asked) * len(others),
            left=np.full(len(others), phone),
            right=others,
            own=True,
        )
    considered = len(phones) * (len(phones) - 1) // 2
    if considered <= EVERY_PAIR:
        left, right = (phones[side] for side in np.triu_indices(len(phones), 1))
    else:
        met = companions(
            heard.tracks,
            phones,
            most=values.most,
            cap=values.cap,
            offset_s=_offset_s(case, heard),
        )
        left, right = met.left, met.right
    yield Search(why=_say("open"), considered=considered, left=left, right=right)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chance:
    """How many pairs of a search two holders would give, by what there is to tell it from."""

    considered: int
    told_by: Tail | Spacings | None
    bounds: tuple[float, float]
    """Of the curve: where nothing else tells, n/k of what it supports."""
    values: Floats | None = None
    """The ratios of the search, where they are known already."""

    def expected(self, values: Floats) -> Floats:
        """Pairs as high or higher."""
        if isinstance(self.told_by, Spacings):
            return self.told_by.expected(values)
        if self.told_by is not None:
            return self.considered * self.told_by.beyond(values)
        return np.asarray(self.considered * np.minimum(10 ** -np.clip(values, *self.bounds), 1.0))

    def least(self, most: float) -> float:
        """Value from which there would be at most so many."""
        if isinstance(self.told_by, Spacings):
            return max(0.0, self.told_by.least(most))
        if self.told_by is not None:
            return max(0.0, self.told_by.least(self.considered, most))
        needed = float(np.log10(self.considered / most))
        return max(0.0, needed) if needed <= self.bounds[1] else np.inf


def _chance(weighs: Weigher, search: Search) -> Chance:
    known: Floats | None = None
    told_by: Tail | Spacings | None
    if search.own:
        known = scored(weighs, search.left, search.right)
        told_by = tail_from(known, left(known, 1 / max(len(known), 2)))
    elif search.considered <= EVERY_PAIR and len(search.left) == search.considered:
        known = scored(weighs, search.left, search.right)
        told_by = spacings(known, search.left, search.right)
    else:
        told_by = tail_from(weighs.different, weighs.still)
    return Chance(
        considered=search.considered, told_by=told_by, bounds=weighs.curve.bounds, values=known
    )


def _standing_out(weighs: Weigher, chance: Chance, search: Search, most: float) -> list[Hit]:
    """The pairs of a search that two holders would hardly give."""
    least = chance.least(most)
    if least > weighs.ceiling:  # no pair could stand out among so many
        return []
    values = chance.values
    if values is None:
        values = scored(weighs, search.left, search.right, least)
    passing = np.flatnonzero(values >= least)
    expected = chance.expected(values[passing])
    return [
        _hit(weighs, search, place, hits, search.why)
        for place, hits in zip(passing.tolist(), expected.tolist(), strict=True)
        if hits <= most
    ]


def _strongest(weighs: Weigher, chance: Chance, search: Search) -> Iterator[Hit]:
    """Where none could stand out: pairs above an LR of 1, each the other's strongest partner."""
    order = weighs.heard.tracks.order
    known = chance.values
    many = len(distinct(np.concatenate([search.left, search.right]))) // 2
    wanted = max(HIGHEST, many if search.considered <= EVERY_PAIR else 0)
    rows = np.lexsort((order[search.right], order[search.left]))
    if known is None:
        rows, values = highest(weighs, search.left, search.right, rows, wanted)
    else:
        values = known[rows]
    left, right = search.left[rows], search.right[rows]
    best = np.full(weighs.heard.tracks.phones, -np.inf)
    np.maximum.at(best, left, values)
    np.maximum.at(best, right, values)
    mutual = np.flatnonzero((values == best[left]) & (values == best[right]) & (values > 0))
    first = mutual[np.argsort(-values[mutual], kind="stable")][:wanted]
    expected = chance.expected(values[first])
    for place, hits in zip(rows[first].tolist(), expected.tolist(), strict=True):
        yield _hit(weighs, search, place, hits, HIGHEST_RATIO)


def _hit(weighs: Weigher, search: Search, place: int, hits: float, why: Text) -> Hit:
    one, other = _ordered(weighs.heard, int(search.left[place]), int(search.right[place]))
    return Hit(
        left=one,
        right=other,
        why=why,
        considered=search.considered,
        expected=float(f"{hits:.6g}"),
    )


def _ordered(heard: Heard, one: int, other: int) -> tuple[int, int]:
    """Left and right by what their records say, so that renaming numbers changes nothing."""
    turned = heard.tracks.order[one] > heard.tracks.order[other]
    return (other, one) if turned else (one, other)


def _row(case: Case, weighs: Weigher, hit: Hit, compared: Compared) -> Row:
    heard = weighs.heard
    curve = weighs.curve
    left, right = int(heard.number[hit.left]), int(heard.number[hit.right])
    measures: dict[str, Measure] = {
        "way": compared.way,
        "by_way": dict(compared.by_way),
        "people": {"same": curve.people_same, "different": curve.people_different},
        "outside": list(compared.outside),
        "shared_bins": compared.shared_bins,
        "dislocations": compared.dislocations,
        "switches": compared.switches,
        "switches_some_days_apart": round(compared.expected_switches, 1),
        "days": compared.days,
        "same_handset": same_handset(case, left, right),
        "silences": dict(silences(case, heard, hit.left, hit.right)),
        "weightiest": compared.weightiest,
        "without_one_day": _weakest_day(compared.without_day),
        "without_one_cell": min(compared.without_cell, default=None),
        "compared": hit.considered,
    }
    return Row(
        subjects=(Subject(Role.LEFT, left), Subject(Role.RIGHT, right)),
        period_s=compared.period_s,
        evidence=tuple(compared.evidence.tolist()),
        measures=measures,
        expected_by_chance=hit.expected,
        caveats=(hit.why, *_said(weighs, compared)),
        weighed=(
            Weighed(
                alternative=_say("other-phones" if curve.own else "reference-phones"),
                propositions=PROPOSITIONS if curve.own else ELSEWHERE,
                ratio=compared.ratio,
                headline=True,
            ),
        ),
    )


def _said(weighs: Weigher, compared: Compared) -> Iterator[Text]:
    """Where the curve comes from, what it cannot tell, and what lay outside it."""
    curve = weighs.curve
    if curve.own:
        yield _say("own-curve", cut=curve.people_same, pairs=curve.pairs_different)
    else:
        yield _say("few-phones-curve")
    yield _say("together-always")
    yield _say("way")
    if len(compared.outside) > 0:
        yield _say("outside", names=", ".join(compared.outside))


def _weakest_day(ratios: Mapping[str, float]) -> Measure:
    """The day that the finding needs most, and the ratio without it."""
    if len(ratios) < 2:
        return None
    ratio, day = min((ratio, day) for day, ratio in ratios.items())
    return {"day": day, "log10_lr": ratio}


def _offset_s(case: Case, heard: Heard) -> int:
    """Seconds east of UTC in the middle of the records: days are cut by the wall clock."""
    middle = int(heard.tracks.t.min() + heard.tracks.t.max()) // 2
    zone = ZoneInfo(case.meta("timezone"))
    offset = datetime.fromtimestamp(middle, tz=UTC).astimezone(zone).utcoffset()
    return 0 if offset is None else int(offset.total_seconds())


ANALYSIS = Analysis(
    question=_say("question"),
    in_short=_say("in-short"),
    place=30,
    page="map",
    kind=FindingKind.INVESTIGATIVE,
    takes=Parameters,
    answer=answer,
    subjects=(Role.LEFT, Role.RIGHT),
    measures=_say.each(
        "measures",
        "way",
        "by_way",
        "people",
        "outside",
        "shared_bins",
        "dislocations",
        "switches",
        "switches_some_days_apart",
        "days",
        "same_handset",
        "silences",
        "weightiest",
        "without_one_day",
        "without_one_cell",
        "compared",
    ),
    claim=_say("claim"),
    propositions=PROPOSITIONS,
    reference="Filière's own method, after Bosma et al., Science & Justice 2020: switches, place "
    "by moment, and impossible journeys",
    alternatives=(
        _say("alternatives-two-holders-travel-together-all"),
        _say("alternatives-both-phones-stay-one-building"),
    ),
    caveats=(
        _say("caveats-cell-region-never-point-distances"),
        _say("caveats-phones-weighed-people-held-them"),
        _say("caveats-second-phone-used-only-where"),
    ),
    after=("lines", "relay", "couriers"),
    of_numbers=of_numbers,
)
