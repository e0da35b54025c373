"""No impostor ever comes under common control: a market world in which one does fails the build."""

from collections.abc import Sequence

import pytest

from filiere.validation.frame.design import Block, Count
from filiere.validation.studies.vendors import STUDY
from filiere.validation.worlds.kept import Worlds
from filiere.wording import Text

SEED = 31
"""Of no block of the study: it reports nothing, and nothing was fitted on it."""


def silent(_said: Text) -> None:
    """Report nothing."""


@pytest.fixture(scope="module")
def counted(tmp_path_factory: pytest.TempPathFactory) -> Sequence[Count]:
    worlds = Worlds(tmp_path_factory.mktemp("worlds"), tuning=False)
    block = Block(name="checking", seeds=(SEED,), worlds=worlds, say=silent)
    return [each for each in STUDY.collect(block) if isinstance(each, Count)]


def share(counted: Sequence[Count], name: str) -> tuple[int, int]:
    own = [each for each in counted if each.name == name]
    return sum(each.hits for each in own), sum(each.trials for each in own)


def test_no_impostor_comes_under_common_control(counted: Sequence[Count]) -> None:
    hits, trials = share(counted, "control_of_an_impostor")
    assert trials > 30, "nothing was claimed, so nothing was tried"
    assert hits == 0


def test_each_claim_of_control_is_right_at_every_time_that_it_names(
    counted: Sequence[Count],
) -> None:
    hits, trials = share(counted, "control_right")
    assert trials > 30
    assert hits == trials


def test_equal_names_tie_nobody_and_signed_pairs_are_found(counted: Sequence[Count]) -> None:
    assert share(counted, "equal_names_tie")[0] == 0
    hits, trials = share(counted, "signed_pairs_found")
    assert hits == trials > 0
