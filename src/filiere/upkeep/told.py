"""Is what the case holds what the log says was written: files, acts, findings, statements?

The digests of all tables (upkeep/tables.py) say that something differs; this says in words what.
"""

import json
from collections.abc import Iterator
from typing import Any

from filiere.case import Case
from filiere.case.rights import authority, facts, log
from filiere.case.rows import ledger, originals
from filiere.errors import CaseDamagedError
from filiere.upkeep.fault import Details, Fault, said_of
from filiere.wording import Words

_say = Words(__name__)


def faults(case: Case, details: Details) -> Iterator[Fault]:
    """Every way in which the case is not what its log tells, files first."""
    yield from _sources(case, details)
    yield from _authorisations(case, details)
    yield from _runs(case, details)
    yield from _facts(case, details)
    yield from _removed(case, details)


def detail_of(entry: log.Entry) -> dict[str, Any]:
    """The detail of an entry, read; nothing where it is none."""
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
        detail["source_id"]: detail
        for entry, detail in details
        if entry.action == "erase" and detail.get("kept") is True
    }
    for source in ledger.ledger(case, every=True):
        where = f"source {source.source_id}"
        now = json.loads(log.canonical(ledger.counts(case, source.source_id)))
        then = said.get(source.source_id)
        if then is None:
            yield Fault(where=where, field="", said=_say("import-not-logged", path=source.path))
        else:
            # the path was masked as it was written, and may hold what has a pseudonym since
            for key in sorted((then.keys() & now.keys()) - {"path"}):
                if then[key] != now[key]:
                    yield Fault(
                        where=where,
                        field=key,
                        said=_say("count-not-as-logged", path=source.path, what=key),
                    )
                    break
        try:
            _verify_bytes(case, source.source_id, blanked.get(source.source_id))
        except CaseDamagedError as error:
            yield Fault(where=where, field="", said=said_of(error))


def _verify_bytes(case: Case, source_id: int, blanked: dict[str, Any] | None) -> None:
    """The bytes of a file against its hash, or against the one it has since rows were erased."""
    if blanked is None:
        originals.verify(case, source_id)
        return
    held = originals.sha256_held(case, source_id)
    told = blanked.get("held_sha256", blanked.get("held_keyed"))
    if told not in {held, log.keyed(case, held)}:
        path = ledger.source_of(case, source_id).path
        raise CaseDamagedError(_say("original-not-as-erased", path=path))


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
            yield Fault(
                where=f"source {number}",
                field="",
                said=_say("import-gone", path=str(detail.get("path"))),
            )
    runs = set(case.query("SELECT analysis, run_id FROM run"))
    last = {
        str(detail.get("analysis")): detail.get("run")
        for entry, detail in details
        if entry.action == "analysis" and "run" in detail
    }
    for analysis, run_id in sorted(last.items()):
        if (analysis, run_id) not in runs:
            yield Fault(
                where=f"run {run_id}",
                field="",
                said=_say("run-gone", analysis=analysis, run=str(run_id)),
            )


def _told(case: Case, then: dict[str, Any], text: str, plain: str = "sha256") -> bool:
    """Whether an entry tells of this text: by its keyed digest, or as older versions did."""
    if "keyed" in then:
        return bool(then["keyed"] == log.keyed(case, text))
    return bool(then.get(plain) == log.sha256_of(text))


def _authorisations(case: Case, details: Details) -> Iterator[Fault]:
    said = {detail.get("id"): detail for entry, detail in details if entry.action == "authorise"}
    for entry, detail in details:
        if entry.action == "erase" and "authorisation_keyed" in detail:
            said[detail["authorisation"]] = {"keyed": detail["authorisation_keyed"]}
        if entry.action == "erase" and "authorisation_sha256" in detail:
            said[detail["authorisation"]] = {"sha256": detail["authorisation_sha256"]}
    for (name,) in case.query("SELECT id FROM authorisation ORDER BY authorisation_id"):
        then = said.get(name)
        if then is None or not _told(case, then, authority.record_text(case, name)):
            yield Fault(
                where=f"authorisation {name}", field="", said=_say("act-not-as-logged", act=name)
            )


def _runs(case: Case, details: Details) -> Iterator[Fault]:
    """The findings of each run against the digest logged when it was written."""
    said = {
        detail.get("run"): detail.get("findings_keyed", detail.get("findings_sha256"))
        for entry, detail in details
        if entry.action == "analysis"
    }
    for run_id, analysis in case.query("SELECT run_id, analysis FROM run ORDER BY run_id"):
        found = log.findings_digest(case, run_id)
        if said.get(run_id) not in {found, log.keyed(case, found)}:
            yield Fault(
                where=f"run {run_id}",
                field="",
                said=_say("findings-not-as-logged", analysis=analysis, run=str(run_id)),
            )


def _facts(case: Case, details: Details) -> Iterator[Fault]:
    """What persons stated, against the digest logged when they did."""
    said = {d["fact"]: d for e, d in details if e.action == "statement" and "fact" in d}
    erased = {n for e, d in details if e.action == "erase" for n in d.get("facts", [])}
    held = {row[0]: log.canonical(list(row)) for row in facts.stored(case)}
    for number in sorted({*said, *held} - erased, key=str):
        then, now = said.get(number), held.get(number)
        if then is None or now is None or not _told(case, then, now):
            yield Fault(
                where=f"fact {number}",
                field="",
                said=_say("statement-not-as-logged", statement=str(number)),
            )
