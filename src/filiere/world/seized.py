"""What does the phone of somebody with a part hold, when it is seized?

Its own log of calls and texts, by its own clock and with rows that were erased; and the
conversations of an application, in which the orders and the errands stand that left no row on any
bill. Written as the canonical messages of one ``[[device]]``. A client's, a courier's, the dispatch
phone or the line's: each tells its own side only.

Drawn by generators of their own: a world is the same whether a phone is seized or not.
"""

from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from filiere.model.codes import Kind
from filiere.world.case_file import Act, Device, Source, moment
from filiere.world.dice import Dice, Stage, generator
from filiere.world.organisation import Organisation
from filiere.world.phones import NOBODY
from filiere.world.rows import Rows
from filiere.world.simulation import Cast
from filiere.world.tape import Mark

HEADER = "service,thread,sender,recipients,sent_at,clock,kind,duration_s,text"
ERASED = 0.08
"""Share of native rows that the user had erased."""
SKEW_S = 120
"""The phone's clock is off by at most so much."""
ALSO = 0.4
"""Share of errands by telephone of which the address is written besides."""
VOICE = 0.2
"""Share of messages that are spoken: their text is not in the file."""

_OPENINGS = (
    "dispo ?",
    "salut tu tournes ?",
    "ouvert ce soir ?",
    "yo dispo ?",
    "c'est ouvert ?",
)
_YES = ("oui", "oui dispo", "ouais tu veux quoi", "ouvert jusqu'à 1h")
_WANTS = (
    "2g de coke au {n} rue des Lilas", "1g stp {n} avenue du Parc code 1234",
    "3 g comme d'hab {n} rue du Moulin", "un pochon, {n} boulevard Voltaire", "5g weed {n} rue X",
    "2 comme hier au {n}", "la même chose, {n} rue Pasteur",
)  # fmt: skip
_SENT = ("ok 20 min", "il arrive", "30 min", "ok il part")
_ERRANDS = (
    "{n} rue des Lilas 2",
    "go {n} avenue du Parc",
    "{n} rue du Moulin, 3",
    "{n} vite",
)
_MENU = "Ouvert 14h-1h : coke 60 le g, 100 les 2 / weed 50 les 5g. Livraison 30 min, code porte svp"
_CHAT = ("ça va ?", "tu fais quoi", "on se voit demain ?", "ok", "mdr", "je rentre", "t'es où ?")


@dataclass(frozen=True, slots=True, order=True)
class _Message:
    """One line of the file; ``t`` is true time in UTC seconds."""

    t: int
    service: str
    thread: str
    sender: str
    recipient: str
    kind: str
    duration_s: str
    text: str
    server: bool


@dataclass(slots=True)
class Seized:
    """One seized phone, and what is written about it in the truth."""

    id: str
    role: str
    phone: int
    number: str
    skew_s: int
    messages: list[_Message] = field(default_factory=list)
    orders: int = 0
    """Orders that its conversations tell."""
    errands: int = 0
    """Couriers sent, as its conversations tell."""


