"""The samples and public data beside the checkout import with every row accounted for."""

# ruff: noqa: ANN401 - the bench is the fixture's own class, which no test can import

from pathlib import Path
from typing import Any

import pytest

DATA = Path(__file__).parents[3] / "shared" / "data"
SAMPLES = DATA / "cdr_layouts" / "samples"
LAYOUTS = Path(__file__).parents[2] / "examples" / "layouts"

pytestmark = [
    pytest.mark.real,
    pytest.mark.skipif(not SAMPLES.is_dir(), reason="needs shared/data beside the checkout"),
]

TRAFFIC = {  # offset printed or declared, in hours
    "fr_pnij_mt20_orange.csv": 2,
    "fr_pnij_mt20_sfr.csv": 0,
    "fr_pnij_mt20_bouygues.csv": 0,
    "fr_pnij_mt20_free.csv": 2,
    "fr_reunion_telcooi_mt20.csv": 4,
    "fr_reunion_orange_mt20.csv": 2,
    "fr_reunion_srr_detcom.csv": 4,
}


def test_every_sample_imports_with_all_rows_accounted_for(bench: Any) -> None:
    tables = sorted(path for path in SAMPLES.glob("*.csv"))
    assert len(tables) == 19
    for path in tables:
        receipt = bench.take(path.name, path.read_bytes(), timezone="Europe/Paris")
        assert receipt.rows["rejected"] == 0, path.name
        assert receipt.rows["record"] > 0, path.name
        assert receipt.difference in {None, 0}, path.name
    bench.balances()


def test_the_seven_french_files_tell_the_same_ten_events(bench: Any) -> None:
    told: list[list[tuple[Any, ...]]] = []
    for name, hours in TRAFFIC.items():
        receipt = bench.take(name, (SAMPLES / name).read_bytes(), timezone="Europe/Paris")
        rows = bench.case.query(
            """
            SELECT e.t + $shift, e.kind, CASE e.kind WHEN 4 THEN 0 ELSE e.direction END, s.number,
                   o.number, CASE e.kind WHEN 2 THEN 0 ELSE e.duration_s END, d.imei14
            FROM event e JOIN number s ON s.number_id = e.served
            LEFT JOIN number o ON o.number_id = e.other LEFT JOIN device d USING (device_id)
            WHERE e.record_id >> 32 = $source ORDER BY e.record_id
            """,
            {"shift": hours * 3600, "source": receipt.source_id},
        )
        assert len(rows) == 10, name
        told.append(rows)
    assert all(rows == told[0] for rows in told)


def test_reality_mining_calls_import_by_a_layout_alone(bench: Any) -> None:
    path = DATA / "reality_mining_calls" / "reality-mining-calls.tsv"
    receipt = bench.take("calls.tsv", path.read_bytes(), layouts=LAYOUTS)
    kept = receipt.rows["record"] + receipt.rows["duplicate"]
    assert receipt.rows["physical"] == kept + receipt.rows["rejected"] + 1
    assert kept > 3300
    assert set(receipt.reasons) <= {"ambiguous_time", "nonexistent_time"}
    assert len(bench.numbers()) > 60
    bench.balances()


def test_copenhagen_texts_import_by_a_layout_alone(bench: Any) -> None:
    path = DATA / "copenhagen_cns" / "sms_first_14_days.csv"
    receipt = bench.take("texts.csv", path.read_bytes(), layouts=LAYOUTS)
    assert receipt.rows["rejected"] == 0
    assert receipt.rows["physical"] == receipt.rows["record"] + receipt.rows["duplicate"] + 1
    bench.balances()
