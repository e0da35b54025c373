"""How does a service of the second family work, order by order?

Each client has an interval and hours of his own; a worker has a district and serves it, nobody else
does while he is on duty. An order goes to the worker at once, or when whoever sends looks at the
phone (several orders in one message then), or when the worker asks. Lawful services run on it too.
"""

from bisect import bisect_right
from dataclasses import dataclass, field

import numpy as np

from filiere.world.dice import Dice, Ints
from filiere.world.scene import Scene
from filiere.world.second.practice import Practice
from filiere.world.tape import Purpose
from filiere.world.trade import Customers, Held, Order, Worker

DAY_S = 86_400
MOST_A_DAY = 90.0
"""Orders, unless the scenario asks for more."""
BATCH = 4
"""Most orders told to a worker in one contact."""


@dataclass(slots=True)
class _Asked:
    """An order that waits for its worker."""

    t: float
    customer: int
    hidden: bool


@dataclass(slots=True)
class Shop:
    """One service at work."""

    scene: Scene
    dice: Dice
    practice: Practice
    line: Held
    desk: Held
    workers: list[Worker]
    customers: Customers
    opens_s: int
    """Nobody orders before."""
    orders: list[Order] = field(default_factory=list)
    _home: Ints = field(default_factory=lambda: np.empty(0, dtype=np.int64))

    def run(self) -> list[Order]:
        """The whole period."""
        self._home = self.dice.rng.integers(0, len(self.workers), len(self.customers))
        queues: list[list[_Asked]] = [[] for _ in self.workers]
        for t, customer in self._demand():
            straight = self.dice.chance(self.practice.straight)
            worker = self._worker(t, customer)
            if worker is None:
                continue
            if straight:
                self._straight(t, customer, worker)
                continue
            hidden = bool(self.customers.hidden[customer])
            placed = t if hidden else self._order(t, int(self.customers.phone[customer]))
            queues[worker].append(_Asked(placed, customer, hidden))
        for index, queue in enumerate(queues):
            queue.sort(key=lambda each: each.t)
            self._serve(index, queue)
        self.orders.sort(key=lambda each: (each.ordered_s, each.customer))
        return self.orders

    def _demand(self) -> list[tuple[float, int]]:
        """When each client orders, by his own interval, in hours when the service is open."""
        practice, rng, calendar = self.practice, self.dice.rng, self.scene.calendar
        count = len(self.customers)
        interval = practice.interval_d * rng.lognormal(0.0, 0.9, count)
        rate = float((1 / interval).sum())
        interval *= rate / (practice.orders_day or min(rate, MOST_A_DAY))
        hour = rng.uniform(practice.opens, practice.closes, count)
        days = float(calendar.end_s - calendar.start_s) / DAY_S
        found: list[tuple[float, int]] = []
        for index in range(count):
            since = max(int(self.customers.since[index]), self.opens_s)
            fresh = since > calendar.start_s
            at = (since - calendar.start_s) / DAY_S
            wait = float(interval[index])
            joined = fresh and since == int(self.customers.since[index])
            at += 0.0 if joined else wait * rng.random()
            while at < days:
                t = self._open_at(calendar.start_s + at * DAY_S, float(hour[index]))
                if since <= t < calendar.end_s:
                    found.append((t, index))
                at += max(wait * float(rng.gamma(practice.regular, 1 / practice.regular)), 0.05)
        found.sort()
        return found

    def _open_at(self, t: float, hour: float) -> float:
        """A moment near a client's usual hour, on that day or the next on which it is open."""
        calendar, practice = self.scene.calendar, self.practice
        day = int(np.searchsorted(calendar.midnight, t, side="right")) - 1
        while int(calendar.weekday(day)) < practice.closed_days:
            day += 1
        if day >= calendar.days:
            return float(calendar.end_s)
        at = hour + self.dice.normal() * 2.0
        at = min(max(at, practice.opens + 0.02), practice.closes - 0.05)
        return float(calendar.midnight[day]) + at * 3600 + self.dice.uniform(0, 60)

    def _worker(self, t: float, customer: int) -> int | None:
        """Whoever has the client's district if he works soon, else whoever is first on duty."""
        own = int(self._home[customer])
        if self.workers[own].next_on(t) < t + 2 * 3600:
            return own
        best = min(range(len(self.workers)), key=lambda k: (self.workers[k].next_on(t), k))
        return best if self.workers[best].next_on(t) < t + 30 * 3600 else None

    def _order(self, t: float, client: int) -> float:
        """The order itself, and what leads to nothing; returns when it was placed."""
        dice, tape, practice = self.dice, self.scene.tape, self.practice
        for _ in range(dice.poisson(practice.hangs)):
            other = dice.integer(0, len(self.customers) - 1)
            shift = t + dice.normal() * 2 * DAY_S
            phone = int(self.customers.phone[other])
            known = self.customers.since[other] <= shift and not self.customers.hidden[other]
            if known and shift > self.opens_s:
                self._nothing(shift, phone)
        line = self.line.at(t)
        if dice.chance(practice.by_text):
            a, b = client, line
            for _ in range(1 + dice.poisson(practice.thread - 1)):
                tape.text(t, a, b, Purpose.ORDER)
                t += 8 + float(dice.rng.exponential(140))
                a, b = b, a
            return t
        if dice.chance(practice.missed):
            tape.miss(t, client, line, Purpose.ORDER)
            if dice.chance(practice.called_back):
                t += 60 + float(dice.rng.exponential(900))
                talk = 3 + float(dice.rng.exponential(practice.call_s))
                tape.call(t, line, client, talk, Purpose.ORDER)
                return t + talk
            t += 30 + float(dice.rng.exponential(240))
        talk = 3 + float(dice.rng.exponential(practice.call_s))
        tape.call(t, client, line, talk, Purpose.ORDER)
        return t + talk

    def _nothing(self, t: float, client: int) -> None:
        dice, tape, line = self.dice, self.scene.tape, self.line.at(t)
        if dice.chance(self.practice.by_text):
            tape.text(t, client, line, Purpose.ENQUIRY)
            if dice.chance(0.5):
                tape.text(t + float(dice.rng.exponential(600)), line, client, Purpose.ENQUIRY)
        elif dice.chance(self.practice.missed):
            tape.miss(t, client, line, Purpose.ENQUIRY)
        else:
            tape.call(t, client, line, 3 + float(dice.rng.exponential(20)), Purpose.ENQUIRY)

    def _straight(self, t: float, customer: int, index: int) -> None:
        """A client who has a worker's number and goes past the line: no order of the line's."""
        client, worker = int(self.customers.phone[customer]), self.workers[index]
        if not self.customers.hidden[customer]:
            self.scene.talk(self.dice, t, client, worker.phone.at(t), Purpose.SERVICE)
            arrives = t + 900 + float(self.dice.rng.exponential(2400))
            self._arrive(arrives, worker.phone.at(arrives), client)

    def _serve(self, index: int, queue: list[_Asked]) -> None:
        """Tell one worker his orders, and let him bring them in turn."""
        worker = self.workers[index]
        waiting = 0
        t = 0.0
        while waiting < len(queue):
            first = queue[waiting]
            t = self._told_at(max(first.t, t if self.practice.sends != "at_once" else 0.0), worker)
            if not np.isfinite(t):
                return
            most = 1 if self.practice.sends == "at_once" else BATCH
            batch = [first]
            while len(batch) < most and waiting + len(batch) < len(queue):
                if queue[waiting + len(batch)].t > t:
                    break
                batch.append(queue[waiting + len(batch)])
            waiting += len(batch)
            seen = not worker.hidden and self.dice.chance(self.practice.relayed)
            if seen:
                self._tell(t, worker)
            for each in batch:
                self._bring(t, index, each, seen=seen)

    def _told_at(self, t: float, worker: Worker) -> float:
        """When an order of this time is passed on."""
        wait = float(self.dice.rng.exponential(self.practice.lag_s))
        if self.practice.sends == "at_once":
            wait += 15
        ready = worker.next_on(t) if self.practice.sends == "asked" else self._on(worker, t)
        return max(t, ready) + wait

    @staticmethod
    def _on(worker: Worker, t: float) -> float:
        """When the worker is next on duty, busy or not."""
        after = bisect_right([end for _, end in worker.shifts], t + 600)
        return max(t, worker.shifts[after][0]) if after < len(worker.shifts) else float("inf")

    def _tell(self, t: float, worker: Worker) -> None:
        dice, tape = self.dice, self.scene.tape
        desk, phone = self.desk.at(t), worker.phone.at(t)
        if self.practice.sends == "asked":
            tape.call(t, phone, desk, 4 + float(dice.rng.exponential(25)), Purpose.RELAY)
            return
        if dice.chance(self.practice.relay_text):
            tape.text(t, desk, phone, Purpose.RELAY)
            if dice.chance(self.practice.answered):
                tape.text(t + 5 + float(dice.rng.exponential(120)), phone, desk, Purpose.RELAY)
            return
        if dice.chance(0.2):
            tape.miss(t, desk, phone, Purpose.RELAY)
            back = t + 20 + float(dice.rng.exponential(150))
            tape.call(back, phone, desk, 4 + float(dice.rng.exponential(20)), Purpose.RELAY)
            return
        tape.call(t, desk, phone, 4 + float(dice.rng.exponential(20)), Purpose.RELAY)

    def _bring(self, told: float, index: int, order: _Asked, *, seen: bool) -> None:
        dice, practice, worker = self.dice, self.practice, self.workers[index]
        x, y = self.scene.movement.ordinary(
            np.array([self.customers.person[order.customer]]), np.array([int(told) + 1800])
        )
        place = (float(x[0]), float(y[0]))
        leaves = max(told, worker.free_at)
        worker.points.append((leaves, worker.x, worker.y))
        way = float(np.hypot(place[0] - worker.x, place[1] - worker.y))
        arrives = leaves + 120 + way / (practice.speed_m_s * dice.uniform(0.7, 1.2))
        done = arrives + 30 + float(dice.rng.exponential(practice.stay_s))
        worker.x, worker.y = place
        worker.points += [(arrives, *place), (done, *place)]
        worker.free_at = done
        client = int(self.customers.phone[order.customer])
        if not order.hidden:
            self._meanwhile(order.t, arrives, worker, client)
            if dice.chance(practice.arrival):
                self._arrive(arrives - dice.uniform(-60, 600), worker.phone.at(arrives), client)
        if practice.report == "each" and not worker.hidden and dice.chance(0.6):
            t = done + float(dice.rng.exponential(200))
            self._report(t, worker)
        self.orders.append(
            Order(order.customer, index, int(order.t), int(told), int(done), order.hidden, not seen)
        )

    def _arrive(self, t: float, phone: int, client: int) -> None:
        dice, tape = self.dice, self.scene.tape
        if dice.chance(self.practice.arrival_text):
            tape.text(t, phone, client, Purpose.ARRIVAL)
        elif dice.chance(0.25):
            tape.miss(t, phone, client, Purpose.ARRIVAL)
        else:
            tape.call(t, phone, client, 2 + float(dice.rng.exponential(12)), Purpose.ARRIVAL)

    def _meanwhile(self, placed: float, arrives: float, worker: Worker, client: int) -> None:
        """The client asks how long it takes: the line, or the worker himself."""
        dice = self.dice
        for _ in range(dice.poisson(self.practice.asks)):
            t = placed + (arrives - placed) * dice.uniform(0.1, 1.0)
            if dice.chance(self.practice.rings_courier):
                self.scene.tape.call(
                    t, client, worker.phone.at(t), 2 + float(dice.rng.exponential(15)),
                    Purpose.ARRIVAL,
                )  # fmt: skip
            else:
                self._nothing(t, client)

    def _report(self, t: float, worker: Worker) -> None:
        dice, tape = self.dice, self.scene.tape
        desk, phone = self.desk.at(t), worker.phone.at(t)
        if dice.chance(self.practice.relay_text):
            tape.text(t, phone, desk, Purpose.REPORT)
        else:
            tape.call(t, phone, desk, 3 + float(dice.rng.exponential(25)), Purpose.REPORT)

    def cash_up(self) -> None:
        """Once an evening each worker tells how it went."""
        if self.practice.report != "evening":
            return
        for worker in self.workers:
            for _, end in worker.shifts:
                if not worker.hidden:
                    self._report(end - self.dice.uniform(-1800, 2400), worker)


def draw_weeks(shop: Shop) -> None:
    """Give each worker the days of the week on which he works, and the hours; no day is empty."""
    scene, dice, practice, workers = shop.scene, shop.dice, shop.practice, shop.workers
    for index, worker in enumerate(workers):
        alone = len(workers) == 1
        rests = {dice.integer(0, 6) for _ in range(0 if alone else dice.integer(0, 3))}
        half = 0 if alone or practice.closes - practice.opens <= 8 else dice.integer(0, 2)
        middle = (practice.opens + practice.closes) / 2
        worker.shifts = []
        for day in range(scene.calendar.days):
            if int(scene.calendar.weekday(day)) in rests and index > 0:
                continue
            opens = middle - 0.5 if half == 2 and index > 0 else practice.opens
            closes = middle + 0.5 if half == 1 and index > 0 else practice.closes
            midnight = int(scene.calendar.midnight[day])
            begin = midnight + int((opens + dice.uniform(-0.3, 0.4)) * 3600)
            worker.shifts.append((begin, midnight + int((closes + dice.uniform(0.0, 0.8)) * 3600)))
