"""No third party's number, address or account leaves by any way, however it is spelt (R19).

A dossier holds canaries in every text that a person or a file can supply; every verb is run on it,
in both languages, and whatever it prints or writes is read.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

import filiere
from filiere.case import Case
from filiere.cli import main
from filiere.exporter import catalogue as formats
from filiere.exporter.writing import Wanted, export
from filiere.findings import as_json
from filiere.report import html, pdf
from filiere.wording import LANGUAGES

from .canaries import ALL, EVERY, SPELLINGS, leaks

LINE = "+33639980001"
OTHER = "+33639984711"
T = "2024-06-03T18:00:{:02d}+02:00"
HEAD = "start_time,kind,served_number,direction,other_number,duration_s,imei,imsi,cell,text\n"
NAMES = {
    "blanks": "06 39 98 47 11",
    "full width": SPELLINGS["full width"],
    "address": "zqcanary.one@mail.example",
}


def quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def toml(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def case_toml() -> str:
    return f"""
[case]
reference = "2024-117"
title = {toml(f"Ligne {ALL}")}
country = "FR"
timezone = "Europe/Paris"

[[authorisation]]
id = "R1"
basis = "FR-CPP-77-1-2"
authority = {toml(f"Parquet {ALL}")}
date = 2024-07-01
numbers = ["{LINE}"]
from = 2024-06-01T00:00:00+02:00
to = 2024-06-30T00:00:00+02:00
kinds = ["cdr"]

[[authorisation]]
id = "E1"
basis = "FR-CPP-99-4"
authority = "Parquet"
date = 2024-07-01
devices = ["D1"]
categories = ["calls", "messages", "accounts", "contacts", "locations", "files", "payments"]
from = 2024-06-01T00:00:00+02:00
to = 2024-06-30T00:00:00+02:00
kinds = ["extraction"]

[[device]]
id = "D1"
label = {toml(f"scellé {ALL}")}
timezone = "Europe/Paris"

[[source]]
path = "bills"
authorisation = "R1"

