"""How does a list of contacts become a case, without files and without the importer?

A list of (a, b, when), written down by a few lines of code or read from public data.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from filiere.case import Case
from filiere.model.codes import Direction, Kind, record_id

START_S = 1_717_200_000 // 86_400 * 86_400 + 4 * 86_400
"""A midnight in June 2024, a Wednesday."""
DAY_S = 86_400


@dataclass
class Made:
    """Contacts as (a, b, t, kind, duration_s), and what is true of them."""

    contacts: list[tuple[str, str, int, int, int]] = field(default_factory=list)
    truth: dict[str, list[str]] = field(default_factory=dict)
    orders: list[int] = field(default_factory=list)

    def call(self, a: str, b: str, t: float, duration_s: int = 40) -> None:
        """A call that lasted so long; 0: nobody answered."""
        self.contacts.append((a, b, int(t), int(Kind.CALL), duration_s))

    def text(self, a: str, b: str, t: float) -> None:
        """A message."""
        self.contacts.append((a, b, int(t), int(Kind.SMS), 0))

    def is_a(self, role: str, number: str) -> str:
        """Note the truth of a number."""
        self.truth.setdefault(role, []).append(number)
        return number


def name(place: int) -> str:
    """A number that nobody has: the drama range, then the unassigned +999."""
    return f"+3363998{place:04d}" if place < 10_000 else f"+999{place:09d}"


def fill(
    path: Path, world: Made, *, billed: Sequence[str] | None = None, order: int | None = None
) -> Case:
    """A plain case whose contacts are those of the world.

    ``billed`` None: everybody's bill; ``order`` is the seed of a shuffle of the rows.
    """
    names = sorted({n for row in world.contacts for n in row[:2]})
    ids = {n: i + 1 for i, n in enumerate(names)}
    held = set(names) if billed is None else set(billed)
    case = Case.create(
        path,
        {
            "reference": "TEST",
            "title": "MADE",
            "country": "FR",
            "timezone": "Europe/Paris",
            "pseudonym_key": "TEST",
        },
    )
    rows = [row for row in world.contacts if row[0] in held or row[1] in held]
    if order is None:
        rows.sort()
    else:
        rows = [rows[i] for i in np.random.default_rng(order).permutation(len(rows))]
    t = np.array([row[2] for row in rows], dtype=np.int64)
    a = np.array([ids[row[0]] for row in rows], dtype=np.int32)
    b = np.array([ids[row[1]] for row in rows], dtype=np.int32)
    kind = np.array([row[3] for row in rows], dtype=np.int8)
    duration = np.array([row[4] for row in rows], dtype=np.int32)
    out_held = np.array([row[0] in held for row in rows])
    in_held = np.array([row[1] in held for row in rows])
    place = np.arange(len(rows), dtype=np.int64)
    out_record = record_id(1, 0) + 2 * place + 2
    in_record = out_record + 1
    with case.transaction():
        case.register(
            "made",
            {
                "t": t,
                "a": a,
                "b": b,
                "kind": kind,
                "duration_s": duration,
                "out_held": out_held,
                "in_held": in_held,
                "out_record": out_record,
                "in_record": in_record,
            },
        )
        case.execute(
            "INSERT INTO contact SELECT if(out_held, out_record, in_record), t, kind, a, b, "
            "duration_s, if(out_held, out_record, NULL), if(in_held, in_record, NULL), "
            "NULL, NULL, out_held::INT + in_held::INT, 0 FROM made ORDER BY out_record"
        )
        for direction, served, other, record in (
            (Direction.OUT, "a", "b", "out"),
            (Direction.IN, "b", "a", "in"),
        ):
            case.execute(
                f"INSERT INTO event SELECT {record}_record, t, kind, ?, {served}, {other}, NULL, "
                f"duration_s, NULL, NULL, NULL, NULL, 120, 0 FROM made WHERE {record}_held",
                [int(direction)],
            )
        case.unregister("made")
        case.insert("number", [(ids[n], n, 1, "FR", f"T-{ids[n]:06d}", n in held) for n in names])
        case.insert(
            "authorisation",
            [
                (
                    1,
                    "R1",
                    "SIMULATED",
                    "-",
                    "2024-07-01",
                    0,
                    2**40,
                    ["cdr"],
                    ["*"],
                    [],
                    [],
                    "",
                    "",
                    "",
                    [],
                )
            ],
        )
        case.insert(
            "source",
            [
                (
                    1,
                    "records.csv",
                    "0" * 64,
                    1,
                    1,
                    "cdr",
                    "canonical",
                    "0" * 64,
                    "utf-8",
                    "",
                    "in_value",
                    len(rows),
                    len(rows),
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    None,
                    "{}",
                )
            ],
        )
        low, high = int(t.min()), int(t.max())
        case.insert("coverage", [(ids[n], low, high) for n in sorted(held) if n in ids])
    return case