class SeizedSink:
    """Writes the phones that a scenario says are seized."""

    def __init__(self, world: Cast, out: Path) -> None:
        self._world, self._out = world, out
        self.phones = [
            each
            for place, role in enumerate(world.settings.scenario.seized)
            for each in _chosen(world, place, role)
        ]
        (out / "phones").mkdir()

    def take(self, rows: Rows) -> None:
        """The native log: what the operators saw of these phones, by the phone's own clock."""
        for seized in self.phones:
            own = rows.take(np.flatnonzero(rows.served == seized.phone))
            if not self._world.phones.held[seized.phone]:
                own = rows.take(np.flatnonzero(rows.other == seized.phone))
            dice = _dice(self._world, seized, 1, int(rows.t[0]) if len(rows) > 0 else 0)
            for t, kind, served, other, out, duration, mark in zip(
                own.t.tolist(), own.kind.tolist(), own.served.tolist(), own.other.tolist(),
                own.out.tolist(), own.duration.tolist(), own.mark.tolist(), strict=True,
            ):  # fmt: skip
                if kind not in {Kind.CALL, Kind.SMS} or other < 0 or dice.chance(ERASED):
                    continue
                a, b = (served, other) if out else (other, served)
                talked = 0 if mark != Mark.REACHED else duration
                seized.messages.append(self._native(t, kind, a, b, talked, seized))

    def _native(  # noqa: PLR0913, PLR0917 -- one row of a log
        self, t: int, kind: int, a: int, b: int, talked: int, seized: Seized
    ) -> _Message:
        service = "tel" if kind == Kind.CALL else "sms"
        one, other = self._world.phones.text(a), self._world.phones.text(b)
        far = other if a == seized.phone else one
        call = kind == Kind.CALL
        return _Message(
            t,
            service,
            f"{service}:{far}",
            f"{service}:{one}",
            f"{service}:{other}",
            "call" if call else "message",
            str(talked) if call else "",
            "",
            server=False,
        )

    def finish(self) -> tuple[list[Act], list[Source]]:
        """Write each phone's conversations and its log."""
        acts, sources = [], []
        for seized in self.phones:
            _talk(self._world, seized)
            path = f"phones/{seized.id}.csv"
            lines = [HEADER, *(self._line(each, seized) for each in sorted(seized.messages))]
            (self._out / path).write_text("\n".join([*lines, ""]), "utf-8", newline="\n")
            act = Act(
                id=f"E{seized.id[1:]}",
                devices=(seized.id,),
                kinds=("extraction",),
                categories=("calls", "messages"),
            )
            acts.append(act)
            device = Device(id=seized.id, label=f"{seized.role} phone", number=seized.number)
            sources.append(Source(path=path, act=act.id, device=device))
        return acts, sources

    def _line(self, each: _Message, seized: Seized) -> str:
        t = each.t if each.server else each.t + seized.skew_s
        return ",".join(
            (
                each.service, each.thread, each.sender, each.recipient, moment(self._world, t),
                "server" if each.server else "device", each.kind, each.duration_s,
                f'"{each.text}"' if each.text != "" else "",
            )
        )  # fmt: skip

    def as_truth(self) -> list[dict[str, object]]:
        """Which phones were seized, and what they tell."""
        return [
            {
                "device": each.id,
                "role": each.role,
                "number": each.number,
                "clock_s": each.skew_s,
                "orders": each.orders,
                "errands": each.errands,
            }
            for each in self.phones
        ]


def _dice(world: Cast, seized: Seized, *unit: int) -> Dice:
    return Dice(generator(world.settings.seed, Stage.SEIZED, int(seized.id[1:]), *unit))


def _chosen(world: Cast, place: int, role: str) -> list[Seized]:
    """The phone of the first network in this part that was longest in use; none without one."""
    if len(world.networks) == 0:
        return []
    network = world.networks[0]
    rng = generator(world.settings.seed, Stage.SEIZED, place)
    if role == "client":
        customers = network.service.customers
        by_app = np.flatnonzero(customers.hidden)
        if len(by_app) == 0:
            return []
        often = np.bincount(
            [order.customer for order in network.service.orders], minlength=len(customers)
        )
        phone = int(customers.phone[by_app[int(np.argmax(often[by_app]))]])
    elif role == "courier":
        sent = np.bincount(
            [order.worker for order in network.service.orders], minlength=len(network.couriers)
        )
        hidden = [i for i, each in enumerate(network.couriers) if each.hidden]
        pool = hidden if len(hidden) > 0 else list(range(len(network.couriers)))
        most = max(pool, key=lambda i: (int(sent[i]), -i))
        phone = _longest(world, network.couriers[most].phone.spells)
    else:
        held = network.line if role == "line" else network.dispatch
        phone = _longest(world, held.spells)
    skew = int(rng.integers(-SKEW_S, SKEW_S + 1))
    return [Seized(f"D{place + 1}", role, phone, world.phones.text(phone), skew)]


