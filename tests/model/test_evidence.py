"""An illegal finding cannot exist."""

import pytest

from filiere.errors import FindingError
from filiere.model.evidence import (
    Finding,
    FindingKind,
    LikelihoodRatio,
    Propositions,
    Role,
    Subject,
)
from filiere.wording import Plain

TEXT = Plain("a", "a")
PROPOSITIONS = Propositions(hp=TEXT, hd=TEXT, population=TEXT)
LR = LikelihoodRatio(log10=2.0, at_bound=False, calibration="relay-1")


def finding(
    *,
    kind: FindingKind = FindingKind.INVESTIGATIVE,
    evidence: tuple[int, ...] = (1,),
    propositions: Propositions | None = None,
    lr: LikelihoodRatio | None = None,
) -> Finding:
    return Finding(
        analysis="relay",
        kind=kind,
        subjects=(Subject(Role.LINE, 1),),
        claim=TEXT,
        period_s=(0, 1),
        evidence=evidence,
        considered=1,
        expected_by_chance=None,
        propositions=propositions,
        lr=lr,
    )


def test_a_finding_rests_on_records() -> None:
    with pytest.raises(FindingError, match="rests on no record"):
        finding(evidence=())


def test_a_likelihood_ratio_needs_its_propositions() -> None:
    with pytest.raises(FindingError, match="without propositions"):
        finding(kind=FindingKind.EVALUATIVE, lr=LR)


@pytest.mark.parametrize(
    ("kind", "lr"),
    [(FindingKind.EVALUATIVE, None), (FindingKind.INVESTIGATIVE, LR), (FindingKind.TECHNICAL, LR)],
)
def test_evaluative_and_likelihood_ratio_come_together(
    kind: FindingKind, lr: LikelihoodRatio | None
) -> None:
    with pytest.raises(FindingError, match="if and only if"):
        finding(kind=kind, propositions=PROPOSITIONS, lr=lr)


def test_a_lead_may_state_its_propositions_without_a_ratio() -> None:
    assert finding(propositions=PROPOSITIONS).lr is None
