"""What must a copy hold, so that another party can recompute a case without asking anybody?

The files as received (rows that no act covers, or that are set aside, left blank and proved by
their leaves), the acts and how each file was read, the parameters of every question, the findings,
what persons stated, the log's own account of all this, what each file is and cannot show, and the
versions of whatever computed it.
"""

import json
import platform
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path
from typing import Any

from filiere import __version__
from filiere.analysis import Progress
from filiere.case import Case
from filiere.case.rights import log
from filiere.case.rights.authority import recorded
from filiere.case.rights.written import refuse, replacing
from filiere.case.rows import ledger, originals, raw, shifts
from filiere.case.rows.declaration import declarations
from filiere.case.rows.own_words import own_words
from filiere.case.rows.withheld import may_leave
from filiere.errors import PackageError
from filiere.findings.document import as_object
from filiere.findings.masking import Masker
from filiere.importer.declared import kept, zones_of
from filiere.importer.lexicon import LEXICON, as_toml
from filiere.importer.run import layouts_of
from filiere.model.authorisation import Authorisation
from filiere.package import archive, merkle
from filiere.package.archive import Content
from filiere.package.hidden import Hidden
from filiere.package.limits import LIMITS
from filiere.package.rows import proved_rows
from filiere.wording import Words

_say = Words(__name__)


DOSSIER = "dossier"
FINDINGS = "findings.json"
RUNS = "runs.json"
STATEMENTS = "statements.json"
GOODS = "goods.json"
LOG = "log.jsonl"
LEAVES = "withheld"
SEEDS = "salts"

DECLARED = ("device", "owner", "business", "dates")
"""What a ``[[source]]`` says of a file that a reader read."""

VERSIONS = ("duckdb", "numpy", "scipy", "phonenumbers", "pyproj", "tzdata", "networkit")
"""Packages whose version can move a figure."""

TOLD = frozenset(
    {"create", "authorise", "import", "release", "link", "analysis", "statement", "erase"}
)
"""Log entries that go with a package; of the others, who read what and why, only their hashes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A package as written."""

    path: Path
    manifest_sha256: str
    root: str
    """Root of the rows of all files, received or withheld: 64 hex."""
    files: int
    rows_withheld: int
    findings: int


def make(case: Case, path: Path, *, layouts: Path | None, progress: Progress) -> Made:
    """Write the package of a case; ``layouts`` is a folder of layouts that are not shipped.

    Raises:
        PackageError: a row must be withheld from a workbook, or a layout cannot be found.
    """
    refuse(case, path)  # before any work is done
    members: dict[str, Content] = {}
    sources: list[dict[str, Any]] = []
    leaves: list[bytes] = []
    hidden = Hidden(case, redacted=False)
    files = hidden.files
    for place, source in enumerate(files):
        progress(_say("step-file", path=source.path), place / (len(files) + 1))
        seed = merkle.top(case.meta("secret"), source.source_id)
        own = merkle.leaves([seed], proved_rows(case, source.source_id))
        leaves += own
        rows = hidden.rows[source.source_id]
        given = may_leave(case, source.source_id)
        told = {**_source(case, source), **hidden.sha256(source)}
        told |= {"given": given, "withheld": len(rows), "root": merkle.root(own).hex()}
        if given:
            members[f"{DOSSIER}/{source.path}"] = _file(case, source, rows)
            members[f"{SEEDS}/{source.source_id:06d}.bin"] = b"".join(
                packed_seed(each) for each in merkle.given(seed, len(own), rows)
            )
            if rows:
                members[f"{LEAVES}/{source.source_id:06d}.bin"] = b"".join(
                    packed_leaf(row, own[row - 1]) for row in rows
                )
        else:
            told["path"] = Masker(case).mask([source.path])[0]
        sources.append(told)
    progress(_say("step-findings"), len(files) / (len(files) + 1))
    document = {**computed(case), **hidden.inputs}
    members |= _layouts(case, files, layouts)
    members |= common_members(hidden, document)
    members[f"{DOSSIER}/case.toml"] = case_toml(case).encode()
    words = own_words(case)
    if words != "":
        members[f"{DOSSIER}/{LEXICON}"] = as_toml(words).encode()
    manifest = {
        **common_manifest(hidden),
        "pseudonym_key": case.meta("pseudonym_key"),
        "redacted": False,
        "root": merkle.root(leaves).hex(),
        "sources": sources,
    }
    withheld = sum(len(rows) for rows in hidden.rows.values())
    detail: dict[str, object] = {"file": path.name, "rows_withheld": withheld, "redacted": False}
    with replacing(case, [path], "export", detail) as draft:
        digest = archive.write(draft[path], members, manifest)
        detail["manifest_sha256"] = digest
    progress(_say("step-package"), 1.0)
    return Made(
        path=path,
        manifest_sha256=digest,
        root=str(manifest["root"]),
        files=sum(1 for source in sources if source["given"]),
        rows_withheld=withheld,
        findings=len(document["findings"]),
    )


