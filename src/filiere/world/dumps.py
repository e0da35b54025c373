"""What did every phone do on a few cells in a few windows?

Tower dumps in the layouts of three operators, around places where orders were delivered (or where
anybody was, in a world without networks): communications as recorded, and the signalling of phones
that merely were there. Orange gives its masts in a second file, SFR the middle of the coverage.
"""

from pathlib import Path

import numpy as np

from filiere.model.codes import Kind
from filiere.world.case_file import EVERYBODY, Act, Source
from filiere.world.dialects import french, hexadecimal, printed, spaced, way
from filiere.world.dice import Ints, Stage, generator, uniform
from filiere.world.geography import OPERATORS
from filiere.world.lambert import LAMBERT_93, metres
from filiere.world.phones import imei_text
from filiere.world.rows import Rows
from filiere.world.simulation import Cast

WINDOWS = 3
HALF_WINDOW_S = 1800
CELLS_PER_OPERATOR = 4

ORANGE_EVENTS = "Horodatage_debut;Cellule;IMSI;IMEI;MSISDN;Technologie;TypeCDR;SousTypeCDR"
ORANGE_CELLS = "CellID;CellID2;Nom;Adresse;CP;Ville;Azimut;X Lambert;Y Lambert"
SFR = (
    "Heure Eve. Reseau (heure de Paris);Eve. Reseau;IMSI;IMEI;MSISDN;GCI;"
    "Coordonnées GPS du barycentre de la couverture de la cellule;"
    "Adresse postale implantation du Site;Code Postal implantation du Site;"
    "Ville implantation du Site;Marque Actuelle;Modèle Actuel"
)
BOUYGUES = (
    "Event.StartTime;Event.Code;Event.Libl_Fr;Event.IMSI;Event.IMEI;Event.MSISDN;Cell.W84X;"
    "Cell.W84Y;Cell.Techno;Adresse1.Numero;Adresse2.Voie-Lieu;Adresse3.CodePostal;"
    "Adresse4.Ville;Mobile.Type"
)
DUMPED = ("orange", "sfr", "bouygues")
ATTACH = 0
"""Stands for a location update where a kind of communication is expected."""


