"""What a dossier says is never run as SQL, in a page, or in a terminal."""

import os
import subprocess
import sys
from pathlib import Path

from filiere.case import Case

NASTY = (
    "'; DROP TABLE event; --",
    '"; DROP TABLE event; --',
    "$key",
    "{0} %s {line}",
    "<script>alert(1)</script>",
)

TOML = """
[case]
reference = {reference}
title = {title}
country = "FR"
timezone = "Europe/Paris"

[[authorisation]]
id = {act}
basis = "SIMULATED"
authority = {authority}
date = 2024-07-01
numbers = ["+33639980001"]
from = 2024-06-01T00:00:00+02:00
to = 2024-06-30T00:00:00+02:00
kinds = ["cdr"]

[[source]]
path = "bills/*"
authorisation = {act}
"""

HEADER = (
    "start_time,kind,served_number,direction,other_number,duration_s,imei,imsi,cell,end_cell,text"
)


ROWS = 5


def file_name(word: str) -> str:
    return word.replace("/", "_") + ".csv"


def quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def test_hostile_words_stay_words(tmp_path: Path) -> None:
    """Names, titles, file names and cells are values wherever they go."""
    bills = tmp_path / "bills"
    bills.mkdir()
    nasty = " ".join(NASTY)
    (tmp_path / "case.toml").write_text(
        TOML.format(
            reference=quoted(f"R {nasty}"),
            title=quoted(nasty),
            act=quoted(f"A {nasty}"),
            authority=quoted(nasty),
        ),
        encoding="utf-8",
    )
    for minute, word in enumerate(NASTY):
        cell = '"' + word.replace('"', '""') + '"'
        rows = [
            f"2024-06-03T18:{minute:02d}:{second:02d}+02:00,sms,+33639980001,in,{cell},0,,,,,{cell}"
            for second in range(ROWS)
        ]
        (bills / file_name(word)).write_text("\n".join([HEADER, *rows]) + "\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "filiere", "run", tmp_path],
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
        env={**os.environ, "FILIERE_LANG": "en"},
    )
    assert "Traceback" not in done.stderr
    assert done.returncode == 0, done.stderr
    with Case.open(tmp_path / "case.filiere", read_only=True) as case:
        fates = case.query("SELECT path, rows_record + rows_rejected FROM source ORDER BY path")
    assert fates == sorted((f"bills/{file_name(word)}", ROWS) for word in NASTY)
    for language in ("fr", "en"):
        assert "<script>alert" not in (tmp_path / f"report.{language}.html").read_text("utf-8")
