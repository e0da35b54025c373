"""How much do the records of two phones speak for a relay, in one number?

Two traces, which depend on each other and are therefore never multiplied: the second phone goes
out soon after the line receives, and those whom it reaches then reach the line's callers. One sum
of both, its weights fitted on tuning cities; its likelihood ratio is a curve's business. Where the
records could not show the second trace, because neither callers' nor third phones' bills are held,
a second sum of the timing alone stands in its place.

Works on standard deviations. Scores in units of log10, not calibrated.
"""

from dataclasses import dataclass

from filiere.analyses._chain import Chains
from filiere.analyses._contacts import Ints
from filiere.analyses._rhythm import Coincidence, coincidence

MOST_Z = 12.0
"""Beyond so many standard deviations nothing is added: no study holds that many pairs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Traces:
    """What two phones show of a relay."""

    forward: tuple[Coincidence, ...]
    """Contacts out after contacts in, in a third of the window, the window, and twice it."""
    backward: Coincidence
    """The same with the directions of time exchanged, in the window."""
    chain_z: float
    visits: int
    clients: int
    chance_visits: float

    @property
    def best(self) -> Coincidence:
        """The window in which the timing stands out most."""
        return max(self.forward, key=lambda each: each.z)

    @property
    def timing(self) -> float:
        """Score of the timing alone."""
        return TIMING[0] + sum(
            slope * each for slope, each in zip(TIMING[1:], self._times(), strict=True)
        )

    @property
    def joint(self) -> float:
        """Score of both traces."""
        values = (*self._times(), _held(self.chain_z))
        return JOINT[0] + sum(slope * each for slope, each in zip(JOINT[1:], values, strict=True))

    def _times(self) -> tuple[float, float]:
        ahead = _held(self.best.z)
        return ahead, _held(min(self.backward.z, ahead))


def _held(z: float) -> float:
    return min(max(z, -MOST_Z), MOST_Z)


TIMING = (-1.2, 0.5, -0.12)
JOINT = (-3.8, 0.45, -0.1, 1.2)
"""Intercept, then slopes of the timing forwards and backwards, and of the chains."""


def traces(  # noqa: PLR0913 (the two phones, and what is known of the line)
    causes: Ints, effects: Ints, window_s: int, chains: Chains, phone: int, *, tail: bool
) -> Traces:
    """Measure one pair; ``tail``: with the chance of the timing, which takes time."""
    return Traces(
        forward=tuple(
            coincidence(causes, effects, (0, width), tail=tail)
            for width in (window_s // 3, window_s, 2 * window_s)
        ),
        backward=coincidence(causes, effects, (-window_s, 0), tail=False),
        chain_z=chains.z(phone),
        visits=int(chains.visits[phone]),
        clients=int(chains.clients[phone]),
        chance_visits=chains.expected(phone),
    )
