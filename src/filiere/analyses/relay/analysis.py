"""Which phone sends out what a line receives?

The line's own bill never shows the phone that sends the couriers; it may be abroad and known only
as a caller on the couriers' bills. What ties the two is time: a contact comes in on one, minutes
later one goes out of the other, and whoever was reached there reaches the caller. All phones are
screened for both traces against each line; those that stand out are measured hour by hour against
their own rhythm, and against the line's calls turned by whole weeks. One score joins both traces;
the likelihood ratio of that score, against each alternative, comes from curves made elsewhere.

Reads contact, coverage, authorisation, findings of lines. One row per (line, dispatch phone);
scores in units of log10, p in (0, 1].
"""

from dataclasses import replace

import numpy as np

from filiere.analyses.relay.across import across
from filiere.analyses.relay.lag import median_lag_s
from filiere.analyses.relay.parameters import Parameters
from filiere.analysis import Analysis, Answer, Progress, Row, Weighing
from filiere.case import Case
from filiere.distinct import distinct
from filiere.model.codes import Kind
from filiere.model.evidence import FindingKind, Propositions, Role, Subject
from filiere.signals.book import Ledger, ledger
from filiere.signals.chain import Arrivals, arrivals, chain_places
from filiere.signals.contacts import (
    billed_numbers,
    evidence_of,
    read_contacts,
)
from filiere.signals.echoes import told_pairs
from filiere.signals.found import line_or_service, named_numbers, numbers_in
from filiere.signals.observed import Window, observed
from filiere.signals.relaying import Pair, callers_of, conditions_of, searched
from filiere.signals.rhythm import preceding
from filiere.wording import Text, Words

_say = Words(__name__)

HP = _say("hp")
PROPOSITIONS = Propositions(
    hp=HP,
    hd=_say("propositions-hd"),
    population=_say("propositions-population"),
)


def _weighings() -> tuple[Weighing, ...]:
    against = (
        (
            "unrelated",
            _say("against-unrelated-another-phone-these-evenings"),
            PROPOSITIONS.hd,
            _say("against-unrelated-phones-city-active-while-line"),
        ),
        (
            "other_desk",
            _say("against-other-desk-dispatch-phone-another-line-service"),
            _say("against-other-desk-sends-out-what-another-number"),
            _say("against-other-desk-dispatch-phones-other-networks-desks"),
        ),
        (
            "circle",
            _say("against-circle-phone-same-circle"),
            _say("against-circle-touch-those-work-reacts-third"),
            _say("against-circle-couriers-own-phones-holder-couriers"),
        ),
    )
    return tuple(
        Weighing(
            curve=f"relay_{kind}_{name}_v1",
            alternative=alternative,
            propositions=Propositions(hp=HP, hd=hd, population=population),
        )
        for kind in ("joint", "timing")
        for name, alternative, hd, population in against
    )


WEIGHINGS = _weighings()
"""Three alternatives, each with a curve for both traces together and one for the timing alone."""


SMALL_CASE = 60
"""Up to so many bills, every billed number is asked as a line: somebody asked for each of them."""


def answer(case: Case, values: Parameters, progress: Progress) -> Answer:
    """Screen all phones against each line, then measure those that stand out."""
    of_bills = _of_bills(case, values, progress)
    known = frozenset(
        (row.subjects[0].number_id, row.subjects[1].number_id) for row in of_bills.rows
    )
    rows, compared = across(case, values, known)
    if len(rows) > 0:
        return Answer(rows=(*of_bills.rows, *rows), considered=of_bills.considered + compared)
    if of_bills.not_applicable is None:
        return replace(of_bills, considered=of_bills.considered + compared)
    if compared > 0:
        return Answer(considered=compared)
    return of_bills


def _of_bills(case: Case, values: Parameters, progress: Progress) -> Answer:
    contacts = read_contacts(case)
    if len(contacts) == 0:
        return Answer(not_applicable=_unseen(case, _say("no-contact")))
    book = ledger(contacts)
    lines = lines_asked(case, book, values)
    if len(lines) == 0:
        return Answer(not_applicable=_unseen(case, _say("no-line")))
    billed = np.array(sorted(billed_numbers(case)), dtype=np.int64)
    index = arrivals(book, values.chain_s)
    window = observed(case, contacts)
    searches, considered = searched(index, window, lines, values)
    progress(_say("step-screened"), 0.5)
    found, considered = told_pairs(index, searches, (billed, window), considered, values)
    role_of = line_or_service(case)
    rows = [
        _row(case, index, pair, (considered, window, role_of(pair.line)), values) for pair in found
    ]
    rows.sort(key=lambda row: (row.expected_by_chance or 0.0, -int(str(row.measures["events"]))))
    return Answer(rows=tuple(rows), considered=considered)


def _unseen(case: Case, why: Text) -> Text:
    """Where bills hold hardly anything but data sessions, orders by applications are not seen."""
    ((sessions, others),) = case.query(
        "SELECT count(*) FILTER (kind = $data), count(*) FILTER (kind <> $data) FROM event",
        {"data": int(Kind.DATA)},
    )
    return _say("orders-not-visible") if sessions > others else why


