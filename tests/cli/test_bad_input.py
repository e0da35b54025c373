"""Bad input gets one clear sentence, exit status 1, and loses nothing."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

HEADER = "start_time,kind,served_number,direction,other_number,duration_s,imei,imsi,cell"
ROW = "2024-06-03T18:00:00+02:00,call,+33639980001,in,+33639980002,30,,,"
TOML = """
[case]
reference = "2024-117"
title = "Delivery line"
country = "FR"
timezone = "Europe/Paris"

[[authorisation]]
id = "R1"
basis = "SIMULATED"
authority = "Simulator"
date = 2024-07-01
numbers = ["*"]
from = 2024-06-01T00:00:00+02:00
to = 2024-06-30T00:00:00+02:00
kinds = ["cdr"]

[[source]]
path = "bills/*.csv"
authorisation = "R1"
"""


def dossier(folder: Path, files: dict[str, bytes], toml: str = TOML) -> Path:
    (folder / "bills").mkdir(parents=True, exist_ok=True)
    (folder / "case.toml").write_text(toml, encoding="utf-8")
    for name, content in files.items():
        (folder / "bills" / name).write_bytes(content)
    return folder


def filiere(*arguments: object, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    environment = {k: v for k, v in os.environ.items() if k != "FILIERE_KEY_FILE"}
    environment["FILIERE_LANG"] = "en"
    return subprocess.run(
        [sys.executable, "-m", "filiere", *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        cwd=cwd,
        env=environment,
        stdin=subprocess.DEVNULL,
        timeout=120,
    )


def refused(folder: Path, *words: str) -> str:
    """Run a dossier that must be refused; return the sentence."""
    done = filiere("run", folder)
    assert done.returncode == 1, done.stderr
    assert "Traceback" not in done.stderr
    last = done.stderr.strip().splitlines()[-1]
    for word in words:
        assert word in last, f"«{word}» not in «{last}»"
    return last


GOOD = f"{HEADER}\n{ROW}\n".encode()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", ("bills/a.csv", "empty")),
        (bytes(range(256)) * 40, ("bills/a.csv",)),
        (b"\x7fELF\x00\x00" + b"\x00" * 500, ("bills/a.csv",)),
        (b"one,two,three\n1,2,3\n", ("bills/a.csv", "layout")),
        (GOOD.replace(b",imsi,cell", b",imsi"), ("bills/a.csv",)),
        (GOOD.replace(b",imsi,cell", b",imsi,cell,surprise"), ("bills/a.csv", "surprise")),
        (f"{HEADER}\n".encode(), ("bills/a.csv",)),
        (GOOD.replace(b"2024-06-03T18:00:00+02:00", b"yesterday"), ("bills/a.csv", "2")),
        (GOOD.replace(b"+33639980001", b"3.36399E+10"), ("bills/a.csv", "2", "3.36399E+10")),
    ],
    ids=[
        "empty", "binary", "elf", "unknown layout", "missing column", "extra column",
        "header only", "no row readable", "scientific notation",
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_read_is_refused_in_one_sentence(
    tmp_path: Path, content: bytes, words: tuple[str, ...]
) -> None:
    folder = dossier(tmp_path, {"a.csv": content})
    refused(folder, *words)


def told_unread(folder: Path, *words: str) -> None:
    """Run a dossier of which one file cannot be read: the run goes on, and says so once."""
    done = filiere("run", folder)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    said = [line for line in done.stderr.splitlines() if all(word in line for word in words)]
    assert len(said) == 1, done.stderr
    given = filiere("findings", folder, "--format", "json")
    sources = {each["path"]: each for each in json.loads(given.stdout)["sources"]}
    read, unread = sources["bills/a.csv"], sources["bills/b.csv"]
    assert (read["status"], read["records"]) == ("read", 1)
    assert (unread["status"], unread["records"]) == ("unreadable", 0)
    assert unread["why"] == said[0]


def test_the_same_bytes_twice_are_told(tmp_path: Path) -> None:
    told_unread(
        dossier(tmp_path, {"a.csv": GOOD, "b.csv": GOOD}), "bills/b.csv", "bills/a.csv", "bytes"
    )


def test_a_file_changed_since_its_import_is_named(tmp_path: Path) -> None:
    folder = dossier(tmp_path, {"a.csv": GOOD})
    assert filiere("run", folder).returncode == 0
    (folder / "bills" / "a.csv").write_bytes(GOOD + ROW.replace("18:00", "19:00").encode() + b"\n")
    refused(folder, "bills/a.csv", "changed")


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('authority = "Simulator"', 'authority = ""', ("case.toml", "authority")),
        ('basis = "SIMULATED"', 'basis = ""', ("case.toml", "basis")),
        ('authorisation = "R1"', 'authorisation = ""', ("case.toml", "authorisation")),
        ('authorisation = "R1"', 'authorisation = "R9"', ("R9",)),
        ('basis = "SIMULATED"', 'basis = "FR-CPP-77-1-2"', ("R1",)),
        ('timezone = "Europe/Paris"', 'timezone = "Europe/Lutece"', ("Europe/Lutece",)),
        ('title = "Delivery line"', 'titel = "Delivery line"', ("titel",)),
        ('path = "bills/*.csv"', 'path = "bills/*.txt"', ("bills/*.txt",)),
        ('path = "bills/*.csv"', 'path = "../*.csv"', ("../*.csv",)),
        ("from = 2024-06-01T00:00:00+02:00", "from = 2024-06-01T00:00:00", ("from",)),
        ("[case]", "[case", ("case.toml",)),
        ('authorisation = "R1"', 'authorisation = "R1"\ntimezone = "Mars/X"', ("Mars/X",)),
        ('authorisation = "R1"', 'authorisation = "R1"\nlayout = "nope"', ("nope",)),
    ],
)  # fmt: skip
def test_a_case_toml_that_leaves_a_question_is_refused(
    tmp_path: Path, old: str, new: str, words: tuple[str, ...]
) -> None:
    assert TOML.count(old) == 1
    refused(dossier(tmp_path, {"a.csv": GOOD}, TOML.replace(old, new)), *words)


def test_a_missing_dossier_is_one_sentence(tmp_path: Path) -> None:
    refused(tmp_path / "nowhere", "nowhere")


def test_a_real_dossier_without_key_is_not_made_in_plain(tmp_path: Path) -> None:
    toml = TOML.replace('"SIMULATED"', '"FR-CPP-77-1-2"').replace('["*"]', '["+33639980001"]')
    folder = dossier(tmp_path, {"a.csv": GOOD}, toml)
    refused(folder, "--key-file")
    assert not (folder / "case.filiere").exists()


def test_usage_errors_are_status_2(tmp_path: Path) -> None:
    assert filiere("run").returncode == 2
    assert filiere("findings", tmp_path, "--format", "yaml").returncode == 2
    assert filiere("run", tmp_path, "--engine", "abacus").returncode == 2


def test_a_good_file_before_a_bad_one_is_kept_whole(tmp_path: Path) -> None:
    folder = dossier(tmp_path, {"a.csv": GOOD, "b.csv": b"one,two\n1,2\n"})
    told_unread(folder, "bills/b.csv", "layout")
    (folder / "bills" / "b.csv").unlink()
    done = filiere("run", folder)
    assert done.returncode == 0, done.stderr


def test_ten_thousand_unreadable_rows_are_counted_and_the_rest_is_kept(tmp_path: Path) -> None:
    bad = "not a time,call,+33639980001,in,+33639980002,30,,,"
    rows = [ROW.replace("18:00", f"{h:02d}:{m:02d}") for h in range(24) for m in range(60)]
    content = "\n".join([HEADER, *rows, *[bad] * 10_000, ""]).encode()
    folder = dossier(tmp_path, {"a.csv": content})
    done = filiere("run", folder)
    assert done.returncode == 0, done.stderr
    assert "10000" in done.stderr.replace(",", "").replace("\u202f", "").replace(" ", "")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere: shown by the store's tests")
def test_a_read_only_folder_is_one_sentence(tmp_path: Path) -> None:
    folder = dossier(tmp_path, {"a.csv": GOOD})
    folder.chmod(0o500)
    try:
        refused(folder)
    finally:
        folder.chmod(0o700)


def test_hostile_text_reaches_no_output_alive(tmp_path: Path) -> None:
    hostile = "<script>alert(1)</script>\x1b[31m=cmd|' /C calc'!A0"
    header = HEADER + ",end_cell,text"
    rows = [
        f'2024-06-03T18:00:{s:02d}+02:00,sms,+33639980001,out,+3363998{1000 + s},,,,,,"{hostile}"'
        for s in range(60)
    ]
    folder = dossier(tmp_path, {"a.csv": "\n".join([header, *rows, ""]).encode()})
    done = filiere("run", folder)
    assert done.returncode == 0, done.stderr
    for page in folder.glob("report.*.html"):
        text = page.read_text("utf-8")
        assert "<script" not in text
        assert "\x1b" not in text
    listed = filiere("findings", folder)
    assert "\x1b" not in listed.stdout + done.stderr
