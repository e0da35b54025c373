"""When are phones on the internet?

Data sessions of private phones, cut every hour as operators cut them. They reach nobody, but they
place the phone, so worlds with them test methods that read cells.
"""

import numpy as np

from filiere.model.codes import Kind
from filiere.world.chatter import CHUNK, Society
from filiere.world.dice import Stage, generator
from filiere.world.rhythm import second_of_day
from filiere.world.tape import Events, Purpose

SESSIONS_DAY = 7.0
SLICE_S = 3600
LONGEST_S = 4 * SLICE_S


def sessions_of(society: Society, day: int, chunk: int) -> Events:
    """Data sessions that the people of one chunk begin on one day, in slices."""
    rng = generator(society.seed, Stage.SESSIONS, day, chunk)
    first = chunk * CHUNK
    people = np.arange(first, min(first + CHUNK, society.people.count))
    one = np.repeat(people, rng.poisson(SESSIONS_DAY * ~society.silent[people]))
    second = second_of_day(
        society.people.kind[one],
        weekend=int(society.calendar.weekday(day)) >= 5,
        chance=rng.random(len(one)),
        within=rng.random(len(one)),
    )
    length = np.clip(rng.lognormal(np.log(900), 1.2, len(one)), 5, LONGEST_S).astype(np.int64)
    begin = society.calendar.midnight[day] + second.astype(np.int64)
    slices = (length + SLICE_S - 1) // SLICE_S
    which = np.repeat(np.arange(len(one)), slices)
    rank = np.arange(len(which)) - np.repeat(np.cumsum(slices) - slices, slices)
    t = begin[which] + rank * SLICE_S
    phone = society.phones.in_use(one[which], t)
    kept = np.flatnonzero(society.phones.alive(phone, t))
    nil = np.zeros(len(kept), dtype=np.int64)
    return Events(
        t[kept],
        nil + int(Kind.DATA),
        phone[kept],
        nil - 1,
        np.minimum(length[which] - rank * SLICE_S, SLICE_S)[kept],
        nil,
        nil + int(Purpose.SESSION),
    )