def lines_asked(case: Case, book: Ledger, values: Parameters) -> list[int]:
    """Lines of the ledger, and numbers whose records somebody asked for that many reach.

    In a case of a few bills that is every billed number; in a larger one, those that an
    authorisation names and that are reached by enough numbers. Each adds to the pairs compared.
    """
    lines = numbers_in(case, "lines", Role.LINE)
    services = numbers_in(case, "lines", Role.SERVICE)
    billed = billed_numbers(case)
    least = values.min_incoming
    if len(billed) <= SMALL_CASE:
        lines += [n for n in sorted(billed) if len(book.by_b.of(n)) >= least]
        lines = [n for n in lines if n not in services or n in billed]
    else:
        named = [n for n in named_numbers(case) if n in billed and len(book.by_b.of(n)) >= least]
        reach = {n: len(callers_of(book, n)) for n in named}
        lines += [n for n in named if reach[n] >= values.min_callers]
    if values.services == 1:
        lines += services
    return list(dict.fromkeys(lines))


def _row(
    case: Case, index: Arrivals, pair: Pair, search: tuple[int, Window, Role], values: Parameters
) -> Row:
    considered, seen, role = search
    book = index.book
    contacts, traced = book.contacts, pair.traces
    window = values.window_s
    into, out = book.by_b.of(pair.line), book.by_a.of(pair.phone)
    followed = preceding(-contacts.t[out][::-1], -contacts.t[into], (0, window)) > 0
    follows = preceding(contacts.t[into], contacts.t[out], (0, window)) > 0
    linked = chain_places(index, pair.line, pair.phone, values.chain_s)
    used = distinct(np.concatenate((into[followed], out[follows], *linked)))
    first, last = int(contacts.t[used].min()), int(contacts.t[used].max())
    best = traced.best
    return Row(
        subjects=(Subject(role, pair.line), Subject(Role.DISPATCH, pair.phone)),
        period_s=(first, last),
        evidence=evidence_of(case, contacts.contact_id[used]),
        measures={
            "events": best.count,
            "median_lag_s": median_lag_s(pair.causes, pair.effects, window),
            "expected_by_chance": round(best.expected, 1),
            "z": round(best.z, 1),
            "z_backward": round(traced.backward.z, 1),
            "p": float(f"{pair.p:.3g}"),
            "chains": traced.visits,
            "chains_by_chance": round(traced.chance_visits, 1),
            "chained_clients": traced.clients,
            "callers_reached": traced.reached,
            "callers_reached_by_chance": round(traced.chance_reached, 1),
            "relayed": int(followed.sum()),
            "incoming": len(into),
            "recipients": len(distinct(contacts.b[out])),
            "compared": considered,
        },
        expected_by_chance=pair.p * considered,
        claim=_say("claim") if pair.chained else _say("claim-without-chains"),
        caveats=(
            *(() if pair.chained else (_say("timing-alone"),)),
            *((_say("of-a-service"),) if role is Role.SERVICE else ()),
        ),
        scores=scores_of(pair),
        conditions=conditions_of(book, seen, pair),
    )


def scores_of(pair: Pair) -> dict[str, float]:
    """The score under the curves that it is for."""
    kind = "joint" if pair.chained else "timing"
    return {
        weighing.curve: pair.score
        for weighing in WEIGHINGS
        if weighing.curve.startswith(f"relay_{kind}_")
    }


ANALYSIS = Analysis(
    question=_say("question"),
    in_short=_say("in-short"),
    place=20,
    page="lanes",
    kind=FindingKind.INVESTIGATIVE,
    takes=Parameters,
    answer=answer,
    subjects=(Role.LINE, Role.SERVICE, Role.DISPATCH),
    measures=_say.each(
        "measures",
        "events",
        "median_lag_s",
        "expected_by_chance",
        "z",
        "z_backward",
        "p",
        "relayed",
        "incoming",
        "chains",
        "chains_by_chance",
        "chained_clients",
        "callers_reached",
        "callers_reached_by_chance",
        "compared",
        "recipients",
    ),
    claim=_say("claim"),
    propositions=PROPOSITIONS,
    reference="Filière's own method: pair counts under an hour-wise rotation null, with the "
    "saddlepoint tail of Lugannani and Rice (1980); chains of three contacts under turned weeks",
    alternatives=(
        _say("alternatives-both-react-third-number"),
        _say("alternatives-lawful-switchboard-dispatcher-uses-second"),
        _say("alternatives-both-busy-same-evenings-null"),
    ),
    caveats=(
        _say("caveats-one-person-two-phones-two"),
        _say("caveats-timing-chains-places-same-two"),
        _say("caveats-timing-ties-phones-people-holds"),
        _say("caveats-orders-kept-round-set-hour"),
        _say("caveats-bills-held-applications-hide-relays"),
        _say("caveats-tail-probability-saddlepoint-approximation-below"),
    ),
    weighings=WEIGHINGS,
    after=("lines", "reconcile"),
)
