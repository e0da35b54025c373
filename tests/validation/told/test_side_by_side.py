"""Do the figures of a study stand side by side by the bills that are held?"""

from typing import Any

from filiere.validation.told.side_by_side import tables


def _count(**settings: tuple[int, int]) -> dict[str, Any]:
    return {
        "settings": {
            f"bills held = {value.replace('_', ' ')}": {
                "hits": hits, "trials": trials, "interval": [0.0, 1.0], "groups": 2,
            }
            for value, (hits, trials) in settings.items()
        }
    }  # fmt: skip


def _curve(**cllr: float) -> dict[str, Any]:
    held = {value.replace("_", " "): {"cllr": [at, 0.0, 1.0]} for value, at in cllr.items()}
    return {"settings": {"bills held": held}}


def test_each_value_is_a_row_with_its_shares_and_the_highest_cost() -> None:
    result = {
        "counts": {
            "lines_found": _count(all=(8, 9), who_answers=(1, 9)),
            "lawful_above_2": _count(all=(0, 30)),
        },
        "curves": {"one": _curve(all=0.2, who_answers=0.4), "other": _curve(all=0.5)},
    }
    ((setting, names, rows),) = tables(result)
    assert setting == "bills held"
    assert names == ("lines_found", "lawful_above_2")
    assert [(row[0], row[-1]) for row in rows] == [("all", 0.5), ("who answers", 0.4)]
    assert [row[1]["hits"] for row in rows] == [8, 1]
    assert rows[1][2] is None


def test_a_study_without_such_settings_has_no_table() -> None:
    assert list(tables({"counts": {}, "curves": {}})) == []
    one = {"counts": {"lines_found": _count(all=(1, 2))}, "curves": {}}
    assert list(tables(one)) == []
