"""Which accounts do customers order through, as seized phones and exports tell?

An account, or a number whose bill is not held, that many write to or call, and from which others
are sent out after these openings: that passes on, by the same account or by another phone. What its
own conversations say stands beside: those that ``threads`` finds order-like. An account that many
open conversations with and that neither passes on nor holds such conversations is a service like
any lawful one. Traits and points are those of bills and are not given; no likelihood ratio is.

Reads contact, chat_message, call_entry, findings of reconcile and threads. One row per account.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from filiere.analyses.lines.parameters import Parameters
from filiere.analysis import Row
from filiere.case import Case
from filiere.distinct import distinct
from filiere.model.evidence import Measure, Role
from filiere.signals.book import Ledger, ledger
from filiere.signals.channels import Channels, read_channels
from filiere.signals.contacts import Ints, LocalClock, clock_text, evidence_of, local_clock
from filiere.signals.counting import episodes
from filiere.signals.portrait import open_arc
from filiere.signals.relay_across import (
    RelayAcross,
    beside,
    lines_across,
    relays_across,
)
from filiere.signals.relaying import USUAL
from filiere.wording import Text, Words

_say = Words(__name__)

OPEN_SHARE = 0.98


@dataclass(frozen=True, slots=True, kw_only=True)
class _Seen:
    """What one party receives, passes on and says."""

    party: int
    came: Ints
    clients: Ints
    relays: tuple[RelayAcross, ...]
    written: int
    talks: int
    values: Parameters

    @property
    def own(self) -> bool:
        return any(each.phone == self.party for each in self.relays)

    @property
    def by_words(self) -> bool:
        return self.written >= max(
            self.values.written_orders, self.values.written_share * self.talks
        )

    @property
    def is_line(self) -> bool:
        return len(self.relays) > 0 or self.by_words

    @property
    def is_clear(self) -> bool:
        return self.by_words or (len(self.relays) > 0 and self.written >= self.values.written_clear)


def in_conversations(
    case: Case, values: Parameters, judged: Sequence[Row]
) -> tuple[list[Row], int]:
    """Rows of accounts that many reach, lines first, and how many were looked at.

    ``judged``: what the bills tell of; a number among these is not judged again.
    """
    held = read_channels(case)
    if held is None:
        return [], 0
    book = ledger(held.contacts)
    near = beside(case, values.few_bills)
    asked = [
        party
        for party in lines_across(book, held, values.min_openings, USUAL.min_clients, near)
        if held.told[book.by_b.of(party)].mean() >= 0.5
    ]
    if len(asked) == 0:
        return [], 0
    relays, compared = relays_across(book, held, USUAL, values, near=near, own=True)
    words = _order_like(case)
    known = {row.subjects[0].number_id for row in judged}
    seen = [
        _seen(book, held, party, (relays, words), values) for party in asked if party not in known
    ]
    seen = [each for each in seen if len(each.clients) >= USUAL.min_clients]
    kept = [each for each in seen if each.is_line or len(each.clients) >= values.min_callers]
    kept.sort(key=lambda each: (not each.is_line, -len(each.clients), each.party))
    clock = local_clock(case, held.contacts)
    return [_row(case, held, clock, each, compared) for each in kept], len(asked)


def _seen(
    book: Ledger,
    held: Channels,
    party: int,
    told: tuple[Sequence[RelayAcross], dict[tuple[int | None, int | None], tuple[int, int]]],
    values: Parameters,
) -> _Seen:
    contacts = book.contacts
    relays, words = told
    mine = tuple(each for each in relays if each.line == party)
    # who is sent out is no client, however often he writes back
    sent = {int(b) for each in mine for b in distinct(contacts.b[each.sent])}
    came = episodes(book, party)
    came = came[~np.isin(contacts.a[came], sorted(sent))]
    subject = held.parties.subject(Role.LINE, party)
    written, talks = words.get((subject.number_id, subject.account_id), (0, 0))
    return _Seen(
        party=party,
        came=came,
        clients=distinct(contacts.a[came]).astype(np.int64),
        relays=mine,
        written=written,
        talks=talks,
        values=values,
    )


def _order_like(case: Case) -> dict[tuple[int | None, int | None], tuple[int, int]]:
    """Of each owner's account: its order-like conversations, and all its conversations."""
    found: dict[tuple[int | None, int | None], tuple[int, int]] = {}
    for subjects, measures in case.query(
        "SELECT subjects, measures FROM finding WHERE analysis = 'threads' ORDER BY finding_id"
    ):
        told = json.loads(measures)
        if told["group"]:
            continue
        holder = next(s for s in json.loads(subjects) if s["role"] == Role.HOLDER)
        key = (holder.get("number_id"), holder.get("account_id"))
        like, talks = found.get(key, (0, 0))
        found[key] = (like + bool(told["order_like"]), talks + 1)
    return found


def _row(case: Case, held: Channels, clock: LocalClock, each: _Seen, compared: int) -> Row:
    contacts = held.contacts
    t = contacts.t[each.came]
    opens, length = open_arc(clock.minute_of_day(t), OPEN_SHARE)
    days = clock.day(t)
    pairs = distinct(contacts.a[each.came].astype(np.int64) * 1_000_000 + days)
    _, on_days = np.unique(pairs // 1_000_000, return_counts=True)
    calls = contacts.is_call[each.came]
    talked = contacts.duration_s[each.came][calls & (contacts.duration_s[each.came] >= 0)]
    used = distinct(np.concatenate((each.came, *(pair.sent for pair in each.relays))))
    traces = ["relay"] if any(pair.phone != each.party for pair in each.relays) else []
    traces += ["dispatch"] if each.own else []
    return Row(
        subjects=(held.parties.subject(Role.LINE if each.is_line else Role.SERVICE, each.party),),
        period_s=(int(contacts.t[used].min()), int(contacts.t[used].max())),
        evidence=evidence_of(case, contacts.contact_id[used]),
        measures={
            "clients": len(each.clients),
            "orders_per_day": round(len(each.came) / len(distinct(days)), 1),
            "opening_hours": f"{clock_text(opens)}–{clock_text(opens + length)}",
            "look_alike": _look_alike(each),
            "points": None,
            "withheld_contacts": 0,
            "points_if_named": None,
            "traces": [*traces],
            "repeat_clients": int((on_days >= 2).sum()),
            "incoming": len(each.came),
            "incoming_texts": int((~calls).sum()),
            "bulk_texts": None,
            "median_call_s": int(np.median(talked)) if len(talked) > 0 else None,
            "third_phones": None,
            "called_back": None,
            "relay_phones": len({pair.phone for pair in each.relays} - {each.party}),
            "own_dispatch": each.own,
            "orders_written": each.written,
            **held.measures(used),
        },
        expected_by_chance=min((pair.p * compared for pair in each.relays), default=None),
        claim=_claim(each),
        caveats=(_say("conversation-not-weighed"),),
    )


def _claim(each: _Seen) -> Text:
    if not each.is_line:
        return _say("conversation-service-claim")
    if len(each.relays) == 0:
        return _say("conversation-words-claim")
    return _say("conversation-line-claim")


def _look_alike(each: _Seen) -> dict[str, Measure]:
    """Class label with its reason, in both languages."""
    if not each.is_line:
        return {**_say("as-service-written").both()}
    if each.is_clear:
        return {**_say("as-line-written", count=each.written).both()}
    return {**_say("as-either-relayed").both()}
