"""What must a copy hold, so that another party can recompute a case without asking anybody?

The files as received (rows that no act covers, or that are set aside, left blank and proved by
their leaves), the acts and how each file was read, the parameters of every question, the findings,
what persons stated, the log's own account of all this, what each file is and cannot show, and the
versions of whatever computed it.
"""

import json
import platform
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path
from typing import Any

from filiere import __version__
from filiere.analysis import Progress
from filiere.case import Case
from filiere.case.rights import facts, log
from filiere.case.rights.authority import recorded
from filiere.case.rows import ledger, originals
from filiere.case.rows.declaration import declarations
from filiere.case.rows.inputs import inputs_sha256
from filiere.case.rows.withheld import may_leave, withheld_rows
from filiere.errors import PackageError
from filiere.findings.document import as_object
from filiere.importer.run import layouts_of
from filiere.model.authorisation import Authorisation
from filiere.package import archive, merkle
from filiere.package.archive import Content
from filiere.package.limits import LIMITS
from filiere.wording import Words

_say = Words(__name__)


DOSSIER = "dossier"
FINDINGS = "findings.json"
RUNS = "runs.json"
LEAVES = "withheld"

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
    members: dict[str, Content] = {}
    sources: list[dict[str, Any]] = []
    leaves: list[bytes] = []
    hidden = 0
    key = merkle.salt_key(case.meta("pseudonym_key"))
    files = ledger.ledger(case)
    for place, source in enumerate(files):
        progress(_say("step-file", path=source.path), place / (len(files) + 1))
        own = merkle.leaves(key, source.sha256, originals.every_row(case, source.source_id))
        leaves += own
        rows = withheld_rows(case, source.source_id)
        given = may_leave(case, source.source_id)
        hidden += len(rows)
        if given:
            members[f"{DOSSIER}/{source.path}"] = _file(case, source, rows)
            if rows:
                listed = {str(row): own[row - 1].hex() for row in rows}
                members[f"{LEAVES}/{source.source_id:06d}.json"] = archive.as_json(listed)
        sources.append(_source(case, source, rows=rows, given=given, root=merkle.root(own)))
    progress(_say("step-findings"), len(files) / (len(files) + 1))
    document = computed(case)
    members |= _layouts(case, files, layouts)
    members |= common_members(case, document)
    members[f"{DOSSIER}/case.toml"] = case_toml(case).encode()
    manifest = {
        **common_manifest(case),
        "pseudonym_key": case.meta("pseudonym_key"),
        "redacted": False,
        "root": merkle.root(leaves).hex(),
        "sources": sources,
    }
    digest = archive.write(path, members, manifest)
    detail = {"file": path.name, "manifest_sha256": digest, "rows_withheld": hidden}
    log.append(case, "export", "", {**detail, "redacted": False})
    progress(_say("step-package"), 1.0)
    return Made(
        path=path,
        manifest_sha256=digest,
        root=str(manifest["root"]),
        files=sum(1 for source in sources if source["given"]),
        rows_withheld=hidden,
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


def common_manifest(case: Case) -> dict[str, Any]:
    """What every package says of itself."""
    return {
        "case": case.meta("reference"),
        "country": case.meta("country"),
        "timezone": case.meta("timezone"),
        "title": case.meta("title"),
        "inputs_sha256": inputs_sha256(case),
        "log_head": _told_head(case),
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


def common_members(case: Case, document: dict[str, Any]) -> dict[str, Content]:
    """What every package holds beside its records."""
    runs = {
        row[0]: {
            "parameters": json.loads(row[1]),
            "module_sha256": row[2],
            "outcome": row[3],
            "considered": row[4],
            "reference": row[5],
        }
        for row in case.query(
            "SELECT analysis, parameters, module_sha256, outcome, considered, reference "
            "FROM run ORDER BY analysis"
        )
    }
    stated = [
        {"fact": row[0], "kind": row[1], "about": row[2], "said": json.loads(row[3]),
         "who": row[4], "why": row[5], "at": row[6], "follows": row[7]}
        for row in facts.stored(case)
    ]  # fmt: skip
    goods = [
        {**asdict(declared), "cannot_show": [text.both() for text in declared.cannot_show]}
        for declared in declarations(case)
    ]
    return {
        FINDINGS: archive.as_json(document),
        RUNS: archive.as_json(runs),
        "statements.json": archive.as_json(stated),
        "goods.json": archive.as_json(goods),
        "limits.en.txt": LIMITS.en.encode(),
        "limits.fr.txt": LIMITS.fr.encode(),
        "log.jsonl": "".join(f"{line}\n" for line in log_extract(case)).encode(),
    }


def log_extract(case: Case) -> list[str]:
    """The log up to the last entry that goes with a package; of the others only their hashes."""
    entries = log.entries(case)
    while entries and entries[-1].action not in TOLD:
        entries.pop()
    return [
        log.canonical(
            log.exported(entry)
            if entry.action in TOLD
            else {"seq": entry.seq, "prev": entry.prev, "hash": entry.hash}
        )
        for entry in entries
    ]


def _told_head(case: Case) -> str:
    told = log_extract(case)
    return str(json.loads(told[-1])["hash"]) if told else log.GENESIS


def _source(
    case: Case, source: ledger.Source, *, rows: list[int], given: bool, root: bytes
) -> dict[str, Any]:
    acts = case.query(
        "SELECT id FROM act_in_force WHERE authorisation_id = $first "
        "UNION ALL SELECT id FROM (SELECT id, min(authorisation_id) AS place FROM act_in_force "
        "SEMI JOIN (SELECT authorisation_id FROM released WHERE source_id = $source) "
        "USING (authorisation_id) WHERE authorisation_id <> $first GROUP BY id ORDER BY place)",
        {"first": source.authorisation_id, "source": source.source_id},
    )
    return {
        "path": source.path,
        "sha256": source.sha256,
        "size_bytes": source.size_bytes,
        "acts": [name for (name,) in acts],
        "layout": source.layout,
        "layout_sha256": source.layout_sha256,
        "zone": source.zone,
        "zone_basis": source.zone_basis,
        "rows": source.rows_physical,
        "root": root.hex(),
        "given": given,
        "number": source.source_id,
        "withheld": len(rows),
    }


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
    for row, line in enumerate(originals.every_row(case, source.source_id), start=1):
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
        if source.layout_sha256 in shipped:
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
    for source in ledger.ledger(case):
        told = _source(case, source, rows=[], given=True, root=b"")
        if not may_leave(case, source.source_id):
            continue
        for name in told["acts"]:
            lines += [
                "",
                "[[source]]",
                f"path = {_toml(source.path)}",
                f"authorisation = {_toml(name)}",
                f"layout = {_toml(source.layout)}",
            ]
            if source.zone_basis == "declared":
                lines.append(f"timezone = {_toml(source.zone)}")
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
    for name, values in (("numbers", act.numbers), ("imeis", act.imeis), ("cells", act.cells)):
        yield f"{name} = [{', '.join(_toml(value) for value in values)}]"
    yield f"from = {datetime.fromtimestamp(act.from_s, tz=UTC).isoformat()}"
    yield f"to = {datetime.fromtimestamp(act.to_s, tz=UTC).isoformat()}"
    yield f"kinds = [{', '.join(_toml(str(kind)) for kind in act.kinds)}]"
    if act.territory != "":
        yield f"territory = {_toml(act.territory)}"
    if act.document_sha256 != "":
        yield f"document_sha256 = {_toml(act.document_sha256)}"
    if act.expires is not None:
        yield f"expires = {act.expires.isoformat()}"


def _toml(text: str) -> str:
    """A basic string: what JSON escapes, TOML escapes alike, but for one character."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
