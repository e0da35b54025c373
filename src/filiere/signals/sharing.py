"""What do a line and a business share, and how much of it would any other service share?

Handsets and cards are facts. Contacts, couriers and hours are counted beside what chance gives,
which is read off the other services of the case: neighbours share customers, riders ride for
several shops, and every kitchen is open in the evening. Where the case has too few services the
numbers themselves tell: a contact of the line is met by the business as often as its own activity
makes it meet anybody.

Works on Contacts and on event. Counts of numbers, of handsets and cards, of hours of the week.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from filiere.case import Case
from filiere.distinct import distinct
from filiere.model import opening_hours
from filiere.signals.contacts import DAY_S, HOUR_S, Contacts, Ints, LocalClock

WEEK_H = 7 * 24
FEWEST_SERVICES = 3
"""Services below which chance is taken from the numbers' own activity."""

MONDAY = 4
"""Days from 1 January 1970, a Thursday, to the first Monday."""


@dataclass(frozen=True, slots=True)
class Partners:
    """Whom each number of some interest is in contact with, either way, each once."""

    of: Mapping[int, frozenset[int]]

    def among(self, numbers: Iterable[int]) -> frozenset[int]:
        """Everybody in contact with any of these numbers, themselves left out."""
        own = set(numbers)
        return frozenset().union(*(self.of.get(number, frozenset()) for number in own)) - own


def partners(contacts: Contacts, numbers: Collection[int]) -> Partners:
    """The contacts of some numbers."""
    wanted = np.array(sorted(set(numbers)), dtype=np.int64)
    found: dict[int, set[int]] = {int(number): set() for number in wanted}
    for own, other in ((contacts.a, contacts.b), (contacts.b, contacts.a)):
        mine = np.flatnonzero(np.isin(own, wanted))
        for number, met in zip(own[mine].tolist(), other[mine].tolist(), strict=True):
            found[number].add(met)
    return Partners({number: frozenset(met) for number, met in found.items()})


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many are shared, and how many chance gives."""

    members: tuple[int, ...]
    expected: float | None

    @property
    def count(self) -> int:
        """How many."""
        return len(self.members)


@dataclass(frozen=True, slots=True, kw_only=True)
class Street:
    """Everything that a line's sharing with a business is measured against."""

    partners: Partners
    services: tuple[int, ...]
    """Lawful services of the case that no business declares."""
    businesses: tuple[tuple[int, ...], ...]
    """Numbers of each declared business."""
    activity: Ints
    """Distinct contacts of each number, by number id."""


def shared_contacts(
    street: Street, line: int, own: tuple[int, ...], left_out: Collection[int]
) -> Count:
    """Numbers in contact with the line and with the business, without those that have a part."""
    out = frozenset(left_out)
    of_line = street.partners.among([line]) - out - frozenset(own)
    of_business = street.partners.among(own) - out - {line}
    members = tuple(sorted(of_line & of_business))
    return Count(members=members, expected=_by_chance(street, of_line, of_business, line, out))


def _by_chance(
    street: Street,
    of_line: frozenset[int],
    of_business: frozenset[int],
    line: int,
    out: frozenset[int],
) -> float | None:
    """Contacts in common that a service as large as the business has with the line."""
    if len(of_business) == 0 or len(of_line) == 0:
        return 0.0
    met = [street.partners.among([each]) - out - {line} for each in street.services]
    sizes = sum(len(each) for each in met)
    if len(street.services) >= FEWEST_SERVICES and sizes > 0:
        return len(of_business) * sum(len(of_line & each) for each in met) / sizes
    weight = street.activity
    everybody = float(weight.sum())
    if everybody == 0:
        return None
    of_all = float(weight[list(of_line)].sum())
    return min(float(len(of_line)), len(of_business) * of_all / everybody)


def shared_couriers(
    street: Street, couriers: Collection[int], own: tuple[int, ...], busy: int
) -> Count:
    """Courier phones in contact with the business, but those in contact with ``busy`` services.

    A rider of a platform meets every shop of the quarter: a phone in contact with several
    businesses or lawful services of the case says nothing of any one of them.
    """
    places = [*street.businesses, *((each,) for each in street.services)]
    met = {tuple(each): street.partners.among(each) for each in places}

    def everywhere(courier: int) -> bool:
        return sum(courier in those for those in met.values()) >= busy

    kept = [courier for courier in sorted(couriers) if not everywhere(courier)]
    of_business = street.partners.among(own)
    members = tuple(courier for courier in kept if courier in of_business)
    if len(street.services) == 0:
        return Count(members=members, expected=None)
    others = [street.partners.among([each]) for each in street.services]
    sizes = sum(len(each) for each in others)
    common = sum(courier in each for courier in kept for each in others)
    expected = len(of_business) * common / sizes if sizes > 0 else 0.0
    return Count(members=members, expected=expected)


