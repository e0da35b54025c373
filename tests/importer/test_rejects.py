"""A row that cannot be read is counted; its text is shown only where it shows that it is within."""

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from filiere.case import Case
from filiere.case.rows.raw import raw_row
from filiere.case.rows.withheld import withheld_rows
from filiere.case.store.keys import key_from_file
from filiere.cli import application
from filiere.errors import CaseError

CASE = """\
[case]
reference = "1"
title = "t"
country = "FR"
timezone = "Europe/Paris"

[[authorisation]]
id = "R1"
basis = "{basis}"
authority = "Parquet"
date = 2024-07-01
numbers = [{numbers}]
from = 2024-06-01T00:00:00+02:00
to = 2024-06-30T00:00:00+02:00
kinds = ["cdr"]

[[source]]
path = "a.csv"
authorisation = "R1"
"""
HEAD = "start_time,kind,served_number,direction,other_number,duration_s,imei,imsi,cell\n"
T = "2024-06-01T10:00:00+02:00"
GOOD = f"{T},call,+33639980001,out,+33639980002,60,,,\n"
SHOWN = {
    "a word": f"{T},telex,+33639980001,out,+33639980077,60,,,\n",
    "a kind": f"{T},fax,+33639980001,out,+33639980077,60,,,\n",
    "a way": f"{T},call,+33639980001,aside,+33639980077,60,,,\n",
}
HIDDEN = {
    "no time": "yesterday,call,+33639980001,out,+33639980077,60,,,\n",
    "another's": f"{T},fax,+33639980077,out,+33639980001,60,,,\n",
    "out of the period": "2025-06-01T10:00:00+02:00,fax,+33639980001,out,+33639980077,60,,,\n",
    "too few cells": f"{T},call,+33639980001,out,+33639980077\n",
    "too many cells": f"{T},call,+33639980001,out,+33639980077,60,,,,0639980078\n",
    "no number": f"{T},call,6.3998E+08,out,+33639980077,60,,,\n",
}


def imported(
    folder: Path, rows: list[str], basis: str = "FR-CPP-77-1-2", numbers: str = '"+33639980001"'
) -> Path:
    folder.mkdir()
    (folder / "case.toml").write_text(CASE.format(basis=basis, numbers=numbers), "utf-8")
    (folder / "a.csv").write_text(HEAD + GOOD + "".join(rows), "utf-8")
    (folder / "key").write_bytes(bytes(range(32)))
    done = CliRunner().invoke(
        application(),
        ["run", str(folder), "--only", "lines", "--key-file", str(folder / "key")],
        env={"FILIERE_LANG": "en"},
    )
    assert done.exit_code == 0, (done.exception, done.stderr)
    return folder / "case.filiere"


def opened(path: Path) -> Case:
    return Case.open(path, key=key_from_file(path.parent / "key"))


def fates(case: Case) -> dict[int, tuple[Any, ...]]:
    return {
        row: tuple(told)
        for row, *told in case.query(
            "SELECT f.row, fate, found <> '', s.row IS NOT NULL FROM row_fate f "
            "LEFT JOIN shown_reject s USING (source_id, row) WHERE fate = 6 ORDER BY f.row"
        )
    }


def test_each_row_is_told_by_whether_it_shows_that_it_is_within(tmp_path: Path) -> None:
    path = imported(tmp_path / "d", [*SHOWN.values(), *HIDDEN.values()])
    with opened(path) as case:
        shown = {row for row, (_, _, seen) in fates(case).items() if seen}
        quarantined = {row for (row,) in case.query("SELECT row FROM quarantine")}
        assert shown == {3, 4, 5}
        every = set(range(6, 6 + len(HIDDEN)))
        unread = every - quarantined
        assert all(fates(case)[row] == (6, False, False) for row in unread)
        assert set(withheld_rows(case, 1)) == every, "they are not given to another party either"
        for row in unread:
            with pytest.raises(CaseError, match=r"does not show that it is within its act"):
                raw_row(case, 1, row)
        assert "telex" in raw_row(case, 1, 3)
        texts = [text for (text,) in case.query("SELECT found FROM row_fate ORDER BY row")]
        assert not any("9980077" in text or "9980078" in text for text in texts)


def test_where_an_act_covers_everything_every_row_is_within(tmp_path: Path) -> None:
    path = imported(
        tmp_path / "d", [*SHOWN.values(), *HIDDEN.values()], basis="SIMULATED", numbers='"*"'
    )
    with opened(path) as case:
        assert all(seen for _, _, seen in fates(case).values())
        assert raw_row(case, 1, 6) == HIDDEN["no time"].strip()


@pytest.mark.parametrize(
    ("row", "said", "hidden"),
    [
        (SHOWN["a word"], "«telex»", ""),
        (HIDDEN["no time"], "«aaaaaaaaa»", "yesterday"),
        (HIDDEN["no number"], "«9.9999A+99 | +99999999999»", "6.3998E+08"),
    ],
)
def test_what_is_said_of_a_file_of_rejects_tells_no_more(
    tmp_path: Path, row: str, said: str, hidden: str
) -> None:
    folder = tmp_path / "d"
    folder.mkdir()
    (folder / "case.toml").write_text(
        CASE.format(basis="FR-CPP-77-1-2", numbers='"+33639980001"'), "utf-8"
    )
    (folder / "a.csv").write_text(HEAD + row, "utf-8")
    (folder / "key").write_bytes(bytes(range(32)))
    asked = ["run", str(folder), "--key-file", str(folder / "key")]
    done = CliRunner().invoke(application(), asked, env={"FILIERE_LANG": "en"})
    told = f"{done.exception} {done.output}"
    assert done.exit_code == 1
    assert said in told
    assert hidden == "" or hidden not in told


def test_a_page_shows_what_the_case_gives_and_counts_the_rest(tmp_path: Path) -> None:
    from filiere.report import html  # noqa: PLC0415 - beside its only use

    path = imported(tmp_path / "d", [*SHOWN.values(), *HIDDEN.values()])
    with opened(path) as case:
        page = html(case, "en")
    assert "39980077" not in page
    assert json.dumps("yesterday") not in page
