"""How does a case come back from a redacted package, in which there is no file to import?

The records are put where an import would have put them, under their pseudonyms; contacts, coverage
and findings are then computed as ever. What is found is compared without the ids of findings, which
are keyed by numbers that the package does not hold.
"""

import csv
import datetime as dt
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np

from filiere.analysis import Progress
from filiere.case import Case, Limits
from filiere.case.rights import log
from filiere.case.rights.authority import record
from filiere.case.rights.deaths import record_deaths
from filiere.case.rows import ledger, shifts
from filiere.errors import PackageError
from filiere.linker import link
from filiere.model.authorisation import Authorisation
from filiere.model.codes import DataKind, Fate
from filiere.model.record import Category
from filiere.package import merkle
from filiere.package.archive import Package
from filiere.package.redaction import (
    ACTS,
    CELLS,
    DEATHS,
    EVENT_COLUMNS,
    EVENTS,
    MESSAGES,
    NUMBERS,
    PLACE_COLUMNS,
    PLACES,
)
from filiere.wording import Words

_say = Words(__name__)


BATCH = 1 << 16


def rebuild(package: Package, work: Path, *, limits: Limits, progress: Progress) -> Case:
    """The case of a redacted package, linked, in the empty folder ``work``.

    Raises:
        PackageError: the leaves do not make the roots of the manifest, or a record is malformed.
    """
    prove(package)
    manifest = package.manifest
    meta = {key: str(manifest[key]) for key in ("title", "country", "timezone")}
    meta |= {"reference": str(manifest["case"]), "pseudonym_key": "redacted"}
    path = work / "case.filiere"
    with Case.create(path, meta, limits=limits) as case:
        log.append(case, "create", detail={"package": package.manifest_sha256})
        record(case, [_act(act) for act in package.json(ACTS)])
        record_deaths(case, [(number, at_s) for number, at_s in package.json(DEATHS)])
        with case.transaction():
            _sources(case, manifest["sources"])
            try:
                _names(case, package)
                _events(case, package)
                _clocks(case, manifest["sources"])
                _places(case, package)
                _messages(case, package)
            except (ValueError, KeyError, IndexError) as error:
                raise PackageError(
                    _say("rebuild-records-cannot-read", path=package.path)
                ) from error
        link(case, progress)
    return Case.open(path, limits=limits)


def prove(package: Package) -> None:
    """Check that the leaves of the rows make the roots of the manifest."""
    every: list[bytes] = []
    for source in package.manifest["sources"]:
        leaves = list(package.records(f"leaves/{source['source_id']:06d}.bin", merkle.WIDTH))
        if merkle.root(leaves).hex() != source["root"] or len(leaves) != source["proved"]:
            raise PackageError(
                _say("rebuild-rows-those-received", path=package.path, path_2=source["path"])
            )
        every += leaves
    if merkle.root(every).hex() != package.manifest["root"]:
        raise PackageError(_say("rebuild-root-rows", path=package.path))


def without_ids(document: Mapping[str, Any]) -> dict[str, Any]:
    """The findings with their place in the list for an id, wherever an id stands."""
    places = {
        finding["id"]: f"{finding['analysis']}-{place}"
        for place, finding in enumerate(document["findings"], start=1)
    }
    if len(places) == 0:
        return dict(document)
    known = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in sorted(places)))
    text = json.dumps(document, ensure_ascii=False)
    replaced: dict[str, Any] = json.loads(known.sub(lambda found: places[found[0]], text))
    return replaced


def _act(act: dict[str, Any]) -> Authorisation:
    values = {
        **act,
        "date": dt.date.fromisoformat(act["date"]),
        "expires": None if act["expires"] is None else dt.date.fromisoformat(act["expires"]),
        "kinds": tuple(DataKind(kind) for kind in act["kinds"]),
        **{name: tuple(act[name]) for name in _LISTS},
        "categories": tuple(Category(name) for name in act["categories"]),
    }
    return Authorisation(**values)


_LISTS = ("numbers", "imeis", "cells", "devices", "accounts", "sirens", "markets")


def _sources(case: Case, sources: Iterable[Mapping[str, Any]]) -> None:
    acts = dict(case.query("SELECT id, authorisation_id FROM authorisation"))
    for source in sources:
        values = {name: source[name] for name in ledger.Source.__dataclass_fields__}
        values["authorisation_id"] = acts[source["act"]]
        ledger.write(case, ledger.Source(**values), [])
        rows = [
            (source["source_id"], row, int(Fate.DUPLICATE), "identical_row", "", "")
            for row in source["repeated"]
        ]
        case.insert("row_fate", rows)


def _names(case: Case, package: Package) -> None:
    rows = [
        (
            int(r["number_id"]), r["label"], int(r["kind"]), r["country"], r["label"],
            r["named"] == "1",
        )
        for r in _rows(package, NUMBERS)
    ]  # fmt: skip
    case.insert("number", rows)
    case.insert("cell", [(int(r["cell_id"]), r["cell"]) for r in _rows(package, CELLS)])


def _events(case: Case, package: Package) -> None:
    waiting: list[dict[str, str]] = []
    for row in _rows(package, EVENTS):
        waiting.append(row)
        if len(waiting) == BATCH:
            _put(case, waiting)
            waiting = []
    _put(case, waiting)


def _clocks(case: Case, sources: Iterable[Mapping[str, Any]]) -> None:
    """The records hold times that a statement moved: how far is told, as in the case."""
    for source in sources:
        if "clock" in source:
            shift_s = int(source["clock"]["shift_s"])
            shifts.keep_as_moved(case, int(source["source_id"]), shift_s)


def _put(case: Case, rows: list[dict[str, str]]) -> None:
    if len(rows) == 0:
        return
    arrays = {
        name: np.ma.masked_array(
            np.array([int(r[name] or 0) for r in rows], dtype=np.int64),
            mask=[r[name] == "" for r in rows],
        )
        for name in EVENT_COLUMNS
    }
    given: dict[str, Any] = {name: np.ma.getdata(array) for name, array in arrays.items()}
    given |= {f"{name}_null": np.ma.getmaskarray(array) for name, array in arrays.items()}
    case.register("event_given", given)
    columns = ", ".join(f"if({name}_null, NULL, {name})" for name in EVENT_COLUMNS)
    case.execute(f"INSERT INTO event SELECT {columns} FROM event_given ORDER BY record_id")
    case.unregister("event_given")


def _places(case: Case, package: Package) -> None:
    texts = {"point_kind", "x_raw", "y_raw"}
    rows = [
        tuple(r[name] if name in texts else _number(r[name]) for name in PLACE_COLUMNS)
        for r in _rows(package, PLACES)
    ]
    case.insert("cell_place", rows)


def _messages(case: Case, package: Package) -> None:
    rows = [(int(r["record_id"]), r["text"]) for r in _rows(package, MESSAGES)]
    case.insert("message", rows)


def _number(text: str) -> object:
    return None if text == "" else json.loads(text)


def _rows(package: Package, name: str) -> Iterator[dict[str, str]]:
    yield from csv.DictReader(package.lines(name))
