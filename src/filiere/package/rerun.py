"""Does another machine find the same in the packaged records, byte for byte, and what if not?

The case is built anew from the packaged files, in the order in which they came, and the same
questions are put with the same parameters. With another parameter, the findings are set side by
side: lost, gained, moved. Nothing is taken from the package but its inputs: its findings are only
compared with.
"""

import json
import struct
import zlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import zstandard

from filiere import parameter
from filiere.analysis import Progress, catalogue
from filiere.case import Case, Limits
from filiere.case.rights import log
from filiere.case.rights.authority import record
from filiere.case.rights.deaths import record_deaths
from filiere.case.rows import aside, ledger, shifts
from filiere.dossier import FILE, Dossier, load
from filiere.errors import FiliereError, PackageError
from filiere.findings import Comparison, compare, read
from filiere.importer.businesses import record_businesses
from filiere.importer.devices import record_devices
from filiere.importer.lexicon import record_lexicon
from filiere.importer.run import Context, import_file, layouts_of
from filiere.linker import link
from filiere.package import archive, compared, merkle
from filiere.package.archive import Package
from filiere.package.contents import (
    DOSSIER,
    FINDINGS,
    LEAF_WIDTH,
    LEAVES,
    RUNS,
    SEED_WIDTH,
    SEEDS,
    computed,
)
from filiere.package.rebuild import rebuild, without_ids
from filiere.package.rows import proved_rows
from filiere.package.sound import refuse_misshapen
from filiere.package.versions import version_differences
from filiere.parameter import Value, chosen
from filiere.runner import run
from filiere.wording import Text, Words

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
    not_compared: tuple[Text, ...]
    """What could not be compared, one sentence each."""


def rerun(
    package: Package, work: Path, *, settings: Settings, limits: Limits, progress: Progress
) -> Outcome:
    """Rebuild the case in the empty folder ``work``, recompute, compare.

    Raises:
        PackageError: the package is not whole, or another layout reads its files here.
        AnalysisError: ``settings`` names what does not exist.
    """
    package.verify()
    refuse_misshapen(package)
    asked = questions(package)
    refuse_unknown(settings)
    compared.refuse_broken_log(package)
    same_limits = compared.refuse_other_limits(package)
    redacted = package.manifest["redacted"]
    made = _rebuilt if redacted else _built
    with made(package, work, limits=limits, progress=progress) as case:
        compared.refuse_against_log(package, case)
        compared.refuse_other_goods(package, case)
        with _told(package):
            run(case, only=list(asked), settings=asked, progress=progress)
        found = computed(case)
        if package.manifest.get("inputs_keyed") is True:
            found |= {key: package.manifest[key] for key in ("inputs_sha256", "inputs_keyed")}
        said = package.json(FINDINGS)
        if redacted:
            left = frozenset(package.manifest.get("apart", ()))
            said, found = without_ids(_but(said, left)), without_ids(_but(found, left))
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
        not_compared=tuple(compared.not_compared(package, limits=same_limits)),
    )


def _but(document: Mapping[str, Any], left: Collection[str]) -> dict[str, Any]:
    """The findings without those of questions that this copy cannot answer anew."""
    if len(left) == 0:
        return dict(document)
    runs = [each for each in document["runs"] if each["analysis"] not in left]
    told = [each for each in document["findings"] if each["analysis"] not in left]
    curves = {
        name: kept
        for name, kept in document["curves"].items()
        if not any(name.startswith(each) for each in left)
    }
    return {**document, "runs": runs, "findings": told, "curves": curves}


_BROKEN = (
    ArithmeticError, AttributeError, EOFError, LookupError, MemoryError, OSError, RuntimeError,
    TypeError, ValueError, struct.error, zlib.error, zstandard.ZstdError,
)  # fmt: skip
"""What a package made to mislead can bring about in code that reads it."""


@contextmanager
def _told(package: Package) -> Iterator[None]:
    """Whatever goes wrong with what a package holds is told in one sentence."""
    try:
        yield
    except FiliereError:
        raise
    except _BROKEN as error:
        what = type(error).__name__
        raise PackageError(_say("rerun-cannot-compute", path=package.path, what=what)) from error


def _built(package: Package, work: Path, *, limits: Limits, progress: Progress) -> Case:
    with _told(package):
        return build(package, work, limits=limits, progress=progress)


def _rebuilt(package: Package, work: Path, *, limits: Limits, progress: Progress) -> Case:
    with _told(package):
        return rebuild(package, work, limits=limits, progress=progress)


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
        record_devices(case, dossier.devices)
        record_businesses(case, dossier.businesses)
        record_lexicon(case, folder)
        _import(case, dossier, manifest["sources"], progress)
        aside.apply(case)
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
    context = Context(
        folder=dossier.folder,
        country=dossier.country,
        layouts=layouts,
        devices={device.id: device for device in dossier.devices},
        businesses={business.id: business.siren for business in dossier.businesses},
    )
    for source in sources:
        if not source["given"]:
            continue
        named = layouts.get(source["layout"])
        if not source["by_reader"] and (named is None or named.sha256 != source["layout_sha256"]):
            raise _other_layout(source)
        entries = {
            entry.authorisation: entry for entry in dossier.sources if entry.path == source["path"]
        }
        for name in source["acts"]:
            if name not in entries:
                raise PackageError(_say("rerun-no-source", path=source["path"], act=name))
            entry = entries[name]
            import_file(
                case,
                dossier.folder / source["path"],
                entry=entry,
                authorisation=dossier.authorisation(name),
                context=context,
                progress=progress,
            )
        if "clock" in source:
            stated = f"statement {source['clock']['statement']}"
            shift_s = int(source["clock"]["shift_s"])
            shifts.state(case, source["path"], shift_s, by="package", why=stated)
        held = [each for each in ledger.ledger(case, every=True) if each.path == source["path"]]
        if [each.layout_sha256 for each in held] != [source["layout_sha256"]]:
            raise _other_layout(source)


def _other_layout(source: Mapping[str, Any]) -> PackageError:
    return PackageError(
        _say(
            "rerun-read-another-version-layout-use-version",
            path=source["path"],
            layout=source["layout"],
        )
    )


def _prove(case: Case, package: Package) -> None:
    """Check that the files, with the leaves of what was withheld, are those received."""
    held = {source.path: source.source_id for source in ledger.ledger(case)}
    every: list[bytes] = []
    for source in package.manifest["sources"]:
        if not source["given"]:
            continue
        name = f"{source['number']:06d}.bin"
        seeds = [
            merkle.Seed(told[0], int.from_bytes(told[1:9], "big"), told[9:])
            for told in package.records(f"{SEEDS}/{name}", SEED_WIDTH)
        ]
        withheld = {}
        if source["withheld"] > 0:
            withheld = {
                int.from_bytes(told[:8], "big"): told[8:]
                for told in package.records(f"{LEAVES}/{name}", LEAF_WIDTH)
            }
        whole = source.get("sha256_keyed") is not True
        file = package.members[f"{DOSSIER}/{source['path']}"]
        try:
            found = merkle.leaves(seeds, proved_rows(case, held[source["path"]]), withheld)
        except (ValueError, KeyError):
            found = []
        if merkle.root(found).hex() != source["root"] or (
            whole and file.sha256 != source["sha256"]
        ):
            raise PackageError(
                _say("rerun-rows-those-received", path=package.path, path_2=source["path"])
            )
        every += found
    if all(source["given"] for source in package.manifest["sources"]) and (
        merkle.root(every).hex() != package.manifest["root"]
    ):
        raise PackageError(_say("rebuild-root-rows", path=package.path))


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
