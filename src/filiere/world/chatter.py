"""How do ordinary people phone each other?

A day of a chunk of people at a time. People begin conversations, more of them on some days than on
others, one after the other in bursts; a conversation by text is a chain of messages with
heavy-tailed waits, a call may meet no answer, be tried again, be called back or end on the
voicemail. Employees with two phones use the one for work with colleagues in working hours.
"""

from dataclasses import dataclass, replace

import numpy as np

from filiere.model.codes import Kind
from filiere.world.calendar import Calendar
from filiere.world.dice import Floats, Ints, Stage, generator, uniform
from filiere.world.people import People, Ties
from filiere.world.phones import PhoneTable
from filiere.world.rhythm import WEEKDAY_FACTOR, second_of_day
from filiere.world.tape import Events, Mark, Purpose

CHUNK = 8192
"""People per unit of work: part of the world's definition, not a tuning knob."""

FOLLOWS = 0.35
"""Share of conversations begun right after another one of the same person."""
UNANSWERED = 0.24
VOICEMAIL = 0.35
CALLED_BACK = 0.5
TRIED_AGAIN = 0.3
RUNG_IN_VAIN = 0.15
"""Share of calls to a number just given up that are tried all the same."""
GRACE_S = 14 * 86_400
WRONG_NUMBER = 0.004
NOTICES_DAY = 0.3
"""Codes and notices received per person and day."""
LONGEST_WAIT_S = 4 * 3600.0


@dataclass(frozen=True, slots=True)
class Society:
    """Everything chatter depends on; phone ``p`` of a person ``p`` is the private one."""

    seed: int
    calendar: Calendar
    people: People
    ties: Ties
    phones: PhoneTable
    work_phone: Ints
    """Per person, -1 for none."""
    fixed_phone: Ints
    silent: np.ndarray[tuple[int], np.dtype[np.bool_]]
    """People who take no part in chatter (tourists)."""
    voicemail: int
    """The short number of the voicemail."""
    services: Ints
    """Phones of those who send codes and notices."""


def day_of(society: Society, day: int, chunk: int) -> Events:
    """Everything that the people of one chunk begin on one day, in no order."""
    rng = generator(society.seed, Stage.CHATTER, day, chunk)
    first = chunk * CHUNK
    people = np.arange(first, min(first + CHUNK, society.people.count))
    weekday = int(society.calendar.weekday(day))
    mood = rng.gamma(3.0, 1 / 3.0, len(people)) * WEEKDAY_FACTOR[weekday]
    mood *= ~society.silent[people]
    texts = _begin(society, rng, day, people, society.people.texts_day[people] * mood)
    calls = _begin(society, rng, day, people, society.people.calls_day[people] * mood)
    everything = Events.join(
        [_texts(rng, *texts), _calls(society, rng, *calls), _notices(society, rng, day, people)]
    )
    return lived(society.seed, society.phones, everything)


def lived(seed: int, phones: PhoneTable, events: Events) -> Events:
    """Events between phones as they are at the time: moved, or dead and rung in vain."""
    a, b = phones.in_use(events.a, events.t), phones.in_use(events.b, events.t)
    caller, called = phones.alive(a, events.t), phones.alive(b, events.t)
    just_dead = ~called & (events.t >= phones.until[b]) & (events.t < phones.until[b] + GRACE_S)
    vain = just_dead & (events.kind == Kind.CALL) & (uniform(seed, 41, a, events.t) < RUNG_IN_VAIN)
    mark = np.where(vain, int(Mark.UNANSWERED), events.mark)
    duration = np.where(vain, 0, events.duration)
    moved = replace(events, a=a, b=b, mark=mark, duration=duration)
    return moved.take(np.flatnonzero(caller & (called | vain) & (a != b)))


def _begin(
    society: Society, rng: np.random.Generator, day: int, people: Ints, rate: Floats
) -> tuple[Ints, Ints, Ints]:
    """When conversations begin, and between which phones."""
    one = np.repeat(people, rng.poisson(rate))
    other = society.ties.draw(one, rng.random(len(one)))
    wrong = rng.random(len(one)) < WRONG_NUMBER
    other = np.where(wrong, rng.integers(0, society.people.count, len(one)), other)
    other = np.where(other == one, -1, other)
    weekend = int(society.calendar.weekday(day)) >= 5
    second = second_of_day(
        society.people.kind[one],
        weekend=weekend,
        chance=rng.random(len(one)),
        within=rng.random(len(one)),
    )
    order = np.lexsort((second, one))
    one, other, second = one[order], other[order], second[order]
    follows = np.flatnonzero((one[1:] == one[:-1]) & (rng.random(max(len(one) - 1, 0)) < FOLLOWS))
    wait = 20 + rng.lognormal(np.log(150), 1.1, len(follows))
    second[follows + 1] = np.minimum(second[follows] + np.minimum(wait, 7200), 86_399)
    silent = society.silent[np.maximum(other, 0)]
    keep = (other >= 0) & ~silent
    one, other, second = one[keep], other[keep], second[keep]
    a, b = _phones(society, rng, one, other, second, weekend=weekend)
    return society.calendar.midnight[day] + second.astype(np.int64), a, b


