"""Does any file, however broken, end in a traceback, or in a row that nobody counts?

Takes the samples of every layout and reader and a package, changes them in ways that a disk, a
spreadsheet or an ill-meaning person would, and imports or re-runs each. A fault is whatever is not
a receipt whose rows add up or one sentence, takes longer than a minute, or more than a gigabyte.
By hand, not in CI, which runs a few of each (tests/test_fuzz.py).

    make fuzz TEXTS=5000 WORKBOOKS=2000 EXPORTS=2000 PACKAGES=500

Prints each fault with the number that makes it again; the exit status is 1 where there is one.
"""

import argparse
import io
import json
import random
import resource
import shutil
import sys
import tempfile
import time
import traceback
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path

from tests.streets.dossier import acts_of, write
from tests.streets.street import street

from filiere.case import Case, Limits
from filiere.case.rights.authority import record
from filiere.dossier import DeviceEntry, SourceEntry, load
from filiere.errors import FiliereError
from filiere.importer.devices import record_devices
from filiere.importer.run import Context, import_file, layouts_of
from filiere.model.authorisation import SIMULATED, Authorisation
from filiere.model.codes import DataKind
from filiere.package import sound
from filiere.package.contents import make
from filiere.package.rerun import rerun
from filiere.received.archive import BROKEN

REPOSITORY = Path(__file__).parents[1]
LONGEST_S = 60.0
LARGEST_KB = 1 << 20
KINDS = ("texts", "workbooks", "exports", "packages")
CASES_OF = 250
"""Files that share a case: what one leaves behind may not harm the next."""

Change = Callable[[bytes, random.Random], bytes]


@dataclass(slots=True)
class Told:
    """What became of the files of a kind."""

    done: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)


