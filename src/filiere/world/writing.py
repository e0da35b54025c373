"""How is a world laid down as a dossier?

Columns of numbers go to DuckDB in memory, which turns them into text and writes CSV several times
faster than Python can. Rows are appended block by block, in order of time. The truth is written
beside the dossier, under ``truth``; ``case.toml`` names no source there.
"""

import shutil
import tempfile
from pathlib import Path
from typing import BinaryIO

import duckdb
import numpy as np

from filiere.errors import WorldError
from filiere.world.phones import imei_text
from filiere.world.rows import Rows
from filiere.world.settings import WorldSettings
from filiere.world.simulation import Cast, Progress, blocks, cast
from filiere.world.truth import write_truth

HEADER = b"start_time,kind,served_number,direction,other_number,duration_s,imei,imsi,cell\n"

COPY = """
COPY (
    SELECT strftime(make_timestamp(r.local_s * 1000000), '%Y-%m-%dT%H:%M:%S') || z.text,
           CASE r.kind WHEN 1 THEN 'call' WHEN 2 THEN 'sms' WHEN 3 THEN 'mms' ELSE 'data' END,
           s.number, CASE r.out WHEN 1 THEN 'out' ELSE 'in' END, o.number,
           r.duration, i.text, CASE WHEN r.imei < 0 AND s.mobile THEN '' ELSE s.imsi END, c.text
    FROM rows_now r
    JOIN phone s ON s.id = r.served
    LEFT JOIN phone o ON o.id = r.other
    LEFT JOIN handset i ON i.id = r.imei
    LEFT JOIN cell c ON c.id = r.cell
    LEFT JOIN zone z ON z.offset_s = r.offset_s
    ORDER BY r.place
) TO '{path}' (FORMAT csv, HEADER false)
"""


def prepare_folder(out: Path) -> None:
    """Make the folder of a new dossier; refuses one that holds something."""
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise WorldError(f"{out} is not empty; a world is written into a new or empty folder.")
    out.mkdir(parents=True, exist_ok=True)


def write(settings: WorldSettings, out: Path, progress: Progress | None = None) -> Cast:
    """Simulate a world and write its dossier and its truth; returns the cast."""
    prepare_folder(out)
    world = cast(settings)
    with duckdb.connect(":memory:") as connection, tempfile.TemporaryDirectory() as scratch:
        Dimensions(connection, world)
        writer = CanonicalWriter(connection, world, Path(scratch) / "block.csv")
        with (out / "records.csv").open("wb") as records:
            records.write(HEADER)
            for rows in blocks(world, progress):
                writer.append(rows, records)
    write_cells(world, out / "cells.csv")
    write_case(world, out)
    write_truth(world, out)
    return world


class Dimensions:
    """Tables of what the integers in rows stand for."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, world: Cast) -> None:
        phones = world.phones
        self._fill(
            connection, "phone", "number VARCHAR, imsi VARCHAR, mobile BOOLEAN",
            [
                (phones.number_text[number], imsi, bool(imsi != ""))
                for number, imsi in zip(phones.number.tolist(), phones.imsi_text, strict=True)
            ],
        )
        self._fill(
            connection, "handset", "text VARCHAR",
            [(imei_text(handset),) for handset in range(phones.handsets)],
        )
        self._fill(connection, "cell", "text VARCHAR", [(text,) for text in world.cells.text])
        connection.execute(
            "CREATE TABLE zone AS SELECT unnest([0, 3600, 7200]) AS offset_s, "
            "unnest(['+00:00', '+01:00', '+02:00']) AS text"
        )

    @staticmethod
    def _fill(
        connection: duckdb.DuckDBPyConnection, name: str, columns: str,
        rows: list[tuple[object, ...]],
    ) -> None:
        names = [column.split()[0] for column in columns.split(",")]
        arrays = {"id": np.arange(len(rows), dtype=np.int64)}
        for index, column in enumerate(names):
            arrays[column] = np.array([row[index] for row in rows])
        connection.register("dimension_now", arrays)
        connection.execute(f"CREATE TABLE {name} AS SELECT * FROM dimension_now")
        connection.unregister("dimension_now")


class CanonicalWriter:
    """Appends blocks of rows to files in the canonical layout."""

    def __init__(
        self, connection: duckdb.DuckDBPyConnection, world: Cast, block: Path
    ) -> None:
        self._connection = connection
        self._world = world
        self._block = block

    def append(self, rows: Rows, records: BinaryIO) -> None:
        """Write one block at the end of an open file."""
        if len(rows) == 0:
            return
        offset = self._world.calendar.offset_s(rows.t)
        self._connection.register(
            "rows_now",
            {
                "place": np.arange(len(rows), dtype=np.int64),
                "local_s": rows.t + offset,
                "offset_s": offset,
                "kind": rows.kind,
                "served": rows.served,
                "other": rows.other,
                "out": rows.out,
                "duration": rows.duration,
                "imei": rows.imei,
                "cell": rows.cell,
            },
        )
        self._connection.execute(COPY.format(path=str(self._block).replace("'", "''")))
        self._connection.unregister("rows_now")
        with self._block.open("rb") as block:
            shutil.copyfileobj(block, records, 1 << 20)


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


def write_case(world: Cast, out: Path) -> None:
    """case.toml: one simulated authorisation for everything."""
    settings = world.settings
    from_s, to_s = world.calendar.start_s, world.calendar.end_s - 1
    zone = {0: "+00:00", 3600: "+01:00", 7200: "+02:00"}

    def moment(t: int) -> str:
        offset = int(world.calendar.offset_s(np.array([t]))[0])
        stamp = np.datetime64(t + offset, "s")
        return f"{stamp}{zone[offset]}"

    lines = [
        "[case]",
        f'reference = "world-{settings.seed}"',
        f'title     = "Simulated world, scenario {settings.scenario.name}"',
        'country   = "FR"',
        'timezone  = "Europe/Paris"',
        "",
        "[[authorisation]]",
        'id        = "R1"',
        'basis     = "SIMULATED"',
        'authority = "Simulator of worlds"',
        f"date      = {settings.start.isoformat()}",
        'numbers   = ["*"]',
        f"from      = {moment(from_s)}",
        f"to        = {moment(to_s)}",
        'kinds     = ["cdr", "cell_dump"]',
        "",
        "[[source]]",
        'path          = "records.csv"',
        'authorisation = "R1"',
        'layout        = "canonical"',
        "",
        "[[source]]",
        'path          = "cells.csv"',
        'authorisation = "R1"',
        "",
    ]
    (out / "case.toml").write_text("\n".join(lines), encoding="utf-8", newline="\n")