def computed(case: Case) -> dict[str, Any]:
    """The findings without what persons made of them: what a machine must find again."""
    document = as_object(case)
    del document["sources"]  # of rows withheld, a copy knows only that they are blank
    for finding in document["findings"]:
        del finding["judgement"]
    # the curves that the case made of itself are made again by the other party, and compared
    document["curves"] = {
        str(name): json.loads(content)
        for name, content in case.query(
            "SELECT curve_id, content FROM own_curve ORDER BY run_id, curve_id"
        )
    }
    return document


def common_manifest(hidden: Hidden) -> dict[str, Any]:
    """What every package says of itself."""
    case = hidden.case
    return {
        "case": case.meta("reference"),
        "country": case.meta("country"),
        "timezone": case.meta("timezone"),
        "title": case.meta("title"),
        **hidden.inputs,
        "log_head": _told_head(hidden),
        "made_by": {
            "filiere": __version__,
            "python": platform.python_version(),
            **{name: _version(name) for name in VERSIONS},
        },
    }


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""


def common_members(hidden: Hidden, document: dict[str, Any]) -> dict[str, Content]:
    """What every package holds beside its records."""
    case = hidden.case
    runs = {
        analysis: {
            "parameters": json.loads(parameters),
            "module_sha256": module_sha256,
            "outcome": outcome,
            "considered": considered,
            "reference": reference,
        }
        for analysis, parameters, module_sha256, outcome, considered, reference in case.query(
            "SELECT analysis, parameters, module_sha256, outcome, considered, reference "
            "FROM run ORDER BY analysis"
        )
    }
    goods = [
        hidden.goods(declared.as_dict(), ledger.source_of(case, declared.source_id))
        for declared in declarations(case)
    ]
    return {
        FINDINGS: archive.as_json(document),
        RUNS: archive.as_json(runs),
        STATEMENTS: archive.as_json(hidden.statements()),
        GOODS: archive.as_json(goods),
        **{f"limits.{language}.txt": said.encode() for language, said in LIMITS.both().items()},
        LOG: "".join(f"{line}\n" for line in hidden.log_lines()).encode(),
    }


def _told_head(hidden: Hidden) -> str:
    told = hidden.log_lines()
    return str(json.loads(told[-1])["hash"]) if told else log.GENESIS


SEED_WIDTH = 41
LEAF_WIDTH = 40


def packed_seed(seed: merkle.Seed) -> bytes:
    """A seed of salts in 41 bytes: level, first row, value."""
    return seed.level.to_bytes(1, "big") + seed.first.to_bytes(8, "big") + seed.value


def packed_leaf(row: int, leaf: bytes) -> bytes:
    """The leaf of a withheld row in 40 bytes: row, leaf."""
    return row.to_bytes(8, "big") + leaf


