"""What does the adviser read from a case?

Contacts, whose bills are held, where the case starts, which numbers may be asked for at all, what
the ledger has found about lines, dispatch phones and couriers; of lines, where their own rows put
them and who dumps held show beside them. Numbers that carry a protected quality are left out:
advice must not lead there.

Reads contact, event, source, cell, cell_place, coverage, number, death, protected_number,
authorisation, finding.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from filiere.advice.beside import Beside, Cells, Track, around, beside, orders
from filiere.advice.further import further_steps
from filiere.advice.step import Step
from filiere.advice.traces import Root
from filiere.case import Case
from filiere.case.rights.deaths import declared_deaths
from filiere.model.codes import DataKind, NumberKind
from filiere.model.evidence import Role
from filiere.signals.contacts import Contacts, read_contacts
from filiere.signals.switches import METRES_PER_DEGREE

LEAST_CELL = 10
"""Characters of an identity that begins with country and network."""
FEW_BILLS = 60
"""Up to so many bills the traces are read on them; beyond, the ledger's findings decide."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One finding of the ledger that ties numbers."""

    finding_id: str
    analysis: str
    subjects: Mapping[Role, int]
    chance: float
    left: tuple[int, ...] = ()
    """Of a ladder: numbers on the dispatch phone's bill not yet explained, in order."""


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
    cells: Cells | None = None
    tracks: Mapping[int, Track] = field(default_factory=dict)
    """Where the lines of the case were, by number; only of those whose bill is held."""
    dumped: Mapping[int, Beside] = field(default_factory=dict)
    """Who dumps held show beside them."""
    further: tuple[Step, ...] = ()
    """Phones that are not examined, accounts that are not identified."""

    @property
    def lines(self) -> Mapping[int, float]:
        """Lines given or found whose bill is held, with how sure they are to be one."""
        return lines_of(self.roots, self.ledger, self.held)


def lines_of(
    roots: Sequence[Root], ledger: Sequence[Found], held: Sequence[int]
) -> dict[int, float]:
    """A case that starts without a death starts from a line; others the ledger has found."""
    found = {
        f.subjects[Role.LINE]: max(0.0, 1.0 - f.chance)
        for f in ledger
        if f.analysis == "lines" and f.subjects.get(Role.LINE, -1) in held
    }
    return {**found, **{root.number: 1.0 for root in roots if root.died_s is None}}


def read_case(case: Case) -> CaseView:
    """Read all of it."""
    contacts = read_contacts(case)
    held = tuple(case.column("SELECT DISTINCT number_id FROM coverage ORDER BY 1", of=int))
    numbers = case.query(
        "SELECT number_id, country FROM number ANTI JOIN protected_number USING (number_id) "
        "WHERE kind = ? ORDER BY number_id",
        [int(NumberKind.E164)],
    )
    country = case.meta("country")
    ledger = _ledger(case)
    roots = _roots(case, contacts, held, ledger)
    lines = sorted(lines_of(roots, ledger, held)) if len(held) <= FEW_BILLS else []
    cells = read_cells(case) if len(lines) > 0 else None
    tracks = {} if cells is None else {line: read_track(case, line, cells) for line in lines}
    span_s = _span(case, contacts)
    return CaseView(
        contacts=contacts,
        held=held,
        roots=roots,
        may_ask=frozenset(int(n) for n, _ in numbers),
        foreign=frozenset(int(n) for n, of in numbers if of not in {"", country}),
        span_s=span_s,
        further=further_steps(case, span_s),
        ledger=ledger,
        cells=cells,
        tracks=tracks,
        dumped={} if cells is None else _dumped(case, contacts, cells, tracks),
    )


def read_cells(case: Case) -> Cells | None:
    """Every cell with a place, flat around the middle; the first place of a cell that moved."""
    rows = case.query(
        "SELECT cell_id, cell, arg_min(latitude_deg, record_id), arg_min(longitude_deg, record_id),"
        " arg_min(azimuth_deg, record_id) FROM cell JOIN cell_place USING (cell_id) "
        "GROUP BY cell_id, cell ORDER BY cell_id"
    )
    if len(rows) == 0:
        return None
    ids, texts, latitude, longitude, azimuth = zip(*rows, strict=True)
    north, east = np.array(latitude), np.array(longitude)
    scale = METRES_PER_DEGREE * np.cos(np.radians(float(np.median(north))))
    networks = {name: k for k, name in enumerate(sorted({_network(text) for text in texts}))}
    return Cells(
        cell=np.array(ids, dtype=np.int64),
        text=tuple(texts),
        operator=np.array([networks[_network(text)] for text in texts], dtype=np.int64),
        east_m=(east - float(np.median(east))) * scale,
        north_m=(north - float(np.median(north))) * METRES_PER_DEGREE,
        azimuth_deg=np.array([np.nan if a is None else a for a in azimuth], dtype=np.float64),
    )


def _network(text: str) -> str:
    """Country and network of a cell's identity, parted by hyphens or run together; else ''."""
    found = re.match(r"(\d{3})-?(\d{2})", text)
    return "" if found is None or len(text) < LEAST_CELL else found[1] + found[2]


def read_track(case: Case, line: int, cells: Cells) -> Track:
    """A number's own rows whose cell has a place."""
    rows = case.columns(
        "SELECT t, cell_id FROM event SEMI JOIN cell_place USING (cell_id) "
        "WHERE served = $line ORDER BY t, cell_id",
        {"line": line},
    )
    return Track(
        t=np.ma.getdata(rows["t"]).astype(np.int64),
        at=np.searchsorted(cells.cell, np.ma.getdata(rows["cell_id"]).astype(np.int64)),
    )


def _dumped(
    case: Case, contacts: Contacts, cells: Cells, tracks: Mapping[int, Track]
) -> dict[int, Beside]:
    """Numbers that dumps held show around each line in the minutes after it was reached."""
    kind = str(DataKind.CELL_DUMP)
    if not case.query("SELECT 1 FROM source WHERE data_kind = ? LIMIT 1", [kind]):
        return {}
    rows = case.columns(
        """
        SELECT e.t, e.served, e.cell_id FROM event e
        JOIN source s ON s.source_id = e.record_id >> 32 AND s.data_kind = $kind
        SEMI JOIN cell_place USING (cell_id)
        ANTI JOIN protected_number p ON p.number_id = e.served
        WHERE e.served IS NOT NULL ORDER BY e.t, e.served, e.cell_id
        """,
        {"kind": kind},
    )
    t, served, cell = (
        np.ma.getdata(rows[name]).astype(np.int64) for name in ("t", "served", "cell_id")
    )
    at = np.searchsorted(cells.cell, cell)
    found = {}
    for line, track in tracks.items():
        mine = (contacts.a == line) | (contacts.b == line)
        own = np.union1d(contacts.a[mine], contacts.b[mine])
        starts = orders(contacts, line)
        here = around(starts, t, at, track, cells)
        found[line] = beside(starts, t[here], served[here], {line, *own.tolist()})
    return found


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
            subjects={
                Role(s["role"]): int(s["number_id"])
                for s in json.loads(subjects)
                if s.get("number_id") is not None
            },
            chance=float(chance),
            left=tuple(
                int(each["number_id"]) for each in json.loads(measures or "{}").get("remaining", ())
            ),
        )
        for finding_id, analysis, subjects, chance, measures in rows
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