def active_hours(contacts: Contacts, clock: LocalClock, numbers: Iterable[int]) -> frozenset[int]:
    """Hours of the week in which any of the numbers is active, in a quarter of the weeks at least.

    One call out of hours is no opening: an hour counts where contacts fall in it in at least a
    quarter of the weeks of the records, and in no fewer than one.
    """
    own = np.array(sorted(set(numbers)), dtype=np.int64)
    mine = np.isin(contacts.a, own) | np.isin(contacts.b, own)
    if not mine.any():
        return frozenset()
    local = clock.local(contacts.t[mine])
    day, hour = local // DAY_S, local % DAY_S // HOUR_S
    slot = (day - MONDAY) % 7 * 24 + hour
    week = (day - MONDAY) // 7
    first, last = contacts.span_s
    weeks = max(1.0, (last - first) / (7 * DAY_S))
    seen = np.unique(np.stack((slot, week)), axis=1)
    slots, counts = np.unique(seen[0], return_counts=True)
    return frozenset(int(each) for each in slots[counts >= weeks / 4])


def business_hours(
    contacts: Contacts, clock: LocalClock, numbers: Iterable[int], declared: str
) -> frozenset[int]:
    """Hours in which a business is active: by its contacts, else by the hours that it declares."""
    found = active_hours(contacts, clock, numbers)
    if len(found) > 0:
        return found
    return (opening_hours.read(declared) if declared else None) or frozenset()


def shared_hours(
    of_line: frozenset[int], of_business: frozenset[int], of_others: list[frozenset[int]]
) -> Count:
    """Hours of the week in which both are active; chance is the mean over other services."""
    members = tuple(sorted(of_line & of_business))
    if len(of_others) == 0:
        return Count(members=members, expected=None)
    expected = float(np.mean([len(of_line & each) for each in of_others]))
    return Count(members=members, expected=expected)


@dataclass(frozen=True, slots=True, kw_only=True)
class Phones:
    """Handsets, cards and numbers that both used, and the days on which the line was in them."""

    count: int
    days: int
    records: tuple[int, ...]


_SHARED = """
WITH mine AS (
    SELECT device_id, sim_id, record_id, t FROM event WHERE served = $line
), theirs AS (
    SELECT device_id, sim_id, record_id FROM event
    WHERE served IN (SELECT unnest($own::INTEGER[]))
), handset AS (
    SELECT DISTINCT device_id FROM mine SEMI JOIN theirs USING (device_id)
    WHERE device_id IS NOT NULL
), card AS (
    SELECT DISTINCT sim_id FROM mine SEMI JOIN theirs USING (sim_id) WHERE sim_id IS NOT NULL
), used AS (
    SELECT record_id, t, true AS ours FROM mine
    WHERE device_id IN (SELECT device_id FROM handset) OR sim_id IN (SELECT sim_id FROM card)
    UNION
    SELECT record_id, NULL, false FROM theirs
    WHERE device_id IN (SELECT device_id FROM handset) OR sim_id IN (SELECT sim_id FROM card)
)
SELECT (SELECT count(*) FROM handset) + (SELECT count(*) FROM card),
       coalesce(list(t ORDER BY t) FILTER (ours), []),
       coalesce(list(record_id ORDER BY record_id), [])
FROM used
"""


def shared_phones(
    case: Case, clock: LocalClock, line: int, own: tuple[int, ...], lent: Collection[int]
) -> Phones:
    """What both used; ``lent`` are numbers of the business with a part in the line's network."""
    count, times, records = case.query(_SHARED, {"line": line, "own": list(own)})[0]
    last = clock.start_s + HOUR_S * len(clock.offset_s) - 1  # data sessions may outlast contacts
    days = distinct(clock.day(np.clip(np.array(times, dtype=np.int64), clock.start_s, last)))
    numbers = len(set(lent) & set(own))
    return Phones(
        count=int(count or 0) + numbers,
        days=len(days),
        records=tuple(int(record) for record in records),
    )
