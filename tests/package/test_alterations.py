"""No altered package is called the same: each member is checked, or it is said not to be."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from filiere.case import Case, Limits
from filiere.cli import application
from filiere.errors import PackageError
from filiere.package import archive
from filiere.package.archive import Package
from filiere.package.contents import make
from filiere.package.redaction import make_redacted
from filiere.package.rerun import rerun

RUN = CliRunner()
Change = Callable[[dict[str, Any], dict[str, Any]], None]


def silent(_step: object, _share: float) -> None:
    """Report nothing."""


def forged(path: Path, target: Path, change: Change) -> Path:
    """The package with members or manifest changed, and a manifest that agrees with the members."""
    with Package(path) as package:
        members: dict[str, Any] = {name: package.read(name) for name in package.members}
        manifest = {k: v for k, v in package.manifest.items() if k != "members"}
    change(members, manifest)
    archive.write(target, members, manifest)
    return target


def of_json(name: str, change: Callable[[Any], None]) -> Change:
    def apply(members: dict[str, Any], _manifest: dict[str, Any]) -> None:
        value = json.loads(members[name])
        change(value)
        members[name] = archive.as_json(value)

    return apply


def of_text(name: str, old: str, new: str) -> Change:
    def apply(members: dict[str, Any], _manifest: dict[str, Any]) -> None:
        text = members[name].decode()
        assert old in text
        members[name] = text.replace(old, new, 1).encode()

    return apply


def of_log(change: Callable[[list[str]], object]) -> Change:
    def apply(members: dict[str, Any], _manifest: dict[str, Any]) -> None:
        lines = members["log.jsonl"].decode().splitlines()
        change(lines)
        members["log.jsonl"] = "".join(f"{line}\n" for line in lines).encode()

    return apply


def say_otherwise(lines: list[str]) -> None:
    at = next(place for place, line in enumerate(lines) if '"action"' in line)
    lines[at] = json.dumps({**json.loads(lines[at]), "who": "nobody"})


def blank(lines: list[str]) -> None:
    at = next(place for place, line in enumerate(lines) if '"action"' in line)
    told = json.loads(lines[at])
    lines[at] = json.dumps({"seq": told["seq"], "prev": told["prev"], "hash": "0" * 64})


def more(members: dict[str, Any], _manifest: dict[str, Any]) -> None:
    members["dossier/bills/more.csv"] = b"x"


def no_more(members: dict[str, Any], _manifest: dict[str, Any]) -> None:
    del members["statements.json"]


def other_head(_members: dict[str, Any], manifest: dict[str, Any]) -> None:
    manifest["log_head"] = "0" * 64


def other_root(_members: dict[str, Any], manifest: dict[str, Any]) -> None:
    manifest["root"] = "0" * 64


def other_inputs(_members: dict[str, Any], manifest: dict[str, Any]) -> None:
    manifest["inputs_sha256"] = "0" * 64


def other_withheld_row(members: dict[str, Any], _manifest: dict[str, Any]) -> None:
    name = next(name for name in members if name.startswith("withheld/"))
    members[name] = members[name][:-1] + bytes([members[name][-1] ^ 1])


ALTERATIONS: list[tuple[str, Change, str]] = [
    ("a figure of the goods", of_json("goods.json", lambda v: v[1].update(without_cell=0.5)),
     "declaration of .* is not what the file gives: without_cell"),
    ("goods of no file", of_json("goods.json", lambda v: v.append({"path": "none.csv"})),
     "is of no file that it gives"),
    ("the limits", of_text("limits.en.txt", "A cell is a region", "A cell is a point"),
     "limits that it states"),
    ("who did it", of_log(say_otherwise), "log is altered at entry 1"),
    ("an entry made blank", of_log(blank), "log is altered at entry"),
    ("an entry taken out", of_log(lambda lines: lines.pop(1)), "log is altered at entry"),
    ("the end of the log", of_log(lambda lines: lines.pop()), "log is altered at entry"),
    ("the head of the log", other_head, "log is altered at entry"),
    ("a wider act", of_text("dossier/case.toml", "to = 2024-06-30", "to = 2025-06-30"),
     "the act R1 is not what its log says"),
    ("a further number",
     of_text("dossier/case.toml", 'numbers = ["', 'numbers = ["+33639980077", "'),
     "the act R1 is not what its log says"),
    ("a parameter", of_json("runs.json", lambda v: v["relay"]["parameters"].update(window_s=9)),
     "the question relay is not what its log says: parameters"),
    ("an outcome", of_json("runs.json", lambda v: v["relay"].update(outcome="nothing")),
     "the question relay is not what its log says: outcome"),
    ("a file's size", lambda _m, manifest: manifest["sources"][1].update(size_bytes=1),
     "the file bills/R2.csv is not what its log says: size_bytes"),
    ("a row", of_text("dossier/bills/R2.csv", ",sms,", ",call,"),
     "are not those that were received"),
    ("a row withheld", other_withheld_row, "are not those that were received"),
    ("the root of all", other_root, "its root is not that of its rows"),
    ("a file that nobody asks for", more, "belongs to no file of the package"),
    ("a member taken out", no_more, "is missing"),
    ("another shape", of_json("statements.json", lambda v: v.append({"fact": "x"})),
     "has not the form of a package"),
]  # fmt: skip


@pytest.mark.parametrize(("change", "said"), [a[1:] for a in ALTERATIONS],
                         ids=[a[0] for a in ALTERATIONS])  # fmt: skip
def test_an_altered_package_is_refused(
    whole: Path, tmp_path: Path, change: Change, said: str
) -> None:
    path = forged(whole, tmp_path / "forged.zip", change)
    (tmp_path / "work").mkdir()
    with Package(path) as package, pytest.raises(PackageError, match=said):
        rerun(package, tmp_path / "work", settings={}, limits=Limits(), progress=silent)


def test_the_digest_of_the_whole_is_printed_and_can_be_given(whole: Path, tmp_path: Path) -> None:
    with Package(whole) as package:
        digest = package.manifest_sha256
    told = RUN.invoke(application(), ["rerun", str(whole), "--manifest", digest])
    assert told.exit_code == 0, told.stderr
    assert digest in told.stderr
    assert "Not compared: whether this is the package that was made." in told.stderr
    assert "Not compared: 7 rows that are withheld" in told.stderr
    other = forged(whole, tmp_path / "other.zip", lambda _m, manifest: manifest.update(title="x"))
    refused = RUN.invoke(application(), ["rerun", str(other), "--manifest", digest])
    assert refused.exit_code == 1
    assert "is another package" in str(refused.exception)


def test_the_inputs_are_computed_anew_where_nothing_is_withheld(case: Case, tmp_path: Path) -> None:
    made = make(case, tmp_path / "p.zip", layouts=None, progress=silent)
    with Package(made.path) as package:
        assert package.manifest["inputs_keyed"] is True  # seven rows are withheld
    case.execute("DELETE FROM quarantine WHERE row > 0")
    made = make(case, tmp_path / "all.zip", layouts=None, progress=silent)
    with Package(made.path) as package:
        assert "inputs_keyed" not in package.manifest


def test_a_redacted_package_with_another_figure_is_refused(case: Case, tmp_path: Path) -> None:
    made = make_redacted(case, tmp_path / "r.zip", progress=silent)
    change = of_json("goods.json", lambda v: v[1].update(without_imei=0.25))
    path = forged(made.path, tmp_path / "forged.zip", change)
    (tmp_path / "work").mkdir()
    with Package(path) as package, pytest.raises(PackageError, match="without_imei differs"):
        rerun(package, tmp_path / "work", settings={}, limits=Limits(), progress=silent)
