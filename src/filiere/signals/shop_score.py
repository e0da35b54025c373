"""How strongly do contacts and couriers in common speak, against a lawful shop of the same street?

One joint score of the two, since neighbours and riders come together: what the business has in
common with the line beyond the larger of chance and its control. The weights are those that
``python -m filiere.validation.fitting.weights shops`` gives; a curve turns the score into a ratio.
"""

import math
from dataclasses import dataclass

CURVE = "front_shop_v1"

WEIGHTS = (-0.785, 1.52, 0.674)
"""Constant, couriers, contacts: log10 for each unit of what follows, not calibrated."""

LEAST_COURIERS, MOST_COURIERS = -1.0, 3.0
LEAST_CONTACTS, MOST_CONTACTS = -3.0, 8.0
"""Beyond, a count says no more: what the study saw."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Beyond:
    """What is in common beyond chance and control."""

    couriers: float
    contacts: float
    """In standard deviations of a count as large as what was expected."""

    @property
    def bounded(self) -> tuple[float, float]:
        """Couriers and contacts, no further than the study saw."""
        return (
            min(max(self.couriers, LEAST_COURIERS), MOST_COURIERS),
            min(max(self.contacts, LEAST_CONTACTS), MOST_CONTACTS),
        )

    @property
    def score(self) -> float:
        """The joint score."""
        constant, *slopes = WEIGHTS
        return constant + sum(w * x for w, x in zip(slopes, self.bounded, strict=True))


def beyond(
    couriers: int, couriers_expected: float, contacts: int, contacts_expected: float
) -> Beyond:
    """Both counts against the larger of chance and control, each scaled to the business's size."""
    return Beyond(
        couriers=couriers - couriers_expected,
        contacts=(contacts - contacts_expected) / math.sqrt(contacts_expected + 1.0),
    )
