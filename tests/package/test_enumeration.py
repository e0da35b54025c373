"""Nothing that a package withholds can be found by trying what it might be (issue 12, blocker 2).

Three cases are made: two of one dossier, one of another that differs in a withheld number alone. A
digest that the first two share and the third has not is a function of that number that anybody can
compute, whatever the function is. Whoever has the package then tries all numbers of the range.
"""

import hashlib
import hmac
import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from tests.streets.dossier import acts_of, write
from tests.streets.street import street

from filiere.case import Case, Limits
from filiere.case.store import clock
from filiere.cli.run import run_dossier
from filiere.cli.terminal import CASE_NAME
from filiere.dossier import load
from filiere.package import merkle
from filiere.package.archive import Package
from filiere.package.contents import make
from filiere.package.redaction import make_redacted

LAWYER, DEAD = "+33639980045", "+33639980044"
OTHER = {LAWYER: "+33639980055", DEAD: "+33639980054"}
MORE = """
[[protected]]
number = "{lawyer}"
quality = "lawyer"

[[death]]
number = "{dead}"
at = 2024-06-19T05:10:00+02:00
"""
DIGEST = re.compile(rb"[0-9a-f]{16,}")


def silent(_step: object, _share: float) -> None:
    """Report nothing."""


class Frozen(datetime):
    """A clock that stands, so that no time of an entry hides what else is in it."""

    @classmethod
    def now(cls, tz: Any = None) -> "Frozen":  # noqa: ANN401 -- as the library has it
        return cls(2024, 7, 2, tzinfo=tz or UTC)


def packages(folder: Path, lawyer: str, dead: str) -> dict[str, Path]:
    acts = acts_of(street(1))
    numbers, rows = acts["R1"]
    served = numbers[0]
    extra = [
        ["2024-06-12T10:00:00+00:00", "call", served, "in", lawyer, "61", "", "", ""],
        ["2024-06-13T10:00:00+00:00", "call", served, "in", dead, "62", "", "", ""],
        ["2023-06-13T10:00:00+00:00", "call", served, "in", lawyer, "63", "", "", ""],
    ]
    dossier = write(folder / "dossier", {"R1": (numbers, sorted([*rows, *extra]))})
    with (dossier / "case.toml").open("a", encoding="utf-8") as stream:
        stream.write(MORE.format(lawyer=lawyer, dead=dead))
    path = dossier / CASE_NAME
    run_dossier(load(dossier), case=path, only=["lines"], plain=True, limits=Limits())
    with Case.open(path) as case:
        make(case, folder / "whole.zip", layouts=None, progress=silent)
        make_redacted(case, folder / "redacted.zip", progress=silent)
    return {kind: folder / f"{kind}.zip" for kind in ("whole", "redacted")}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[dict[str, Path]]]:
    """The packages of a dossier, of the same once more, and of one with other hidden numbers."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(clock, "datetime", Frozen)
        yield [
            packages(tmp_path_factory.mktemp("one"), LAWYER, DEAD),
            packages(tmp_path_factory.mktemp("two"), LAWYER, DEAD),
            packages(tmp_path_factory.mktemp("three"), OTHER[LAWYER], OTHER[DEAD]),
        ]


def content(path: Path) -> Iterator[bytes]:
    with Package(path) as package:
        yield json.dumps({k: v for k, v in package.manifest.items() if k != "members"}).encode()
        for name in sorted(package.members):
            yield package.read(name)


def digests(path: Path) -> set[bytes]:
    """Every digest in a package: in hex, or as 32 bytes of a leaf."""
    found: set[bytes] = set()
    with Package(path) as package:
        for name in package.members:
            if name.startswith("leaves/"):
                found |= set(package.records(name, merkle.WIDTH))
            elif name.startswith("withheld/"):
                found |= {told[8:] for told in package.records(name, 40)}
    for part in content(path):
        found |= set(DIGEST.findall(part))
    return found


# the whole package says when a person died, in its case.toml: only the redacted one hides it
@pytest.mark.parametrize("kind", ["whole", "redacted"])
def test_no_digest_is_a_function_of_a_withheld_number_alone(
    made: list[dict[str, Path]], kind: str
) -> None:
    one, again, other = (digests(each[kind]) for each in made)
    assert len(one) > 40
    told = (one & again) - other
    if kind == "whole":  # rows with the dead person's number are given, and so is its file's rest
        told -= {d for d in told if d in b"".join(content(made[2][kind]))}
        told = {d for d in told if not _of_given(d, made[0][kind])}
    assert told == set()


def _of_given(digest: bytes, path: Path) -> bool:
    """Whether a digest is that of a finding's own statement on rows that are given."""
    return digest in b"".join(part for part in content(path) if b'"findings"' in part)


@pytest.mark.parametrize("kind", ["whole", "redacted"])
def test_trying_every_number_of_the_range_finds_nothing(
    made: list[dict[str, Path]], kind: str
) -> None:
    path = made[0][kind]
    found = {d.decode() for d in digests(path) if len(d) != 32 or d.isalnum()}
    with Package(path) as package:
        key = str(package.manifest.get("pseudonym_key", "2024-117")).encode()
        row = b"2023-06-13T10:00:00+00:00,call,%s,in,%s,63,,,"
        served = acts_of(street(1))["R1"][0][0].encode()
    for tail in range(10_000):
        number = f"+3363998{tail:04d}".encode()
        for text in (number, number[1:], row % (served, number), b"number:" + number):
            for tried in (
                hashlib.sha256(text).hexdigest(),
                hashlib.sha256(key + text).hexdigest(),
                hmac.digest(key, text, "sha256").hex(),
                hashlib.sha256(b"\x00" + text).hexdigest(),
            ):
                hit = {size for size in (16, 32, 64) if tried[:size] in found}
                given = kind == "whole" and number.decode() != LAWYER
                assert not hit or given, number


@pytest.mark.parametrize("kind", ["whole", "redacted"])
def test_the_protected_number_stands_in_no_member(made: list[dict[str, Path]], kind: str) -> None:
    everything = b"\n".join(content(made[0][kind]))
    assert LAWYER[4:].encode() not in everything
    if kind == "redacted":
        assert DEAD[4:].encode() not in everything
