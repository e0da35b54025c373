"""Is the case what its log says it is, to the last byte that counts?

The chain of the log is verified first; then what the log says is compared with what the case
holds: files and their counts, original bytes, authorisations, findings. Last, every table is read
whole, so that each block's checksum is verified. A fault is located: entry and field, file and
chunk, run, or table.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from filiere.case.rights import authority, facts, log
from filiere.case.rows import ledger, originals
from filiere.case.store import names
from filiere.case.store.engine import Case
from filiere.errors import AuditError, CaseDamagedError, CaseError
from filiere.wording import Plain, Text

Details = list[tuple[log.Entry, dict[str, Any]]]
"""Entries of the log, with their details read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One thing that does not verify."""

    where: str
    """Such as ``log 12``, ``source 3``, ``run 7``, ``table event``."""
    field: str
    """Field of the log entry, or '' elsewhere."""
    said: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditResult:
    """What was verified, and what did not hold; the first fault first."""

    entries: int
    head: str
    sources: int
    runs: int
    tables: int
    faults: tuple[Fault, ...]

    @property
    def holds(self) -> bool:
        """Whether everything verifies."""
        return len(self.faults) == 0

    def refuse(self) -> None:
        """Raise the first fault.

        Raises:
            AuditError: something does not verify.
        """
        if not self.holds:
            raise AuditError(self.faults[0].said)


def verify(case: Case, *, sealed: str = "") -> AuditResult:
    """Verify the whole case; ``sealed`` is a head hash kept outside, to be found in the chain."""
    entries = log.entries(case)
    faults = [*_chain(entries), *_blanked(entries)]
    if sealed != "" and sealed not in {entry.hash for entry in entries}:
        faults.append(
            _fault(
                "log",
                "hash",
                en="The hash kept outside is in no entry of the log: entries were altered or cut.",
                fr="L'empreinte conservée au dehors n'est dans aucune entrée du journal : des "
                "entrées ont été modifiées ou retranchées.",
            )
        )
    details = [(entry, _detail(entry)) for entry in entries]
    faults += _sources(case, details)
    faults += _authorisations(case, details)
    faults += _runs(case, details)
    faults += _facts(case, details)
    faults += _removed(case, details)
    tables = _tables(case)
    faults += _blocks(case, tables)
    faults += _names(case)
    return AuditResult(
        entries=len(entries),
        head=log.head(case),
        sources=len(ledger.ledger(case, every=True)),
        runs=int(case.query("SELECT count(*) FROM run")[0][0]),
        tables=len(tables),
        faults=tuple(faults),
    )


def _fault(where: str, field: str, *, en: str, fr: str) -> Fault:
    return Fault(where=where, field=field, said=Plain(en, fr))


def _chain(entries: list[log.Entry]) -> Iterator[Fault]:
    """The first entry that breaks the chain, and the field that was altered."""
    prev = log.GENESIS
    for position, entry in enumerate(entries, start=1):
        field = _altered(entry, position, prev, entries[position : position + 1])
        if field != "":
            yield _fault(
                f"log {entry.seq}",
                field,
                en=f"Entry {entry.seq} of the log was altered: {field} is not what was written.",
                fr=f"L'entrée {entry.seq} du journal a été modifiée : {field} n'est pas ce qui a "
                "été écrit.",
            )
            return
        prev = entry.hash


def _blanked(entries: list[log.Entry]) -> Iterator[Fault]:
    """Entries without content of which no later erasure tells."""
    told: set[int] = set()
    for entry in entries:
        if entry.action == "erase":
            told |= {int(seq) for seq in _detail(entry).get("log_entries", [])}
    for entry in entries:
        if _is_blank(entry) and entry.seq not in told:
            yield _fault(
                f"log {entry.seq}",
                "detail",
                en=f"Entry {entry.seq} of the log is blank, and no erasure tells of it.",
                fr=f"L'entrée {entry.seq} du journal est vide, et aucun effacement ne le dit.",
            )


def _is_blank(entry: log.Entry) -> bool:
    return entry.action == "erased" and entry.digests == "" and entry.detail == ""


def _altered(entry: log.Entry, position: int, prev: str, later: list[log.Entry]) -> str:
    if entry.seq != position:
        return "seq"
    if entry.prev != prev:
        return "prev"
    if log.entry_hash(entry) == entry.hash or _is_blank(entry):
        return ""
    digests = entry.digests.split(" ")
    for name, digest in zip(log.FIELDS, digests, strict=False):
        if log.digest_of(getattr(entry, name)) != digest:
            # the digest itself may be what was altered: then the entry is whole with its own
            whole = " ".join(log.digest_of(getattr(entry, field)) for field in log.FIELDS)
            repaired = entry._replace(digests=whole)
            return "digests" if log.entry_hash(repaired) == entry.hash else name
    if later and later[0].prev == log.entry_hash(entry):
        return "hash"
    return "digests" if len(digests) != len(log.FIELDS) else "hash"


def _detail(entry: log.Entry) -> dict[str, Any]:
    try:
        found = json.loads(entry.detail)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _logged(details: Details) -> dict[int, dict[str, Any]]:
    """What the log says of each file: its import, and what was let out of quarantine since."""
    said: dict[int, dict[str, Any]] = {}
    for entry, detail in details:
        number = detail.get("source_id")
        if entry.action == "import" and isinstance(number, int):
            said[number] = {**detail, "rows": dict(detail.get("rows", {}))}
        elif entry.action == "release" and number in said:
            rows = said[number]["rows"]
            for fate, count in detail.get("rows", {}).items():
                rows[fate] = rows.get(fate, 0) + count
                rows["quarantined"] = rows.get("quarantined", 0) - count
        elif entry.action == "erase" and number in said and detail.get("kept") is True:
            rows = said[number]["rows"]
            for fate, count in detail.get("moved", {}).items():
                rows[fate] = rows.get(fate, 0) + count
    return said


def _sources(case: Case, details: Details) -> Iterator[Fault]:
    """Each file against the entry of its import, and its bytes against its hash."""
    said = _logged(details)
    blanked = {
        detail["source_id"]: str(detail["held_sha256"])
        for entry, detail in details
        if entry.action == "erase" and detail.get("kept") is True
    }
    for source in ledger.ledger(case, every=True):
        where = f"source {source.source_id}"
        now = json.loads(log.canonical(ledger.counts(case, source.source_id)))
        then = said.get(source.source_id)
        if then is None:
            yield _fault(
                where,
                "",
                en=f"No entry of the log tells of the import of {source.path}.",
                fr=f"Aucune entrée du journal ne dit l'import de {source.path}.",
            )
        else:
            for key in sorted(then.keys() & now.keys()):
                if then[key] != now[key]:
                    yield _fault(
                        where,
                        key,
                        en=f"{source.path}: {key} is no longer what was logged at its import.",
                        fr=f"{source.path} : {key} n'est plus ce que le journal a noté à l'import.",
                    )
                    break
        try:
            originals.verify(case, source.source_id, held=blanked.get(source.source_id))
        except CaseDamagedError as error:
            yield _fault(where, "", en=str(error), fr=f"Octets d'origine altérés : {error}")


def _removed(case: Case, details: Details) -> Iterator[Fault]:
    """What the log says was written and the case no longer holds."""
    erased = {
        detail.get("source_id")
        for entry, detail in details
        if entry.action == "erase" and detail.get("kept") is not True
    }
    sources = {source.source_id for source in ledger.ledger(case, every=True)}
    for number, detail in sorted(_logged(details).items()):
        if number not in sources | erased:
            yield _fault(
                f"source {number}",
                "",
                en=f"The log tells of the import of {detail.get('path')}, which is gone.",
                fr=f"Le journal dit l'import de {detail.get('path')}, qui n'est plus là.",
            )
    runs = set(case.query("SELECT analysis, run_id FROM run"))
    last = {
        str(detail.get("analysis")): detail.get("run")
        for entry, detail in details
        if entry.action == "analysis" and "run" in detail
    }
    for analysis, run_id in sorted(last.items()):
        if (analysis, run_id) not in runs:
            yield _fault(
                f"run {run_id}",
                "",
                en=f"The log tells of a run of {analysis} (run {run_id}), which is gone.",
                fr=f"Le journal dit une exécution de {analysis} ({run_id}), qui n'est plus là.",
            )


def _authorisations(case: Case, details: Details) -> Iterator[Fault]:
    said = {detail.get("id"): detail for entry, detail in details if entry.action == "authorise"}
    for entry, detail in details:
        if entry.action == "erase" and "authorisation_sha256" in detail:
            said[detail["authorisation"]] = {"sha256": detail["authorisation_sha256"]}
    for (name,) in case.query("SELECT id FROM authorisation ORDER BY authorisation_id"):
        then = said.get(name)
        if then is None or then.get("sha256") != authority.record_digest(case, name):
            yield _fault(
                f"authorisation {name}",
                "",
                en=f"Authorisation {name} is not what the log says was recorded.",
                fr=f"L'autorisation {name} n'est pas ce que le journal dit avoir enregistré.",
            )


def _runs(case: Case, details: Details) -> Iterator[Fault]:
    """The findings of each run against the digest logged when it was written."""
    said = {
        detail.get("run"): detail.get("findings_sha256")
        for entry, detail in details
        if entry.action == "analysis"
    }
    for run_id, analysis in case.query("SELECT run_id, analysis FROM run ORDER BY run_id"):
        if said.get(run_id) != log.findings_digest(case, run_id):
            yield _fault(
                f"run {run_id}",
                "",
                en=f"The findings of {analysis} (run {run_id}) are not those that were logged.",
                fr=f"Les constats de {analysis} (exécution {run_id}) ne sont pas ceux du journal.",
            )


def _facts(case: Case, details: Details) -> Iterator[Fault]:
    """What persons stated, against the digest logged when they did."""
    said = {d.get("fact"): d.get("sha256") for e, d in details if e.action == "statement"}
    erased = {n for e, d in details if e.action == "erase" for n in d.get("facts", [])}
    held = {row[0]: facts.digest(row) for row in facts.stored(case)}
    for number in sorted({*said, *held} - erased, key=str):
        if said.get(number) != held.get(number):
            yield _fault(
                f"fact {number}",
                "",
                en=f"Statement {number} is not what the log says was stated.",
                fr=f"La déclaration {number} n'est pas celle que le journal a notée.",
            )


def _tables(case: Case) -> list[str]:
    rows = case.query(
        "SELECT table_name FROM duckdb_tables() WHERE database_name = 'casefile' ORDER BY 1"
    )
    return [str(name) for (name,) in rows]


def _blocks(case: Case, tables: list[str]) -> Iterator[Fault]:
    """Read every table whole: the engine verifies each block it reads."""
    for table in tables:
        try:
            case.query(f'SELECT bit_xor(hash(t)) FROM "{table}" AS t')
        except CaseError as error:
            yield _fault(
                f"table {table}",
                "",
                en=f"Table {table}: {error}",
                fr=f"Table {table} illisible : {error}",
            )


def _names(case: Case) -> Iterator[Fault]:
    try:
        names.check(case)
    except CaseError as error:
        yield _fault("names", "", en=str(error), fr=f"Tables de noms : {error}")
