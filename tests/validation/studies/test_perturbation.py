"""Does each record fall on enough cities of the report?"""

from collections import Counter

from filiere.validation.frame.criteria import criteria
from filiere.validation.studies.perturbation import STUDY, alone
from filiere.validation.trials.perturbation import Cast, extras


def test_each_record_falls_on_six_cities_of_the_report_or_more() -> None:
    anybody = Cast(
        line=1, dispatch=2, couriers=(3, 4), clients=(5, 6), strangers=(7, 8), span_s=(0, 10**6)
    )
    added = tuple(extras(anybody))
    first, last = criteria(STUDY.id).seeds["reporting"]
    fallen = Counter(
        each.name for seed in range(first, last + 1) for each in alone("reporting", seed, added)
    )
    assert set(fallen) == {each.name for each in added}
    assert min(fallen.values()) >= 6
    assert alone("checking", first, added) == added
    assert alone("quick", first, added) == ()