def _phones(  # noqa: PLR0913 - what the choice of a phone depends on
    society: Society,
    rng: np.random.Generator,
    one: Ints,
    other: Ints,
    second: Floats,
    *,
    weekend: bool,
) -> tuple[Ints, Ints]:
    working = (not weekend) & (second > 8 * 3600) & (second < 18.5 * 3600)
    same = society.people.workplace[one] == society.people.workplace[other]
    colleagues = working & same & (society.people.workplace[one] >= 0)
    a = np.where(colleagues & (society.work_phone[one] >= 0), society.work_phone[one], one)
    b = np.where(colleagues & (society.work_phone[other] >= 0), society.work_phone[other], other)
    fixed = rng.random(len(one))
    fixed_b = (fixed < 0.15) & (society.fixed_phone[other] >= 0) & (b == other)
    fixed_a = (fixed > 0.88) & (society.fixed_phone[one] >= 0) & (a == one)
    return (
        np.where(fixed_a, society.fixed_phone[one], a),
        np.where(fixed_b, society.fixed_phone[other], b),
    )


def _notices(society: Society, rng: np.random.Generator, day: int, people: Ints) -> Events:
    """Codes, appointments, parcels: one text each, never answered."""
    told = np.repeat(people, rng.poisson(NOTICES_DAY * ~society.silent[people]))
    sender = society.services[rng.integers(0, len(society.services), len(told))]
    second = second_of_day(
        society.people.kind[told],
        weekend=False,
        chance=rng.random(len(told)),
        within=rng.random(len(told)),
    )
    nil = np.zeros(len(told), dtype=np.int64)
    return Events(
        society.calendar.midnight[day] + second.astype(np.int64),
        np.full(len(told), int(Kind.SMS)),
        sender,
        told,
        nil,
        nil,
        nil,
    )


def _texts(rng: np.random.Generator, t: Ints, a: Ints, b: Ints) -> Events:
    length = rng.geometric(0.31, len(t))
    begin = np.repeat(np.arange(len(t)), length)
    place = np.arange(len(begin)) - np.repeat(np.cumsum(length) - length, length)
    wait = np.minimum(12 + 95 * rng.weibull(0.5, len(begin)), LONGEST_WAIT_S)
    wait[place == 0] = 0
    running = np.cumsum(wait)
    since = running - np.repeat(running[np.cumsum(length) - length], length)
    swaps = (rng.random(len(begin)) < 0.78) & (place > 0)
    turned = np.cumsum(swaps)
    turned = (turned - np.repeat(turned[np.cumsum(length) - length], length)) % 2 == 1
    left, right = a[begin], b[begin]
    zeros = np.zeros(len(begin), dtype=np.int64)
    return Events(
        t[begin] + since.astype(np.int64),
        np.full(len(begin), int(Kind.SMS), dtype=np.int64),
        np.where(turned, right, left),
        np.where(turned, left, right),
        zeros,
        zeros,
        np.full(len(begin), int(Purpose.CHATTER), dtype=np.int64),
    )


def _calls(society: Society, rng: np.random.Generator, t: Ints, a: Ints, b: Ints) -> Events:
    missed = rng.random(len(t)) < UNANSWERED
    recorded = missed & (rng.random(len(t)) < VOICEMAIL) & (society.phones.kind[b] != 1)
    length = _durations(rng, len(t))
    length = np.where(recorded, 3 + rng.integers(0, 35, len(t)), np.where(missed, 0, length))
    mark = np.where(recorded, Mark.VOICEMAIL, np.where(missed, Mark.UNANSWERED, Mark.REACHED))
    parts = [_call(t, a, b, length, mark)]
    again = np.flatnonzero(missed & (rng.random(len(t)) < TRIED_AGAIN))
    parts.append(_later(rng, t[again], a[again], b[again], median=180, sigma=0.9, answered=0.55))
    back = np.flatnonzero(missed & (rng.random(len(t)) < CALLED_BACK))
    parts.append(_later(rng, t[back], b[back], a[back], median=900, sigma=1.6, answered=0.85))
    told = np.flatnonzero(recorded)
    service = np.full(len(told), society.voicemail)
    notice = t[told] + length[told] + rng.integers(15, 90, len(told))
    nil = np.zeros(len(told), dtype=np.int64)
    parts.append(Events(notice, np.full(len(told), int(Kind.SMS)), service, b[told], nil, nil, nil))
    heard = np.flatnonzero(rng.random(len(told)) < 0.6)
    wait = np.minimum(rng.lognormal(np.log(600), 1.3, len(heard)), LONGEST_WAIT_S)
    parts.append(
        _call(
            notice[heard] + wait.astype(np.int64),
            b[told][heard],
            service[heard],
            10 + rng.integers(0, 50, len(heard)),
            np.zeros(len(heard), dtype=np.int64),
        )
    )
    return Events.join(parts)


def _durations(rng: np.random.Generator, count: int) -> Ints:
    """Seconds of an answered call: half under a minute, a long tail."""
    return np.clip(rng.lognormal(np.log(76), 1.25, count), 2, 3 * 3600).astype(np.int64)


def _later(  # noqa: PLR0913 - a wait and its outcome
    rng: np.random.Generator,
    t: Ints,
    a: Ints,
    b: Ints,
    *,
    median: float,
    sigma: float,
    answered: float,
) -> Events:
    wait = np.minimum(30 + rng.lognormal(np.log(median), sigma, len(t)), LONGEST_WAIT_S)
    reached = rng.random(len(t)) < answered
    length = np.where(reached, _durations(rng, len(t)), 0)
    mark = np.where(reached, Mark.REACHED, Mark.UNANSWERED)
    return _call(t + wait.astype(np.int64), a, b, length, mark)


def _call(t: Ints, a: Ints, b: Ints, duration: Ints, mark: Ints) -> Events:
    kind = np.full(len(t), int(Kind.CALL), dtype=np.int64)
    return Events(
        t,
        kind,
        a.astype(np.int64),
        b.astype(np.int64),
        duration.astype(np.int64),
        mark.astype(np.int64),
        np.zeros(len(t), dtype=np.int64),
    )
