"""Up which rungs do the records lead, and why no higher?

Client, courier, dispatch phone, line, holder, supplier: each rung is a finding of the ledger, with
its strength, its rival explanation and what would refute it. Lines that share a dispatch phone or
a courier are one network; several networks of a case are kept apart. A supplier is hardly in touch,
so that no count of contacts finds it: what tells is rhythm, a contact up and then a sending or a
wave of orders, against the same hours of other days. Where the records stop, it says why. The
number with most contacts is shown only to warn that it is not the head. An account of a market is a
rung where the key of a seized phone of the network leads to it, a declared business where ``front``
gives it that role beside a line of the network.

Reads contact, coverage, number, findings of lines, relay, couriers, campaigns, copresence,
reconcile, vendors, front. One row per network.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

import numpy as np

from filiere.analyses.ladder.accounts import accounts_of
from filiere.analyses.ladder.parameters import Parameters
from filiere.analyses.ladder.restocking import Rise, Trade, rises
from filiere.analysis import Analysis, Answer, Progress, Row
from filiere.case import Case
from filiere.distinct import distinct
from filiere.model.evidence import FindingKind, Measure, Propositions, Role, Subject
from filiere.signals.book import Ledger, ledger
from filiere.signals.contacts import Ints, billed_numbers, evidence_of, iso_text, read_contacts
from filiere.signals.found import Known, known
from filiere.signals.observed import observed
from filiere.signals.remaining import Left, left_over
from filiere.wording import Text, Words

_say = Words(__name__)


MOST_LEFT = 40
"""Numbers left that are listed; how many there are stands beside them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """Findings that hang together, by number; each number keeps its strongest finding."""

    lines: Mapping[int, Known | None]
    dispatches: Mapping[int, Known]
    couriers: Mapping[int, Known]


def answer(case: Case, values: Parameters, progress: Progress) -> Answer:
    """Gather the networks of the ledger and look for a supplier of each."""
    lines, relays, couriers = (
        [each for each in known(case, name) if Role.LINE in each.subjects]
        for name in ("lines", "relay", "couriers")
    )
    found = networks(lines, relays, couriers)
    if len(found) == 0:
        return Answer(not_applicable=_say("no-line"))
    book = ledger(read_contacts(case))
    billed = billed_numbers(case)
    foreign = _foreign(case)
    rows, considered = [], 0
    for place, network in enumerate(found):
        supply, tried, left = _above(case, book, network, values)
        considered += tried
        rows.append(_row(case, book, network, (supply, left), (billed, foreign)))
        progress(_say("step-networks"), (place + 1) / len(found))
    return Answer(rows=tuple(rows), considered=max(considered, len(found)))


def networks(lines: list[Known], relays: list[Known], couriers: list[Known]) -> list[Network]:
    """Lines joined by a dispatch phone or a courier; in the order of their first line."""
    own: dict[int, Known | None] = {
        each.subjects[Role.LINE]: each for each in lines if Role.LINE in each.subjects
    }
    for each in relays:
        own.setdefault(each.subjects[Role.LINE], None)
    head_of = _joined(list(own), [*relays, *couriers])
    found = []
    for head in dict.fromkeys(head_of.values()):
        members = {line for line, of in head_of.items() if of == head}
        found.append(
            Network(
                lines={line: each for line, each in own.items() if line in members},
                dispatches=_strongest(relays, Role.DISPATCH, members),
                couriers=_strongest(couriers, Role.COURIER, members),
            )
        )
    return found


def _joined(lines: list[int], ties: list[Known]) -> dict[int, int]:
    """For each line, in order, the line that stands for its network."""
    above = {line: line for line in lines}

    def top(line: int) -> int:
        while above[line] != line:
            line = above[line]
        return line

    met: dict[int, int] = {}
    for each in ties:
        line = each.subjects.get(Role.LINE, -1)
        if line not in above:
            continue
        for role in (Role.DISPATCH, Role.COURIER):
            number = each.subjects.get(role)
            if number is not None:
                above[top(line)] = top(met.setdefault(number, line))
    return {line: top(line) for line in lines}


