"""Whose records are in the dossier: everybody's, or one bill per number of the networks?"""

from pathlib import Path

import numpy as np

from filiere.world.case_file import EVERYBODY, Act, Source
from filiere.world.printing import HEADER, CanonicalPrinter
from filiere.world.rows import Rows
from filiere.world.simulation import Cast

CELLS = Source(path="cells.csv", act="R1")


class RecordSink:
    """Everybody's records in canonical files, one for each period asked for."""

    def __init__(self, world: Cast, out: Path) -> None:
        self._world = world
        self._printer = CanonicalPrinter(world)
        self._names = [
            "records.csv" if spell == 0 else f"records_{spell + 1}.csv"
            for spell in range(len(world.periods))
        ]
        self._files = [(out / name).open("wb") for name in self._names]
        for file in self._files:
            file.write(HEADER)
        write_cells(world, out / "cells.csv")

    def take(self, rows: Rows) -> None:
        """Append one block."""
        if len(self._files) == 1:
            self._printer.print(rows, self._files[0])
            return
        spell = self._world.periods.of(rows, self._world.phones.number)
        for place, file in enumerate(self._files):
            self._printer.print(rows.take(np.flatnonzero(spell == place)), file)

    def finish(self) -> tuple[list[Act], list[Source]]:
        """Close the files."""
        for file in self._files:
            file.close()
        acts = [EVERYBODY] + [
            Act(id=f"R{spell + 1}", numbers=("*",), period_s=_spell(self._world, spell))
            for spell in range(1, len(self._files))
        ]
        sources = [
            Source(path=name, act=act.id, layout="canonical")
            for name, act in zip(self._names, acts, strict=True)
        ]
        return acts, [*sources, CELLS]


def _spell(world: Cast, spell: int) -> tuple[int, int]:
    return int(world.periods.from_s[spell]), int(world.periods.to_s[spell])


class BillSink:
    """One canonical bill per number of the networks, each under its own authorisation."""

    def __init__(self, world: Cast, out: Path) -> None:
        self._world = world
        self._printer = CanonicalPrinter(world)
        (out / "bills").mkdir()
        self._phones = [phone for phone in network_phones(world) if world.phones.held[phone]]
        self._files = [
            (out / "bills" / f"{world.phones.text(phone).lstrip('+')}.csv").open("wb")
            for phone in self._phones
        ]
        for file in self._files:
            file.write(HEADER)
        write_cells(world, out / "cells.csv")

    def take(self, rows: Rows) -> None:
        """Append one block to each bill."""
        for phone, file in zip(self._phones, self._files, strict=True):
            self._printer.print(rows.take(np.flatnonzero(rows.served == phone)), file)

    def finish(self) -> tuple[list[Act], list[Source]]:
        """Close the bills."""
        acts, sources = [], []
        for rank, (phone, file) in enumerate(zip(self._phones, self._files, strict=True)):
            file.close()
            number = self._world.phones.text(phone)
            spell = int(self._world.periods.of_number[self._world.phones.number[phone]])
            acts.append(
                Act(
                    id=f"R{rank + 1}",
                    numbers=(number,),
                    kinds=("cdr",),
                    period_s=_spell(self._world, spell),
                )
            )
            sources.append(
                Source(
                    path=f"bills/{number.lstrip('+')}.csv", act=f"R{rank + 1}", layout="canonical"
                )
            )
        return acts, [*sources, CELLS] if len(acts) > 0 else []


def network_phones(world: Cast) -> list[int]:
    """Every phone of the networks, in the order a case would meet them."""
    phones: list[int] = []
    for network in world.networks:
        phones += [phone for phone, _, _ in network.line.spells]
        phones += [phone for phone, _, _ in network.dispatch.spells]
        for courier, own in zip(network.couriers, network.courier_home, strict=True):
            phones += [phone for phone, _, _ in courier.phone.spells]
            if own >= 0:
                phones.append(own)
        if network.supplier >= 0:
            phones.append(network.supplier)
    return list(dict.fromkeys(phones))


def write_cells(world: Cast, path: Path) -> None:
    """The list of cells, at their masts."""
    cells = world.cells
    latitude, longitude = cells.place(cells.x, cells.y)
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write("cell,latitude,longitude,azimuth_deg,beam_deg\n")
        file.writelines(
            f"{text},{lat:.6f},{lon:.6f},{azimuth},120\n"
            for text, lat, lon, azimuth in zip(
                cells.text, latitude, longitude, cells.azimuth_deg.tolist(), strict=True
            )
        )
