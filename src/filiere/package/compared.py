"""What of a package is checked beside its findings, and what is not?

The log is followed link by link. What it tells of acts, files and questions is compared with what
the package says of them. The goods declarations are computed anew from the rebuilt case, and the
limits are those of this version. The rest cannot be known from the package alone: that is said.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from filiere import __version__
from filiere.case import Case
from filiere.case.rights import log
from filiere.case.rights.authority import recorded
from filiere.case.rows.declaration import declarations
from filiere.errors import PackageError
from filiere.findings.masking import Masker
from filiere.package.archive import Package
from filiere.package.contents import GOODS, LOG, RUNS, STATEMENTS
from filiere.package.limits import LIMITS
from filiere.wording import Text, Words

_say = Words(__name__)

Told = dict[str, Any]

_ACT = ("basis", "authority", "from_s", "to_s")
_COUNTED = ("numbers", "imeis", "cells", "devices", "accounts", "sirens", "markets", "categories")
_FILE = ("sha256", "size_bytes", "layout", "layout_sha256", "rows_physical")
_QUESTION = ("outcome", "considered", "module_sha256", "parameters")

_ALWAYS_OTHER = frozenset({"source_id", "versions"})
"""What of a goods declaration is of the machine that wrote it."""

_OF_ROWS = frozenset(
    {"sha256", "sha256_keyed", "size_bytes", "rows", "rejected", "quarantined", "linked",
     "declared_rows", "declared_difference", "cannot_show", "cell_table_dates", "path"}
)  # fmt: skip
"""What of it cannot be computed from a file of which rows are withheld, or from records alone."""


def refuse_broken_log(package: Package) -> None:
    """Follow the chain of the log to the head that the manifest gives.

    Raises:
        PackageError: an entry is altered, missing or out of place.
    """
    prev, place = log.GENESIS, 0
    for place, told in enumerate(_entries(package), start=1):
        whole = set(told) == set(log.Entry._fields)
        if told.get("seq") != place or told.get("prev") != prev:
            raise _broken(package, place)
        if whole and log.entry_hash(log.Entry(**told)) != told["hash"]:
            raise _broken(package, place)
        if not whole and set(told) != {"seq", "prev", "hash"}:
            raise _broken(package, place)
        prev = str(told["hash"])
    if prev != package.manifest["log_head"]:
        raise _broken(package, place + 1)


def refuse_against_log(package: Package, case: Case) -> None:
    """Compare acts, files, questions and statements with what the log tells of them.

    Raises:
        PackageError: names the first that differs.
    """
    acts: dict[str, Told] = {}
    files: dict[int, Told] = {}
    runs: dict[str, Told] = {}
    facts: dict[int, Told] = {}
    for told in _entries(package):
        if "detail" not in told:
            continue
        detail = _detail(package, told)
        match told["action"]:
            case "authorise" if "id" in detail:
                acts[str(detail["id"])] = detail
            case "import" if isinstance(detail.get("source_id"), int):
                files[detail["source_id"]] = detail
            case "analysis" if "analysis" in detail:
                runs[str(detail["analysis"])] = detail
            case "statement" if isinstance(detail.get("fact"), int):
                facts[detail["fact"]] = {**detail, "why": told["why"]}
    _refuse_acts(package, case, acts)
    for source in package.manifest["sources"]:
        number = source.get("number", source.get("source_id"))
        mine = {**source, "rows_physical": source.get("rows_physical", source.get("rows"))}
        keyed = {"sha256"} if source.get("sha256_keyed") else set()
        named = ("file", str(source["path"]))
        _refuse(package, named, mine, files.get(number), set(_FILE) - keyed)
    for name, run in package.json(RUNS).items():
        _refuse(package, ("question", name), run, runs.get(name), set(_QUESTION))
    for stated in package.json(STATEMENTS):
        then = facts.get(stated["fact"])
        named = ("statement", str(stated["fact"]))
        _refuse(package, named, stated, then, {"about", "kind", "why"})


def _refuse_acts(package: Package, case: Case, acts: Mapping[str, Told]) -> None:
    for act in recorded(case):
        counted = {name: len(getattr(act, name)) for name in _COUNTED}
        now = {name: getattr(act, name) for name in _ACT} | counted
        now |= {"kinds": [str(kind) for kind in act.kinds], "date": act.date.isoformat()}
        then = acts.get(act.id)
        if then is not None:
            then = {**dict.fromkeys(_COUNTED, 0), **then}
        _refuse(package, ("act", act.id), now, then, set(now))


def _refuse(
    package: Package, named: tuple[str, str], now: Told, then: Told | None, keys: set[str]
) -> None:
    """Refuse a thing, named by kind and name, of which the log tells otherwise."""
    if then is None:  # the log gives of it a hash alone, as of what is withheld
        return
    for key in sorted(keys & then.keys() & now.keys()):
        if now[key] != then[key]:
            what, name = named
            said = _say("not-as-logged", path=package.path, what=what, name=name, key=key)
            raise PackageError(said)


def refuse_other_goods(package: Package, case: Case) -> None:
    """Compare the goods declarations with those of the rebuilt case.

    Raises:
        PackageError: names the first figure that differs.
    """
    redacted = package.manifest["redacted"]
    partly = {
        source["path"]
        for source in package.manifest["sources"]
        if redacted or source["withheld"] > 0 or not source["given"]
    }
    found = [declared.as_dict() for declared in declarations(case)]
    paths = [str(declared["path"]) for declared in found]
    shown = Masker(case).mask(paths) if redacted else paths
    now = {path: _plain(declared) for path, declared in zip(shown, found, strict=True)}
    held = {act.id for act in recorded(case)}
    for told in package.json(GOODS):
        path = str(told["path"])
        mine = now.get(path)
        if mine is None:
            if path in partly:
                continue
            raise PackageError(_say("goods-of-none", path=package.path, file=path))
        beside = _ALWAYS_OTHER | (_OF_ROWS if path in partly else frozenset())
        if path in partly and told.get("authorisation") not in held:
            # the act under which it was received fell; what is left rests on a further act
            beside |= {"authorisation"}
        for key in sorted((told.keys() | mine.keys()) - beside):
            if told.get(key) != mine.get(key):
                said = _say("goods-differ", path=package.path, file=path, key=key)
                raise PackageError(said)


def refuse_other_limits(package: Package) -> bool:
    """Compare the limits with those of this version; whether they could be compared.

    Raises:
        PackageError: the package was made by this very version, and says other limits.
    """
    same = all(
        package.read(f"limits.{language}.txt").decode("utf-8", "replace") == said
        for language, said in LIMITS.both().items()
    )
    if not same and package.manifest["made_by"].get("filiere") == __version__:
        raise PackageError(_say("limits-differ", path=package.path))
    return same


def not_compared(package: Package, *, limits: bool) -> Sequence[Text]:
    """What the re-run could not compare, one sentence each."""
    said = [_say("not-whole")]
    if package.manifest.get("inputs_keyed") is True:
        said.append(_say("not-inputs"))
    withheld = sum(int(s.get("withheld", 0)) for s in package.manifest["sources"])
    if package.manifest["redacted"]:
        said.append(_say("not-files"))
        if package.manifest.get("apart"):
            said.append(_say("not-apart", listed=", ".join(package.manifest["apart"])))
    elif withheld > 0:
        said.append(_say("not-withheld", rows=withheld))
    if package.json(STATEMENTS):
        said.append(_say("not-statements"))
    if not limits:
        said.append(_say("not-limits"))
    return said


def _entries(package: Package) -> Iterator[Told]:
    for place, line in enumerate(package.lines(LOG), start=1):
        try:
            told = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise _broken(package, place) from error
        if not isinstance(told, dict):
            raise _broken(package, place)
        yield told


def _detail(package: Package, told: Told) -> Told:
    try:
        detail = json.loads(told["detail"])
    except (ValueError, RecursionError) as error:
        raise _broken(package, int(told["seq"])) from error
    return detail if isinstance(detail, dict) else {}


def _plain(declared: Mapping[str, object]) -> Told:
    """As the package has it: through JSON."""
    told: Told = json.loads(json.dumps(declared, ensure_ascii=False))
    return told


def _broken(package: Package, place: int) -> PackageError:
    return PackageError(_say("log-broken", path=package.path, entry=str(place)))
