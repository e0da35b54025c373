"""What of a case leaves it, under which names, and what stays?

What an act names stands in clear; of the rest a number is its pseudonym and a text is withheld. A
message's text leaves only where acts name every party to it, with others' numbers covered. Numbers
that a reader was shown for a reason (case/unmasking.py) are in clear for that one export.

Lists come in the order of what is printed, never of number ids: their order would tell of numbers.

Reads contact, event, message, number, finding, finding_evidence, cell, cell_place, source.
"""

import heapq
import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import asdict
from typing import Any

from filiere import __version__
from filiere.case import Case
from filiere.case.rights.unmasking import in_findings
from filiere.case.rows import ledger
from filiere.case.rows.declaration import declarations
from filiere.cells import is_identity
from filiere.exporter import conversations, tables
from filiere.exporter.outgoing import (
    WITHHELD,
    Contact,
    Edge,
    Header,
    Node,
    Origin,
    Outgoing,
    Region,
    Table,
    Unit,
    Weighed,
)
from filiere.findings.masking import Masker
from filiere.findings.regions import Sector, network, reaches, ring
from filiere.findings.view import View, read
from filiere.model.codes import Flag, Kind, NumberKind
from filiere.wording import Language, Words

_say = Words(__name__)

PROGRAM = "Filière"

TABLES = (Unit.RECORDS, Unit.FINDINGS, Unit.LISTINGS, Unit.MOVEMENTS)

LABEL = """
    shown AS (SELECT unnest($revealed::INTEGER[]) AS number_id), label AS (
        SELECT n.number_id, number, kind, named, named OR s.number_id IS NOT NULL AS clear,
               if(named OR s.number_id IS NOT NULL, number, pseudonym) AS label
        FROM number n LEFT JOIN shown s ON s.number_id = n.number_id
    )
"""
"""How each number is printed; ``$revealed`` are ids shown in clear for a reason."""

_TEXTS = frozenset({"template", "text"})
"""Measures that hold words of a message."""


