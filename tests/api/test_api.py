"""A case in Python: Arrow tables, masked, logged once, and nothing else written."""

import builtins
import hashlib
import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

import filiere
from filiere.api import open_case
from filiere.case import Case
from filiere.errors import CaseError

LINE, COURIER = "+33639980001", "+33639980003"


def held(case: Path) -> dict[str, str]:
    """A digest of each table but the log."""
    with Case.open(case) as opened:
        tables = [
            name
            for (name,) in opened.query(
                "SELECT table_name FROM duckdb_tables() WHERE database_name = 'casefile'"
            )
        ]
        return {
            name: str(opened.query(f'SELECT bit_xor(hash(t)), count(*) FROM "{name}" t'))
            for name in tables
            if name != "log"
        }


def entries(case: Path) -> list[tuple[str, str, str]]:
    with Case.open(case) as opened:
        return opened.query("SELECT action, why, detail FROM log ORDER BY seq")


def test_each_table_has_the_rows_of_the_case(dossier: Path) -> None:
    with Case.open(dossier / "case.filiere") as case:
        counts = {
            name: case.query(f"SELECT count(*) FROM {table}")[0][0]
            for name, table in (
                ("records", "event"),
                ("contacts", "contact"),
                ("findings", "finding"),
            )
        }
    with filiere.open(dossier) as opened:
        assert {name: getattr(opened, name)().num_rows for name in counts} == counts
        records = opened.records()
        assert records.schema.field("time").type == pa.timestamp("us", tz="UTC")
        assert records.schema.field("duration_s").type == pa.int64()
        assert b"seconds" in records.schema.field("duration_s").metadata[b"meaning"]
        assert records["time"].to_pylist() == sorted(records["time"].to_pylist())
        assert opened.listings().num_rows == opened.movements().num_rows == 0
        ledger = opened.ledger().to_pylist()
        assert sum(row["rows"] for row in ledger if row["fate"] == "record") == counts["records"]
        goods = opened.goods().to_pylist()
        assert [row["path"] for row in goods] == [
            f"bills/{n}.csv" for n in ("courier", "dispatch", "line")
        ]
        assert json.loads(goods[0]["rows"])["rejected"] == 1


def test_records_are_chosen_by_time_and_number(dossier: Path) -> None:
    with filiere.open(dossier) as opened:
        every = opened.records().to_pylist()
        start, end = datetime(2024, 6, 3, tzinfo=UTC), datetime(2024, 6, 5, tzinfo=UTC)
        chosen = opened.records(start=start, end=end, number=LINE).to_pylist()
        with pytest.raises(CaseError, match="time zone"):
            opened.records(start=datetime(2024, 6, 3))  # noqa: DTZ001 -- that is the point
    assert chosen == [
        row for row in every if start <= row["time"] < end and LINE in (row["served"], row["other"])
    ]
    assert 0 < len(chosen) < len(every)


def test_opening_writes_one_entry_and_reading_nothing(dossier: Path) -> None:
    case = dossier / "case.filiere"
    before, log = held(case), len(entries(case))
    with filiere.open(dossier) as opened:
        digest = hashlib.sha256(case.read_bytes()).hexdigest()
        for name in ("findings", "records", "contacts", "ledger", "goods"):
            getattr(opened, name)()
        assert hashlib.sha256(case.read_bytes()).hexdigest() == digest
    assert held(case) == before
    assert [entry[0] for entry in entries(case)[log:]] == ["consultation"]


def test_third_parties_stay_covered(dossier: Path, third_parties: list[str]) -> None:
    with filiere.open(dossier) as opened:
        everything = "\n".join(
            str(getattr(opened, name)().to_pylist())
            for name in ("findings", "records", "contacts", "ledger", "goods")
        )
    assert LINE in everything
    assert "T-" in everything
    assert not any(number in everything for number in third_parties)
    assert "secret de tiers" not in everything


def test_to_reveal_takes_a_reason_and_is_logged_instead(dossier: Path) -> None:
    with pytest.raises(CaseError, match="reason"):
        filiere.open(dossier, reveal=True)
    with filiere.open(dossier, reveal=True, reason="order 12") as opened:
        findings = opened.findings().to_pylist()
    log = entries(dossier / "case.filiere")
    told = [(entry[0], entry[1]) for entry in log if entry[0] != "seal"]
    assert told == [("reveal", "order 12")]
    measures: Mapping[str, Any] = json.loads(
        next(row for row in findings if row["analysis"] == "lines")["measures"]
    )
    assert measures["top"][0]["number"] == "+33639980100"


def test_a_wrong_key_a_missing_case_and_no_arrow_are_one_sentence(
    dossier: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(CaseError, match="is not there"):
        filiere.open(tmp_path / "nothing.filiere")
    known = builtins.__import__

    def without(name: str, *more: Any) -> Any:  # noqa: ANN401 -- as the builtin
        if name == "pyarrow":
            raise ImportError(name)
        return known(name, *more)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(CaseError, match="pip install"):
        open_case(dossier)


def test_many_rows_come_in_batches_and_stay_in_order(
    make_case: Callable[..., Case], monkeypatch: pytest.MonkeyPatch
) -> None:
    case = make_case()
    case.close()
    monkeypatch.setattr("filiere.api.BATCH", 7)
    with filiere.open(case.path) as opened:
        records = opened.records()
    assert len(records.to_batches()) > 10
    assert records["time"].to_pylist() == sorted(records["time"].to_pylist())
