"""Who works when?

Shifts cut the opening hours between workers: some work alone all day, some share a day, everybody
has days off. On duty a worker starts from a base and ends there.
"""

from filiere.world.dice import Dice
from filiere.world.scene import Scene
from filiere.world.trade import Worker


def draw_shifts(  # noqa: PLR0913 - who, when, how often off
    scene: Scene,
    dice: Dice,
    workers: list[Worker],
    opens: float,
    closes: float,
    *,
    days_off: float = 0.25,
) -> None:
    """Give each worker shifts; on every day somebody works from opening to closing."""
    calendar = scene.calendar
    length = closes - opens
    for worker in workers:
        worker.shifts = []
    for day in range(calendar.days):
        midnight = int(calendar.midnight[day])
        on = [worker for worker in workers if not dice.chance(days_off)]
        if len(on) == 0:
            on = [workers[day % len(workers)]]
        pieces = min(len(on), 2) if length > 7 and dice.chance(0.6) else 1
        for rank, worker in enumerate(on):
            piece = rank % pieces
            begin = opens + length * piece / pieces - (0.5 if piece > 0 else 0.0)
            end = opens + length * (piece + 1) / pieces + 0.7
            worker.shifts.append(
                (
                    midnight + int((begin + dice.uniform(-0.1, 0.3)) * 3600),
                    midnight + int(end * 3600),
                )
            )


def walk(scene: Scene, worker: Worker, base: tuple[float, float]) -> None:
    """Turn the points a worker passed into duties: one per shift, from the base and back."""
    legs = scene.legs
    points = sorted(worker.points)
    at = 0
    for begin, end in worker.shifts:
        legs.begin()
        legs.pass_by(worker.person, begin, *base)
        last = float(begin)
        while at < len(points) and points[at][0] < end + 3600:
            last = max(points[at][0], last)
            legs.pass_by(worker.person, last, points[at][1], points[at][2])
            at += 1
        legs.pass_by(worker.person, max(end, last) + 900, *base)
