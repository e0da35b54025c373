"""Does another machine find the same in the packaged records, byte for byte, and what if not?

The case is built anew from the packaged files, in the order in which they came, and the same
questions are put with the same parameters. With another parameter, the findings are set side by
side: lost, gained, moved. Nothing is taken from the package but its inputs: its findings are only
compared with.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from filiere import parameter
from filiere.analysis import Progress, catalogue
from filiere.case import Case, Limits
from filiere.case.rights import log
from filiere.case.rights.authority import record
from filiere.case.rights.deaths import record_deaths
from filiere.case.rows import ledger, originals
from filiere.dossier import FILE, Dossier, SourceEntry, load
from filiere.errors import PackageError
from filiere.findings import Comparison, compare, read
from filiere.importer.run import Context, import_file, layouts_of
from filiere.linker import link
from filiere.package import archive, merkle
from filiere.package.archive import Package
from filiere.package.contents import DOSSIER, FINDINGS, LEAVES, RUNS, computed
from filiere.package.rebuild import rebuild, without_ids
from filiere.package.versions import version_differences
from filiere.parameter import Value, chosen
from filiere.runner import run
from filiere.wording import Words

_say = Words(__name__)


Settings = Mapping[str, Mapping[str, Value]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a re-run found; ``difference`` '' where it is the same to the last byte."""

    findings: int
    difference: str
    versions: tuple[str, ...]
    """What computed the package and is another version here."""
    changed: Comparison | None
    """The findings with other parameters, set beside those of the package; None without any."""


def rerun(
    package: Package, work: Path, *, settings: Settings, limits: Limits, progress: Progress
) -> Outcome:
    """Rebuild the case in the empty folder ``work``, recompute, compare.

    Raises:
        PackageError: the package is not whole, or another layout reads its files here.
        AnalysisError: ``settings`` names what does not exist.
    """
    package.verify()
    asked = questions(package)
    refuse_unknown(settings)
    redacted = package.manifest.get("redacted") is True
    made = rebuild if redacted else build
    with made(package, work, limits=limits, progress=progress) as case:
        run(case, only=list(asked), settings=asked, progress=progress)
        proved_inputs = package.manifest["inputs_sha256"]
        found = {**computed(case), "inputs_sha256": proved_inputs}
        said = package.json(FINDINGS)
        if redacted:
            said, found = without_ids(said), without_ids(found)
        text = archive.as_json(found)
        difference = "" if text == archive.as_json(said) else first_difference(said, found)
        changed = None
        if settings and difference == "":
            before = read(case)
            other = {name: {**asked.get(name, {}), **values} for name, values in settings.items()}
            names = [*asked, *(name for name in other if name not in asked)]
            run(case, only=names, settings={**asked, **other}, progress=progress)
            changed = compare(before, read(case), one_case=True)
    return Outcome(
        findings=len(found["findings"]),
        difference=difference,
        versions=version_differences(package),
        changed=changed,
    )


def questions(package: Package) -> dict[str, dict[str, Value]]:
    """The analyses that were run, with the parameters that this version knows."""
    known = catalogue()
    runs = package.json(RUNS)
    unknown = sorted(set(runs) - set(known))
    if unknown:
        raise PackageError(
            _say("rerun-asks-analysis-version-lacks", path=package.path, unknown=unknown[0])
        )
    return {
        name: {k: v for k, v in told["parameters"].items() if k in known[name].parameters}
        for name, told in runs.items()
    }


def refuse_unknown(settings: Settings) -> None:
    """Refuse a question that there is not, and figures that it cannot be put with.

    Raises:
        PackageError: there is no such question.
        ParameterError: a figure is unknown, of another type, out of bounds, or against another.
    """
    known = catalogue()
    for name, values in settings.items():
        if name not in known:
            raise PackageError(
                _say("rerun-there-analysis-there", name=name, listed=", ".join(sorted(known)))
            )
        chosen(name, known[name].takes, values)


def setting(text: str) -> tuple[str, str, Value]:
    """``relay.window_s=600`` as analysis, parameter and value, of the parameter's own type.

    Raises:
        PackageError: the text is no setting.
        ParameterError: the value is not of that type, or out of bounds.
    """
    place, equals, value = text.partition("=")
    name, dot, key = place.partition(".")
    if equals == "" or dot == "":
        raise PackageError(_say("rerun-sets-nothing-write-analysis-parameter-value", text=text))
    refuse_unknown({name: {}})
    known = catalogue()[name].parameters
    parameter.refuse_unknown(name, known, {key: value})
    return name, key, parameter.written(name, key, known[key], value)


def settings_of(texts: Iterable[str]) -> dict[str, dict[str, Value]]:
    """Settings as written on a command line, by analysis; the last one said of a parameter holds.

    Raises:
        PackageError: one of them is none.
        ParameterError: a question cannot be put with one of them.
    """
    settings: dict[str, dict[str, Value]] = {}
    for text in texts:
        name, key, value = setting(text)
        settings.setdefault(name, {})[key] = value
    refuse_unknown(settings)
    return settings


