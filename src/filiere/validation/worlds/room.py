"""How does a simulated city become a case whose truth is known?

By the importer, as any dossier; or, where only the analyses are on trial and time is short, by
filling ``event`` straight from the simulator's rows and linking them as usual. Both end in the same
tables; the study says which was used.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from filiere.case import Case
from filiere.case.rights.authority import record
from filiere.case.rights.deaths import record_deaths
from filiere.case.store.keys import pseudonym_key
from filiere.dossier import load
from filiere.importer import import_dossier
from filiere.importer.businesses import record_businesses
from filiere.linker import link
from filiere.model.codes import Direction, Flag, Kind, record_id
from filiere.wording import Text
from filiere.world import WorldSettings
from filiere.world.purses import ORDER, STOCK
from filiere.world.simulation import Cast, World, simulate
from filiere.world.tape import Mark
from filiere.world.writing import write

META = {
    "title": "simulated city",
    "country": "FR",
    "timezone": "Europe/Paris",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One order as it really went; numbers that left no record are -1."""

    line: int
    client: int
    courier: int
    ordered_s: int
    relayed_s: int
    delivered_s: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """The truth of one network, by number id; numbers that left no record are absent."""

    lines: tuple[int, ...]
    dispatch: int | None
    """None where the line itself sends the couriers, or where it left no record."""
    dispatches: tuple[int, ...]
    """Every number that the dispatch phone had; one after the other where it changed."""
    holder: int | None
    """Own phone of whoever holds the line; None abroad."""
    supplier: int | None
    couriers: tuple[int, ...]
    private: tuple[tuple[int, int], ...]
    """(courier phone, own phone of the same holder)."""
    sendings: tuple[tuple[int, int, int], ...]
    """(line, second, recipients)."""
    deliveries: tuple[Delivery, ...]
    plan: Mapping[str, object]
    """What was drawn for it: abroad, share of applications, lags…"""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclaredShop:
    """The truth of one declared shop."""

    id: str
    kind: str
    control: bool
    injected: float
    """Share of the declared takings that was never taken."""
    made_up: bool
    """Tickets were made up for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldAccount:
    """The truth of one bank account, by its IBAN."""

    iban: str
    linked: bool
    """It is that of the first network's holder."""
    for_orders: int
    for_stock: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Truth:
    """What is true of one simulated city, by number id."""

    networks: tuple[Network, ...]
    look_alikes: tuple[tuple[str, tuple[tuple[str, int], ...]], ...]
    """(category, ((part, number), …)) of each instance."""
    numbers: int
    shops: tuple[DeclaredShop, ...] = ()
    accounts: tuple[HeldAccount, ...] = ()


def ids_of(case: Case) -> dict[str, int]:
    """Number ids by text."""
    return {
        str(text): int(i)
        for i, text in case.query("SELECT number_id, number FROM number ORDER BY number_id")
    }


def truth_of(cast: Cast, ids: dict[str, int]) -> Truth:
    """Translate the simulator's truth into the ids of a case."""
    text = cast.phones.text

    def held(phone: int) -> int | None:
        return ids.get(text(phone))

    networks = []
    for network in cast.networks:
        lines = [held(phone) for phone, _, _ in network.line.spells]
        spells = network.dispatch.spells if network.plan.second_phone else []
        dispatches = [held(phone) for phone, _, _ in spells]
        # a courier's work phone may be replaced: every spell is a courier's phone
        carried = [
            (held(phone), None if own < 0 else held(own))
            for courier, own in zip(network.couriers, network.courier_home, strict=True)
            for phone, _, _ in courier.phone.spells
        ]
        customers = network.service.customers
        networks.append(
            Network(
                lines=tuple(n for n in lines if n is not None),
                dispatch=dispatches[0] if len(dispatches) > 0 else None,
                dispatches=tuple(n for n in dispatches if n is not None),
                holder=held(network.holder) if network.holder >= 0 else None,
                supplier=held(network.supplier) if network.supplier >= 0 else None,
                couriers=tuple(dict.fromkeys(n for n, _ in carried if n is not None)),
                private=tuple((c, o) for c, o in carried if c is not None and o is not None),
                sendings=tuple(
                    (line, s.sent_s, s.recipients)
                    for s in network.sendings
                    if (line := held(s.phone)) is not None
                ),
                deliveries=tuple(
                    Delivery(
                        line=held(network.line.at(o.ordered_s)) or -1,
                        client=held(int(customers.phone[o.customer])) or -1,
                        courier=held(network.couriers[o.worker].phone.at(o.relayed_s)) or -1,
                        ordered_s=o.ordered_s,
                        relayed_s=o.relayed_s,
                        delivered_s=o.delivered_s,
                    )
                    for o in network.service.orders
                ),
                plan=network.plan.as_truth(),
            )
        )
    services = []
    for each in cast.look_alikes:
        parts = [(part, held(phone)) for part, phone in each.phones]
        services.append((each.category, tuple((p, n) for p, n in parts if n is not None)))
    shops = [
        DeclaredShop(
            id=shop.id,
            kind=shop.kind,
            control=shop.control,
            injected=shop.takings.gap,
            made_up=any(not ticket.true for ticket in shop.takings.tickets),
        )
        for shop in cast.shops
    ]
    accounts = [
        HeldAccount(
            iban=purse.iban,
            linked=purse.network >= 0,
            for_orders=sum(flow.cause == ORDER for flow in purse.flows),
            for_stock=sum(flow.cause == STOCK for flow in purse.flows),
        )
        for purse in cast.purses
    ]
    return Truth(
        networks=tuple(networks),
        look_alikes=tuple(services),
        numbers=len(ids),
        shops=tuple(shops),
        accounts=tuple(accounts),
    )


