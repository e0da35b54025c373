"""How is a number kept that many reach, and is it ever followed by a service?

Each trait is a count anybody can check, and counts by how far it holds: from where it begins to
where it is wholly there, without a step. The sum of the points says how the number is *kept*, like
an order line or like a lawful service. Keeping alone makes nothing: people who only write to one
another keep numbers alike. What makes a service is its *trace*: other phones that reach the callers
after their calls, whom the number itself or a phone unknown to the callers sends.

Where callers are withheld, the traits are measured twice: from those who are named, and as if the
others were like them (``unnamed``). The role follows the higher sum, which is told; what is clear
and what is weighed follow the callers who are named.

Reads contacts. One verdict per candidate; points without unit.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

import numpy as np
from scipy.special import bdtrc

from filiere.distinct import distinct
from filiere.signals.contacts import DAY_S, Ints
from filiere.signals.fitted import fitted
from filiere.signals.portrait import (
    Portrait,
    PortraitRules,
    acquaintance,
    bulk_texts,
    degrees,
    life_of,
    portrait,
    third_phones,
)
from filiere.signals.ramp import ramp
from filiere.signals.reaching import reaching_phones
from filiere.signals.scene import Scene
from filiere.signals.unnamed import NONE, Widened, widened

TRAITS = (
    "short_life", "writes", "short_calls", "bulk_texts", "asked_again", "texted",
    "repeat_callers", "keeps_to_callers", "missed_calls",
)  # fmt: skip
"""Traits of keeping; where each begins and is wholly there stands in the rules."""

TRACES = ("third_phones", "dispatch", "relay")
"""What a service leaves, besides being called."""


def points_of() -> Mapping[str, float]:
    """Points of each trait where it is wholly there, as fitted on tuning seeds."""
    return fitted("lines").numbers("points")


@dataclass(frozen=True, slots=True, kw_only=True)
class LineRules:
    """What of a question about lines decides here; the question says each bound.

    ``…_begins`` and ``…_ends``: the measure from which a trait counts, and from which it is whole.
    """

    min_callers: int
    many_callers: int
    max_candidates: int
    callback_s: int
    min_reached: int
    callback_p: float
    pooled_p: float
    most_pooled: int
    service_p: float
    relay_s: int
    relay_p: float
    max_known: float
    max_acquainted: float
    asked_known: float
    asked_few: float
    short_life_begins: float
    short_life_ends: float
    writes_begins: float
    writes_ends: float
    short_calls_begins: float
    short_calls_ends: float
    bulk_texts_begins: float
    bulk_texts_ends: float
    asked_again_begins: float
    asked_again_ends: float
    texted_begins: float
    texted_ends: float
    repeat_callers_begins: float
    repeat_callers_ends: float
    keeps_to_callers_begins: float
    keeps_to_callers_ends: float
    missed_calls_begins: float
    missed_calls_ends: float
    least_points: float
    clear_points: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """How one number is kept, and what follows its calls."""

    portrait: Portrait
    levels: Mapping[str, float]
    """How far each trait holds, in [0, 1]."""
    points: float
    handicap: float
    """Points asked beyond the least ones: callers know one another, or are few."""
    traces: tuple[str, ...]
    """Of a service; without any the number is only one that many reach."""
    least: float
    clear: float
    widened: float
    """Points as if callers whose number is withheld were like the rest."""
    handicap_widened: float
    unnamed: int = 0
    """Incoming contacts whose caller is withheld."""

    @property
    def traits(self) -> tuple[str, ...]:
        """Traits that hold by half or more."""
        return tuple(name for name, level in self.levels.items() if level >= 0.5)

    @property
    def kept_like_a_line(self) -> bool:
        """Whether it is kept like an order line rather than like a lawful service."""
        return max(self.score, self.score_widened) >= self.least

    @property
    def rests_on_unnamed(self) -> bool:
        """Whether it is kept like a line only if callers who are withheld are like the rest."""
        return self.score < self.least <= self.score_widened

    @property
    def is_line(self) -> bool:
        """Whether the role is *line*: kept like one, and with the trace of a service."""
        return self.kept_like_a_line and len(self.traces) > 0

    @property
    def is_clear(self) -> bool:
        """Whether a lawful service hardly ever has as many points."""
        return self.score >= self.clear

    @property
    def score(self) -> float:
        """What the curves weigh: the points less those asked beyond the least ones."""
        return round(self.points - self.handicap, 2)

    @property
    def score_widened(self) -> float:
        """The same as if callers who are withheld were like the rest."""
        return round(self.widened - self.handicap_widened, 2)


def looked_at(scene: Scene, candidates: Ints, values: LineRules) -> list[Verdict]:
    """Verdicts on candidates; one that could never have the points is left out."""
    book = scene.book
    known = acquaintance(book, candidates)
    # callers of an ordinary phone are its holder's circle and reach one another: density, by pairs
    callers = degrees(book.contacts, scene.clock).callers[candidates]
    density = 2 * known / np.maximum(callers - 1, 1)
    rules = rules_of(values)
    verdicts = []
    for place, number in enumerate(candidates.tolist()):
        handicap = _handicap(float(density[place]), float(callers[place]), values)
        wide = _wide(scene, number)
        fuller = handicap
        if wide is not None:
            fuller = _handicap(float(density[place]), wide.callers, values)
        if density[place] > values.max_known and not _may_have(scene, number, fuller, values):
            continue
        seen = portrait(scene, number, float(known[place]), rules)
        verdict = judge(scene, seen, values, handicap=(handicap, fuller))
        if verdict.kept_like_a_line and len(verdict.traces) == 0:
            pooled = after_calls(scene, number, values)
            # a team is few phones; with few bills a whole circle of friends looks like one
            if pooled.phones <= values.most_pooled and pooled.p <= values.pooled_p:
                verdict = replace(verdict, traces=("third_phones",))
        verdicts.append(verdict)
    return verdicts


@dataclass(frozen=True, slots=True, kw_only=True)
class AfterCalls:
    """Contacts with callers by all phones that reach many of them, after their calls and before."""

    phones: int
    after: int
    before: int
    p: float


CARRIES_LOG = 1.0
"""Natural logarithm of callers reached over those by chance, from which a phone is pooled."""


def after_calls(scene: Scene, number: int, values: LineRules) -> AfterCalls:
    """Third phones together, where none alone reaches callers beyond doubt."""
    found, _ = reaching_phones(scene.book, scene.reach, number, 2)
    carriers = [each.phone for each in found if each.log >= CARRIES_LOG]
    back, copies = third_phones(scene, number, values.callback_s, 1)
    mine = np.isin(back.third, carriers)
    after, before = int(back.after[mine].sum()), int(back.before[mine].sum())
    habit = sum(int(each.after[np.isin(each.third, carriers)].sum()) for each in copies)
    p = 1.0
    if after > 0:
        p = float(bdtrc(after - 1, after + before, 0.5))
        if len(copies) > 0:
            p = max(p, float(bdtrc(after - 1, after + habit, 1 / (1 + len(copies)))))
    return AfterCalls(phones=len(carriers), after=after, before=before, p=p)


def _handicap(density: float, callers: float, values: LineRules) -> float:
    """More is asked where many callers know one another, and where callers are few."""
    known = ramp(density, values.max_known, values.max_acquainted)
    least = values.min_callers
    few = ramp(callers, values.many_callers, least)
    return round(values.asked_known * known + values.asked_few * few, 2)


def _may_have(scene: Scene, number: int, handicap: float, values: LineRules) -> bool:
    """Whether its points could be enough, all traits granted but the two that are cheap to see."""
    points = points_of()
    contacts = scene.book.contacts
    into, out = scene.book.by_b.of(number), scene.book.by_a.of(number)
    callers = distinct(contacts.a[into])
    life = life_of(scene, number)
    short = _level("short_life", life.missed_days, values)
    bulk = _level("bulk_texts", bulk_texts(contacts, out, callers) / len(callers), values)
    most = sum(points.values()) - points["short_life"] * (1 - short)
    most -= points["bulk_texts"] * (1 - bulk)
    return most - handicap >= values.least_points


def candidates_of(scene: Scene, values: LineRules) -> Ints:
    """Numbers with enough callers who come back, the most called first where there are too many.

    Callers who are withheld count as the rest would.
    """
    count = degrees(scene.book.contacts, scene.clock)
    callers = count.callers.astype(np.float64)
    repeat = count.repeat_callers.astype(np.float64)
    for number in scene.unnamed:
        wide = _wide(scene, number)
        if wide is not None:
            callers[number], repeat[number] = wide.callers, wide.repeat_callers
    least = values.min_callers
    enough = np.flatnonzero((callers >= least) & (repeat >= least // 4))
    most = values.max_candidates
    if len(enough) > most:
        # every number tied with the last one stays: a cut inside a tie would depend on names
        last = np.sort(callers[enough])[-most]
        enough = enough[callers[enough] >= last]
    return enough.astype(np.int64)


def _wide(scene: Scene, number: int) -> Widened | None:
    """Counts of a number as if its callers were all named; None where they are, or none is."""
    unnamed = scene.unnamed.get(number, NONE)
    if unnamed.contacts == 0 or len(scene.book.by_b.of(number)) == 0:
        return None
    return widened(scene.book, scene.clock, number, unnamed)


def rules_of(values: LineRules) -> PortraitRules:
    """What the portrait of a number is drawn by."""
    return PortraitRules(
        callback_s=values.callback_s,
        relay_s=values.relay_s,
        relay_p=values.relay_p,
        apart_s=60,
        min_clients=values.min_reached,
        callback_p=values.callback_p,
        service_p=values.service_p,
    )


def measures(scene: Scene, seen: Portrait) -> dict[str, float]:
    """The measure of each trait: days, seconds, or a share; that of few is drawn to its middle."""
    texts = seen.incoming - seen.incoming_calls
    life = life_of(scene, seen.number)
    return {
        "short_life": life.missed_days,
        "writes": (seen.outgoing_texts + 1) / (seen.outgoing + 2),
        "short_calls": float(seen.median_call_s),
        "bulk_texts": seen.bulk_texts / seen.callers,
        "asked_again": seen.incoming / seen.visits,
        "texted": (texts + 1) / (seen.incoming + 2),
        "repeat_callers": seen.repeat_callers / seen.callers,
        "keeps_to_callers": (seen.outgoing_elsewhere + 0.5) / (seen.outgoing + 1),
        "missed_calls": (seen.missed_calls + 1) / (seen.incoming_calls + 4),
    }


def wider_measures(scene: Scene, seen: Portrait) -> dict[str, float]:
    """The same where callers who are withheld count as if they were like the rest.

    How long a call was, and whether it was taken, is told of it whoever called.
    """
    unnamed = scene.unnamed.get(seen.number, NONE)
    if unnamed.contacts == 0:
        return measures(scene, seen)
    wide = widened(
        scene.book, scene.clock, seen.number, unnamed, elsewhere=float(seen.outgoing_elsewhere)
    )
    incoming, calls = seen.incoming + unnamed.contacts, seen.incoming_calls + unnamed.calls
    return measures(scene, seen) | {
        "short_calls": float(_median([*seen.talked_s, *unnamed.talked_s])),
        "asked_again": incoming / wide.visits,
        "texted": (incoming - calls + 1) / (incoming + 2),
        "repeat_callers": min(wide.repeat_callers / wide.callers, 1.0),
        "keeps_to_callers": (wide.out_elsewhere + 0.5) / (seen.outgoing + 1),
        "missed_calls": (seen.missed_calls + unnamed.missed_calls + 1) / (calls + 4),
    }


def _median(lengths: Sequence[int]) -> int:
    """The upper middle one, as in a portrait; 0 where there is none."""
    ordered = sorted(lengths)
    return ordered[len(ordered) // 2] if len(ordered) > 0 else 0


def _edges(values: LineRules) -> dict[str, tuple[float, float]]:
    """Where each trait begins and where it is wholly there."""
    return {
        "short_life": (values.short_life_begins, values.short_life_ends),
        "writes": (values.writes_begins, values.writes_ends),
        "short_calls": (values.short_calls_begins, values.short_calls_ends),
        "bulk_texts": (values.bulk_texts_begins, values.bulk_texts_ends),
        "asked_again": (values.asked_again_begins, values.asked_again_ends),
        "texted": (values.texted_begins, values.texted_ends),
        "repeat_callers": (values.repeat_callers_begins, values.repeat_callers_ends),
        "keeps_to_callers": (values.keeps_to_callers_begins, values.keeps_to_callers_ends),
        "missed_calls": (values.missed_calls_begins, values.missed_calls_ends),
    }


def _level(name: str, measure: float, values: LineRules) -> float:
    begins, ends = _edges(values)[name]
    return round(ramp(measure, float(begins), float(ends)), 4)


def levels_of(measured: Mapping[str, float], values: LineRules) -> dict[str, float]:
    """How far each trait holds, in [0, 1]."""
    found = {name: _level(name, each, values) for name, each in measured.items()}
    if measured["short_calls"] == 0:
        # nobody was ever answered, or nobody called: how long calls last is not known
        found["short_calls"] = 0.5
    return found


def judge(
    scene: Scene, seen: Portrait, values: LineRules, *, handicap: tuple[float, float] = (0.0, 0.0)
) -> Verdict:
    """Add up the points of one portrait.

    Args:
        scene: What it is judged by.
        seen: The portrait.
        values: Where traits begin and end, and how many points are enough.
        handicap: Points asked beyond the least ones, by callers named and by all of them.
    """
    levels = levels_of(measures(scene, seen), values)
    wider = levels_of(wider_measures(scene, seen), values)
    return Verdict(
        portrait=seen,
        levels=MappingProxyType(levels),
        points=_sum(levels),
        widened=_sum(wider),
        handicap=handicap[0],
        handicap_widened=handicap[1],
        unnamed=scene.unnamed.get(seen.number, NONE).contacts,
        traces=traces_of(seen),
        least=values.least_points,
        clear=values.clear_points,
    )


def _sum(levels: Mapping[str, float]) -> float:
    points = points_of()
    return round(sum(points[name] * level for name, level in levels.items()), 2)


def traces_of(seen: Portrait) -> tuple[str, ...]:
    """Which traces of a service the number has."""
    has = {
        "third_phones": len(seen.back.third) > 0,
        "dispatch": seen.own_dispatch > 0 and len(seen.back.third) > 0,
        "relay": len(seen.relays) > 0,
    }
    return tuple(name for name in TRACES if has[name])


def serves(seen: Portrait, p: float) -> bool:
    """Whether third phones reach its callers beyond any doubt of chance."""
    reached = int(seen.back.clients.sum())
    return reached >= 0.05 * seen.callers and bool((seen.back.p <= p).any())


def by_chance(verdicts: list[Verdict]) -> float:
    """Numbers that would serve if their calls came on other days at the same hours."""
    return sum(each.portrait.served_by_chance for each in verdicts)


def conditions_of(scene: Scene, number: int, billed: Ints) -> dict[str, float]:
    """What the scope of the curves is tested on.

    Whether callers know one another, and whom third phones reach, is seen on the callers' bills;
    where nobody calls, in a case of messages alone, the study says nothing.
    """
    contacts = scene.book.contacts
    callers = distinct(contacts.a[scene.book.by_b.of(number)])
    return {
        "days": scene.window.length_s(number) / DAY_S,
        "callers": float(len(callers)),
        "callers_billed": int(np.isin(callers, billed).sum()) / max(len(callers), 1),
        "calls": round(float(contacts.is_call.mean()), 4),
    }