def main() -> None:
    """Fuzz each kind, and tell of faults."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    for kind in KINDS:
        options.add_argument(f"--{kind}", type=int, default=0)
    options.add_argument("--seed", type=int, default=12)
    options.add_argument("--only", type=int, default=None, help="the number of one file")
    given = options.parse_args()
    faults = 0
    for kind in KINDS:
        count = getattr(given, kind)
        if count == 0:
            continue
        began = time.monotonic()
        told = fuzzed(kind, count, given.seed, given.only)
        ends = ", ".join(f"{name} {number}" for name, number in sorted(told.done.items()))
        sys.stdout.write(f"{kind}: {count} in {time.monotonic() - began:.0f} s: {ends}\n")
        faults += len(told.faults)
        for fault in told.faults:
            sys.stdout.write(f"{fault}\n")
    sys.exit(1 if faults else 0)


def fuzzed(kind: str, count: int, seed: int, only: int | None = None) -> Told:
    """Change and open ``count`` files of a kind."""
    told = Told()
    numbers = range(count) if only is None else [only]
    with tempfile.TemporaryDirectory() as scratch:
        if kind == "packages":
            _packages(Path(scratch), numbers, seed, told)
        else:
            _imports(Path(scratch), kind, numbers, seed, told)
    return told


def _imports(scratch: Path, kind: str, numbers: "range | list[int]", seed: int, told: Told) -> None:
    samples = sorted(_samples(kind))
    known = layouts_of(scratch / "none")
    for first in range(0, len(numbers), CASES_OF):
        folder = scratch / f"case-{first}"
        folder.mkdir()
        meta = {"reference": "F", "title": "", "country": "FR", "timezone": "Europe/Paris"}
        with Case.create(folder / "case.filiere", meta, readable=[folder]) as case:
            record(case, [ACT])
            record_devices(case, [DEVICE])
            context = Context(folder=folder, country="FR", layouts=known, devices={"D1": DEVICE})
            for number in numbers[first : first + CASES_OF]:
                draw = random.Random(f"{seed} {kind} {number}")  # noqa: S311 -- no secret
                name, content = draw.choice(samples)
                path = folder / f"{number}{Path(name).suffix}"
                path.write_bytes(_changed(kind, content, draw))
                entry = SourceEntry(
                    path=path.name,
                    authorisation="R1",
                    device="D1" if kind == "exports" else None,
                    timezone=draw.choice([None, "Europe/Paris"]),
                    dates=draw.choice([None, "dmy"]),
                )

                _watched(
                    partial(_imported, case, path, entry, context),
                    f"{kind} {number} ({name})",
                    told,
                )
                path.unlink(missing_ok=True)
        shutil.rmtree(folder)


def _imported(case: Case, path: Path, entry: SourceEntry, context: Context) -> str:
    receipt = import_file(
        case, path, entry=entry, authorisation=ACT, context=context, progress=_silent
    )  # fmt: skip
    if receipt is None:
        return "known"
    if sum(receipt.rows.values()) != 2 * receipt.rows["physical"]:
        message = f"rows do not add up: {receipt.rows}"
        raise AssertionError(message)
    return "read"


def _silent(_step: object, _share: float) -> None:
    """Report nothing."""


def _packages(scratch: Path, numbers: "range | list[int]", seed: int, told: Told) -> None:
    from filiere.cli.run import run_dossier  # noqa: PLC0415 -- the command line, for one package
    from filiere.cli.terminal import CASE_NAME  # noqa: PLC0415

    folder = write(scratch / "dossier", acts_of(street(1)))
    case_path = folder / CASE_NAME
    run_dossier(load(folder), case=case_path, only=[], plain=True, limits=Limits())
    whole = scratch / "whole.zip"
    with Case.open(case_path) as case:
        make(case, whole, layouts=None, progress=_silent)
    content = whole.read_bytes()
    for number in numbers:
        draw = random.Random(f"{seed} packages {number}")  # noqa: S311 -- no secret
        path = scratch / "changed.zip"
        path.write_bytes(_changed("packages", content, draw))

        def work(path: Path = path) -> str:
            with tempfile.TemporaryDirectory(dir=scratch) as made, sound.opened(path) as package:
                outcome = rerun(
                    package, Path(made), settings={}, limits=Limits(),
                    progress=_silent,
                )  # fmt: skip
            return "the same" if outcome.difference == "" else "otherwise"

        _watched(work, f"packages {number}", told)


def _watched(work: Callable[[], str], what: str, told: Told) -> None:
    began = time.monotonic()
    before = _peak_kb()
    try:
        end = work()
    except FiliereError as error:
        end = f"refused ({type(error).__name__})"
        if "\n" in str(error).strip():
            told.faults.append(f"{what}: more than one line: {error}")
    except Exception:  # noqa: BLE001 -- this is what is looked for
        end = "FAULT"
        told.faults.append(f"{what}:\n{traceback.format_exc()}")
    told.done[end] += 1
    if time.monotonic() - began > LONGEST_S:
        told.faults.append(f"{what}: {time.monotonic() - began:.0f} s")
    if _peak_kb() > max(before, LARGEST_KB):
        told.faults.append(f"{what}: {_peak_kb() >> 10} MB")


def _peak_kb() -> int:
    return max(
        resource.getrusage(who).ru_maxrss
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )


def _samples(kind: str) -> Iterator[tuple[str, bytes]]:
    if kind == "exports":
        folders = sorted((REPOSITORY / "tests" / "readers").glob("*/samples"))
    else:
        folders = sorted((REPOSITORY / "tests" / "layouts").glob("*"))
    for folder in folders:
        for path in sorted(folder.glob("sample.*" if kind != "exports" else "*")):
            content = path.read_bytes()
            packed = content.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0"))
            if kind == "texts" and not packed:
                yield f"{folder.name}/{path.name}", content
            elif kind == "workbooks":
                yield f"{folder.name}/{path.stem}.xlsx", content if packed else _book(content)
            elif kind == "exports":
                yield f"{folder.parent.name}/{path.name}", content


def _book(text: bytes) -> bytes:
    """A workbook with the cells of a text."""
    import xlsxwriter  # noqa: PLC0415

    rows = text.decode("utf-8", "replace").removeprefix("\ufeff").splitlines()
    delimiter = max(";,\t|", key=text.decode("latin-1").count)
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        for at, row in enumerate(rows):
            for column, cell in enumerate(row.split(delimiter)):
                sheet.write_string(at, column, cell.strip('"'))
    return out.getvalue()


def _changed(kind: str, content: bytes, draw: random.Random) -> bytes:
    packed = content.startswith(b"PK\x03\x04")
    for _ in range(draw.choice([1, 1, 1, 2, 4])):
        if packed and draw.random() < 0.7:
            content = _member_changed(content, draw)
        elif kind in {"texts", "exports"} and not content.startswith(b"SQLite"):
            content = draw.choice([*RAW, *LINES, *LINES])(content, draw)
        else:
            content = draw.choice(RAW)(content, draw)
    return content


def _member_changed(content: bytes, draw: random.Random) -> bytes:
    """An archive one of whose members is another, that has one more, or lacks one."""
    members = _members(content)
    if len(members) == 0:
        return draw.choice(RAW)(content, draw)
    name = draw.choice(sorted(members))
    what = draw.random()
    if what < 0.08:
        del members[name]
    elif what < 0.16:
        members[draw.choice([*PLACES, name + "/"])] = b"x"
    elif what < 0.45 and members[name][:1] in {b"{", b"["}:
        members[name] = _json_changed(members[name], draw)
    else:
        members[name] = draw.choice([*RAW, *LINES])(members[name], draw)
    if "manifest.json" in members and draw.random() < 0.5:
        members["manifest.json"] = _sealed_anew(members)
    return _zipped(members, twice=name if draw.random() < 0.03 else None)


def _members(content: bytes) -> dict[str, bytes]:
    """What an archive holds; nothing where it is broken already."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as before:
            return {each.filename: before.read(each) for each in before.infolist()}
    except (*BROKEN, OSError, ValueError, NotImplementedError, RuntimeError):
        return {}


