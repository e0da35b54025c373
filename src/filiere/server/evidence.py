"""On which contacts does a finding rest, what is each of them, and why is it there?

A contact that two bills tell is one entry, shown by its first row with the others beside it. Each
has a kind (order, answer, sending, report, delivery, other) from the roles that findings give, and
a reason in a sentence; one outside the period that the finding names says why.

Reads finding_evidence, event_link, event, contact. One entry per contact; times in UTC seconds.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from filiere.case import Case
from filiere.case.store import names as case_names
from filiere.findings import View
from filiere.model.evidence import Role
from filiere.report.figures import MEETING_S, lane_of
from filiere.wording import Joined, Text, Words

_say = Words(__name__)

WHAT = {
    "lane_order": "order",
    "lane_answer": "answer",
    "lane_dispatch": "sending",
    "lane_other": "other",
    "lane_report": "report",
    "lane_delivery": "delivery",
}
"""The kind of a contact on each lane of the picture."""


class _Contact(NamedTuple):
    contact_id: int
    records: list[int]
    first_s: int | None
    last_s: int | None
    a: int | None
    b: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One contact of a finding, or one row that is no contact."""

    record: int
    mirrors: tuple[int, ...]
    """Other rows that tell the same contact."""
    t: int | None
    what: str
    why: Text


def entries(
    case: Case, view: View, roles: Mapping[int, Role], *, offset: int, count: int
) -> tuple[list[Entry], int, int]:
    """A page of the entries of a finding, earliest first; how many there are; of how many rows."""
    contacts = case.rows(
        """
        WITH basis AS (
            SELECT DISTINCT record_id FROM finding_evidence WHERE finding_id = $finding
        ), joined AS (
            SELECT basis.record_id, coalesce(min(canonical_id), basis.record_id) AS contact_id
            FROM basis LEFT JOIN event_link USING (record_id) GROUP BY basis.record_id
        )
        SELECT contact_id, list(joined.record_id ORDER BY joined.record_id) AS records,
               min(event.t) AS first_s, max(event.t) AS last_s,
               any_value(contact.a) AS a, any_value(contact.b) AS b
        FROM joined
        LEFT JOIN event USING (record_id)
        LEFT JOIN contact USING (contact_id)
        GROUP BY contact_id ORDER BY first_s NULLS LAST, contact_id
        """,
        {"finding": view.id},
        into=_Contact,
    )
    own = {s.number_id: s.role for s in view.subjects if s.number_id is not None}
    asked = _last_orders(contacts, {**roles, **own})
    shown = range(offset, min(offset + count, len(contacts)))
    page = [contacts[place] for place in shown]
    ids = {each for contact in page for each in (contact.a, contact.b) if each is not None}
    told = _Told(
        view=view, own=own, roles={**roles, **own}, names=case_names.labels(case, ids), asked=asked
    )
    found = [told.entry(place, contacts[place]) for place in shown]
    return found, len(contacts), sum(len(contact.records) for contact in contacts)


def _last_orders(
    contacts: Sequence[_Contact], roles: Mapping[int, Role]
) -> dict[int, tuple[int, bool]]:
    """By place of a sending or a delivery: seconds since the order before it.

    That of a delivery is the same caller's order, that of a sending anybody's.
    """
    found: dict[int, tuple[int, bool]] = {}
    by_caller: dict[int, int] = {}
    latest: int | None = None
    for place, contact in enumerate(contacts):
        if contact.first_s is None:
            continue
        lane = lane_of(contact.a, contact.b, roles)
        if lane == "lane_order":
            latest = contact.first_s
            if contact.a is not None:
                by_caller[contact.a] = contact.first_s
        elif lane == "lane_delivery" and contact.b in by_caller:
            found[place] = (contact.first_s - by_caller[contact.b], True)
        elif lane in {"lane_dispatch", "lane_other"} and latest is not None:
            found[place] = (contact.first_s - latest, False)
    return {place: (gap, own) for place, (gap, own) in found.items() if 0 <= gap <= MEETING_S}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """What is needed to say what a contact of a finding is."""

    view: View
    own: Mapping[int, Role]
    roles: Mapping[int, Role]
    names: Mapping[int, str]
    asked: Mapping[int, tuple[int, bool]]

    def entry(self, place: int, contact: _Contact) -> Entry:
        """One contact with its kind and its reason."""
        lane = lane_of(contact.a, contact.b, self.roles)
        why = self._why(lane, contact)
        if place in self.asked:
            gap, own = self.asked[place]
            said = "evidence-after-own" if own else "evidence-after-any"
            why = Joined((why, _say(said, gap=duration(gap))))
        outside = self._outside(contact)
        return Entry(
            record=contact.records[0],
            mirrors=tuple(contact.records[1:]),
            t=contact.first_s,
            what="other" if lane is None else WHAT[lane],
            why=why if outside is None else Joined((why, outside)),
        )

    def _why(self, lane: str | None, contact: _Contact) -> Text:
        if contact.a is None and contact.b is None:
            return _say("evidence-no-contact")
        hidden = _say("evidence-hidden")
        a = hidden if contact.a is None else self.names[contact.a]
        b = hidden if contact.b is None else self.names[contact.b]
        if lane is None:
            return _say("evidence-reaches", a=a, b=b)
        return _say(f"evidence-{lane.replace('_', '-')}", a=a, b=b)

    def _outside(self, contact: _Contact) -> Text | None:
        """Why a contact lies outside the period that the finding names; None where it does not."""
        if contact.first_s is None or contact.last_s is None:
            return None
        start, end = self.view.period_s
        before, after = contact.last_s < start, contact.first_s > end
        if not before and not after:
            return None
        if Role.OLD in self.own.values():
            said = "evidence-outside-before-change" if before else "evidence-outside-after-change"
        elif contact.a not in self.own and contact.b not in self.own:
            said = "evidence-outside-others"
        else:
            said = "evidence-outside-before" if before else "evidence-outside-after"
        return _say(said)


def duration(seconds: int) -> Text:
    """«40 s», «25 min» or «1 h 20 min»: as exact as a reader needs."""
    if seconds < 120:
        return _say("evidence-seconds", n=seconds)
    minutes = round(seconds / 60)
    if minutes < 120:
        return _say("evidence-minutes", n=minutes)
    return _say("evidence-hours", h=minutes // 60, n=minutes % 60)