def direct_case(settings: WorldSettings, path: Path) -> tuple[Case, Truth]:
    """Fill ``event`` from the simulator's rows, then link; no file is written but the case."""
    world = simulate(settings)
    case = Case.create(
        path,
        {**META, "reference": f"world-{settings.seed}", "pseudonym_key": f"world-{settings.seed}"},
    )
    with case.transaction():
        ids = _fill(case, world)
    text = world.cast.phones.text
    record_deaths(case, [(text(each.phone), each.at_s) for each in world.cast.deaths])
    link(case, _silent)
    return case, truth_of(world.cast, ids)


def imported_case(settings: WorldSettings, folder: Path) -> tuple[Case, Truth]:
    """Write the city as a dossier, and bring it in as any dossier is."""
    cast = write(settings, folder)
    dossier = load(folder)
    case = Case.create(
        folder / "case.filiere",
        {
            "reference": dossier.reference,
            "title": dossier.title,
            "country": dossier.country,
            "timezone": dossier.timezone,
            "pseudonym_key": pseudonym_key(None, dossier.reference),
        },
        readable=[folder],
    )
    record(case, dossier.authorisations)
    record_deaths(case, [(each.number, each.at_s) for each in dossier.deaths])
    record_businesses(case, dossier.businesses)
    import_dossier(case, dossier, layouts=None, progress=_silent)
    link(case, _silent)
    return case, truth_of(cast, ids_of(case))


def _silent(_said: Text, _share: float) -> None:
    """Nobody watches."""


def _fill(case: Case, world: World) -> dict[str, int]:
    rows, phones = world.rows, world.cast.phones
    seen = np.unique(np.concatenate((phones.number[rows.served], phones.number[rows.other])))
    names = sorted({phones.number_text[int(n)] for n in seen})
    ids = {name: i + 1 for i, name in enumerate(names)}
    of_number = np.zeros(len(phones.number_text), dtype=np.int32)
    for number in seen.tolist():
        of_number[number] = ids[phones.number_text[number]]
    case.insert("number", [(i, n, 1, "", f"T-{i:06d}", False) for n, i in ids.items()])
    periods = world.cast.periods
    spell = periods.of(rows, phones.number)
    for place in range(len(periods)):
        begin, end = int(periods.from_s[place]), int(periods.to_s[place]) - 1
        case.insert(
            "authorisation",
            [
                (place + 1, f"R{place + 1}", "SIMULATED", "-", "2024-06-01", begin, end, ["cdr"],
                 ["*"], [], [], "", "", "", [])
            ],
        )  # fmt: skip
        held = int((spell == place).sum())
        case.insert(
            "source",
            [
                (place + 1, f"records_{place + 1}.csv", f"{place:064d}", 1, place + 1, "cdr",
                 "canonical", "0" * 64, "utf-8", "", "in_value", held + 1, held, 0, 1, 0, 0, 0, 0,
                 None, "{}")
            ],
        )  # fmt: skip
    rank = np.zeros(len(rows), dtype=np.int64)
    for place in range(len(periods)):
        mine = spell == place
        rank[mine] = np.arange(int(mine.sum()))
    case.register(
        "made",
        {
            "record_id": (spell + 1 << 32) + record_id(0, 2) + rank,
            "t": rows.t,
            "kind": rows.kind,
            "direction": np.where(rows.out == 1, int(Direction.OUT), int(Direction.IN)),
            "served": of_number[phones.number[rows.served]],
            "other": of_number[phones.number[rows.other]],
            "duration_s": rows.duration,
            "device_id": rows.imei,
            "cell_id": rows.cell,
            "flags": np.where(rows.mark == Mark.VOICEMAIL, int(Flag.VOICEMAIL), 0),
        },
    )
    case.execute(
        "INSERT INTO event SELECT record_id, t, kind, direction, served, "
        "if(kind = $data, NULL, other), NULL, if(kind = $call, duration_s, NULL), "
        "if(device_id < 0, NULL, device_id + 1), NULL, if(cell_id < 0, NULL, cell_id + 1), NULL, "
        "120, flags FROM made ORDER BY record_id",
        {"data": int(Kind.DATA), "call": int(Kind.CALL)},
    )
    case.unregister("made")
    cells = world.cast.cells
    latitude, longitude = cells.place(cells.x, cells.y)
    case.register(
        "placed",
        {
            "cell_id": np.arange(1, len(latitude) + 1, dtype=np.int32),
            "latitude": np.asarray(latitude, dtype=np.float64),
            "longitude": np.asarray(longitude, dtype=np.float64),
        },
    )
    case.execute(
        "INSERT INTO cell_place SELECT cell_id, latitude, longitude, NULL, NULL, NULL, NULL, "
        "'mast', 4326, 0, '', '', 0 FROM placed ORDER BY cell_id"
    )
    case.unregister("placed")
    return ids
