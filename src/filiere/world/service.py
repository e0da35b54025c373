"""How does a service that is ordered by phone leave records?

One engine for every such service, lawful or not: somebody rings or texts a number, somebody there
sends a worker, the worker comes, may ring on arrival, may report back.
"""

from dataclasses import dataclass, field

import numpy as np

from filiere.world.dice import Dice, Ints
from filiere.world.scene import Scene
from filiere.world.tape import Purpose
from filiere.world.trade import Customers, Held, Order, Trade, Worker


@dataclass(slots=True)
class Service:
    """One service at work: who answers, who is sent, to whom."""

    scene: Scene
    dice: Dice
    trade: Trade
    line: Held
    desk: Held
    """The phone workers are sent from; may be the line itself."""
    workers: list[Worker]
    customers: Customers
    waves: list[tuple[float, float]] = field(default_factory=list)
    """(when, extra orders as a share of a day's) after each sending."""
    forced: list[tuple[int, int]] = field(default_factory=list)
    """(when, customer): first orders decided elsewhere."""
    orders: list[Order] = field(default_factory=list)

    def run(self) -> list[Order]:
        """The whole period."""
        for day in range(self.scene.calendar.days):
            times, who = self._demand(day)
            x, y = self.scene.movement.ordinary(self.customers.person[who], times + 2400)
            for t, customer, to_x, to_y in zip(
                times.tolist(), who.tolist(), x.tolist(), y.tolist(), strict=True
            ):
                self._serve(float(t), customer, (to_x, to_y))
        return self.orders

    def _demand(self, day: int) -> tuple[Ints, Ints]:
        """Times and customers of one day's orders, in order of time."""
        trade, rng, calendar = self.trade, self.dice.rng, self.scene.calendar
        midnight = int(calendar.midnight[day])
        factor = trade.weekend if int(calendar.weekday(day)) in {4, 5, 6} else 1.0
        mean = trade.orders_day * factor
        count = rng.poisson(mean * rng.gamma(8.0, 1 / 8.0))
        hours = np.arange(int(trade.opens), int(np.ceil(trade.closes)))
        share = np.cumsum([trade.shape[hour % 24] + 0.01 for hour in hours])
        slot = np.searchsorted(share, rng.random(count) * share[-1], side="right")
        second = (hours[slot] + rng.random(count)) * 3600
        times = [midnight + second[(second >= trade.opens * 3600) & (second < trade.closes * 3600)]]
        for sent, boost in self.waves:
            if midnight <= sent < calendar.midnight[day + 1]:
                extra = rng.poisson(boost * mean)
                wave = sent + 240 + rng.exponential(6000, extra)
                times.append(wave[wave < midnight + trade.closes * 3600])
        t = np.concatenate(times).astype(np.int64)
        known = self.customers.since <= midnight
        weight = np.cumsum(self.customers.rate * known)
        if weight[-1] <= 0:
            t = t[:0]
        who = np.searchsorted(weight, rng.random(len(t)) * weight[-1], side="right")
        forced = [pair for pair in self.forced if midnight <= pair[0] < calendar.midnight[day + 1]]
        t = np.concatenate([t, np.array([when for when, _ in forced], dtype=np.int64)])
        who = np.concatenate([who, np.array([whom for _, whom in forced], dtype=np.int64)])
        order = np.argsort(t, kind="stable")
        return t[order], who[order].astype(np.int64)

    def _serve(self, t: float, customer: int, place: tuple[float, float]) -> None:
        hidden = bool(self.customers.hidden[customer])
        client = int(self.customers.phone[customer])
        for _ in range(self.dice.poisson(self.trade.enquiries)):
            shift = self.dice.uniform(-5400, 5400)
            other = self.dice.integer(0, len(self.customers) - 1)
            if self.customers.since[other] <= t and not self.customers.hidden[other]:
                self._enquire(t + shift, int(self.customers.phone[other]))
        ordered = self._order(t, client, hidden=hidden)
        worker = self._choose(self._sent_at(ordered))
        if worker is None:
            return
        relayed = self._relay(ordered, self.workers[worker])
        delivered = self._go(relayed, worker, customer, place, hidden=hidden)
        if not hidden:
            self._wait(ordered, delivered, client)
        self.orders.append(
            Order(
                customer,
                worker,
                int(ordered),
                int(relayed),
                int(delivered),
                hidden,
                self.workers[worker].hidden,
            )
        )

    def _order(self, t: float, client: int, *, hidden: bool) -> float:
        """The order itself; returns when it was placed."""
        dice, tape, trade = self.dice, self.scene.tape, self.trade
        if hidden:
            return t
        line = self.line.at(t)
        if dice.chance(trade.by_text):
            tape.text(t, client, line, Purpose.ORDER)
            if dice.chance(0.75):
                t += 20 + dice.lognormal(60, 1.0)
                tape.text(t, line, client, Purpose.ORDER)
                if dice.chance(0.45):
                    t += 10 + dice.lognormal(40, 0.9)
                    tape.text(t, client, line, Purpose.ORDER)
            return t
        for _ in range(4):
            if not dice.chance(trade.missed):
                break
            tape.miss(t, client, line, Purpose.ORDER)
            t += 25 + dice.lognormal(120, 1.0)
            if dice.chance(0.3):
                length = dice.lognormal(trade.call_s, 0.6)
                tape.call(t, line, client, length, Purpose.ORDER)
                return t + length
        length = dice.lognormal(trade.call_s, 0.6)
        tape.call(t, client, line, length, Purpose.ORDER)
        return t + length

    def _enquire(self, t: float, client: int) -> None:
        dice, tape = self.dice, self.scene.tape
        line = self.line.at(t)
        if dice.chance(self.trade.by_text):
            tape.text(t, client, line, Purpose.ENQUIRY)
            if dice.chance(0.6):
                tape.text(t + 15 + dice.lognormal(90, 1.1), line, client, Purpose.ENQUIRY)
        elif dice.chance(self.trade.missed):
            tape.miss(t, client, line, Purpose.ENQUIRY)
        else:
            tape.call(t, client, line, dice.lognormal(22, 0.6), Purpose.ENQUIRY)

    def _sent_at(self, ordered: float) -> float:
        """When a worker is wanted: now, or in the next round."""
        if self.trade.rounds is None:
            return ordered
        calendar = self.scene.calendar
        day = int(calendar.day_and_second(np.array([int(ordered)]))[0][0])
        day = min(max(day, 0), calendar.days - 1)
        begin, end = (float(calendar.midnight[day]) + hour * 3600 for hour in self.trade.rounds)
        if ordered < begin:
            return begin
        return ordered if ordered < end else begin + 86_400

    def _choose(self, t: float) -> int | None:
        """The worker free first; None when nobody works again."""
        best = min(range(len(self.workers)), key=lambda i: (self.workers[i].next_on(t), i))
        return best if self.workers[best].next_on(t) < t + 20 * 3600 else None

    def _relay(self, ordered: float, worker: Worker) -> float:
        """Sends the worker; returns when he knows."""
        dice, tape, trade = self.dice, self.scene.tape, self.trade
        begin = self._sent_at(ordered)
        for start, end in worker.shifts:
            if begin < end - 600:
                begin = max(begin, start)
                break
        lag = min(dice.lognormal(trade.lag_median_s, trade.lag_sigma), 7200.0)
        t = (max(ordered, begin)) + lag
        if worker.hidden or not dice.chance(trade.relayed):
            return t
        desk, phone = self.desk.at(t), worker.phone.at(t)
        if dice.chance(trade.relay_text):
            tape.text(t, desk, phone, Purpose.RELAY)
        else:
            if dice.chance(0.12):
                tape.miss(t, desk, phone, Purpose.RELAY)
                t += 20 + dice.lognormal(50, 0.6)
            tape.call(t, desk, phone, dice.lognormal(18, 0.5), Purpose.RELAY)
        if dice.chance(trade.acknowledges):
            tape.text(t + 15 + dice.lognormal(30, 0.8), phone, desk, Purpose.RELAY)
        return t

    def _go(
        self, relayed: float, index: int, customer: int, place: tuple[float, float], *, hidden: bool
    ) -> float:
        """The worker comes, and leaves again; returns when it was done."""
        dice, tape, trade, worker = self.dice, self.scene.tape, self.trade, self.workers[index]
        t = max(relayed + trade.prepares_s * dice.uniform(0.5, 1.6), worker.next_on(relayed))
        if not np.isfinite(t):
            t = max(relayed, worker.free_at)
        way = abs(place[0] - worker.x) + abs(place[1] - worker.y)
        worker.points.append((t, worker.x, worker.y))
        arrived = t + 60 + way / (trade.speed_ms * dice.uniform(0.8, 1.3))
        done = arrived + dice.lognormal(trade.on_site_s, 0.5)
        worker.x, worker.y = place
        worker.points += [(arrived, *place), (done, *place)]
        worker.free_at = done
        client, phone = int(self.customers.phone[customer]), worker.phone.at(arrived)
        if hidden:
            pass
        elif dice.chance(trade.arrival):
            self._arrive(arrived - dice.uniform(-40, 150), phone, client)
        elif dice.chance(trade.announced):
            line = self.line.at(arrived)
            if not worker.hidden and dice.chance(0.5):
                tape.call(
                    arrived - 60,
                    phone,
                    self.desk.at(arrived),
                    dice.lognormal(12, 0.5),
                    Purpose.REPORT,
                )
            tape.text(arrived - dice.uniform(0, 45), line, client, Purpose.ARRIVAL)
        if not worker.hidden and dice.chance(trade.report):
            t = done + dice.lognormal(60, 0.8)
            desk = self.desk.at(t)
            if dice.chance(trade.relay_text):
                tape.text(t, phone, desk, Purpose.REPORT)
            else:
                tape.call(t, phone, desk, dice.lognormal(14, 0.5), Purpose.REPORT)
        return done

    def _arrive(self, t: float, phone: int, client: int) -> None:
        dice, tape = self.dice, self.scene.tape
        if dice.chance(self.trade.arrival_text):
            tape.text(t, phone, client, Purpose.ARRIVAL)
            if dice.chance(0.3):
                tape.text(t + 10 + dice.lognormal(40, 0.8), client, phone, Purpose.ARRIVAL)
            return
        if dice.chance(0.18):
            tape.miss(t, phone, client, Purpose.ARRIVAL)
            t += 20 + dice.lognormal(60, 0.7)
            if dice.chance(0.4):
                tape.call(t, client, phone, dice.lognormal(14, 0.5), Purpose.ARRIVAL)
                return
        tape.call(t, phone, client, dice.lognormal(14, 0.5), Purpose.ARRIVAL)

    def _wait(self, ordered: float, delivered: float, client: int) -> None:
        """The customer asks how long it takes."""
        dice, tape = self.dice, self.scene.tape
        for _ in range(dice.poisson(self.trade.asks_when)):
            t = ordered + (delivered - ordered) * dice.uniform(0.25, 1.0)
            line = self.line.at(t)
            if dice.chance(0.5):
                tape.text(t, client, line, Purpose.ENQUIRY)
                if dice.chance(0.6):
                    tape.text(t + 10 + dice.lognormal(60, 0.9), line, client, Purpose.ENQUIRY)
            elif dice.chance(self.trade.missed):
                tape.miss(t, client, line, Purpose.ENQUIRY)
            else:
                tape.call(t, client, line, dice.lognormal(15, 0.5), Purpose.ENQUIRY)