def _longest(world: Cast, spells: list[tuple[int, int, int]]) -> int:
    start, end = world.calendar.start_s, world.calendar.end_s
    return max(spells, key=lambda each: min(each[2], end) - max(each[1], start))[0]


def _talk(world: Cast, seized: Seized) -> None:
    """The conversations of the application that this phone holds."""
    network = world.networks[0]
    dice = _dice(world, seized, 2)
    for order in network.service.orders:
        client = int(network.service.customers.phone[order.customer])
        line = network.line.at(order.ordered_s)
        courier = network.couriers[order.worker].phone.at(order.relayed_s)
        desk = network.dispatch.at(order.relayed_s)
        place = dice.integer(1, 90)
        if order.hidden and seized.phone in {client, line}:
            seized.orders += 1
            _order(world, seized, dice, (order.ordered_s, order.relayed_s), (client, line, place))
        if seized.phone not in {desk, courier}:
            continue
        seized.errands += order.relay_hidden
        if order.relay_hidden or dice.chance(ALSO):
            _write(world, seized, order.relayed_s, (desk, courier), _of(dice, _ERRANDS, place))
            wait = 15 + int(dice.lognormal(30, 0.8))
            _write(world, seized, order.relayed_s + wait, (courier, desk), "ok")
    _send(world, seized, dice, network)
    _friends(world, seized, dice)


def _of(dice: Dice, texts: tuple[str, ...], place: int = 0) -> str:
    """One of some texts; '' where it was spoken."""
    text = texts[dice.integer(0, len(texts) - 1)]
    return "" if dice.chance(VOICE) else text.format(n=place)


def _order(
    world: Cast, seized: Seized, dice: Dice, times: tuple[int, int], of: tuple[int, int, int]
) -> None:
    """An opening, an answer, what is wanted, when it comes."""
    (asked, relayed), (client, line, place) = times, of
    t = asked
    _write(world, seized, t, (client, line), _of(dice, _OPENINGS))
    t += 10 + int(dice.lognormal(25, 0.8))
    _write(world, seized, t, (line, client), _of(dice, _YES))
    t += 10 + int(dice.lognormal(30, 0.8))
    _write(world, seized, t, (client, line), _of(dice, _WANTS, place))
    _write(world, seized, max(t, relayed) + 20, (line, client), _of(dice, _SENT))


def _write(world: Cast, seized: Seized, t: int, way: tuple[int, int], text: str) -> None:
    """One message; what comes in has the network's time."""
    if not world.calendar.start_s <= t < world.calendar.end_s:
        return
    one, other = (f"whatsapp:{world.phones.text(each)[1:]}@s.whatsapp.net" for each in way)
    coming = way[1] == seized.phone
    far = one if coming else other
    seized.messages.append(
        _Message(int(t), "whatsapp", far, one, other, "message", "", text, server=coming)
    )


def _send(world: Cast, seized: Seized, dice: Dice, network: Organisation) -> None:
    """What was sent to the whole list, to those who are reached by the application."""
    customers = network.service.customers
    for sending in network.sendings:
        if sending.kind != "promo":
            continue
        t = sending.sent_s
        for client in customers.phone[customers.hidden & (customers.since <= sending.sent_s)]:
            if seized.phone in {sending.phone, int(client)}:
                _write(world, seized, t, (sending.phone, int(client)), _MENU)
            t += 1 + int(dice.uniform(0, 3))


def _friends(world: Cast, seized: Seized, dice: Dice) -> None:
    """Ordinary conversations beside, as on any phone."""
    person = int(world.phones.person[seized.phone])
    if person == NOBODY:
        return
    for friend in world.society.ties.of(person)[:8].tolist():
        for day in range(world.calendar.days):
            for _ in range(dice.poisson(0.4)):
                t = int(world.calendar.midnight[day] + dice.uniform(8, 23) * 3600)
                for _ in range(dice.integer(1, 6)):
                    way = (seized.phone, friend)
                    if dice.chance(0.5):
                        way = (friend, seized.phone)
                    _write(world, seized, t, way, _of(dice, _CHAT))
                    t += 5 + int(dice.lognormal(40, 1.0))