def _source(case: Case, source: ledger.Source) -> dict[str, Any]:
    acts = case.query(
        "SELECT id FROM act_in_force WHERE authorisation_id = $first "
        "UNION ALL SELECT id FROM (SELECT id, min(authorisation_id) AS place FROM act_in_force "
        "SEMI JOIN (SELECT authorisation_id FROM released WHERE source_id = $source) "
        "USING (authorisation_id) WHERE authorisation_id <> $first GROUP BY id ORDER BY place)",
        {"first": source.authorisation_id, "source": source.source_id},
    )
    stream = case.query(
        "SELECT device, owner, business, dates FROM stream WHERE source_id = ?", [source.source_id]
    )
    declared = dict(zip(DECLARED, stream[0], strict=True)) if stream else {}
    if source.zone_basis == "declared":
        declared["timezone"] = source.zone
    declared |= kept(case, source.source_id)
    return {
        **clock_told(case, source.source_id),
        "path": source.path,
        "size_bytes": source.size_bytes,
        "acts": [name for (name,) in acts],
        "layout": source.layout,
        "layout_sha256": source.layout_sha256,
        "zone": source.zone,
        "zone_basis": source.zone_basis,
        "rows": source.rows_physical,
        "number": source.source_id,
        "by_reader": bool(stream),
        "declared": {key: value for key, value in declared.items() if value != ""},
    }


def clock_told(case: Case, source_id: int) -> dict[str, Any]:
    """By how much the times of a file are moved, and by which statement; empty if they are not."""
    for each in shifts.holding(case):
        if each.source_id == source_id:
            return {"clock": {"shift_s": each.shift_s, "statement": each.fact_id}}
    return {}


def _file(case: Case, source: ledger.Source, rows: list[int]) -> Iterator[bytes]:
    """The bytes of a file, its withheld rows left blank.

    Raises:
        PackageError: rows must be withheld from a file that is not kept by its lines.
    """
    if len(rows) == 0:
        return originals.chunks(case, source.source_id)
    if not originals.by_line(case, source.source_id):
        raise PackageError(
            _say("contents-holds-rows-may-leave-case-plain", path=source.path, count=len(rows))
        )
    return _blanked(case, source, frozenset(rows))


def _blanked(case: Case, source: ledger.Source, rows: frozenset[int]) -> Iterator[bytes]:
    end = originals.line_end(case, source.source_id)
    block: list[bytes] = []
    for row, line in enumerate(raw.every_row(case, source.source_id), start=1):
        block += [b"" if row in rows else line, end]
        if row % 10_000 == 0:
            yield b"".join(block)
            block.clear()
    yield b"".join(block)


def _layouts(case: Case, files: list[ledger.Source], folder: Path | None) -> dict[str, Content]:
    """The layouts that are not shipped with the program."""
    shipped = {named.sha256 for named in layouts_of(case.path.parent / "none").values()}
    known = layouts_of(case.path.parent, folder)
    found: dict[str, Content] = {}
    for source in files:
        if source.layout_sha256 in shipped or _source(case, source)["by_reader"]:
            continue
        named = known.get(source.layout)
        if named is None or named.sha256 != source.layout_sha256:
            raise PackageError(
                _say(
                    "contents-read-layout-neither-shipped-nor-folder",
                    path=source.path,
                    layout=source.layout,
                )
            )
        places = [case.path.parent / "layouts", *([folder] if folder is not None else [])]
        for place in places:
            file = place / f"{source.layout}.toml"
            if file.is_file():
                found[f"{DOSSIER}/layouts/{source.layout}.toml"] = file.read_bytes()
    return found


def case_toml(case: Case) -> str:
    """The case.toml of the dossier that the package is: acts in force, and how files are read."""
    lines = ["[case]"]
    lines += [f"{key} = {_toml(case.meta(key))}" for key in _CASE]
    inactive = {name for (name,) in case.query(
        "SELECT id FROM authorisation SEMI JOIN inactive_act USING (authorisation_id) ORDER BY id"
    )}  # fmt: skip
    for act in recorded(case):
        if act.id not in inactive:
            lines += ["", "[[authorisation]]", *_act(act)]
    lines += [*_devices(case), *_businesses(case)]
    for source in ledger.ledger(case):
        if not may_leave(case, source.source_id):
            continue
        told = _source(case, source)
        for name in told["acts"]:
            lines += [
                "",
                "[[source]]",
                f"path = {_toml(source.path)}",
                f"authorisation = {_toml(name)}",
                *_declared(told["declared"]),
            ]
            if not told["by_reader"]:
                lines.append(f"layout = {_toml(source.layout)}")
    for number, at_s in case.query("SELECT number, at_s FROM death ORDER BY number, at_s"):
        at = datetime.fromtimestamp(at_s, tz=UTC).isoformat()
        lines += ["", "[[death]]", f"number = {_toml(number)}", f"at = {at}"]
    return "\n".join(lines) + "\n"


