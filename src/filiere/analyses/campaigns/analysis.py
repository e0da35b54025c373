"""Which bulk sendings did a number make, and what came of them?

Texts of one number to many others in a short time, far above what that number and the others do in
an hour; chunks a few minutes apart are one sending. What came of it is counted against the same
hours of other days. A first sending that opens the life of a number announces the number. Shops
and clubs send in bulk too: the role is *line* only where the ledger says so.

Conversations of phones and exports are read beside the bills where any is held (``conversations``).

Reads contact, message, chat_message, findings of lines and relay. One row per sending; counts.
"""

from dataclasses import dataclass

import numpy as np

from filiere.analyses.campaigns.conversations import with_conversations
from filiere.analyses.campaigns.near import busy_senders, contacts_near, writers
from filiere.analyses.campaigns.parameters import Parameters
from filiere.analyses.campaigns.templates import template_of
from filiere.analysis import Analysis, Answer, Progress, Row
from filiere.case import Case
from filiere.distinct import distinct
from filiere.model.evidence import FindingKind, Propositions, Role, Subject
from filiere.signals.book import Ledger, ledger
from filiere.signals.channels import read_channels
from filiere.signals.contacts import (
    DAY_S,
    Contacts,
    Ints,
    evidence_of,
    iso_text,
)
from filiere.signals.found import order_lines
from filiere.signals.observed import observed
from filiere.wording import Text, Words

