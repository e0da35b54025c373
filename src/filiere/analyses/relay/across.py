"""Which account or phone sends out what comes in by a conversation?

Orders come in an application and couriers are called, or the other way round, by one phone or by
two. What comes in are openings, what goes out are contacts with those who are no clients of the
line. Each way in is set against each way out by itself, under the same null as between bills; what
two bills alone tell is left to the search of bills. No likelihood ratio: no study covers it yet.

Reads contact, chat_message, call_entry, findings of reconcile. One row per (line, dispatch).
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from filiere.analyses.relay.lag import median_lag_s
from filiere.analyses.relay.parameters import Parameters
from filiere.analysis import Row
from filiere.case import Case
from filiere.distinct import distinct
from filiere.model.evidence import Role
from filiere.signals.book import Ledger, ledger
from filiere.signals.channels import BILL, Channels, read_channels
from filiere.signals.clients import clients_of
from filiere.signals.contacts import Ints, evidence_of
from filiere.signals.counting import episodes
from filiere.signals.dispatch_shape import Line, shape_of
from filiere.signals.found import line_or_service
from filiere.signals.reaching import carriers_of, reach_of
from filiere.signals.rhythm import Coincidence, acts, coincidence, preceding
from filiere.wording import Text, Words

_say = Words(__name__)

WIDTHS = 3
"""Windows tried: a third of it, the window, twice it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pair:
    """A line and who sends out what it receives; places in the contacts."""

    line: int
    phone: int
    came: Ints
    sent: Ints
    p: float
    best: Coincidence
    backward: Coincidence


def across(
    case: Case, values: Parameters, known: frozenset[tuple[int | None, int | None]]
) -> tuple[list[Row], int]:
    """Relays that conversations tell, and how many pairs of ways were compared.

    ``known``: pairs of numbers that the bills alone give.
    """
    held = read_channels(case)
    if held is None:
        return [], 0
    book = ledger(held.contacts)
    found: list[_Pair] = []
    compared = 0
    for line in _lines(book, held, values):
        pairs, tried = _searched(book, held, line, values)
        compared += tried
        found += pairs
    rare = [each for each in found if each.p * compared <= values.max_chance]
    rare = [each for each in _sources(book, rare) if (each.line, each.phone) not in known]
    return [_row(case, held, each, compared, values) for each in rare], compared


def _lines(book: Ledger, held: Channels, values: Parameters) -> list[int]:
    """Parties that enough others reach often enough, in order."""
    reached = distinct(held.contacts.b)
    found = []
    for party in reached.tolist():
        into = book.by_b.of(party)
        if len(into) < values.min_openings:
            continue
        if len(distinct(held.contacts.a[into])) >= values.min_clients:
            found.append(int(party))
    return found


def _searched(
    book: Ledger, held: Channels, line: int, values: Parameters
) -> tuple[list[_Pair], int]:
    contacts = held.contacts
    came = episodes(book, line)
    into = book.by_b.of(line)
    whose, often_in = np.unique(contacts.a[into], return_counts=True)
    visits = np.zeros(contacts.numbers, dtype=np.int64)
    visits[whose] = often_in
    shape_line = Line(
        line=line, clients=clients_of(book, line), carriers=carriers_of(book, reach_of(book), line)
    )
    found: list[_Pair] = []
    compared = 0
    told_in = bool(held.told[came].any())
    for phone in distinct(contacts.a).tolist():
        out = book.by_a.of(phone)
        if phone == line or len(out) < values.min_openings:
            continue
        if not told_in and not bool(held.told[out].any()):
            continue
        # who reaches the line more than he is reached is a client: nobody is sent there
        reached, often = np.unique(contacts.b[out], return_counts=True)
        sent_to = reached[(visits[reached] < often) & (reached != line)]
        sent = out[np.isin(contacts.b[out], sent_to)]
        if len(acts(contacts.t[sent], values.apart_s)) < values.min_openings:
            continue
        if not shape_of(book, shape_line, phone, values).possible and not _few(often, values):
            continue
        for pair in _ways(held, line, phone, came, sent, values):
            compared += 1
            if pair.best.z > pair.backward.z:
                found.append(pair)
    return _best_of(found), compared


def _few(often: Ints, values: Parameters) -> bool:
    """Whether a phone reaches so few that no shape can be read off it."""
    return len(often) <= values.recipients


