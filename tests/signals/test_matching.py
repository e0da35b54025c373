"""The two chances of the matching against the library that has them whole."""

from scipy.stats import binom, poisson

from filiere.signals.matching import _outside, heap
from filiere.signals.sides import CALL, Act


def test_values_left_out_are_the_binomial_ones() -> None:
    assert [_outside(n) for n in range(1, 400)] == [
        max(int(binom.ppf(0.025, n, 0.5)), 0) for n in range(1, 400)
    ]


def test_the_chance_of_a_heap_is_a_poisson_tail() -> None:
    def act(t: int, record: int, other: int) -> Act:
        return Act(t=t, record=record, other=other, out=True, what=CALL, talked_s=20 + record)

    phone = [act(1000 * k, k, k) for k in range(4)]
    bill = {each.like: [act(each.t - 5, each.record, each.other)] for each in phone}
    found = heap(phone, bill, 3600, 2)
    assert found is not None
    windows = 2 * 3600 / 60
    assert found.p == min(1.0, 2 * windows * float(poisson.sf(found.count - 1, found.by_chance)))
