"""Does each reduction give what a few naive lines of Python give?"""

from collections import defaultdict
from collections.abc import Callable, Mapping

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from filiere.reductions import bursts

Row = Mapping[str, int | None]
Ask = Callable[..., list[tuple[int, ...]]]

NUMBERS = st.one_of(st.none(), st.integers(1, 5))
CONTACTS = st.lists(
    st.fixed_dictionaries(
        {
            "t": st.integers(0, 1200),
            "kind": st.integers(1, 3),
            "a": NUMBERS,
            "b": NUMBERS,
            "flags": st.sampled_from([0, 0, 4, 1, 2, 128]),
        }
    ),
    max_size=40,
)
shared_case = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
LEFT_OUT = 1 | 2 | 128
"""Forwarded, mailbox, SMS centre."""


@shared_case
@given(
    rows=CONTACTS,
    window=st.sampled_from([60, 900]),
    shift=st.sampled_from([0, 30]),
    least=st.integers(1, 3),
)
def test_bursts_count_recipients_per_window(
    ask: Ask, rows: list[Row], window: int, shift: int, least: int
) -> None:
    groups: dict[tuple[int, int], list[dict[str, int]]] = defaultdict(list)
    for each in rows:
        row = {name: value or 0 for name, value in each.items()}
        known = each["a"] is not None and each["b"] is not None and row["a"] != row["b"]
        if known and row["kind"] != 1 and row["flags"] & LEFT_OUT == 0:
            groups[row["a"], (row["t"] + shift) // window].append(row)
    expected = [
        (*key, len({r["b"] for r in g}), len(g), min(r["t"] for r in g), max(r["t"] for r in g))
        for key, g in sorted(groups.items())
        if len({r["b"] for r in g}) >= least
    ]
    chosen = {"window_s": window, "shift_s": shift, "least": least}
    assert ask(bursts.REDUCTION, {"contact": rows}, chosen) == expected
