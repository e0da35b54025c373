"""Do two runs give the same rows in the same order?"""

from pathlib import Path

from filiere.case import Case
from filiere.engines import DuckEngine
from filiere.reductions import edges


def test_the_answer_is_ordered_by_its_key(tmp_path: Path) -> None:
    with Case.create(tmp_path / "c.filiere", {"reference": "test"}) as case:
        case.execute(
            "INSERT INTO contact SELECT i, i, 1, i * 7919 % 50, i * 104729 % 50, 1, i, NULL, "
            "NULL, NULL, 1, 0 FROM range(5000) AS r(i)"
        )
        got = DuckEngine(case).arrays(edges.REDUCTION)
        pairs = list(zip(got["a"].tolist(), got["b"].tolist(), strict=True))
        assert pairs == sorted(set(pairs))
        assert tuple(got) == edges.REDUCTION.gives
        assert int(got["calls"].sum()) == 5000
