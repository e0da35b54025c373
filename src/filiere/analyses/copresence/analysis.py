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

from filiere.analyses.copresence import text
from filiere.analyses.copresence.case import Heard, read_heard, same_handset, silences
from filiere.analyses.copresence.companions import companions
from filiere.analyses.copresence.explain import Compared, compare
from filiere.analyses.copresence.parameters import Parameters
from filiere.analyses.copresence.search import Tail, scored, tail_from, tail_of
from filiere.analysis import Analysis, Answer, Progress, Row
from filiere.calibration.curve import load
from filiere.case import Case
from filiere.model.evidence import FindingKind, LikelihoodRatio, Measure, Role, Subject
from filiere.signals.carried import HIGHEST
from filiere.signals.found import known, numbers_in
from filiere.signals.switches import DAY_S, Ints
from filiere.wording import Text, Words

_say = Words(__name__)

EVERY_PAIR = 20_000
"""Up to so many pairs the open search compares each with each; beyond, companions only."""
FEWEST_TIED = 10
"""Switches of a pair that the ledger ties, below which no curve speaks of it."""


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
        return Answer(not_applicable=text.NO_PLACE)
    tracks = heard.tracks
    phones = np.flatnonzero(tracks.count(np.arange(tracks.phones)) >= values.min_switches // 2)
    if len(phones) < 2:
        return Answer(not_applicable=text.FEW_PHONES)
    progress("registrations read", 0.1)
    hits = {hit.left * tracks.phones + hit.right: hit for hit in _tied(case, heard)}
    considered = len(hits)
    tail = tail_of(tracks, phones)
    progress("chance measured", 0.3)
    for search in _searches(case, heard, phones, values):
        considered += len(search.left) if search.own else search.considered
        for hit in _standing_out(heard, tail, search, values.max_chance):
            hits.setdefault(hit.left * tracks.phones + hit.right, hit)
    progress("pairs compared", 0.9)
    offset = _offset_s(case, heard)
    found = [(hit, compare(heard, hit.left, hit.right, offset)) for hit in hits.values()]
    found = [each for each in found if each[1].switches >= _fewest(each[0], values)]
    found.sort(
        key=lambda each: (
            -each[1].scores["stranger"],
            int(tracks.order[each[0].left]),
            int(tracks.order[each[0].right]),
        )
    )
    return Answer(
        rows=tuple(_row(case, heard, hit, compared) for hit, compared in found),
        considered=considered,
    )


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
            hits.append(Hit(left=low, right=high, why=text.NAMED, considered=1, expected=None))
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
        yield Search(why=text.ASKED, considered=len(pairs), left=pairs[:, 0], right=pairs[:, 1])
    others = np.setdiff1d(phones, asked)
    for phone in asked.tolist():
        yield Search(
            why=text.COMPANION,
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
    yield Search(why=text.OPEN, considered=considered, left=left, right=right)


def _standing_out(heard: Heard, tail: Tail | None, search: Search, most: float) -> Iterator[Hit]:
    """The pairs of a search that strangers would hardly give."""
    if search.own:
        values = scored(heard.tracks, search.left, search.right)
        tail = tail_from(values)
    least = 0.0 if tail is None else max(0.0, tail.least(search.considered, most))
    if least > HIGHEST:  # no pair could stand out among so many
        return
    if not search.own:
        values = scored(heard.tracks, search.left, search.right, least)
    passing = np.flatnonzero(values >= least)
    if tail is None:  # too few phones for a chance of their own: what the study supports, n/k
        share = np.array([10 ** -_against_strangers(float(v)) for v in values[passing]])
    else:
        share = tail.beyond(values[passing])
    for place, expected in zip(passing.tolist(), (search.considered * share).tolist(), strict=True):
        if expected <= most:
            left, right = _ordered(heard, int(search.left[place]), int(search.right[place]))
            yield Hit(
                left=left,
                right=right,
                why=search.why,
                considered=search.considered,
                expected=expected,
            )


def _ordered(heard: Heard, one: int, other: int) -> tuple[int, int]:
    """Left and right by what their records say, so that renaming numbers changes nothing."""
    turned = heard.tracks.order[one] > heard.tracks.order[other]
    return (other, one) if turned else (one, other)


def _row(case: Case, heard: Heard, hit: Hit, compared: Compared) -> Row:
    left, right = int(heard.number[hit.left]), int(heard.number[hit.right])
    span_s = int(heard.tracks.t.max() - heard.tracks.t.min())
    conditions = {"switches": float(compared.switches), "days": span_s / DAY_S}
    measures: dict[str, Measure] = {
        "shared_bins": compared.shared_bins,
        "dislocations": compared.dislocations,
        "switches": compared.switches,
        "switches_some_days_apart": round(compared.expected_switches, 1),
        "days": compared.days,
        "same_handset": same_handset(case, left, right),
        "silences": dict(silences(case, heard, hit.left, hit.right)),
        "weightiest": compared.weightiest,
        "without_one_day": _weakest_day(compared, conditions),
        "without_one_cell": min(
            (_headline(each, conditions) for each in compared.without_cell), default=None
        ),
        "compared": hit.considered,
    }
    return Row(
        subjects=(Subject(Role.LEFT, left), Subject(Role.RIGHT, right)),
        period_s=compared.period_s,
        evidence=tuple(compared.evidence.tolist()),
        measures=measures,
        expected_by_chance=hit.expected,
        caveats=(hit.why,),
        scores={f"copresence_{name}_v1": score for name, score in compared.scores.items()},
        conditions=conditions,
    )


def _weakest_day(compared: Compared, conditions: Mapping[str, float]) -> Measure:
    """The day that the finding needs most, and the ratio without it."""
    ratios = {day: _headline(each, conditions) for day, each in compared.without_day.items()}
    if len(ratios) < 2:
        return None
    ratio, day = min((ratio, day) for day, ratio in ratios.items())
    return {"day": day, "log10_lr": ratio}


def _headline(scores: Mapping[str, float], conditions: Mapping[str, float]) -> float:
    """The lowest ratio of the alternatives, as the runner takes it; 0 where none is in scope."""
    weighed = [
        load(f"copresence_{name}_v1").weigh(score, conditions) for name, score in scores.items()
    ]
    return min((each.log10 for each in weighed if isinstance(each, LikelihoodRatio)), default=0.0)


def _against_strangers(score: float) -> float:
    """log10 ratio inside the study's scope."""
    curve = load("copresence_stranger_v1")
    inside = {name: condition.minimum for name, condition in curve.scope.items()}
    ratio = curve.weigh(score, inside)
    return ratio.log10 if isinstance(ratio, LikelihoodRatio) else 0.0


def _offset_s(case: Case, heard: Heard) -> int:
    """Seconds east of UTC in the middle of the records: days are cut by the wall clock."""
    middle = int(heard.tracks.t.min() + heard.tracks.t.max()) // 2
    zone = ZoneInfo(case.meta("timezone"))
    offset = datetime.fromtimestamp(middle, tz=UTC).astimezone(zone).utcoffset()
    return 0 if offset is None else int(offset.total_seconds())


ANALYSIS = Analysis(
    question=text.QUESTION,
    in_short=_say("in-short"),
    place=30,
    page="map",
    kind=FindingKind.INVESTIGATIVE,
    takes=Parameters,
    answer=answer,
    subjects=(Role.LEFT, Role.RIGHT),
    measures=text.MEASURES,
    claim=text.CLAIM,
    propositions=text.PROPOSITIONS,
    reference="Filière's own method, after Bosma et al., Science & Justice 2020: switches, place "
    "by moment, and impossible journeys",
    alternatives=text.ALTERNATIVES,
    caveats=text.CAVEATS,
    after=("lines", "relay", "couriers"),
    weighings=text.WEIGHINGS,
)