_CASE = ("reference", "title", "country", "timezone")


def _act(act: Authorisation) -> Iterator[str]:
    yield f"id = {_toml(act.id)}"
    yield f"basis = {_toml(act.basis)}"
    yield f"authority = {_toml(act.authority)}"
    yield f"date = {act.date.isoformat()}"
    for name in ("numbers", "imeis", "cells"):
        yield f"{name} = {_listed(getattr(act, name))}"
    for name in ("devices", "accounts", "sirens", "markets", "categories"):
        if getattr(act, name):
            yield f"{name} = {_listed(getattr(act, name))}"
    yield f"from = {datetime.fromtimestamp(act.from_s, tz=UTC).isoformat()}"
    yield f"to = {datetime.fromtimestamp(act.to_s, tz=UTC).isoformat()}"
    yield f"kinds = {_listed(act.kinds)}"
    if act.territory != "":
        yield f"territory = {_toml(act.territory)}"
    if act.document_sha256 != "":
        yield f"document_sha256 = {_toml(act.document_sha256)}"
    if act.expires is not None:
        yield f"expires = {act.expires.isoformat()}"


def _devices(case: Case) -> Iterator[str]:
    rows = case.query(
        "SELECT id, label, timezone, numbers_basis, numbers FROM sealed_device ORDER BY id"
    )
    for *texts, numbers in rows:
        yield from ("", "[[device]]")
        for key, value in zip(("id", "label", "timezone", "numbers_basis"), texts, strict=True):
            if value != "":
                yield f"{key} = {_toml(value)}"
        if numbers:
            yield f"numbers = {_listed(numbers)}"


def _declared(said: dict[str, str]) -> Iterator[str]:
    zones = zones_of(said)
    for key in sorted(said):
        if not key.startswith("zone "):
            yield f"{key} = {_toml(said[key])}"
    if zones:
        pairs = (f"{_toml(switch)} = {_toml(zone)}" for switch, zone in sorted(zones.items()))
        yield f"zones = {{ {', '.join(pairs)} }}"


def _businesses(case: Case) -> Iterator[str]:
    rows = case.query(
        "SELECT business_id, name, hours, siren, control, latitude_deg, longitude_deg "
        "FROM business ORDER BY business_id"
    )
    for business, name, hours, siren, control, latitude, longitude in rows:
        yield from ("", "[[business]]", f"id = {_toml(business)}", f"name = {_toml(name)}")
        for key, value in (("hours", hours), ("siren", siren)):
            if value != "":
                yield f"{key} = {_toml(value)}"
        if control:
            yield "control = true"
        if latitude is not None:
            yield f"site = [{latitude!r}, {longitude!r}]"
        for key, sql in _OF_BUSINESS.items():
            values = [value for (value,) in case.query(sql, [business])]
            if values or key == "numbers":
                yield f"{key} = {_listed(values)}"


_OF_BUSINESS = {
    "numbers": "SELECT number FROM business_number WHERE business_id = ? AND NOT rider ORDER BY 1",
    "riders": "SELECT number FROM business_number WHERE business_id = ? AND rider ORDER BY 1",
    "ibans": "SELECT iban FROM business_account WHERE business_id = ? ORDER BY 1",
}


def _listed(values: Iterable[object]) -> str:
    return f"[{', '.join(_toml(str(value)) for value in values)}]"


def _toml(text: str) -> str:
    """A basic string: what JSON escapes, TOML escapes alike, but for one character."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