def build(package: Package, work: Path, *, limits: Limits, progress: Progress) -> Case:
    """The case of a package, its files imported and linked, in the empty folder ``work``."""
    folder = _extracted(package, work / DOSSIER)
    dossier = load(folder)
    manifest = package.manifest
    meta = {
        "reference": dossier.reference,
        "title": dossier.title,
        "country": dossier.country,
        "timezone": dossier.timezone,
        "pseudonym_key": str(manifest["pseudonym_key"]),
    }
    path = work / "case.filiere"
    with Case.create(path, meta, limits=limits, readable=[folder]) as case:
        log.append(case, "create", detail={"package": package.manifest_sha256})
        record(case, dossier.authorisations)
        record_deaths(case, [(death.number, death.at_s) for death in dossier.deaths])
        _import(case, dossier, manifest["sources"], progress)
        _prove(case, package)
        link(case, progress)
    # as after any import: the analyses get a case that can read no file but itself
    return Case.open(path, limits=limits)


def _extracted(package: Package, folder: Path) -> Path:
    for name in package.members:
        if name.startswith(f"{DOSSIER}/"):
            target = folder / name.removeprefix(f"{DOSSIER}/")
            target.parent.mkdir(parents=True, exist_ok=True)
            with target.open("wb") as stream:
                for block in package.blocks(name):
                    stream.write(block)
    if not (folder / FILE).is_file():
        raise PackageError(_say("rerun-holds-records-cannot-read", path=package.path, file=FILE))
    return folder


def _import(
    case: Case, dossier: Dossier, sources: Sequence[Mapping[str, Any]], progress: Progress
) -> None:
    """Import in the order in which the files came, each under its acts in turn."""
    layouts = layouts_of(dossier.folder)
    context = Context(folder=dossier.folder, country=dossier.country, layouts=layouts)
    for source in sources:
        if not source["given"]:
            continue
        named = layouts.get(source["layout"])
        if named is None or named.sha256 != source["layout_sha256"]:
            raise PackageError(
                _say(
                    "rerun-read-another-version-layout-use-version",
                    path=source["path"],
                    layout=source["layout"],
                )
            )
        for name in source["acts"]:
            entry = SourceEntry(
                path=source["path"],
                authorisation=name,
                layout=source["layout"],
                timezone=source["zone"] if source["zone_basis"] == "declared" else None,
            )
            import_file(
                case,
                dossier.folder / source["path"],
                entry=entry,
                authorisation=dossier.authorisation(name),
                context=context,
                progress=progress,
            )


def _prove(case: Case, package: Package) -> None:
    """Check that the files, with the leaves of what was withheld, are those received."""
    key = merkle.salt_key(str(package.manifest["pseudonym_key"]))
    held = {source.path: source.source_id for source in ledger.ledger(case)}
    for source in package.manifest["sources"]:
        if not source["given"]:
            continue
        rows = originals.every_row(case, held[source["path"]])
        leaves = merkle.leaves(key, source["sha256"], rows)
        if source["withheld"] > 0:
            for row, digest in package.json(f"{LEAVES}/{source['number']:06d}.json").items():
                leaves[int(row) - 1] = bytes.fromhex(digest)
        if merkle.root(leaves).hex() != source["root"]:
            raise PackageError(
                _say("rerun-rows-those-received", path=package.path, path_2=source["path"])
            )


def first_difference(said: Mapping[str, Any], found: Mapping[str, Any]) -> str:
    """Where two documents of findings first differ, in a few words."""
    old = {finding["id"]: finding for finding in said.get("findings", [])}
    new = {finding["id"]: finding for finding in found.get("findings", [])}
    lost, gained = sorted(set(old) - set(new)), sorted(set(new) - set(old))
    moved = [name for name in old if name in new and old[name] != new[name]]
    counts = f"{len(lost)} lost, {len(gained)} gained, {len(moved)} moved"
    if moved:
        key, before, after = _first(old[moved[0]], new[moved[0]], "")
        return f"{counts}; {moved[0]}: {key} was {before}, is {after}"
    if lost or gained:
        return f"{counts}; first {(lost or gained)[0]}"
    key, before, after = _first(dict(said), dict(found), "")
    return f"{counts}; {key} was {before}, is {after}"


def _first(old: Any, new: Any, place: str) -> tuple[str, str, str]:  # noqa: ANN401 - any JSON value
    if isinstance(old, dict) and isinstance(new, dict):
        for key in [*old, *(k for k in new if k not in old)]:
            if old.get(key) != new.get(key):
                return _first(old.get(key), new.get(key), f"{place}.{key}".lstrip("."))
    if isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        for at, (left, right) in enumerate(zip(old, new, strict=True)):
            if left != right:
                return _first(left, right, f"{place}[{at}]")
    return place or "order", _short(old), _short(new)


def _short(value: Any) -> str:  # noqa: ANN401 - any JSON value
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 80 else f"{text[:77]}…"