def _zipped(members: dict[str, bytes], twice: str | None) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as after:
        for name, body in members.items():
            if name.split("\0")[0] == "":
                continue  # the library cannot write it
            after.writestr(name, body)
            if name == twice:
                after.writestr(name, body)
    return out.getvalue()


def _sealed_anew(members: dict[str, bytes]) -> bytes:
    """The manifest with the digests of what is there now, as one who alters with care would."""
    import hashlib  # noqa: PLC0415

    try:
        told = json.loads(members["manifest.json"])
        for name, entry in told.get("files", {}).items():
            if name in members and isinstance(entry, dict):
                entry["sha256"] = hashlib.sha256(members[name]).hexdigest()
                entry["bytes"] = len(members[name])
            elif name in members:
                told["files"][name] = hashlib.sha256(members[name]).hexdigest()
        return json.dumps(told, ensure_ascii=False, indent=1, sort_keys=True).encode() + b"\n"
    except (ValueError, AttributeError, TypeError):
        return members["manifest.json"]


def _json_changed(content: bytes, draw: random.Random) -> bytes:
    try:
        told = json.loads(content)
    except ValueError:
        return content
    places: list[tuple[object, object]] = []

    def walk(node: object) -> None:
        if isinstance(node, dict):
            for key, value in node.items():
                places.append((node, key))
                walk(value)
        elif isinstance(node, list):
            for at, value in enumerate(node):
                places.append((node, at))
                walk(value)

    walk(told)
    if not places:
        return content
    node, key = draw.choice(places)
    if draw.random() < 0.3:
        del node[key]  # type: ignore[attr-defined]
    else:
        node[key] = draw.choice(STRANGE)  # type: ignore[index]
    return json.dumps(told, ensure_ascii=False).encode("utf-8", "surrogatepass")


PLACES = ("../out", "/etc/x", "C:\\x", "a" * 300, "x\0y", " ")
STRANGE: tuple[object, ...] = (
    None, True, -1, 0, 1 << 70, 1e308, "", "x" * 3000, "\u202e0639980001", [], {}, [[[]]],
    {"a": {}}, "2024-99-99", "../../x", "NaN", 0.1, [None], "{x}", "\x00",
)  # fmt: skip


def _flip(content: bytes, draw: random.Random) -> bytes:
    made = bytearray(content)
    for _ in range(draw.choice([1, 3, 30])):
        if made:
            made[draw.randrange(len(made))] = draw.randrange(256)
    return bytes(made)