class Leaving:
    """One export of a case."""

    def __init__(
        self, case: Case, language: Language, revealed: Collection[int] = frozenset()
    ) -> None:
        self.case = case
        self.language: Language = language
        self.masker = Masker(case)
        self.bound: Mapping[str, Any] = {"revealed": sorted(revealed)}
        self._masked = len(revealed) == 0
        files = ledger.ledger(case)
        self.places = {source.source_id: place for place, source in enumerate(files)}
        self.paths = self.masker.mask([source.path for source in files])
        self._files = files
        self.talks = conversations.any_told(self)

    def outgoing(self, holds: Collection[Unit], *, pairs: bool = False) -> Outgoing:
        """What leaves, of these units; ``pairs`` leaves out contacts with a withheld party."""
        given = [self._table(name) for name in TABLES if name in holds]
        contacts = Unit.CONTACTS in holds
        regions, lost = self._regions() if Unit.REGIONS in holds else ((), {})
        rows: dict[str, int] = {str(table.name): table.total for table in given}
        left: dict[str, int] = dict(lost)
        nodes, edges = self._graph(pairs=pairs) if contacts else ((), ())
        if contacts:
            known, withheld = self._contacts_counted()
            rows["contacts"] = known if pairs else known + withheld
            if pairs:
                left["withheld_party"] = withheld
            left |= conversations.left_out(self) if self.talks else {}
        if Unit.REGIONS in holds:
            rows["regions"] = len(regions)
        if Unit.RECORDS in holds:
            left |= self._other_records()
        return Outgoing(
            header=self._header(rows, left),
            language=self.language,
            sources=self._origins(),
            nodes=nodes,
            edges=edges,
            regions=regions,
            tables=tuple(given),
            findings=self.weighed() if Unit.FINDINGS in holds else (),
            goods=self.goods() if given else (),
            contacts=self.contacts,
        )

    def _table(self, name: Unit) -> Table:
        made = {
            Unit.RECORDS: tables.records,
            Unit.FINDINGS: tables.findings,
            Unit.LISTINGS: tables.listings,
            Unit.MOVEMENTS: tables.movements,
        }
        return made[name](self)

    def _header(self, rows: Mapping[str, int], left: Mapping[str, int]) -> Header:
        first, last = self.case.query("SELECT min(t), max(t) FROM event")[0]
        acts = self.case.query(
            "SELECT id, basis, authority, date FROM act_in_force ORDER BY authorisation_id"
        )
        told = self.masker.mask([", ".join(act) for act in acts])
        reference = self.masker.reference()
        return Header(
            program=PROGRAM,
            version=__version__,
            case=reference,
            masked=self._masked,
            period_s=None if first is None else (int(first), int(last)),
            authorisation=tuple(told),
            filter=_say("no-filter"),
            rows=rows,
            left_out=left,
        )

    def _origins(self) -> tuple[Origin, ...]:
        acts = dict(self.case.query("SELECT authorisation_id, id FROM authorisation"))
        return tuple(
            Origin(
                path=path,
                sha256=source.sha256,
                size_bytes=source.size_bytes,
                authorisation=acts.get(source.authorisation_id, ""),
            )
            for path, source in zip(self.paths, self._files, strict=True)
        )

    def cells(self, identities: Collection[str | None]) -> Mapping[str | None, str | None]:
        """How identities of cells are written: as they are where their form says that they are."""
        told: dict[str | None, str | None] = {None: None}
        given = sorted({each for each in identities if each is not None})
        told.update((each, each) for each in given if is_identity(each))
        doubtful = [each for each in given if each not in told]
        told.update(zip(doubtful, self.masker.mask(doubtful), strict=True))
        return told

    def goods(self) -> tuple[Mapping[str, Any], ...]:
        """The goods declaration of each file, ready for JSON."""
        found = []
        for declared in declarations(self.case):
            said = asdict(declared)
            said["path"] = self.paths[self.places[declared.source_id]]
            said["cannot_show"] = [text.into(self.language) for text in declared.cannot_show]
            said["versions"] = dict(declared.versions)
            del said["source_id"]
            found.append(said)
        return tuple(found)

    def _contacts_counted(self) -> tuple[int, int]:
        known, every = self.case.query(
            "SELECT count(*) FILTER (a IS NOT NULL AND b IS NOT NULL), count(*) FROM contact"
        )[0]
        found = [0, 0]
        for each in conversations.contacts(self) if self.talks else ():
            found[each.a is None or each.b is None] += 1
        return int(known) + found[0], int(every) - int(known) + found[1]

    def _graph(self, *, pairs: bool) -> tuple[tuple[Node, ...], tuple[Edge, ...]]:
        """Nodes and edges of bills and of conversations together; edges for graphs alone."""
        nodes = list(self._nodes(pairs=pairs))
        edges = list(self._edges()) if pairs else []
        more = conversations.graph(self, pairs=pairs) if self.talks else ([], [])
        return conversations.together(nodes, more[0]), conversations.joined(
            edges, more[1] if pairs else []
        )

    def _other_records(self) -> dict[str, int]:
        """Records that are no communication and stand in no row of the table of records."""
        counted = {
            "subscribers": "SELECT count(*) FROM subscriber",
            "cell_places": "SELECT count(*) FROM cell_place",
            "other_items": "SELECT count(*) FROM item WHERE record_id NOT IN (SELECT record_id "
            "FROM chat_message UNION ALL SELECT record_id FROM call_entry UNION ALL "
            "SELECT record_id FROM movement UNION ALL SELECT record_id FROM market_listing)",
            "repeats": "SELECT count(*) FROM repeat_of WHERE record_id <> canonical_id",
        }
        found = {name: self.case.value(sql, of=int) for name, sql in counted.items()}
        return {name: count for name, count in found.items() if count > 0}

    def _nodes(self, *, pairs: bool) -> tuple[Node, ...]:
        roles = self._roles()
        both = "WHERE a IS NOT NULL AND b IS NOT NULL" if pairs else ""
        rows = self.case.query(
            f"""
            WITH {LABEL}, party AS (
                SELECT contact_id, t, unnest(list_distinct([a, b])) AS number_id
                FROM contact {both}
            )
            SELECT label, clear, kind, number_id, count(*), min(t), max(t)
            FROM party JOIN label USING (number_id)
            GROUP BY label, clear, kind, number_id ORDER BY label
            """,
            self.bound,
        )
        return tuple(
            Node(
                label=label,
                clear=clear,
                kind=NumberKind(kind).name.lower(),
                roles=roles.get(number, ()),
                contacts=contacts,
                first_s=first_s,
                last_s=last_s,
            )
            for label, clear, kind, number, contacts, first_s, last_s in rows
        )

    def _roles(self) -> dict[int, tuple[str, ...]]:
        """Roles that findings give, those left out whose records speak against them."""
        found: dict[int, set[str]] = {}
        for (subjects,) in self.case.query(
            "SELECT subjects FROM finding WHERE log10_lr IS NULL OR log10_lr >= 0 "
            "ORDER BY finding_id"
        ):
            for subject in json.loads(subjects):
                if isinstance(subject.get("number_id"), int):
                    found.setdefault(subject["number_id"], set()).add(str(subject["role"]))
        return {number: tuple(sorted(roles)) for number, roles in found.items()}

    def _edges(self) -> tuple[Edge, ...]:
        rows = self.case.query(
            f"""
            WITH {LABEL}
            SELECT x.label, y.label, c.kind, count(*), min(t), max(t)
            FROM contact c JOIN label x ON x.number_id = a JOIN label y ON y.number_id = b
            GROUP BY x.label, y.label, c.kind ORDER BY x.label, y.label, c.kind
            """,
            self.bound,
        )
        return tuple(
            Edge(
                a=a,
                b=b,
                kind=Kind(kind).name.lower(),
                weight=weight,
                first_s=first_s,
                last_s=last_s,
            )
            for a, b, kind, weight, first_s, last_s in rows
        )

    def contacts(self) -> Iterator[Contact]:
        """Each communication once, in the order of time, whether bills or phones tell of it."""
        if not self.talks:
            return self._of_bills()
        both = (self._of_bills(), conversations.contacts(self))
        return heapq.merge(*both, key=lambda each: (each.at_s, each.number, each.part))

    def _of_bills(self) -> Iterator[Contact]:
        batches = self.case.batches(
            f"""
            WITH {LABEL}
            SELECT contact_id, t, c.kind, x.label, y.label, duration_s,
                   coalesce(m.text, n.text, ''), x.named AND y.named, x.number, y.number, copies
            FROM contact c
            LEFT JOIN label x ON x.number_id = a LEFT JOIN label y ON y.number_id = b
            LEFT JOIN message m ON m.record_id = out_record
            LEFT JOIN message n ON n.record_id = in_record
            ORDER BY t, contact_id
            """,
            self.bound,
        )
        for rows in batches:
            texts = self.said(
                [row[6] for row in rows],
                [row[7] is True for row in rows],
                [tuple(n for n in row[8:10] if n is not None) for row in rows],
            )
            for row, text in zip(rows, texts, strict=True):
                yield Contact(
                    number=row[0],
                    at_s=row[1],
                    kind=Kind(row[2]).name.lower(),
                    a=row[3],
                    b=row[4],
                    duration_s=row[5],
                    text=text,
                    source=self.places[row[0] >> 32],
                    row=row[0] & 0xFFFFFFFF,
                    copies=row[10],
                )

    def said(
        self, texts: list[str], may_leave: list[bool], parties: list[tuple[str, ...]]
    ) -> list[str]:
        """Texts of messages as they may leave, in the order given."""
        covered = iter(
            self.masker.mask(
                [text for text, free in zip(texts, may_leave, strict=True) if free and text],
                [p for p, t, free in zip(parties, texts, may_leave, strict=True) if free and t],
            )
        )
        return [
            "" if text == "" else next(covered) if free else WITHHELD
            for text, free in zip(texts, may_leave, strict=True)
        ]

    def _regions(self) -> tuple[tuple[Region, ...], dict[str, int]]:
        """One per number and cell, on the place that the cell had at most of these uses."""
        rows = self.case.query(
            f"""
            WITH {LABEL}, used AS (
                SELECT record_id, t, served, cell_id FROM event
                WHERE cell_id IS NOT NULL AND served IS NOT NULL
                  AND (flags & {int(Flag.FORWARDED)}) = 0
            ), placed AS (
                SELECT u.record_id, min(p.record_id) AS place_id
                FROM used u JOIN cell_place p ON p.cell_id = u.cell_id
                 AND (p.valid_from_s IS NULL OR u.t >= p.valid_from_s)
                 AND (p.valid_to_s IS NULL OR u.t <= p.valid_to_s)
                GROUP BY u.record_id
            ), counted AS (
                SELECT served, cell_id, place_id, count(*) AS uses, min(t) AS first_s,
                       max(t) AS last_s
                FROM used JOIN placed USING (record_id) GROUP BY served, cell_id, place_id
            ), chosen AS (
                SELECT served, cell_id, arg_max(place_id, (uses, -place_id)) AS place_id,
                       sum(uses)::BIGINT AS uses, min(first_s) AS first_s, max(last_s) AS last_s
                FROM counted GROUP BY served, cell_id
            )
            SELECT label, cell, uses, first_s, last_s, latitude_deg, longitude_deg, azimuth_deg,
                   beam_deg
            FROM chosen c JOIN label ON number_id = served JOIN cell USING (cell_id)
            JOIN cell_place p ON p.cell_id = c.cell_id AND p.record_id = place_id
            ORDER BY label, cell
            """,
            self.bound,
        )
        masts = self.case.query(
            "SELECT DISTINCT cell, latitude_deg, longitude_deg FROM cell_place "
            "JOIN cell USING (cell_id) ORDER BY ALL"
        )
        far = reaches([(network(name), lat, lon) for name, lat, lon in masts])
        regions = []
        told = self.cells({cell for _, cell, *_ in rows})
        for label, cell, uses, first, last, lat, lon, azimuth, beam in rows:
            reach = far[network(cell), lat, lon]
            sector = Sector(latitude_deg=lat, longitude_deg=lon, azimuth_deg=azimuth, beam_deg=beam)
            regions.append(
                Region(
                    label=label,
                    cell=str(told[cell]),
                    first_s=first,
                    last_s=last,
                    uses=uses,
                    ring=tuple((x, y) for x, y in ring(sector, reach)),
                    reach_m=int(reach),
                )
            )
        return tuple(regions), self._unplaced(sum(region.uses for region in regions))

    def _unplaced(self, drawn: int) -> dict[str, int]:
        """Records without a region, by the reason."""
        without, forwarded, used = self.case.query(
            f"""
            SELECT count(*) FILTER (cell_id IS NULL OR served IS NULL),
                   count(*) FILTER (cell_id IS NOT NULL AND served IS NOT NULL
                                    AND (flags & {int(Flag.FORWARDED)}) <> 0),
                   count(*)
            FROM event
            """
        )[0]
        return {
            "records_without_cell": without,
            "forwarded_legs": forwarded,
            "records_on_unplaced_cells": used - without - forwarded - drawn,
        }

    def views(self) -> list[View]:
        """The findings, filled with what may be printed."""
        rows = self.case.query(
            f"WITH {LABEL} SELECT number_id, label FROM label "
            "WHERE number_id IN (SELECT unnest($wanted::INTEGER[]))",
            {**self.bound, "wanted": sorted(in_findings(self.case))},
        )
        free = self._open_findings()

        def withheld(finding: str, measures: Mapping[str, Any]) -> Mapping[str, Any]:
            return {k: self._measure(k, v, may_leave=finding in free) for k, v in measures.items()}

        return read(self.case, names=dict(rows), withheld=withheld)

    def _measure(self, name: str, value: Any, *, may_leave: bool) -> Any:  # noqa: ANN401 -- any JSON
        """A measure without words of messages, unless acts name every party to them."""
        if isinstance(value, str) and name in _TEXTS:
            return self.masker.one(value) if may_leave else WITHHELD
        if isinstance(value, Mapping):
            return {key: self._measure(key, v, may_leave=may_leave) for key, v in value.items()}
        if isinstance(value, list):
            return [self._measure(name, item, may_leave=may_leave) for item in value]
        return value

    def measures(self, view: View) -> dict[str, Any]:
        """The measures of a finding, what is said in two languages in the one asked for."""
        return {name: self._in_language(value) for name, value in view.measures.items()}

    def _in_language(self, value: Any) -> Any:  # noqa: ANN401 -- any JSON
        if isinstance(value, Mapping):
            if set(value) == {"en", "fr"}:
                return value[self.language]
            return {key: self._in_language(item) for key, item in value.items()}
        if isinstance(value, list):
            return [self._in_language(item) for item in value]
        return value

    def _open_findings(self) -> frozenset[str]:
        """Findings on whose records acts name every party."""
        rows = self.case.query(
            """
            SELECT finding_id FROM finding_evidence JOIN event USING (record_id)
            LEFT JOIN number s ON s.number_id = served LEFT JOIN number o ON o.number_id = other
            GROUP BY finding_id
            HAVING bool_and(coalesce(s.named, true) AND coalesce(o.named, true))
            """
        )
        return frozenset(name for (name,) in rows)

    def weighed(self) -> tuple[Weighed, ...]:
        """The findings with the files that they rest on."""
        rest: dict[str, list[int]] = {}
        for finding, source in self.case.query(
            "SELECT DISTINCT finding_id, record_id >> 32 FROM finding_evidence ORDER BY ALL"
        ):
            if source in self.places:
                rest.setdefault(finding, []).append(self.places[source])
        found = []
        for view in self.views():
            p = view.propositions
            found.append(
                Weighed(
                    id=view.id,
                    analysis=view.analysis,
                    statement=view.claim.into(self.language),
                    subjects=tuple(f"{s.role} = {s.label}" for s in view.subjects),
                    log10_lr=None if view.lr is None else view.lr.log10,
                    at_bound=None if view.lr is None else view.lr.at_bound,
                    calibration="" if view.lr is None else view.lr.calibration,
                    hp="" if p is None else p.hp.into(self.language),
                    hd="" if p is None else p.hd.into(self.language),
                    sources=tuple(rest.get(view.id, [])),
                )
            )
        return tuple(found)
