"""What does the adviser read from a case?

Contacts, whose bills are held, where the case starts, which numbers may be asked for at all, and
what the ledger has found about lines, dispatch phones and couriers. Numbers that carry a protected
quality are left out: advice must not lead there.

Reads contact, coverage, number, death, protected_number, authorisation, finding.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from filiere.advice.traces import Root
from filiere.analyses._contacts import Contacts, read_contacts
from filiere.case import Case
from filiere.case.deaths import declared_deaths
from filiere.model.codes import NumberKind
from filiere.model.evidence import Role

FEW_BILLS = 60
"""Up to so many bills the traces are read on them; beyond, the ledger's findings decide."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One finding of the ledger that ties numbers."""

    finding_id: str
    analysis: str
    subjects: Mapping[Role, int]
    chance: float


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseView:
    """Everything the adviser knows of a case."""

    contacts: Contacts
    held: tuple[int, ...]
    roots: tuple[Root, ...]
    may_ask: frozenset[int]
    """Numbers of which a bill exists somewhere: no short codes, no senders' names."""
    foreign: frozenset[int]
    span_s: tuple[int, int]
    """First and last second of what was authorised."""
    ledger: tuple[Found, ...]


def read_case(case: Case) -> CaseView:
    """Read all of it."""
    contacts = read_contacts(case)
    held = tuple(
        int(n) for (n,) in case.query("SELECT DISTINCT number_id FROM coverage ORDER BY 1")
    )
    numbers = case.query(
        "SELECT number_id, country FROM number ANTI JOIN protected_number USING (number_id) "
        "WHERE kind = ? ORDER BY number_id",
        [int(NumberKind.E164)],
    )
    country = case.meta("country")
    ledger = _ledger(case)
    return CaseView(
        contacts=contacts,
        held=held,
        roots=_roots(case, contacts, held, ledger),
        may_ask=frozenset(int(n) for n, _ in numbers),
        foreign=frozenset(int(n) for n, of in numbers if of not in {"", country}),
        span_s=_span(case, contacts),
        ledger=ledger,
    )


def _ledger(case: Case) -> tuple[Found, ...]:
    rows = case.query(
        "SELECT finding_id, analysis, subjects, coalesce(expected_by_chance, 0), measures "
        "FROM finding WHERE analysis IN ('lines', 'relay', 'couriers', 'ladder') "
        "ORDER BY analysis, position, finding_id"
    )
    return tuple(
        Found(
            finding_id=str(finding_id),
            analysis=str(analysis),
            subjects={Role(s["role"]): int(s["number_id"]) for s in json.loads(subjects)},
            chance=float(chance),
        )
        for finding_id, analysis, subjects, chance, _ in rows
    )


def _roots(
    case: Case, contacts: Contacts, held: tuple[int, ...], ledger: tuple[Found, ...]
) -> tuple[Root, ...]:
    """Declared deaths whose bill is held; else lines of the ledger; else the busiest bill held."""
    own = set(held)
    deaths = [d for d in declared_deaths(case) if d.number_id in own]
    if len(deaths) > 0:
        return tuple(Root(number=d.number_id, died_s=d.at_s) for d in deaths)
    lines = [f.subjects[Role.LINE] for f in ledger if Role.LINE in f.subjects]
    lines = [line for line in dict.fromkeys(lines) if line in own]
    if len(lines) > 0:
        return tuple(Root(number=line, died_s=None) for line in lines)
    if len(held) == 0 or len(held) > FEW_BILLS:
        return ()
    size = {n: int(((contacts.a == n) | (contacts.b == n)).sum()) for n in held}
    most = max(size.values())
    return tuple(Root(number=n, died_s=None) for n in held if size[n] == most and most > 0)


def _span(case: Case, contacts: Contacts) -> tuple[int, int]:
    """What the acts cover, within the records' own span and a month beyond."""
    low, high = case.query("SELECT min(from_s), max(to_s) FROM act_in_force")[0]
    if len(contacts) == 0:
        return (int(low or 0), int(high or 0))
    first, last = contacts.span_s
    month = 30 * 86_400
    return (max(int(low or first), first - month), min(int(high or last), last + month))