def _strongest(findings: list[Known], role: Role, lines: set[int]) -> dict[int, Known]:
    """Numbers in a role for these lines, each with its strongest finding."""
    kept: dict[int, Known] = {}
    for each in findings:
        number = each.subjects.get(role)
        if number is None or each.subjects.get(Role.LINE, -1) not in lines:
            continue
        if number not in kept or _strength(each) > _strength(kept[number]):
            kept[number] = each
    return kept


def _strength(each: Known) -> float:
    return -99.0 if each.log10_lr is None else each.log10_lr


def _foreign(case: Case) -> set[int]:
    rows = case.column(
        "SELECT number_id FROM number WHERE country <> '' AND country <> ? ORDER BY number_id",
        [case.meta("country")],
        of=int,
    )
    return set(rows)


def _above(
    case: Case, book: Ledger, network: Network, values: Parameters
) -> tuple[list[Rise], int, list[Left]]:
    """Numbers after whose contacts with a head the trade rises, how many were tried, who is left.

    A supplier on a rhythm of its own follows no order and no sending: it is among those left.
    """
    contacts = book.contacts
    lines = np.array(sorted(network.lines), dtype=np.int64)
    couriers = np.array(sorted(network.couriers), dtype=np.int64)
    callers = distinct(contacts.a[book.by_b.of_all(lines)])
    trade = Trade(
        sent_at=_sendings(case, set(network.lines)),
        orders=np.sort(contacts.t[book.by_b.of_all(lines)]),
    )
    heads = sorted(network.dispatches)
    for line in sorted(network.lines):
        reached = contacts.b[book.by_a.of(line)]
        if int(np.isin(reached, couriers).sum()) >= values.own_courier:
            heads.append(line)
    found: list[Rise] = []
    left: dict[int, Left] = {}
    explained = {*lines.tolist(), *couriers.tolist(), *heads}
    window = observed(case, contacts)
    for head in heads:
        out, into = book.by_a.of(head), book.by_b.of(head)
        met: Ints = distinct(np.concatenate((contacts.b[out], contacts.a[into]))).astype(np.int64)
        known_already = np.concatenate((lines, couriers, np.array(heads, dtype=np.int64)))
        met = met[~np.isin(met, known_already)]
        if head in network.lines:
            met = met[~np.isin(met, callers) | (_rings(book, head, met) >= values.min_ups)]
        found += rises(book, head, met, trade, values.min_ups, span_s=window.of(head))
        for each in left_over(book, head, lines, explained, window.length_s(head)):
            if each.number not in left or left[each.number].score < each.score:
                left[each.number] = each
    tried = len(found)
    supply = [each for each in found if each.p * tried <= values.max_chance]
    ordered = sorted(left.values(), key=lambda e: (-e.score, int(contacts.t[e.places[0]])))
    return supply, tried, ordered


def _rings(book: Ledger, head: int, met: Ints) -> Ints:
    """Calls that the head itself makes to each number."""
    contacts = book.contacts
    out = book.by_a.of(head)
    called = contacts.b[out[contacts.is_call[out]]]
    return np.array([int((called == number).sum()) for number in met.tolist()], dtype=np.int64)


def _sendings(case: Case, lines: set[int]) -> Ints:
    times = [
        int(datetime.fromisoformat(str(each.measures["sent_at"])).timestamp())
        for each in known(case, "campaigns")
        if each.subjects.get(Role.LINE, each.subjects.get(Role.SERVICE, -1)) in lines
    ]
    return np.array(sorted(times), dtype=np.int64)


