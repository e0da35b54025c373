"""Do two runs give the same rows in the same order?"""

from pathlib import Path

from filiere.case import Case
from filiere.engines import DuckEngine
from filiere.reductions import bursts


def test_the_answer_is_ordered_by_its_key(tmp_path: Path) -> None:
    with Case.create(tmp_path / "c.filiere", {"reference": "test"}) as case:
        case.execute(
            "INSERT INTO contact SELECT i, i, 2, i * 7919 % 50, i * 104729 % 50, NULL, i, NULL, "
            "NULL, NULL, 1, 0 FROM range(5000) AS r(i)"
        )
        got = DuckEngine(case).arrays(bursts.REDUCTION, {"least": 1})
        sendings = list(zip(got["a"].tolist(), got["slot"].tolist(), strict=True))
        assert sendings == sorted(set(sendings))
        assert tuple(got) == bursts.REDUCTION.gives
        assert int(got["messages"].sum()) == 5000 - 1000, "nobody writes to himself"
