"""Is a package of the form that this version reads, to its last member?

It comes from somebody else: every member is read to its end and compared with the manifest, and
what is JSON must have the shape that the re-run relies on. Nothing is computed here. It runs in a
process of its own (``received/apart.py``), so that a package made to harm ends in one sentence.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from filiere.errors import PackageError
from filiere.importer.lexicon import LEXICON
from filiere.package.archive import MANIFEST, Package
from filiere.package.contents import DOSSIER, FINDINGS, GOODS, LEAVES, LOG, RUNS, SEEDS, STATEMENTS
from filiere.received.apart import Bounds, apart
from filiere.wording import Words

_say = Words(__name__)

BOUNDS = Bounds(memory_bytes=1 << 30, seconds=60)

Hex = Annotated[str, Field(pattern="^[0-9a-f]{64}$")]
Count = Annotated[int, Field(ge=0, le=1 << 40)]
Name = Annotated[str, Field(max_length=4096)]


class _Strict(BaseModel):
    model_config = ConfigDict(strict=True)


class _Source(_Strict):
    path: Name
    sha256: Hex
    sha256_keyed: bool = False
    size_bytes: Count
    layout: Name
    layout_sha256: Name
    zone: Name
    zone_basis: Name
    root: Hex


class _File(_Source):
    acts: list[Name]
    rows: Count
    given: bool
    number: Count
    withheld: Count
    by_reader: bool
    declared: dict[str, Name]


class _Records(_Source):
    source_id: Count
    act: Name
    proved: Count
    rows_physical: Count
    repeated: list[Count]


class _Manifest(_Strict):
    case: Name
    country: Name
    timezone: Name
    title: Name
    inputs_sha256: Hex
    inputs_keyed: bool = False
    log_head: Hex
    made_by: dict[str, str]
    root: Hex


class _Whole(_Manifest):
    redacted: Literal[False]
    pseudonym_key: Annotated[str, Field(min_length=1, max_length=4096)]
    sources: list[_File]


class _Redacted(_Manifest):
    redacted: Literal[True]
    apart: list[Name] = []
    sources: list[_Records]


class _Run(_Strict):
    parameters: dict[str, Any]
    module_sha256: Name
    outcome: Name


class _Finding(_Strict):
    id: Name
    analysis: Name


class _Document(_Strict):
    findings: list[_Finding]


class _Statement(_Strict):
    fact: int
    about: Name
    kind: Name
    why: str


class _Goods(_Strict):
    path: Name


_SHAPES: dict[str, TypeAdapter[Any]] = {
    FINDINGS: TypeAdapter(_Document),
    RUNS: TypeAdapter(dict[str, _Run]),
    STATEMENTS: TypeAdapter(list[_Statement]),
    GOODS: TypeAdapter(list[_Goods]),
}

_NEEDED = (*_SHAPES, LOG, "limits.en.txt", "limits.fr.txt")


def opened(path: Path) -> Package:
    """A package that somebody else made, once a process of its own has read it through.

    Raises:
        PackageError: in one sentence, why it cannot be used.
    """
    for _ in apart("filiere.package.sound:read_through", [str(path)], BOUNDS, PackageError, path):
        pass
    return Package(path)


def read_through(path: str) -> Iterator[object]:
    """Read all of a package; nothing comes of it but a refusal."""
    with Package(Path(path)) as package:
        package.verify()
        refuse_misshapen(package)
    yield from ()


def refuse_misshapen(package: Package) -> None:
    """Refuse a package of another form.

    Raises:
        PackageError: names the member, and the place in it.
    """
    redacted = package.manifest.get("redacted")
    shape: type[BaseModel] = _Redacted if redacted is True else _Whole
    try:
        manifest = shape.model_validate(package.manifest)
    except ValidationError as error:
        raise _misshapen(package, MANIFEST, error) from error
    missing = sorted(set(_NEEDED) - set(package.members))
    if missing:
        raise PackageError(_say("archive-member-missing-2", path=package.path, name=missing[0]))
    for name, adapter in _SHAPES.items():
        try:
            adapter.validate_python(package.json(name))
        except ValidationError as error:
            raise _misshapen(package, name, error) from error
    if isinstance(manifest, _Whole):
        _refuse_other_files(package, manifest)


def _refuse_other_files(package: Package, manifest: _Whole) -> None:
    """Every member is one that the manifest's sources ask for, and the reverse.

    Layouts and a list of words are asked for by nobody.
    """
    asked: set[str] = set(_NEEDED) | {f"{DOSSIER}/case.toml"}
    for source in manifest.sources:
        if source.given:
            name = f"{source.number:06d}.bin"
            asked |= {f"{DOSSIER}/{source.path}", f"{SEEDS}/{name}"}
            asked |= {f"{LEAVES}/{name}"} if source.withheld > 0 else set()
    missing = sorted(asked - set(package.members))
    if missing:
        raise PackageError(_say("archive-member-missing-2", path=package.path, name=missing[0]))
    further = [
        name
        for name in sorted(set(package.members) - asked)
        if name != f"{DOSSIER}/{LEXICON}" and not name.startswith(f"{DOSSIER}/layouts/")
    ]
    if further:
        raise PackageError(_say("sound-nobody-asks", path=package.path, name=further[0]))


def _misshapen(package: Package, name: str, error: ValidationError) -> PackageError:
    first = error.errors()[0]
    place = ".".join(str(part) for part in first["loc"])[:200]
    return PackageError(_say("sound-misshapen", path=package.path, name=name, place=place))
