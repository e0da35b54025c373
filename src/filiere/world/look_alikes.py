"""Which lawful services look like an order line, and how hard?

Each category is a function that opens one instance and lets it work for the whole period.
"""

from collections.abc import Callable

from filiere.world.callers import (
    association,
    debt_recovery,
    help_line,
    robot,
    shop,
    telesales,
)
from filiere.world.dice import Dice, Stage, generator
from filiere.world.firms import doctor, hotline, nursing, parcels, restaurant, taxi
from filiere.world.look_alike import LookAlike
from filiere.world.scene import Scene

SERVICES: dict[str, Callable[[Scene, Dice], LookAlike]] = {
    "taxi": taxi,
    "restaurant": restaurant,
    "parcels": parcels,
    "hotline": hotline,
    "nursing": nursing,
    "doctor": doctor,
    "help_line": help_line,
    "association": association,
    "shop": shop,
    "telesales": telesales,
    "robot": robot,
    "debt_recovery": debt_recovery,
}


def open_services(scene: Scene, count: int) -> list[LookAlike]:
    """``count`` instances of each category."""
    return [
        make(scene, Dice(generator(scene.seed, Stage.LOOK_ALIKE, rank, index)))
        for rank, make in enumerate(SERVICES.values())
        for index in range(count)
    ]