def _ways(  # noqa: PLR0913, PLR0917 -- one line, one phone, and what came and went
    held: Channels, line: int, phone: int, came: Ints, sent: Ints, values: Parameters
) -> Iterator[_Pair]:
    """Each way in against each way out, where at least one of them is a conversation."""
    contacts = held.contacts
    ways_in = sorted(set(held.channel[came]))
    ways_out = sorted(set(held.channel[sent]))
    for way_in in ways_in:
        into = came[held.channel[came] == way_in]
        causes = contacts.t[into]
        for way_out in ways_out:
            if way_in == way_out == BILL:
                continue
            out = sent[held.channel[sent] == way_out]
            effects = acts(contacts.t[out], values.apart_s)
            if min(len(causes), len(effects)) < values.min_openings:
                continue
            width = values.window_s
            tried = [
                coincidence(causes, effects, (0, each)) for each in (width // 3, width, 2 * width)
            ]
            if int(preceding(causes, effects, (0, width)).sum()) == 0:
                continue
            yield _Pair(
                line=line,
                phone=phone,
                came=into,
                sent=out,
                p=min(1.0, WIDTHS * min(each.p for each in tried)),
                best=max(tried, key=lambda each: each.z),
                backward=coincidence(causes, effects, (-width, 0), tail=False),
            )


def _best_of(pairs: list[_Pair]) -> list[_Pair]:
    """One of each (line, phone): the clearest way; what went by the others is not added."""
    found: dict[tuple[int, int], _Pair] = {}
    for each in sorted(pairs, key=_clearest):
        key = (each.line, each.phone)
        if key not in found:
            found[key] = each
    return list(found.values())


def _clearest(pair: _Pair) -> tuple[float, float, int, int]:
    return pair.p, -pair.best.z, pair.line, pair.phone


def _sources(book: Ledger, pairs: list[_Pair]) -> list[_Pair]:
    """Without those in touch with a clearer candidate for the same line: they echo it."""
    kept: list[_Pair] = []
    for each in sorted(pairs, key=_clearest):
        stronger = [one for one in kept if one.line == each.line]
        if not any(_in_touch(book, each.phone, one.phone) for one in stronger):
            kept.append(each)
    return kept


def _in_touch(book: Ledger, one: int, other: int) -> bool:
    """Whether a good part of what goes out of a phone, or comes in, is with another."""
    contacts = book.contacts
    out, into = book.by_a.of(one), book.by_b.of(one)
    both = int((contacts.b[out] == other).sum()) + int((contacts.a[into] == other).sum())
    return 4 * both >= len(out) + len(into)


def _row(case: Case, held: Channels, pair: _Pair, compared: int, values: Parameters) -> Row:
    contacts = held.contacts
    window = values.window_s
    came, sent = contacts.t[pair.came], contacts.t[pair.sent]
    followed = preceding(-sent[::-1], -came, (0, window)) > 0
    follows = preceding(came, sent, (0, window)) > 0
    used = distinct(np.concatenate((pair.came[followed], pair.sent[follows])))
    effects = acts(sent, values.apart_s)
    at = contacts.t[used]
    return Row(
        subjects=(
            held.parties.subject(line_or_service(case)(pair.line), pair.line),
            held.parties.subject(Role.DISPATCH, pair.phone),
        ),
        period_s=(int(at.min()), int(at.max())),
        evidence=evidence_of(case, contacts.contact_id[used]),
        measures={
            "events": int(followed.sum()),
            "median_lag_s": median_lag_s(came, effects, window),
            "expected_by_chance": round(pair.best.expected, 1),
            "z": round(pair.best.z, 1),
            "z_backward": round(pair.backward.z, 1),
            "p": float(f"{pair.p:.3g}"),
            "chains": None,
            "chains_by_chance": None,
            "chained_clients": None,
            "callers_reached": None,
            "callers_reached_by_chance": None,
            "relayed": int(followed.sum()),
            "incoming": len(pair.came),
            "recipients": len(distinct(contacts.b[pair.sent])),
            "compared": compared,
            **held.measures(used),
        },
        expected_by_chance=pair.p * compared,
        claim=_say("across-claim"),
        caveats=(_say("across-not-weighed"), *_same_phone(pair, held)),
    )


def _same_phone(pair: _Pair, held: Channels) -> tuple[Text, ...]:
    """What is to be known where both stand in the log of one phone."""
    phones = {
        held.device_of[int(-each)]
        for each in held.contacts.contact_id[np.concatenate((pair.came, pair.sent))]
        if each < 0
    }
    return (_say("across-one-phone"),) if len(phones) == 1 and "" not in phones else ()
