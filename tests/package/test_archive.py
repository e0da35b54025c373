"""A package is the same bytes each time, and a bad one is refused in one sentence."""

import json
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from filiere.errors import PackageError
from filiere.package import archive
from filiere.package.archive import Package

MEMBERS: dict[str, archive.Content] = {"b/c.csv": b"x" * 9000, "a.json": b"{}"}
Change = Callable[[zipfile.ZipFile, dict[str, bytes]], None]


def made(path: Path) -> Path:
    archive.write(path, MEMBERS, {"case": "2024-117"})
    return path


def rewritten(path: Path, change: Change) -> Path:
    """The package with its members changed before they are zipped again."""
    with zipfile.ZipFile(made(path)) as old:
        members = {name: old.read(name) for name in old.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        change(new, members)
        for name, content in members.items():
            new.writestr(name, content)
    return path


def test_two_writings_give_the_same_bytes(tmp_path: Path) -> None:
    one, two = made(tmp_path / "one.zip"), made(tmp_path / "two.zip")
    assert one.read_bytes() == two.read_bytes()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["one.zip", "two.zip"]


def test_it_is_read_as_it_was_written(tmp_path: Path) -> None:
    with Package(made(tmp_path / "p.zip")) as package:
        package.verify()
        assert package.read("b/c.csv") == b"x" * 9000
        assert package.manifest["case"] == "2024-117"


def add(name: str, content: bytes = b"x") -> Change:
    return lambda new, _members: new.writestr(name, content)


def link(new: zipfile.ZipFile, _members: dict[str, bytes]) -> None:
    info = zipfile.ZipInfo("b/link")
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    new.writestr(info, "/etc/passwd")


def without(name: str) -> Change:
    def change(_new: zipfile.ZipFile, members: dict[str, bytes]) -> None:
        del members[name]

    return change


def altered(name: str, content: bytes) -> Change:
    def change(_new: zipfile.ZipFile, members: dict[str, bytes]) -> None:
        members[name] = content

    return change


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize(
    ("change", "said"),
    [
        (add("../out.csv"), "leads out of the package"),
        (add("/etc/out.csv"), "leads out of the package"),
        (add("b/../../out.csv"), "leads out of the package"),
        (add("b\\..\\out.csv"), "leads out of the package"),
        (add("C:/out.csv"), "leads out of the package"),
        (add("b/c.csv"), "stands in it twice"),
        (link, "is a link"),
        (add("more.csv"), "is not in its manifest"),
        (without("b/c.csv"), "is missing"),
        (without("manifest.json"), "has no manifest.json"),
        (altered("manifest.json", b"{"), "is not JSON"),
        (altered("manifest.json", b"[]"), "has the schema"),
        (altered("manifest.json", b'{"schema":"filiere.package/1"}'), "does not say what"),
        (altered("b/c.csv", b"x" * 8999 + b"y"), "is not what its manifest says"),
        (altered("b/c.csv", b"x" * 9001), "is not what its manifest says"),
        (altered("a.json", b""), "is not what its manifest says"),
    ],
)
def test_what_is_not_to_be_trusted_is_refused(tmp_path: Path, change: Change, said: str) -> None:
    path = rewritten(tmp_path / "p.zip", change)
    with pytest.raises(PackageError, match=said), Package(path) as package:
        package.verify()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["p.zip"]


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = made(tmp_path / "p.zip")
    content = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as old:
        info = old.getinfo("b/c.csv")
    # the directory at the end says how large a member becomes: make it say four gigabytes
    at = content.rindex(b"b/c.csv") - 46 + 24
    assert int.from_bytes(content[at : at + 4], "little") in {info.file_size, 0xFFFFFFFF}
    content[at : at + 4] = (0xFFFFFFF0).to_bytes(4, "little")
    path.write_bytes(content)
    with pytest.raises(PackageError, match="would unpack to"):
        Package(path)


@pytest.mark.parametrize("cut", [0, 1, 100, 400])
def test_a_file_that_was_cut_is_refused(tmp_path: Path, cut: int) -> None:
    path = made(tmp_path / "p.zip")
    path.write_bytes(path.read_bytes()[:cut])
    with pytest.raises(PackageError, match="not a whole package"):
        Package(path)


def test_any_altered_byte_is_refused_or_changes_nothing(tmp_path: Path) -> None:
    path = made(tmp_path / "p.zip")
    good = path.read_bytes()
    for at in range(0, len(good), 3):
        path.write_bytes(good[:at] + bytes([good[at] ^ 1]) + good[at + 1 :])
        try:
            with Package(path) as package:
                package.verify()
                read = {name: package.read(name) for name in package.members}
        except PackageError:
            continue
        assert read == MEMBERS, f"byte {at} went unseen"


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(PackageError, match="is not there"):
        Package(tmp_path / "none.zip")


def test_the_manifest_names_every_member(tmp_path: Path) -> None:
    with zipfile.ZipFile(made(tmp_path / "p.zip")) as zipped:
        manifest = json.loads(zipped.read("manifest.json"))
        assert set(manifest["members"]) == set(zipped.namelist()) - {"manifest.json"}
