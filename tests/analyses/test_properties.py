"""Does nothing but names depend on names, and nothing at all on the order of rows?"""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from tests.streets.street import renamed

from .conftest import Found, Street


def _key(each: Found) -> str:
    return repr((each.analysis, sorted(each.subjects.items()), each.evidence))


def _sorted(found: list[Found]) -> list[Found]:
    return sorted(found, key=_key)


def _named(found: list[Found], names: dict[str, str]) -> list[Found]:
    return [
        replace(
            each,
            subjects={role: names[n] for role, n in each.subjects.items()},
            evidence=tuple(
                sorted(
                    (t, k, d, names[str(s)], names[str(o)], x) for t, k, d, s, o, x in each.evidence
                )
            ),
        )
        for each in found
    ]


@pytest.mark.slow
def test_renaming_every_number_renames_the_findings_and_changes_nothing_else(
    the_street: Street, find: Callable[..., list[Found]]
) -> None:
    made = the_street.made
    numbers = sorted({n for a, b, *_ in made.contacts for n in (a, b)})
    dealt = np.random.default_rng(11).permutation(len(numbers))
    # other kinds of number, another country, another order
    names = {n: f"+44770090{int(i):04d}" for n, i in zip(numbers, dealt, strict=True)}
    found = find(renamed(made, names))
    assert _sorted(found) == _sorted(_named(the_street.found, names))


@pytest.mark.slow
def test_the_order_of_rows_changes_nothing(
    the_street: Street, find: Callable[..., list[Found]]
) -> None:
    assert find(the_street.made, order=12) == the_street.found


@pytest.mark.slow
def test_the_same_rows_give_the_same_findings(
    the_street: Street, find: Callable[..., list[Found]]
) -> None:
    assert find(the_street.made) == the_street.found