class DumpSink:
    """Keeps what happened on chosen cells in chosen windows, and writes it at the end."""

    def __init__(self, world: Cast, out: Path) -> None:
        self._world = world
        self._folder = out / "dumps"
        self._windows, self._cells = _choose(world)
        self._kept: list[Rows] = []

    def take(self, rows: Rows) -> None:
        """Keep the rows on the chosen cells in the windows."""
        self._kept.append(rows.take(np.flatnonzero(self._inside(rows.t, rows.cell))))

    def _inside(self, t: Ints, cell: Ints) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
        inside = np.zeros(len(t), dtype=bool)
        for moment, cells in zip(self._windows, self._cells, strict=True):
            inside |= (np.abs(t - moment) <= HALF_WINDOW_S) & np.isin(cell, cells)
        return inside

    def finish(self) -> tuple[list[Act], list[Source]]:
        """Write one file per operator, and Orange's list of cells."""
        world = self._world
        rows = Rows.join([*self._kept, self._signalling()])
        rows = rows.take(np.lexsort((rows.served, rows.kind, rows.t)))
        self._folder.mkdir()
        act = EVERYBODY
        if world.settings.bills == "network":
            cells = sorted({int(cell) for cells in self._cells for cell in cells})
            act = Act(
                id="D1",
                cells=tuple(dict.fromkeys(printed(world, cell) for cell in cells)),
                kinds=("cell_dump",),
            )
        sources = []
        for index, operator in enumerate(OPERATORS):
            if operator.name not in DUMPED:
                continue
            mine = rows.take(np.flatnonzero(world.cells.operator[rows.cell] == index))
            lines = getattr(self, f"_{operator.name}")(mine)
            _save(self._folder / f"{operator.name}.csv", lines)
            zone = "" if operator.name == "sfr" else "Europe/Paris"
            sources.append(Source(path=f"dumps/{operator.name}.csv", act=act.id, timezone=zone))
        _save(self._folder / "orange_cellules.csv", self._orange_cells())
        sources.append(Source(path="dumps/orange_cellules.csv", act=act.id))
        return [act], sources

    def _signalling(self) -> Rows:
        """Location updates of phones that were there without communicating."""
        world = self._world
        parts = []
        people = np.arange(world.settings.people)
        held = world.phones.held[people] & (world.phones.since[people] < 0)
        people = people[held & (world.phones.until[people] > world.calendar.end_s)]
        for moment, cells in zip(self._windows, self._cells, strict=True):
            when = moment + (
                (2 * uniform(world.settings.seed, 81, people, moment) - 1) * HALF_WINDOW_S
            ).astype(np.int64)
            x, y = world.recorder.movement.where(people, when)
            serving = world.cells.serving(
                world.phones.operator[people],
                x,
                y,
                uniform(world.settings.seed, 82, people, moment),
            )
            there = np.flatnonzero(np.isin(serving, cells))
            nil = np.zeros(len(there), dtype=np.int64)
            parts.append(
                Rows(
                    when[there],
                    nil + ATTACH,
                    people[there],
                    nil - 1,
                    nil,
                    nil,
                    world.phones.handset_at(people[there], when[there]),
                    serving[there],
                    nil,
                    nil,
                )
            )
        return Rows.join(parts)

    def _stamp(self, t: int) -> str:
        offset = int(self._world.calendar.offset_s(np.array([t]))[0])
        return str(np.datetime64(t + offset, "s")).replace("T", " ")

    def _identities(self, rows: Rows, index: int) -> tuple[str, str, str]:
        phones = self._world.phones
        served = int(rows.served[index])
        return (
            phones.imsi_text[served],
            imei_text(int(rows.imei[index]), check_digit=False),
            phones.text(served).lstrip("+"),
        )

    def _orange(self, rows: Rows) -> list[str]:
        names = {ATTACH: "SIGNALISATION", Kind.CALL: "VOIX", Kind.SMS: "SMS"}
        lines = [ORANGE_EVENTS]
        for index in range(len(rows)):
            kind = names.get(int(rows.kind[index]), "DATA")
            role = ("MO" if rows.out[index] else "MT") if kind in {"VOIX", "SMS"} else ""
            cell = spaced(self._world.cells.text[int(rows.cell[index])])
            lines.append(
                ";".join(
                    (
                        self._stamp(int(rows.t[index])),
                        cell.replace(" ", ""),
                        *self._identities(rows, index),
                        "2G/3G",
                        kind,
                        role,
                    )
                )
            )
        return lines

    def _orange_cells(self) -> list[str]:
        cells = self._world.cells
        east, north = metres(cells, LAMBERT_93)
        lines = [ORANGE_CELLS]
        for index, text in enumerate(cells.text):
            if OPERATORS[int(cells.operator[index])].name != "orange":
                continue
            number = int(cells.mast[index]) + 1
            grouped = spaced(text)
            second = grouped.replace(" ", "") if index % 3 != 0 else ""
            lines.append(
                ";".join(
                    (
                        grouped,
                        second,
                        f"SITE {number}",
                        f"{number} RUE DU RELAIS",
                        "34999",
                        "VILLE-EXEMPLE",
                        str(int(cells.azimuth_deg[index])),
                        f"{east[index]:.1f}".replace(".", ","),
                        f"{north[index]:.1f}".replace(".", ","),
                    )
                )
            )
        return lines

    def _sfr(self, rows: Rows) -> list[str]:
        cells = self._world.cells
        angle = np.radians(cells.azimuth_deg)
        latitude, longitude = cells.place(
            cells.x + 350 * np.sin(angle), cells.y + 350 * np.cos(angle)
        )
        names = {ATTACH: "LOCALISATION", Kind.CALL: "APPEL", Kind.SMS: "SMS"}
        lines = [SFR]
        for index in range(len(rows)):
            cell = int(rows.cell[index])
            kind = names.get(int(rows.kind[index]), "DATA")
            imsi, imei, number = self._identities(rows, index)
            lines.append(
                ";".join(
                    (
                        french(self._stamp(int(rows.t[index]))),
                        way(kind, outgoing=bool(rows.out[index])).upper(),
                        imsi,
                        imei[:14],
                        number,
                        hexadecimal(cells.text[cell]),
                        f"{latitude[cell]:.6f}, {longitude[cell]:.6f}",
                        f"{int(cells.mast[cell]) + 1} RUE DU RELAIS",
                        "34999",
                        "VILLE-EXEMPLE",
                        "",
                        "",
                    )
                )
            )
        return lines

    def _bouygues(self, rows: Rows) -> list[str]:
        cells = self._world.cells
        latitude, longitude = cells.place(cells.x, cells.y)
        names = {ATTACH: ("10", "Localisation"), Kind.CALL: ("1", "Appel"), Kind.SMS: ("2", "SMS")}
        lines = [BOUYGUES]
        for index in range(len(rows)):
            cell = int(rows.cell[index])
            code, kind = names.get(int(rows.kind[index]), ("3", "Data"))
            lines.append(
                ";".join(
                    (
                        french(self._stamp(int(rows.t[index]))),
                        code,
                        way(kind, outgoing=bool(rows.out[index])),
                        *self._identities(rows, index),
                        f"{latitude[cell]:.6f}",
                        f"{longitude[cell]:.6f}",
                        "4G",
                        str(int(cells.mast[cell]) + 1),
                        "RUE DU RELAIS",
                        "34999",
                        "VILLE-EXEMPLE",
                        "SMARTPHONE",
                    )
                )
            )
        return lines


def _choose(world: Cast) -> tuple[list[int], list[Ints]]:
    """When and on which cells: around deliveries if there are any."""
    rng = generator(world.settings.seed, Stage.DUMPS)
    orders = [
        (order.delivered_s, int(network.service.customers.person[order.customer]))
        for network in world.networks
        for order in network.service.orders
        if order.delivered_s < world.calendar.end_s - HALF_WINDOW_S
    ]
    windows, cells = [], []
    for _ in range(WINDOWS):
        if len(orders) > 0:
            moment, person = orders[int(rng.integers(0, len(orders)))]
        else:
            moment = int(rng.integers(world.calendar.start_s + 36_000, world.calendar.end_s))
            person = int(rng.integers(0, world.settings.people))
        x, y = world.recorder.movement.where(np.array([person]), np.array([moment]))
        column = min(int(x[0] // world.cells.grid_m), world.cells.candidate.shape[1] - 1)
        row = min(int(y[0] // world.cells.grid_m), world.cells.candidate.shape[2] - 1)
        windows.append(moment)
        near = world.cells.candidate[:3, max(column, 0), max(row, 0), :CELLS_PER_OPERATOR]
        cells.append(near.astype(np.int64).ravel())
    return windows, cells


def _save(path: Path, lines: list[str]) -> None:
    path.write_bytes(("\r\n".join(lines) + "\r\n").encode("latin-1"))
