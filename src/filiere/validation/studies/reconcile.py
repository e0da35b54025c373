"""Is the line of a seized phone told where its log is erased and its clock wrong, and no other?

The logs of four phones of a city, each damaged in several ways before the question is put: the
phone stamps when it rings where the operator stamps the answer, its clock is hours off, rows are
erased one by one or by whole days, the clock was set in between, almost nothing is left. A client's
own bill is not held: whatever line is told of that phone is a wrong one.
"""

import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from filiere.analysis import Row, catalogue, defaults
from filiere.case import Case
from filiere.model.evidence import Role
from filiere.model.seized import Clock
from filiere.signals.contacts import DAY_S, Bools, Ints
from filiere.signals.sides import CALL, Act, of_bills, of_phone
from filiere.validation.frame.design import Block, Count, Reading, Sighting, Study, quiet
from filiere.validation.studies.seized import Phone, city
from filiere.world.seized import Seized, SeizedSink
from filiere.world.simulation import cast

PHONES: tuple[Phone, ...] = ("line", "dispatch", "courier", "client")
RINGING_S = (2, 25)
OFF_S = 12 * 3600
"""A clock is off by at most so much."""
SET_S = 600
"""Of a clock that was set in between."""
LEFT = 30
"""Rows of a phone of which almost nothing is left."""
NEAR = 0.05
"""Erased rows are counted well where the count is off by no more than this share."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Damage:
    """What happened to a log before it was read."""

    name: str
    erased: float = 0.0
    days: float = 0.0
    """Share of its days that are erased whole, one after the other."""
    off: bool = True
    """Its clock is hours off."""
    set_between: bool = False
    left: int = 0
    """Rows that are left; 0 for all but the erased."""


DAMAGES = (
    Damage(name="whole", off=False),
    Damage(name="shifted"),
    Damage(name="quarter_erased", erased=0.25),
    Damage(name="most_erased", erased=0.7),
    Damage(name="days_erased", days=0.35),
    Damage(name="clock_set", set_between=True),
    Damage(name="thirty_left", left=LEFT),
)


def collect(block: Block) -> Iterator[Sighting]:
    """Each phone of each city, damaged in each way."""
    for seed in block.seeds:
        settings = city(seed, PHONES)
        with tempfile.TemporaryDirectory() as scratch:
            phones = SeizedSink(cast(settings), Path(scratch)).phones
        for way, damage in enumerate(DAMAGES):
            with block.worlds.case(settings, imported=True) as (case, _):
                for place, phone in enumerate(phones):
                    rng = np.random.default_rng([seed, way, place])
                    yield from _told(case, phone, damage, rng, f"{seed}")


def _told(
    case: Case, phone: Seized, damage: Damage, rng: np.random.Generator, group: str
) -> Iterator[Sighting]:
    own = case.value("SELECT number_id FROM number WHERE number = ?", [phone.number], of=int)
    bill = of_bills(case).get(own, [])
    setting = {"phone": phone.role, "log": damage.name}

    def count(name: str, hit: bool) -> Count:  # noqa: FBT001 - whether it holds
        return Count(name=name, hits=int(hit), trials=1, group=group, setting=setting)

    off = int(rng.integers(-OFF_S, OFF_S + 1)) if damage.off else 0
    left = _damaged(case, phone.id, damage, off, rng)
    found = [each for each in _rows(case) if each.subjects[0].name == phone.id]
    lines = [_line(each) for each in found]
    if len(bill) == 0:
        yield count("told_without_bill", len(lines) > 0)
        return
    reached = {act.other for act in left} & {act.other for act in bill} - {-1}
    enough = len(reached) >= defaults("reconcile").counterparts
    yield count("line_told" if enough else "line_told_by_few_numbers", own in lines)
    if len(lines) > 0:
        yield Count(
            name="told_right", hits=lines.count(own), trials=len(lines), group=group,
            setting=setting,
        )  # fmt: skip
    told = next((each for each in found if _line(each) == own), None)
    if told is None:
        return
    low, high = told.measures["offset_low_s"], told.measures["offset_high_s"]
    if isinstance(low, int | float) and isinstance(high, int | float) and not damage.set_between:
        yield count("clock_inside", low <= phone.skew_s + off <= high)
        yield Reading(name="clock_width_s", value=float(high - low), group=group, setting=setting)
    if not damage.set_between:
        missing = _missing(bill, left, phone.skew_s)
        counted = told.measures["only_bill"]
        near = isinstance(counted, int) and abs(counted - missing) <= 1 + NEAR * missing
        yield count("erased_counted", near)


def _line(row: Row) -> int | None:
    return next((each.number_id for each in row.subjects if each.role == Role.LINE), None)


def _rows(case: Case) -> Sequence[Row]:
    return catalogue()["reconcile"].answer(case, defaults("reconcile"), quiet).rows


def _damaged(
    case: Case, device: str, damage: Damage, off: int, rng: np.random.Generator
) -> list[Act]:
    """Erase and move rows of a phone's log in the case; the acts that are left, unmoved."""
    acts = of_phone(case, device)
    t = np.array([act.t for act in acts], dtype=np.int64)
    keep = _kept(t, damage, rng)
    moved = np.full(len(acts), off, dtype=np.int64)
    if damage.set_between and len(acts) > 0:
        moved[t > int(np.median(t))] += SET_S
    talked = np.array([act.what == CALL and act.talked_s > 0 for act in acts], dtype=np.bool_)
    moved[talked] -= rng.integers(*RINGING_S, size=int(talked.sum()))
    case.register(
        "damaged",
        {
            "record_id": np.array([act.record for act in acts], dtype=np.int64),
            "kept": keep,
            "moved_ms": 1000 * moved,
        },
    )
    clock = int(Clock.DEVICE)
    with case.transaction():
        for table in ("call_entry", "chat_message"):
            case.execute(
                f"DELETE FROM {table} WHERE record_id IN "
                "(SELECT record_id FROM damaged WHERE NOT kept)"
            )
        case.execute(
            "UPDATE call_entry SET started_ms = started_ms + moved_ms FROM damaged "
            "WHERE damaged.record_id = call_entry.record_id AND started_clock = $clock",
            {"clock": clock},
        )
        for name in ("sent", "received"):
            case.execute(
                f"UPDATE chat_message SET {name}_ms = {name}_ms + moved_ms FROM damaged "
                f"WHERE damaged.record_id = chat_message.record_id AND {name}_clock = $clock",
                {"clock": clock},
            )
    case.unregister("damaged")
    return [act for act, stays in zip(acts, keep.tolist(), strict=True) if stays]


def _kept(t: Ints, damage: Damage, rng: np.random.Generator) -> Bools:
    """Which rows stay."""
    keep = rng.random(len(t)) >= damage.erased
    if damage.days > 0 and len(t) > 0:
        days = t // DAY_S
        first, last = int(days.min()), int(days.max())
        span = max(1, round(damage.days * (last - first + 1)))
        begins = int(rng.integers(first, max(first, last - span + 1) + 1))
        keep &= (days < begins) | (days >= begins + span)
    if damage.left > 0:
        chosen = rng.permutation(len(t))[: damage.left]
        keep = np.isin(np.arange(len(t)), chosen)
    return keep


def _missing(bill: Sequence[Act], left: Sequence[Act], skew_s: int) -> int:
    """Rows of the bill, in the period of what is left, that no row of the phone stands for."""
    at = {act.record: act.t - skew_s for act in left}
    from_s, to_s = min(at.values()), max(at.values())
    within = Counter((act.t, act.like) for act in bill if from_s <= act.t <= to_s)
    within.subtract((at[act.record], act.like) for act in left)
    return sum(count for count in within.values() if count > 0)


STUDY = Study(id="reconcile", method="reconcile", collect=collect)