_say = Words(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """One bulk sending; places of its texts."""

    sender: int
    places: Ints
    recipients: Ints
    first: bool
    """The sender's first."""
    overlap: float | None
    """Share of the recipients of the sending before that are met again."""


def answer(case: Case, values: Parameters, progress: Progress) -> Answer:
    """Find the sendings of every number, then count what followed."""
    considered = writers(case)
    held = read_channels(case, without_events=True)
    if considered == 0 and held is None:
        return Answer(not_applicable=_say("no-text"))
    rows = _on_bills(case, values, progress) if considered > 0 else []
    if held is not None:
        rows, sending = with_conversations(case, held, rows, values)
        considered += sending
    rows.sort(key=lambda row: (row.subjects[0].role != Role.LINE, row.period_s, len(row.evidence)))
    return Answer(rows=tuple(rows), considered=considered)


def _on_bills(case: Case, values: Parameters, progress: Progress) -> list[Row]:
    """Sendings that the bills tell of."""
    senders = busy_senders(case, values.min_recipients)
    contacts = contacts_near(case, senders)
    book = ledger(contacts)
    lines = set(order_lines(case))
    window = observed(case, contacts)
    progress(_say("step-senders"), 0.3)
    rows: list[Row] = []
    for place, sender in enumerate(senders):
        found = sendings(book, int(sender), values)
        rows += [
            _row(
                case,
                book,
                each,
                found,
                is_line=int(sender) in lines,
                span_s=window.of(int(sender)),
                values=values,
            )
            for each in found
        ]
        progress(_say("step-sendings"), 0.3 + 0.7 * (place + 1) / len(senders))
    return rows


def sendings(book: Ledger, sender: int, values: Parameters) -> list[Sending]:
    """Runs of texts without a long pause that reach enough different numbers, quickly."""
    contacts = book.contacts
    out = book.by_a.of(sender)
    out = out[~contacts.is_call[out]]
    gap, least = values.pause_s, values.min_recipients
    # a reply to somebody who has just written is conversation, not a sending
    out = out[~_replies(book, sender, out, values.reply_s)]
    if len(out) == 0:
        return []
    cuts = np.flatnonzero(np.diff(contacts.t[out]) > gap) + 1
    found: list[Sending] = []
    before: Ints | None = None
    for run in np.split(out, cuts):
        core = _densest(contacts, run, values.chunk_s, least)
        if len(core) == 0:
            continue
        recipients = distinct(contacts.b[core]).astype(np.int64)
        if len(core) > values.repeats * len(recipients):
            continue
        overlap = None
        if before is not None:
            overlap = round(len(np.intersect1d(before, recipients)) / len(before), 3)
        found.append(
            Sending(
                sender=sender,
                places=core,
                recipients=recipients,
                first=before is None,
                overlap=overlap,
            )
        )
        before = recipients
    return found


def _densest(contacts: Contacts, run: Ints, chunk_s: int, least: int) -> Ints:
    """The run from its first to its last stretch that reaches enough numbers in a short time."""
    t, b = contacts.t[run], contacts.b[run]
    ends = np.searchsorted(t, t + chunk_s, side="right")
    starts = (
        [
            k
            for k in range(len(run))
            if ends[k] - k >= least and len(distinct(b[k : ends[k]])) >= least
        ]
        if len(run) < 20_000
        else [0]
    )
    if len(starts) == 0:
        return run[:0]
    return run[starts[0] : int(ends[starts[-1]])]


def _replies(
    book: Ledger, sender: int, out: Ints, within_s: int
) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    contacts = book.contacts
    into = book.by_b.of(sender)
    if len(into) == 0 or len(out) == 0:
        return np.zeros(len(out), dtype=np.bool_)
    low = int(contacts.span_s[0]) - within_s
    stride = int(contacts.span_s[1]) - low + 1
    key = np.sort(contacts.a[into].astype(np.int64) * stride + contacts.t[into] - low)
    asked = contacts.b[out].astype(np.int64) * stride + contacts.t[out] - low
    ends = np.searchsorted(key, asked, side="left")
    return np.asarray(ends > np.searchsorted(key, asked - within_s, side="left"), dtype=np.bool_)


def effect(
    book: Ledger,
    sending: Sending,
    others: list[Sending],
    within_s: int,
    span_s: tuple[int, int],
) -> tuple[Ints, float | None]:
    """Incoming contacts of recipients after the sending, and the mean of other days.

    ``span_s``: when a contact of the sender would have been seen; a day outside it says nothing.
    """
    contacts = book.contacts
    into = book.by_b.of(sending.sender)
    into = into[np.isin(contacts.a[into], sending.recipients)]
    t = contacts.t[into]
    begin = int(contacts.t[sending.places[-1]]) + 1
    after = into[(t >= begin) & (t < begin + within_s)]
    low, high = span_s
    starts = np.array([int(contacts.t[each.places[0]]) for each in others], dtype=np.int64)
    counts = []
    days = (high - low) // DAY_S + 1
    for day in range(-days, days + 1):
        start = begin + day * DAY_S
        alive = start >= low and start + within_s <= high
        # another sending within the window, or shortly before it, would raise the level
        calm = not bool(((starts > start - DAY_S) & (starts < start + within_s)).any())
        if alive and day != 0 and calm:
            counts.append(int(((t >= start) & (t < start + within_s)).sum()))
    return after, sum(counts) / len(counts) if len(counts) > 0 else None


def _row(  # noqa: PLR0913 (the case and one sending among its sender's)
    case: Case,
    book: Ledger,
    sending: Sending,
    found: list[Sending],
    *,
    is_line: bool,
    span_s: tuple[int, int],
    values: Parameters,
) -> Row:
    contacts = book.contacts
    after, expected = effect(book, sending, found, values.effect_s, span_s)
    out = book.by_a.of(sending.sender)
    into = book.by_b.of(sending.sender)
    born = min(int(contacts.t[out[0]]), int(contacts.t[into[0]]) if len(into) > 0 else 2**60)
    sent_at = int(contacts.t[sending.places[0]])
    announces = sending.first and sent_at - born <= DAY_S and born - span_s[0] > 2 * DAY_S
    used = np.concatenate((sending.places, after))
    role = Role.LINE if is_line else Role.SERVICE
    return Row(
        subjects=(Subject(role, sending.sender),),
        period_s=(sent_at, int(contacts.t[used].max())),
        evidence=evidence_of(case, contacts.contact_id[used]),
        measures={
            "sent_at": iso_text(sent_at),
            "recipients": len(sending.recipients),
            "template": template_of(case, contacts.contact_id[sending.places]),
            "orders_after": len(after),
            "orders_expected": None if expected is None else round(expected, 1),
            "kind": "announcement" if announces else "sending",
            "lasted_s": int(contacts.t[sending.places[-1]]) - sent_at,
            "same_as_before": sending.overlap,
        },
        expected_by_chance=_by_chance(book, sending, span_s),
        claim=_claim(is_line=is_line, announces=announces),
    )


def _by_chance(book: Ledger, sending: Sending, span_s: tuple[int, int]) -> float:
    """Such bursts if the sender's other texts fell anyhow: below one in a million, told as 0."""
    contacts = book.contacts
    out = book.by_a.of(sending.sender)
    others = len(out) - len(sending.places)
    span = span_s[1] - span_s[0] + 1
    lasted = int(contacts.t[sending.places[-1]] - contacts.t[sending.places[0]]) + 1
    mean = others * lasted / span
    least = len(sending.recipients)
    # Chernoff's bound on a Poisson count of at least ``least``, for every stretch of the period
    if mean <= 0:
        return 0.0
    log_p = least - mean - least * float(np.log(least / mean)) if least > mean else 0.0
    chance = float(np.exp(min(log_p, 0.0))) * span / lasted
    return chance if chance >= 1e-6 else 0.0


def _claim(*, is_line: bool, announces: bool) -> Text:
    if is_line:
        return _say("announcement-claim") if announces else _say("line-claim")
    return _say("service-claim")


ANALYSIS = Analysis(
    question=_say("question"),
    in_short=_say("in-short"),
    place=60,
    page="lanes",
    counts_people=("recipients",),
    kind=FindingKind.INVESTIGATIVE,
    takes=Parameters,
    answer=answer,
    subjects=(Role.LINE, Role.SERVICE),
    measures=_say.each(
        "measures",
        "sent_at",
        "recipients",
        "template",
        "orders_after",
        "orders_expected",
        "kind",
        "lasted_s",
        "same_as_before",
    ),
    claim=_say("line-claim"),
    propositions=Propositions.said(_say),
    reference="Filière's own method; effect against the same hours of other days",
    alternatives=(
        _say("alternatives-shop-s-promotion-reminder-appointments"),
        _say("alternatives-orders-after-may-another-cause"),
    ),
    caveats=(
        _say("caveats-recipient-did-choose-list-nothing"),
        _say("caveats-contacts-after-sending-counted-orders"),
        _say("caveats-recipients-reached-applications-seen"),
    ),
    after=("lines", "relay", "reconcile"),
)
