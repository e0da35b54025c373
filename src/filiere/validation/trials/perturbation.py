"""What does one plausible record more do to the findings of a case?

A courier writes to the line, a client brings something to another, the line rings a friend, a robot
rings the dispatch phone, somebody dials wrong, a call is forged, a mailbox is heard. None of it is
evidence of anything; a finding that it ends, a weight that it moves by more than half a decade, a
number that changes its role stands on a threshold and not on the records.

Works on a case that is linked. One Extra per record added; one Moved per comparison.
"""

import json
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from filiere.case import Case
from filiere.model.codes import Direction, Kind
from filiere.runner import run
from filiere.signals.contacts import read_contacts
from filiere.validation.frame.design import quiet
from filiere.validation.worlds.room import Truth

DAY_S = 86_400
MOST_LOG10 = 0.5
"""A likelihood ratio may move by half a decade."""
QUESTIONS = ("lines", "relay", "couriers", "orders", "campaigns", "ladder")


@dataclass(frozen=True, slots=True, kw_only=True)
class Extra:
    """One communication more, and why it might be there."""

    name: str
    a: int
    b: int
    t: int
    kind: Kind
    duration_s: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """Numbers of a case by the part that they play in truth."""

    line: int
    dispatch: int
    couriers: tuple[int, ...]
    clients: tuple[int, ...]
    strangers: tuple[int, ...]
    """Ordinary numbers in touch with none of them."""
    span_s: tuple[int, int]


def extras(cast: Cast, seed: int = 0) -> Iterator[Extra]:
    """One record of each kind for each role; times and people by chance."""
    rng = np.random.default_rng(seed)

    def at() -> int:
        first, last = cast.span_s
        return int(rng.integers(first + DAY_S, last - DAY_S))

    def one(of: Sequence[int]) -> int:
        return int(of[int(rng.integers(0, len(of)))])

    def text(name: str, a: int, b: int) -> Extra:
        return Extra(name=name, a=a, b=b, t=at(), kind=Kind.SMS)

    def call(name: str, a: int, b: int, duration_s: int = 35) -> Extra:
        return Extra(name=name, a=a, b=b, t=at(), kind=Kind.CALL, duration_s=duration_s)

    line, head = cast.line, cast.dispatch
    courier, client, stranger = one(cast.couriers), one(cast.clients), one(cast.strangers)
    other = one([each for each in cast.clients if each != client])
    yield text("a_courier_writes_to_the_line", courier, line)
    yield call("a_courier_calls_the_line", courier, line)
    yield call("a_call_of_a_courier_is_forged", courier, line, 1)
    yield call("a_call_of_the_dispatch_phone_is_forged", head, line, 2)
    yield text("the_line_writes_to_a_courier", line, courier)
    yield call("the_line_rings_the_dispatch_phone", line, head, 12)
    yield call("the_line_rings_a_friend", line, stranger, 180)
    yield call("a_friend_rings_the_line", stranger, line, 240)
    yield call("somebody_dials_the_line_wrong", one(cast.strangers), line, 4)
    yield call("a_robot_rings_the_line", one(cast.strangers), line, 0)
    yield call("a_robot_rings_the_dispatch_phone", one(cast.strangers), head, 0)
    yield call("a_friend_rings_the_dispatch_phone", stranger, head, 300)
    yield text("the_dispatch_phone_writes_to_a_friend", head, stranger)
    yield text("the_dispatch_phone_writes_to_a_client", head, client)
    yield call("a_client_rings_the_dispatch_phone", client, head, 9)
    yield text("a_client_brings_something_to_another", client, other)
    yield text("a_client_is_sent", head, client)
    yield call("a_client_rings_a_courier", client, courier, 14)
    yield call("a_courier_rings_a_friend", courier, stranger, 200)
    yield call("a_robot_rings_a_courier", one(cast.strangers), courier, 0)
    yield text("a_courier_writes_to_another", courier, one(cast.couriers))
    first, last = cast.span_s
    yield Extra(name="a_late_call_to_the_line", a=client, b=line, t=last - 60, kind=Kind.CALL)
    yield Extra(name="an_early_try_of_the_line", a=stranger, b=line, t=first + 60, kind=Kind.SMS)


def cast_of(case: Case, truth: Truth) -> Cast | None:
    """The first network of a city that has somebody in every part; None without one."""
    contacts = read_contacts(case)
    for network in truth.networks:
        came = {line: np.unique(contacts.a[contacts.b == line]) for line in network.lines}
        line = max(came, key=lambda each: (len(came[each]), -each), default=-1)
        if line < 0 or len(network.dispatches) == 0 or len(came[line]) < LEAST_CLIENTS:
            continue
        head, couriers = network.dispatches[-1], network.couriers
        known = np.array([line, head, *network.lines, *network.dispatches, *couriers])
        clients = np.setdiff1d(came[line], known)
        if len(couriers) == 0 or len(clients) < LEAST_CLIENTS:
            continue
        ends = np.concatenate((contacts.a, contacts.b))
        busy = np.flatnonzero(np.bincount(ends) >= LEAST_CLIENTS)
        strangers = np.setdiff1d(busy, np.concatenate((known, clients)))
        return Cast(
            line=line,
            dispatch=head,
            couriers=tuple(couriers),
            clients=tuple(clients.tolist()),
            strangers=tuple(strangers.tolist()),
            span_s=contacts.span_s,
        )
    return None