[[source]]
path = "phone"
authorisation = "E1"
device = "D1"
owner = "whatsapp:33639980001@s.whatsapp.net"
"""


def written(folder: Path) -> Path:
    """A dossier with canaries wherever somebody can put text."""
    bills = folder / "bills" / "de 06 39 98 47 11"
    bills.mkdir(parents=True)
    rows = [f"{T.format(0)},call,{LINE},in,{OTHER},30,,,,\n"] * 3
    for n, told in enumerate(EVERY.values()):
        rows.append(f"{T.format(n)},sms,{LINE},in,{OTHER},,,,,{quoted(f'rappelle {told} stp')}\n")
        rows.append(f"{T.format(n)},{quoted(told)},{LINE},in,{OTHER},1,,,,\n")
        rows.append(f"{quoted(told)},call,{LINE},in,{OTHER},1,,,,\n")
        rows.append(f"{T.format(n)},call,{quoted(told)},in,{OTHER},1,,,,\n")
        rows.append(f"{T.format(n)},call,{LINE},in,{quoted(told)},1,,,,\n")
        rows.append(f"{T.format(n)},call,{LINE},in,{OTHER},{quoted(told)},,,,\n")
        rows.append(f"{T.format(n)},call,{LINE},in,{OTHER},1,,,{quoted(told)},\n")
    for n in range(40):
        caller = f"+3363998{5000 + n}"
        rows.append(
            f"2024-06-{n % 20 + 1:02d}T1{n % 9}:00:00+02:00,call,{LINE},in,{caller},20,,,,\n"
        )
    (bills / "33639984711 a.csv").write_text(HEAD + "".join(rows), "utf-8")
    (bills / "vide 06.39.98.47.11.csv").write_text("", "utf-8")
    (bills / "zqcanary.one@mail.example.csv").write_text(f"a;b;{ALL}\n1;2;{ALL}\n", "utf-8")
    phone = folder / "phone"
    phone.mkdir()
    head = "service,thread,sender,recipients,sent_at,clock,kind,duration_s,text\n"
    said = "".join(
        f"whatsapp,33639984711@s.whatsapp.net,whatsapp:33639984711@s.whatsapp.net,"
        f"whatsapp:33639980001@s.whatsapp.net,{T.format(n)},device,message,,{quoted(told)}\n"
        for n, told in enumerate(EVERY.values())
    )
    (phone / "messages 0639984711.csv").write_text(head + said, "utf-8")
    for name in NAMES.values():
        (folder / f"note {name}.txt").write_text(ALL, "utf-8")
    (folder / "case.toml").write_text(case_toml(), "utf-8")
    (folder.parent / "key").write_bytes(bytes(range(32)))
    return folder


class Said:
    """Runs verbs and keeps what each said."""

    def __init__(self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self._capsys, self._patch = capsys, monkeypatch
        self.everything: dict[str, str] = {}

    def __call__(self, *asked: object, language: str = "en", status: int | None = 0) -> str:
        self._patch.setattr("sys.argv", ["filiere", *map(str, asked)])
        self._patch.setenv("FILIERE_LANG", language)
        with pytest.raises(SystemExit) as ended:
            main()
        out, err = self._capsys.readouterr()
        named = f"{language} {' '.join(map(str, asked))[:300]}"
        self.everything[named] = out + err
        assert "Traceback" not in err
        assert status in {None, ended.value.code}, (named, err)
        return out


@pytest.fixture
def said(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Said:
    monkeypatch.setenv("FILIERE_KEY_FILE", str(tmp_path / "key"))
    monkeypatch.setenv("FILIERE_USER", f"Anne {SPELLINGS['dots']}")
    monkeypatch.setenv("COLUMNS", "4000")
    return Said(capsys, monkeypatch)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_what_every_verb_says_and_writes(said: Said, tmp_path: Path) -> None:
    folder = written(tmp_path / "d")
    given = set(folder.rglob("*"))
    said("run", folder)
    said("run", folder, language="fr")
    for n, verb in enumerate(("categorise", "attribute", "protect")):
        more = {
            "categorise": ("--category", "6b", "--why", ALL),
            "attribute": ("--person", ALL, "--from", "2024-06-01", "--to", "2024-06-30",
                          "--degree", ALL, "--why", ALL),
            "protect": ("--quality", "lawyer", "--reason", ALL),
        }[verb]  # fmt: skip
        said(verb, folder, LINE if n else OTHER, *more, "--by", ALL)
        said(verb, folder)
    said(
        "expiry",
        folder,
        "--authorisation",
        "R1",
        "--until",
        "2099-01-01",
        "--by",
        ALL,
        "--reason",
        ALL,
    )
    said("hold", folder, "--order", ALL, "--review", "2099-01-01", "--by", ALL, "--reason", ALL)
    said("hold", folder, "--lift", "--by", ALL, "--reason", ALL)
    (held,) = (p for p in folder.rglob("33639984711 a.csv"))
    name = held.relative_to(folder).as_posix()
    said(
        "correct",
        folder,
        name,
        "2",
        "--field",
        ALL,
        "--value",
        ALL,
        "--by",
        ALL,
        "--why",
        ALL,
        status=None,
    )
    said(
        "correct",
        folder,
        name,
        "2",
        "--field",
        "duration_s",
        "--value",
        "31",
        "--by",
        ALL,
        "--why",
        ALL,
    )
    said("correct", folder)
    said("sign", folder)
    for language in LANGUAGES:
        for output in ("table", "json"):
            said("succession", folder, OTHER, "--format", output, language=language)
            said("compare", folder, LINE, OTHER, "--format", output, language=language)
        said("services", folder, language=language)
        said("words", folder, language=language)
    for language in LANGUAGES:
        for read_by in (("findings",), ("findings", "--format", "json"), ("next",),
                        ("next", "--format", "json"), ("expiry",), ("audit",)):  # fmt: skip
            said(read_by[0], folder, *read_by[1:], language=language, status=None)
        said("report", folder, "--lang", language)
        said("report", folder, "--lang", language, "--format", "pdf")
    for form in formats():
        said("export", folder, "--to", form)
    package = tmp_path / "redacted.zip"
    said("package", folder, "--redacted", "--out", package)
    said("annul", folder, "E1", "--by", ALL, "--reason", ALL)
    said("findings", folder)
    said("audit", folder, "--export", folder / "log.jsonl", status=None)
    made = {
        path: path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path not in given
    }
    made = {
        path: content
        for path, content in made.items()
        if not path.name.startswith(("case.filiere", ".case"))
    }
    assert len(made) > 15
    sample = folder.rglob("zqcanary*.csv").__next__()
    for path in (held, sample, next(folder.glob("note*.txt"))):
        said("layouts", "draft", path, status=None)
    said("show", folder, ALL, status=1)
    said("report", tmp_path / "not there 06 39 98 47 11", status=1)
    said("purge", folder, "--order", ALL, "--by", ALL, status=None)
    made |= {
        path: path.read_bytes()
        for path in tmp_path.glob("*")
        if path.is_file() and path.name != "key"
    }
    found = {named: leaks(_without_paths(text, folder)) for named, text in said.everything.items()}
    found |= {str(path.name): leaks(content) for path, content in made.items()}
    told = {named: sorted(read)[:3] for named, read in found.items() if read}
    assert told == {}, "\n".join(f"{named}: {read}" for named, read in told.items())


def _without_paths(text: str, folder: Path) -> str:
    """Without paths that whoever typed them is told again."""
    return text.replace(f"{folder.parent}/not there 06 39 98 47 11", "")


@pytest.fixture
def hostile(make_case: Callable[..., Case]) -> Case:
    """The case of the reports with canaries in every text that it holds."""
    return make_case(hostile=f" {ALL}")


def test_what_a_report_says(hostile: Case) -> None:
    for language in LANGUAGES:
        assert leaks(html(hostile, language)) == set()
        assert leaks(pdf(hostile, language)) == set()
        assert leaks(as_json(hostile, language=language)) == set()


@pytest.mark.parametrize("form", sorted(formats()))
def test_what_an_export_holds(hostile: Case, form: str, tmp_path: Path) -> None:
    target = tmp_path / f"out.{form}"
    export(hostile, target, Wanted(form=form))
    written = [target, *tmp_path.iterdir(), *(target.iterdir() if target.is_dir() else ())]
    for path in written:
        if path.is_file() and not path.name.startswith("case-"):
            assert leaks(path.read_bytes()) == set(), path.name


def test_what_python_reads(hostile: Case) -> None:
    path = hostile.path
    hostile.close()
    with filiere.open(path) as opened:
        for table in (
            opened.findings(),
            opened.records(),
            opened.contacts(),
            opened.listings(),
            opened.movements(),
            opened.ledger(),
            opened.goods(),
        ):
            assert leaks(f"{table.schema.metadata} {table.to_pylist()}") == set()
        assert opened.records().num_rows > 0


@pytest.mark.parametrize("name", EVERY)
def test_each_spelling_can_be_found_by_who_looks_for_it(name: str) -> None:
    """Else the tests above would see nothing, whatever is printed."""
    for text in (EVERY[name], f"rappelle {EVERY[name]} stp", f'{{"a": "{EVERY[name]}"}}'):
        assert leaks(text) != set()
        assert leaks(text.encode("ascii", "xmlcharrefreplace")) != set()
