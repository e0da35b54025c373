"""A seized phone on which orders come and from which couriers are sent, as canonical files."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

JUNE = 1_717_200_000
LINE, DISPATCH = "+33639980001", "+33639980002"
COURIERS = ("+33639980021", "+33639980022", "+33639980023")
CLIENTS = tuple(f"+3363998{place:04d}" for place in range(100, 125))
GROUP = "whatsapp:120363000000000001@g.us"

HEAD = """[case]
reference = "T"
title = "A phone"
country = "FR"
timezone = "Europe/Paris"

[[authorisation]]
id = "R1"
basis = "SIMULATED"
authority = "test"
date = 2024-07-01
numbers = ["*"]
devices = ["*"]
accounts = ["*"]
from = 2024-06-01T00:00:00+00:00
to = 2024-07-01T00:00:00+00:00
kinds = ["cdr", "extraction"]
categories = ["calls", "messages"]
"""
DEVICE = '\n[[device]]\nid = "{id}"\nnumbers = {numbers}\nnumbers_basis = "declared for the test"\n'
SOURCE = '\n[[source]]\npath = "{path}"\nauthorisation = "R1"\n{more}'
BILL_HEAD = "start_time,kind,served_number,direction,other_number,duration_s,imei,imsi,cell"
PHONE_HEAD = "service,thread,sender,recipients,sent_at,clock,kind,duration_s,text"


def stamp(t: float) -> str:
    return datetime.fromtimestamp(int(t), tz=UTC).isoformat()


def jid(number: str) -> str:
    return f"whatsapp:{number[1:]}@s.whatsapp.net"


def bill_row(served: str, t: float, other: str, *, out: bool, talked: int = 20) -> str:
    return f"{stamp(t)},call,{served},{'out' if out else 'in'},{other},{talked},,,"


def said(
    t: float, sender: str, to: str, text: str, *, thread: str = "", clock: str = "device"
) -> str:
    service = sender.partition(":")[0]
    return f"{service},{thread or to},{sender},{to},{stamp(t)},{clock},message,,{text}"


def call(t: float, sender: str, to: str, talked: int, *, out: bool) -> str:
    thread = to if out else sender
    return f"tel,tel:{thread},tel:{sender},tel:{to},{stamp(t)},device,call,{talked},"


@dataclass
class Evenings:
    """Orders of some evenings: (when asked, client, when sent on, courier)."""

    orders: list[tuple[int, str, int, str]] = field(default_factory=list)


def evenings(seed: int, *, days: int = 20, a_day: int = 5) -> Evenings:
    """Orders from 18 to 23 h, each passed on one to six minutes later."""
    rng = np.random.default_rng(seed)
    made = Evenings()
    for day in range(days):
        for at in sorted(rng.integers(0, 5 * 3600, a_day)):
            t = JUNE + day * 86400 + 16 * 3600 + int(at)
            client = CLIENTS[int(rng.integers(len(CLIENTS)))]
            courier = COURIERS[int(rng.integers(len(COURIERS)))]
            made.orders.append((t, client, t + int(rng.integers(60, 360)), courier))
    return made


def dossier(
    folder: Path,
    *,
    bills: dict[str, Sequence[str]],
    phones: dict[str, tuple[Sequence[str], Sequence[str]]],
) -> Path:
    """Write a dossier; ``phones``: (its numbers, its rows) by id."""
    (folder / "bills").mkdir(parents=True)
    head = HEAD
    for number, rows in bills.items():
        lines = [BILL_HEAD, *sorted(rows), ""]
        (folder / "bills" / f"{number[1:]}.csv").write_text("\n".join(lines))
    if len(bills) > 0:
        head += SOURCE.format(path="bills/*.csv", more="")
    for name, (numbers, rows) in phones.items():
        head += DEVICE.format(id=name, numbers=list(numbers)).replace("'", '"')
        more = f'device = "{name}"\n'
        head += SOURCE.format(path=f"{name}.csv", more=more)
        (folder / f"{name}.csv").write_text("\n".join([PHONE_HEAD, *rows, ""]))
    (folder / "case.toml").write_text(head)
    return folder