LEAST_CLIENTS = 12


@contextmanager
def with_extra(case_file: Path, *extra: Extra | None) -> Iterator[Case]:
    """A private copy of a case with these communications more, on every bill that would show it."""
    with tempfile.TemporaryDirectory() as scratch:
        copy = Path(scratch) / "case.filiere"
        shutil.copyfile(case_file, copy)
        with Case.open(copy) as case:
            for each in extra:
                if each is not None and each.a != each.b:
                    _add(case, each)
            yield case


def _add(case: Case, extra: Extra) -> None:
    held = set(
        case.column(
            "SELECT number_id FROM coverage "
            "WHERE number_id IN (?, ?) AND ? BETWEEN from_s AND to_s",
            [extra.a, extra.b, extra.t],
            of=int,
        )
    )
    if len(held) == 0:
        return
    top = case.value("SELECT max(record_id) FROM event", of=int)
    records: dict[str, int] = {}
    duration = extra.duration_s if extra.kind is Kind.CALL else None
    with case.transaction():
        for place, (name, served, other, direction) in enumerate(
            (("out", extra.a, extra.b, Direction.OUT), ("in", extra.b, extra.a, Direction.IN))
        ):
            if served in held:
                records[name] = top + 1 + place
                case.execute(
                    "INSERT INTO event SELECT ?, ?, ?, ?, ?, ?, NULL, ?, NULL, NULL, NULL, NULL, "
                    "120, 0",
                    [records[name], extra.t, int(extra.kind), int(direction), served, other,
                     duration],
                )  # fmt: skip
        case.execute(
            "INSERT INTO contact SELECT ?, ?, ?, ?, ?, ?, ?, ?, NULL, NULL, ?, 0",
            [min(records.values()), extra.t, int(extra.kind), extra.a, extra.b, duration,
             records.get("out"), records.get("in"), len(records)],
        )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a run found: how often each finding, its ratio, and the role of each number."""

    count: Mapping[tuple[str, tuple[tuple[str, int], ...]], int]
    log10: Mapping[tuple[str, tuple[tuple[str, int], ...]], float]
    roles: Mapping[tuple[str, int], str]


def findings_of(case: Case, only: Sequence[str]) -> Found:
    """Run the questions and read what they found."""
    run(case, only=only, progress=quiet)
    count: Counter[tuple[str, tuple[tuple[str, int], ...]]] = Counter()
    log10: dict[tuple[str, tuple[tuple[str, int], ...]], float] = {}
    roles: dict[tuple[str, int], str] = {}
    for analysis, subjects, ratio in case.query(
        "SELECT analysis, subjects, log10_lr FROM finding ORDER BY analysis, position"
    ):
        who = tuple(
            (str(s["role"]), int(s["number_id"]))
            for s in json.loads(subjects)
            # a ladder is about its network; which of several couriers stands on it is an order
            if analysis != "ladder" or s["role"] == "line"
        )
        count[analysis, who] += 1
        if ratio is not None:
            log10[analysis, who] = float(ratio)
        for role, number in who:
            roles.setdefault((analysis, number), role)
    return Found(count=count, log10=log10, roles=roles)


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """What one record more changed."""

    compared: int
    """Likelihood ratios there before and after."""
    lost: tuple[str, ...]
    """Findings that are no longer there."""
    far: tuple[str, ...]
    """Ratios that moved by more than half a decade."""
    turned: tuple[str, ...]
    """Numbers that play another role in the same question."""

    @property
    def still(self) -> bool:
        """Whether nothing that matters moved."""
        return len(self.lost) + len(self.far) + len(self.turned) == 0


def moved(before: Found, after: Found, about: frozenset[int]) -> Moved:
    """Compare; findings about none of the numbers that matter are left out."""
    mine = [key for key in before.count if {number for _, number in key[1]} & about]
    both = [key for key in mine if key in before.log10 and key in after.log10]
    return Moved(
        compared=len(both),
        lost=tuple(_told(key) for key in mine if after.count[key] < before.count[key]),
        far=tuple(
            f"{_told(key)}: {before.log10[key]} to {after.log10[key]}"
            for key in both
            if abs(before.log10[key] - after.log10[key]) > MOST_LOG10
        )
        + tuple(
            f"{_told(key)}: {before.log10[key]} to none"
            for key in mine
            if key in before.log10 and after.count[key] > 0 and key not in after.log10
        ),
        turned=tuple(
            f"{analysis}: {number} {role} to {after.roles[analysis, number]}"
            for (analysis, number), role in before.roles.items()
            if number in about and after.roles.get((analysis, number), role) != role
        ),
    )


def _told(key: tuple[str, tuple[tuple[str, int], ...]]) -> str:
    return f"{key[0]} {', '.join(f'{role} {number}' for role, number in key[1])}"
