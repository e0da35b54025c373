"""How do people of the second family phone each other?

Hardly, most of them: their talk is in applications. Some days a phone is not used at all, on
others a thread of messages runs for hours at two waiting times, seconds and naps; calls are short
and often missed, and are returned hours later or never. Everybody has hours of his own.
"""

import numpy as np

from filiere.model.codes import Kind
from filiere.world.chatter import CHUNK, Society, lived
from filiere.world.dice import Floats, Ints, Stage, generator, uniform
from filiere.world.tape import Events, Mark, Purpose

IDLE = 0.35
"""Share of days on which a phone begins nothing."""
UNANSWERED = 0.36
RETURNED = 0.35
WRONG_NUMBER = 0.006
NOTICES_DAY = 0.5
LONGEST_THREAD = 60


def day_of(society: Society, day: int, chunk: int) -> Events:
    """Everything that the people of one chunk begin on one day, in no order."""
    rng = generator(society.seed, Stage.OTHER_TALK, day, chunk)
    first = chunk * CHUNK
    people = np.arange(first, min(first + CHUNK, society.people.count))
    used = (rng.random(len(people)) > IDLE) & ~society.silent[people]
    texts = rng.poisson(society.people.texts_day[people] * used / (1 - IDLE))
    calls = rng.poisson(society.people.calls_day[people] * used / (1 - IDLE))
    parts = [
        _threads(rng, *_begun(society, rng, day, people, texts)),
        _calls(rng, *_begun(society, rng, day, people, calls)),
        _notices(society, rng, day, people),
    ]
    return lived(society.seed, society.phones, Events.join(parts))


def _second(society: Society, rng: np.random.Generator, person: Ints) -> Floats:
    """Local second about one of two hours of a person's own, which are anywhere in the day."""
    morning = 9.5 + 4.0 * (uniform(society.seed, 101, person) - 0.5)
    evening = 19.5 + 5.0 * (uniform(society.seed, 102, person) - 0.5)
    hour = np.where(rng.random(len(person)) < 0.42, morning, evening)
    hour = hour + rng.normal(0, 1.9, len(person))
    return np.asarray((hour % 24) * 3600, dtype=np.float64)


def _begun(
    society: Society, rng: np.random.Generator, day: int, people: Ints, counts: Ints
) -> tuple[Ints, Ints, Ints]:
    one = np.repeat(people, counts)
    other = society.ties.draw(one, rng.random(len(one)))
    wrong = rng.random(len(one)) < WRONG_NUMBER
    other = np.where(wrong, rng.integers(0, society.people.count, len(one)), other)
    keep = (other >= 0) & (other != one) & ~society.silent[np.maximum(other, 0)]
    one, other = one[keep], other[keep]
    t = society.calendar.midnight[day] + _second(society, rng, one).astype(np.int64)
    work = (society.work_phone[one] >= 0) & (rng.random(len(one)) < 0.5)
    return t, np.where(work, society.work_phone[one], one), other


def _threads(rng: np.random.Generator, t: Ints, a: Ints, b: Ints) -> Events:
    length = np.minimum(rng.zipf(2.1, len(t)), LONGEST_THREAD)
    begin = np.repeat(np.arange(len(t)), length)
    place = np.arange(len(begin)) - np.repeat(np.cumsum(length) - length, length)
    quick = rng.random(len(begin)) < 0.7
    wait = np.where(
        quick,
        3 + rng.exponential(25, len(begin)),
        np.minimum(rng.lognormal(np.log(1500), 1.2, len(begin)), 5 * 3600),
    )
    wait[place == 0] = 0
    running = np.cumsum(wait)
    since = running - np.repeat(running[np.cumsum(length) - length], length)
    turned = rng.random(len(begin)) < 0.5
    turned[place == 0] = False
    nil = np.zeros(len(begin), dtype=np.int64)
    return Events(
        t[begin] + since.astype(np.int64),
        nil + int(Kind.SMS),
        np.where(turned, b[begin], a[begin]),
        np.where(turned, a[begin], b[begin]),
        nil,
        nil,
        nil + int(Purpose.CHATTER),
    )


def _calls(rng: np.random.Generator, t: Ints, a: Ints, b: Ints) -> Events:
    missed = rng.random(len(t)) < UNANSWERED
    parts = [_call(rng, t, a, b, missed)]
    back = np.flatnonzero(missed & (rng.random(len(t)) < RETURNED))
    later = t[back] + 60 + np.minimum(rng.exponential(9000, len(back)), 40_000).astype(np.int64)
    parts.append(_call(rng, later, b[back], a[back], rng.random(len(back)) < 0.25))
    return Events.join(parts)


def _call(rng: np.random.Generator, t: Ints, a: Ints, b: Ints, missed: np.ndarray) -> Events:
    talk = np.clip(60 * rng.weibull(0.6, len(t)), 1, 7200).astype(np.int64)
    nil = np.zeros(len(t), dtype=np.int64)
    return Events(
        t,
        nil + int(Kind.CALL),
        a.astype(np.int64),
        b.astype(np.int64),
        np.where(missed, 0, talk),
        np.where(missed, int(Mark.UNANSWERED), int(Mark.REACHED)).astype(np.int64),
        nil + int(Purpose.CHATTER),
    )


def _notices(society: Society, rng: np.random.Generator, day: int, people: Ints) -> Events:
    """Codes and reminders: one text each, never answered."""
    told = np.repeat(people, rng.poisson(NOTICES_DAY * ~society.silent[people]))
    sender = society.services[rng.integers(0, len(society.services), len(told))]
    t = society.calendar.midnight[day] + _second(society, rng, told).astype(np.int64)
    nil = np.zeros(len(told), dtype=np.int64)
    return Events(t, nil + int(Kind.SMS), sender, told, nil, nil, nil + int(Purpose.CHATTER))
