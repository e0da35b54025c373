"""Which line did a seized phone have, by how much is its clock wrong, and what stands on one side?

The phone's own log of calls and texts against each bill held. A line is told by calls and texts
with at least three numbers at one and the same difference of clocks, where chance gives no such
heap; the clock error is then measured on texts and unanswered calls. Rows are linked and counted
once; each side keeps its time as written.

Reads stream, call_entry, chat_message, contact, event. One row per phone and line.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from filiere.analyses.reconcile.parameters import Parameters
from filiere.analysis import Analysis, Answer, Progress, Row
from filiere.case import Case
from filiere.model.evidence import FindingKind, Measure, Role, Subject
from filiere.signals.contacts import HOUR_S
from filiere.signals.matching import (
    Heap,
    Offset,
    Pair,
    clock_error,
    grouped,
    heap,
    pairs,
)
from filiere.signals.sides import Act, devices, from_other_side, of_bills, of_phone
from filiere.wording import Words

_say = Words(__name__)

_LISTED = 20
"""Lines without a single match are listed among the rivals up to this many."""
Bill = Mapping[tuple[int, bool, int], Sequence[Act]]


@dataclass(frozen=True, slots=True)
class _Tried:
    """One line against one phone."""

    line: int
    heap: Heap | None

    @property
    def size(self) -> tuple[int, int, int]:
        if self.heap is None:
            return 0, 0, -self.line
        return self.heap.counterparts, self.heap.count, -self.line


def answer(case: Case, values: Parameters, progress: Progress) -> Answer:
    """Each phone against each bill."""
    phones = {device: acts for device in devices(case) if len(acts := of_phone(case, device)) > 0}
    if len(phones) == 0:
        return Answer(not_applicable=_say("no-phone"))
    bills = of_bills(case)
    if len(bills) == 0:
        return Answer(not_applicable=_say("no-bill"))
    held = {line: grouped(acts) for line, acts in bills.items()}
    rows: list[Row] = []
    for place, (device, phone) in enumerate(phones.items()):
        progress(_say("step-phone", device=device), place / len(phones))
        tried = sorted((_try(phone, line, held[line], values) for line in held), key=_by_size)
        found = _found(tried, values)
        told = [_matched(phone, held[line], line, seen, values) for line, seen in found.items()]
        by_any = _by_any(phone, bills, told, values)
        rivals = [each for each in tried if each.line not in found]
        rows += [_row(device, phone, bills, each, by_any, rivals) for each in told]
    return Answer(rows=tuple(rows), considered=len(phones) * len(bills))


def _try(phone: Sequence[Act], line: int, bill: Bill, values: Parameters) -> _Tried:
    return _Tried(line, heap(phone, bill, values.search_h * HOUR_S, values.duration_s))


def _by_size(tried: _Tried) -> tuple[int, int, int]:
    counterparts, count, line = tried.size
    return -count, -counterparts, -line


def _found(tried: Sequence[_Tried], values: Parameters) -> dict[int, Heap]:
    """Lines told by enough numbers, beyond chance; a phone has one clock, whatever its lines."""
    found: dict[int, Heap] = {}
    clock: float | None = None
    for each in tried:
        seen = each.heap
        if seen is None or seen.counterparts < values.counterparts or seen.p > values.max_p:
            continue
        if clock is None:
            clock = seen.centre
        if abs(seen.centre - clock) <= values.window_s:
            found[each.line] = seen
    return found


@dataclass(frozen=True, slots=True)
class _Matched:
    """A line of a phone, and what both sides tell."""

    line: int
    heap: Heap
    pairs: tuple[Pair, ...]
    offset: Offset | None
    shift: float

    @property
    def counterparts(self) -> int:
        return len({pair.phone.other for pair in self.pairs} - {-1})


def _matched(
    phone: Sequence[Act], bill: Bill, line: int, seen: Heap, values: Parameters
) -> _Matched:
    reach = {"window_s": values.window_s, "duration_s": values.duration_s}
    first = clock_error(pairs(phone, bill, offset=seen.centre, **reach))
    shift = seen.centre if first is None else first.seconds
    found = pairs(phone, bill, offset=shift, **reach)
    return _Matched(line, seen, tuple(found), clock_error(found), shift)


def _by_any(
    phone: Sequence[Act],
    bills: Mapping[int, list[Act]],
    told: Sequence[_Matched],
    values: Parameters,
) -> set[tuple[int, int]]:
    """Rows of the phone that some held bill tells: a line's own, or the other number's."""
    if len(told) == 0:
        return set()
    seen = {(pair.phone.record, pair.phone.other) for each in told for pair in each.pairs}
    left = [act for act in phone if (act.record, act.other) not in seen]
    mirrored = grouped(from_other_side(dict(bills), [act.other for act in left]))
    further = pairs(
        left,
        mirrored,
        offset=told[0].shift,
        window_s=values.window_s,
        duration_s=values.duration_s,
    )
    return seen | {(pair.phone.record, pair.phone.other) for pair in further}


def _row(  # noqa: PLR0913, PLR0917 -- a phone, a line, and all that is told of both
    device: str,
    phone: Sequence[Act],
    bills: Mapping[int, Sequence[Act]],
    told: _Matched,
    by_any: set[tuple[int, int]],
    rivals: Sequence[_Tried],
) -> Row:
    bill = bills[told.line]
    seen = {pair.bill.record for pair in told.pairs}
    from_s, to_s = phone[0].t - told.shift, phone[-1].t - told.shift
    only_bill = [act for act in bill if from_s <= act.t <= to_s and act.record not in seen]
    only_device = [
        act
        for act in phone
        for at in [act.t - (told.shift if act.own_clock else 0.0)]
        if bill[0].t <= at <= bill[-1].t and (act.record, act.other) not in by_any
    ]
    at = [pair.bill.t for pair in told.pairs]
    offset = told.offset
    measures: dict[str, Measure] = {
        "matches": len(told.pairs),
        "counterparts": told.counterparts,
        "offset_s": None if offset is None else _whole(offset.seconds),
        "offset_low_s": None if offset is None else _whole(offset.low),
        "offset_high_s": None if offset is None else _whole(offset.high),
        "offset_values": 0 if offset is None else offset.values,
        "only_bill": len(only_bill),
        "only_device": len({act.record for act in only_device}),
        "expected_by_chance": round(told.heap.by_chance, 4),
        "rivals": [_rival(each) for each in _listed(rivals)],
    }
    records = {pair.phone.record for pair in told.pairs} | seen
    return Row(
        subjects=(Subject(Role.DEVICE, name=device), Subject(Role.LINE, told.line)),
        period_s=(min(at), max(at)),
        evidence=tuple(sorted(records)),
        measures=measures,
        expected_by_chance=round(told.heap.by_chance, 4),
        claim=_say("claim-no-clock") if offset is None else None,
    )


def _whole(seconds: float) -> int | float:
    return int(seconds) if seconds == int(seconds) else round(seconds, 1)


def _listed(rivals: Sequence[_Tried]) -> list[_Tried]:
    some = [each for each in rivals if each.heap is not None]
    return some + [each for each in rivals if each.heap is None][: max(_LISTED - len(some), 0)]


def _rival(tried: _Tried) -> dict[str, Measure]:
    counterparts, count, _ = tried.size
    return {"number_id": tried.line, "matches": count, "counterparts": counterparts}


_MEASURES = (
    "matches", "counterparts", "offset_s", "offset_low_s", "offset_high_s", "offset_values",
    "only_bill", "only_device", "expected_by_chance", "rivals",
)  # fmt: skip

ANALYSIS = Analysis(
    question=_say("question"),
    in_short=_say("in-short"),
    place=120,
    page="findings",
    kind=FindingKind.TECHNICAL,
    takes=Parameters,
    answer=answer,
    subjects=(Role.DEVICE, Role.LINE),
    measures={name: _say(f"measure-{name.replace('_', '-')}") for name in _MEASURES},
    claim=_say("claim"),
    propositions=None,
    reference="Filière's own method: differences of time between like rows of a phone and a bill, "
    "against those that chance heaps up; median with its binomial interval",
    alternatives=(
        _say("alternative-other-sim"),
        _say("alternative-forwarded"),
        _say("alternative-erased"),
    ),
    caveats=(_say("caveat-erased"), _say("caveat-ringing"), _say("caveat-clock-set")),
    beyond_bills=True,
)