def _row(
    case: Case,
    book: Ledger,
    network: Network,
    above: tuple[list[Rise], list[Left]],
    sets: tuple[set[int], set[int]],
) -> Row:
    supply, left = above
    billed, foreign = sets
    contacts = book.contacts
    lines = np.array(sorted(network.lines), dtype=np.int64)
    into = book.by_b.of_all(lines)
    clients = len(distinct(contacts.a[into]))
    rungs, rests_on = _rungs(case, network, supply, clients)
    subjects = [Subject(Role.LINE, next(iter(network.lines)))]
    for role, numbers in (
        (Role.DISPATCH, list(network.dispatches)),
        (Role.COURIER, list(network.couriers)),
        (Role.SUPPLIER, [each.number for each in supply]),
    ):
        subjects += [Subject(role, number) for number in numbers[:1]]
    evidence = {int(r) for r in _evidence(case, rests_on)}
    used = np.concatenate([into[:1], *(each.places for each in supply)])
    evidence |= set(evidence_of(case, contacts.contact_id[used]))
    periods = [
        each.period_s
        for each in (*network.lines.values(), *network.dispatches.values())
        if each is not None
    ]
    at = contacts.t[into]
    low = min([int(at.min()), *(p[0] for p in periods)])
    high = max([int(at.max()), *(p[1] for p in periods)])
    stop = why_no_higher(network, (supply, left), billed, foreign)
    return Row(
        subjects=tuple(subjects),
        period_s=(low, high),
        evidence=tuple(sorted(evidence)),
        measures={
            "rungs": rungs,
            "cannot_go_higher": _pair(stop),
            "clients": clients,
            "couriers": len(network.couriers),
            "dispatches": len(network.dispatches),
            "suppliers": len(supply),
            "most_connected": _most_connected(book, network, supply),
            "restocking": [_supply(each) for each in supply],
            "remaining": [
                _remaining(book, each, rank) for rank, each in enumerate(left[:MOST_LEFT], start=1)
            ],
            "left": len(left),
        },
        expected_by_chance=sum(each.p for each in supply) if len(supply) > 0 else None,
    )


def _rungs(
    case: Case, network: Network, supply: list[Rise], clients: int
) -> tuple[list[Measure], list[str]]:
    """The rungs from the foot up, and the findings they rest on."""
    rests_on: list[str] = []

    def rung(
        role: str, number: int | None, each: Known | None, told: str = "", **more: Measure
    ) -> Measure:
        if each is not None:
            rests_on.append(each.finding_id)
        nobody: dict[str, Measure] = {} if "account_id" in more else {"number": None}
        who: dict[str, Measure] = nobody if number is None else {"number_id": number}
        return {
            "role": role,
            **who,
            "log10_lr": None if each is None else each.log10_lr,
            "rests_on": None if each is None else each.finding_id,
            "rival": _pair(_say(f"rivals-{told or role}")),
            "refutes": _pair(_say(f"refutes-{told or role}")),
            **more,
        }

    rungs = [rung("client", None, next(iter(network.lines.values())), count=clients)]
    carried = known(case, "copresence")
    members: tuple[tuple[str, Mapping[int, Known | None]], ...] = (
        ("courier", network.couriers),
        ("dispatch", network.dispatches),
        ("line", network.lines),
    )
    for role, phones in members:
        rungs += [rung(role, n, each) for n, each in phones.items()]
    for each in carried:
        both = set(each.subjects.values())
        if both & set(network.lines) and both & set(network.dispatches):
            rungs.append(rung("holder", None, each))
    for _, phones in members:
        for n in phones:
            rungs += [
                rung("holder", other, each, told="companion", beside={"number_id": n})
                for other, each in _carried_with(n, carried, network)
            ]
    rungs += [
        rung("front", each.subjects[Role.FRONT], each)
        for each in known(case, "front")
        if Role.FRONT in each.subjects and each.subjects.get(Role.LINE) in network.lines
    ]
    rungs += [rung("supplier", each.number, None, by=each.by) for each in supply]
    heads = {*network.dispatches, *network.lines}
    for account, each in accounts_of(case, heads).items():
        rungs.append(rung("account", None, each, account_id=account))
    return rungs, rests_on


def _carried_with(phone: int, carried: list[Known], network: Network) -> list[tuple[int, Known]]:
    """Phones outside the network that seem to be carried with this one, the likeliest first.

    A passenger or a crew explains them too: that is the rung's rival, not a reason to say nothing.
    """
    inside = {*network.lines, *network.dispatches, *network.couriers}
    found = []
    for each in carried:
        pair = set(each.subjects.values())
        if phone in pair and len(pair - inside) == 1 and _strength(each) > 0:
            found.append(((pair - inside).pop(), each))
    return sorted(found, key=lambda one: -_strength(one[1]))


