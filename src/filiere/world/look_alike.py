"""What is a look-alike?

A lawful service or an ordinary person whose records have the shape of an order line, of its
dispatch phone or of its couriers. The error of a method is told category by category.
"""

from dataclasses import dataclass

from filiere.world.dice import Dice
from filiere.world.phones import FIXED, MOBILE
from filiere.world.scene import Scene
from filiere.world.trade import Order


@dataclass(frozen=True, slots=True)
class LookAlike:
    """One instance; phones by the part they play (``line``, ``desk``, ``worker``, ``left``…)."""

    category: str
    phones: tuple[tuple[str, int], ...]
    orders: tuple[Order, ...] = ()
    customers: tuple[int, ...] = ()


def number(scene: Scene, dice: Dice, person: int, *, fixed: float) -> int:
    """A new number for a business, fixed or mobile."""
    if dice.chance(fixed):
        return scene.phones.add(FIXED, operator=dice.integer(0, 3), person=person)
    return scene.phones.add(MOBILE, operator=dice.integer(0, 3), person=person)
