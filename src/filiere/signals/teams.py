"""Who works for a line: its dispatch phones, its couriers, and which other lines share them?

Reads findings of lines, relay and couriers. One entry per order line that has a courier.
"""

from dataclasses import dataclass

import numpy as np

from filiere.case import Case
from filiere.model.evidence import Role
from filiere.signals.book import Ledger
from filiere.signals.contacts import Ints
from filiere.signals.cycle_count import life_of_line
from filiere.signals.found import known, order_lines, relayed_lines


@dataclass(frozen=True, slots=True, kw_only=True)
class Team:
    """A line and those who work for it."""

    line: int
    dispatch: Ints
    couriers: Ints
    others: Ints
    """Other lines of the same dispatch phones."""
    life_s: tuple[int, int]
    """When the line was in use."""

    @property
    def senders(self) -> Ints:
        """Phones that may send a courier: a line may do so itself."""
        return np.append(self.dispatch, self.line)


def teams(case: Case, book: Ledger) -> list[Team]:
    """The teams of the ledger, in the order of its lines."""
    pairs = relayed_lines(case)
    couriers = [each.subjects for each in known(case, "couriers")]
    found = []
    for line in order_lines(case):
        heads = sorted({dispatch for one, dispatch in pairs if one == line})
        bring = sorted(
            {
                each[Role.COURIER]
                for each in couriers
                if Role.COURIER in each
                and (each.get(Role.LINE) == line or each.get(Role.DISPATCH) in heads)
            }
        )
        if len(bring) > 0:
            others = sorted({one for one, head in pairs if head in heads and one != line})
            found.append(
                Team(
                    line=line,
                    dispatch=np.array(heads, dtype=np.int64),
                    couriers=np.array(bring, dtype=np.int64),
                    others=np.array(others, dtype=np.int64),
                    life_s=life_of_line(book, line),
                )
            )
    return found