def _evidence(case: Case, findings: list[str]) -> list[int]:
    return case.column(
        "SELECT DISTINCT record_id FROM finding_evidence "
        "WHERE list_contains($findings::VARCHAR[], finding_id) ORDER BY record_id",
        {"findings": sorted(set(findings))},
        of=int,
    )


def why_no_higher(
    network: Network,
    above: tuple[list[Rise], list[Left]],
    billed: set[int],
    foreign: set[int],
) -> Text:
    """Where the records stop, and for want of what."""
    supply, left = above
    if len(supply) > 0:
        first = supply[0].number
        if first in billed:
            return _say("stops-above-supplier")
        return _say("stops-supplier-foreign" if first in foreign else "stops-supplier-bill")
    heads = set(network.dispatches)
    if len(heads) == 0:
        if len(network.couriers) == 0:
            return _say("stops-no-courier")
        held = len(billed & set(network.couriers)) > 0
        return _say("stops-no-dispatch" if held else "stops-no-dispatch-bill")
    if len(heads & billed) == 0:
        return _say("stops-dispatch-foreign" if heads <= foreign else "stops-dispatch-bill")
    return _say("stops-no-supplier") if len(left) == 0 else _say("left", count=len(left))


def _most_connected(book: Ledger, network: Network, supply: list[Rise]) -> Measure:
    contacts = book.contacts
    roles = {each.number: "supplier" for each in supply}
    roles |= dict.fromkeys(network.couriers, "courier")
    roles |= dict.fromkeys(network.dispatches, "dispatch")
    roles |= dict.fromkeys(network.lines, "line")
    degree = {
        number: len(
            distinct(
                np.concatenate((contacts.b[book.by_a.of(number)], contacts.a[book.by_b.of(number)]))
            )
        )
        for number in roles
    }
    first = {number: int(contacts.t[book.by_a.of(number)].min(initial=2**60)) for number in roles}
    best = min(degree, key=lambda number: (-degree[number], first[number]))
    return {"number_id": best, "role": roles[best], "contacts": degree[best]}


def _remaining(book: Ledger, each: Left, rank: int) -> Measure:
    at = book.contacts.t[each.places]
    back = len(each.places) - each.out
    return {
        "number_id": each.number,
        "rank": rank,
        "contacts": len(each.places),
        "first": iso_text(int(at[0])),
        "last": iso_text(int(at[-1])),
        "direction": "both" if each.out > 0 and back > 0 else "out" if each.out > 0 else "in",
        "rhythm": {"meetings": each.meetings, "every_d": each.every_d},
    }


def _supply(each: Rise) -> Measure:
    return {
        "number_id": each.number,
        "ups": each.ups,
        "followed": each.followed,
        "expected": round(each.expected, 1),
        "p": float(f"{each.p:.2g}"),
    }


def _pair(value: Text) -> dict[str, Measure]:
    return {"en": value.en, "fr": value.fr}


ANALYSIS = Analysis(
    question=_say("question"),
    in_short=_say("in-short"),
    place=90,
    page="ladder",
    kind=FindingKind.INVESTIGATIVE,
    takes=Parameters,
    answer=answer,
    subjects=(Role.LINE, Role.DISPATCH, Role.COURIER, Role.SUPPLIER),
    measures=_say.each(
        "measures",
        "rungs",
        "cannot_go_higher",
        "clients",
        "couriers",
        "dispatches",
        "suppliers",
        "most_connected",
        "remaining",
        "left",
        "restocking",
    ),
    claim=_say("claim"),
    propositions=Propositions.said(_say),
    reference="Filière's own method: co-timing of contacts and sendings against other days",
    alternatives=(_say("alternatives-each-rung-own-rival-explanation"),),
    caveats=(
        _say("caveats-number-most-contacts-network-reached"),
        _say("caveats-rungs-numbers-role-people-their"),
    ),
    after=(
        "lines",
        "relay",
        "couriers",
        "copresence",
        "orders",
        "campaigns",
        "reconcile",
        "vendors",
        "front",
    ),
)