def _cut(content: bytes, draw: random.Random) -> bytes:
    return content[: draw.randrange(len(content) + 1)]


def _torn(content: bytes, draw: random.Random) -> bytes:
    at, to = sorted(draw.randrange(len(content) + 1) for _ in range(2))
    return content[:at] + content[to:]


def _twice(content: bytes, draw: random.Random) -> bytes:
    at, to = sorted(draw.randrange(len(content) + 1) for _ in range(2))
    return content[:to] + content[at:to] + content[to:]


def _zeros(content: bytes, draw: random.Random) -> bytes:
    at = draw.randrange(len(content) + 1)
    return content[:at] + bytes(draw.choice([1, 2, 512, 4096])) + content[at:]


RAW: tuple[Change, ...] = (_flip, _cut, _torn, _twice, _zeros)


def _lines(content: bytes) -> list[bytes]:
    return content.split(b"\n")


def _lost(content: bytes, draw: random.Random) -> bytes:
    lines = _lines(content)
    del lines[draw.randrange(len(lines))]
    return b"\n".join(lines)


def _repeated(content: bytes, draw: random.Random) -> bytes:
    lines = _lines(content)
    line = draw.choice(lines)
    lines[draw.randrange(len(lines)) : 0] = [line] * draw.choice([1, 2, 50])
    return b"\n".join(lines)


def _shuffled(content: bytes, draw: random.Random) -> bytes:
    lines = _lines(content)
    draw.shuffle(lines)
    return b"\n".join(lines)


def _inside(content: bytes, draw: random.Random) -> bytes:
    """Something strange in the middle of a line, often of a cell."""
    lines = _lines(content)
    at = draw.randrange(len(lines))
    line = lines[at]
    marks = [place for place, byte in enumerate(line) if byte in b';,\t|"'] or [len(line)]
    place = draw.choice(marks)
    lines[at] = line[:place] + draw.choice(TEXTS).encode("utf-8", "surrogatepass") + line[place:]
    return b"\n".join(lines)


TEXTS = (
    '"', '""', '"\n"', "\n", "\r", "\r\n", "\0", "\ufeff", "Total", "Fin de liste", "Note : ",
    "*121#", "{", "{x}", "%s", "=1+1", "@A1", "+33639980001", "\uff10\uff16\uff13\uff19",
    "\u0660\u0666", "6.39980001E+08", "null", "NaN", "-1", "9" * 400, "x" * 70_000,
    "2024-02-30 25:61:61", "31/12/9999", "0000-00-00", "1e400", "\u202e", "\ud800", "\xe9" * 50,
    ";" * 500, "\t" * 500, "'; DROP TABLE event; --", "../../../etc/passwd", "<!DOCTYPE x [",
    "\x1b[31m",
)  # fmt: skip

CHARSETS = ("utf-16", "utf-16-le", "cp1252", "utf-8-sig", "utf-7")


def _recoded(content: bytes, draw: random.Random) -> bytes:
    text = content.decode("utf-8", "replace")
    return text.encode(
        draw.choice(["utf-16", "utf-16-le", "cp1252", "utf-8-sig", "utf-7"]), "replace"
    )


def _delimited(content: bytes, draw: random.Random) -> bytes:
    one, other = draw.sample([b";", b",", b"\t", b"|"], 2)
    return content.replace(one, other)


def _endings(content: bytes, draw: random.Random) -> bytes:
    return content.replace(b"\n", draw.choice([b"\r\n", b"\r", b"\n\n", b"\n\r"]))


LINES: tuple[Change, ...] = (
    _lost, _repeated, _shuffled, _inside, _inside, _inside, _recoded, _delimited, _endings,
)  # fmt: skip

DEVICE = DeviceEntry(id="D1")
ACT = Authorisation(
    id="R1",
    basis=SIMULATED,
    authority="nobody",
    date=date(2024, 6, 14),
    from_s=0,
    to_s=4_000_000_000,
    kinds=tuple(DataKind),
    numbers=("*",),
    devices=("D1",),
    accounts=("*",),
    sirens=("*",),
    markets=("*",),
)
"""Everything of an invented world."""

if __name__ == "__main__":
    main()
