"""How do the four operators write the same facts in the national platform's layout?

One common CSV of 24 columns, and four accents: an offset after the time, ``UTC``, or nothing;
degrees or Lambert metres in the same two columns, X being the latitude when they are degrees;
numbers wrapped as ``=("…")``; 14 digits of an IMEI or a filler 0; rows given twice; two
correspondents on one row; several targets in one file, each with its header.
"""

from pathlib import Path

import numpy as np

from filiere.model.codes import Kind
from filiere.world.bills import network_phones
from filiere.world.case_file import EVERYBODY, ZONES, Act, Source
from filiere.world.dice import Stage, generator, uniform
from filiere.world.geography import OPERATORS
from filiere.world.lambert import LAMBERT_2, LAMBERT_93, metres
from filiere.world.phones import SHORT, imei_text
from filiere.world.rows import Rows
from filiere.world.simulation import Cast
from filiere.world.tape import Mark

COLUMNS = (
    "TYPE;DATE;CIBLE;CORRESPONDANT;TYPE CORRESPONDANT;DIRECTION;DUREE;COMP.;EFFICACITE;IMSI;IMEI;"
    "CELLID;ADRESSE IP VO WIFI;PORT SOURCE VO WIFI;ADRESSE2;ADRESSE3;ADRESSE4;ADRESSE5;"
    "CODE POSTAL;VILLE;PAYS;TYPE-COORD;X;Y"
)
SAMPLE = 12
"""Bills of ordinary people among those of the networks and the services."""
TWO_CORRESPONDENTS = 0.04
GIVEN_TWICE = 0.06
TEXT_WITH_CELL = 0.35
TYPES = {Kind.CALL: "TELEPHONIE", Kind.SMS: "SMS", Kind.MMS: "MMS", Kind.DATA: "DATA_PAQUET"}


class PnijSink:
    """Keeps the rows of the targets, and writes their files at the end."""

    def __init__(self, world: Cast, out: Path) -> None:
        self._world = world
        self._folder = out / "pnij"
        phones = network_phones(world)
        if world.settings.bills == "all":
            phones += [phone for each in world.look_alikes[:24] for _, phone in each.phones[:2]]
            rng = generator(world.settings.seed, Stage.LAYOUT)
            phones += rng.choice(world.settings.people, SAMPLE, replace=False).tolist()
        self._targets = [
            phone
            for phone in dict.fromkeys(phones)
            if world.phones.held[phone] and world.phones.operator[phone] >= 0
        ]
        self._kept: list[Rows] = []

    def take(self, rows: Rows) -> None:
        """Keep the rows of the targets."""
        self._kept.append(rows.take(np.flatnonzero(np.isin(rows.served, self._targets))))

    def finish(self) -> tuple[list[Act], list[Source]]:
        """Write every file."""
        rows = Rows.join(self._kept)
        phones = self._world.phones
        act = EVERYBODY
        if self._world.settings.bills == "network":
            act = Act(
                id="P1",
                numbers=tuple(phones.text(phone) for phone in self._targets),
                kinds=("cdr",),
            )
        sources = []
        for index, operator in enumerate(OPERATORS):
            mine = [phone for phone in self._targets if phones.operator[phone] == index]
            if len(mine) == 0:
                continue
            folder = self._folder / operator.name
            folder.mkdir(parents=True)
            accent = Accent(self._world, index)
            bills = {
                phone: accent.bill(rows.take(np.flatnonzero(rows.served == phone)))
                for phone in mine
            }
            if operator.name == "free":  # several targets in one file, a header before each
                (folder / "reponse.csv").write_bytes(b"".join(bills.values()))
            else:
                for phone, bill in bills.items():
                    (folder / f"{phones.text(phone).lstrip('+')}.csv").write_bytes(bill)
            zone = "Europe/Paris" if operator.name == "orange" else ""
            sources.append(Source(path=f"pnij/{operator.name}/*.csv", act=act.id, timezone=zone))
        return ([act], sources) if len(sources) > 0 else ([], [])


class Accent:
    """One operator's way of writing."""

    def __init__(self, world: Cast, operator: int) -> None:
        self._world = world
        self._name = OPERATORS[operator].name
        self._texts: list[str] = [
            world.phones.number_text[n].lstrip("+") for n in world.phones.number
        ]
        cells = world.cells
        if self._name in {"orange", "sfr"}:
            epsg = LAMBERT_93 if self._name == "orange" else LAMBERT_2
            x, y = metres(cells, epsg)
            self._x = [f"{value:.0f}" for value in x]
            self._y = [f"{value:.0f}" for value in y]
            self._system = "LAMBERT93" if self._name == "orange" else "LAMBERT2E"
        else:
            latitude, longitude = cells.place(cells.x, cells.y)
            self._x = [f"{value:.6f}" for value in latitude]  # X is the latitude, as delivered
            self._y = [f"{value:.6f}" for value in longitude]
            self._system = "WGS84"

    def bill(self, rows: Rows) -> bytes:
        """The file of one target, header included."""
        seed = self._world.settings.seed
        lines = [COLUMNS]
        luck = uniform(seed, 61, rows.served, rows.t, np.arange(len(rows)))
        for index in range(len(rows)):
            line = self._line(rows, index, float(luck[index]))
            lines.append(line)
            if self._name == "bouygues" and luck[index] < GIVEN_TWICE:
                lines.append(line)
        return ("\r\n".join(lines) + "\r\n").encode("latin-1")

    def _line(self, rows: Rows, index: int, luck: float) -> str:
        kind, mark = Kind(int(rows.kind[index])), Mark(int(rows.mark[index]))
        out, cell = bool(rows.out[index]), int(rows.cell[index])
        served, other = int(rows.served[index]), int(rows.other[index])
        called = kind is Kind.CALL
        reached = mark is not Mark.UNANSWERED
        if kind is Kind.SMS and luck > TEXT_WITH_CELL:
            cell = -1
        phones = self._world.phones
        imei = "" if rows.imei[index] < 0 else self._imei(int(rows.imei[index]))
        forwarded = imei == "" and phones.imsi_text[served] != ""
        if kind is Kind.DATA:
            comp, outcome = "", ""
        else:
            comp, outcome = ("", "Abouti") if reached else ("inefficace", "Non abouti")
        second = called and not out and reached and 0.5 < luck < 0.5 + TWO_CORRESPONDENTS
        correspondent = self._correspondent(other, luck)
        if second and other >= 0:
            correspondent = f"{self._texts[other]}, {self._texts[served]}"
        voicemail = other >= 0 and other == self._world.society.voicemail
        duration = str(int(rows.duration[index])) if called and reached else ""
        if kind is Kind.DATA:
            duration = str(int(rows.duration[index]))
        return ";".join(
            (
                TYPES[kind],
                self._date(int(rows.t[index])),
                self._wrap(self._texts[served]),
                correspondent,
                f"{self._texts[other]} (voicemail)" if voicemail and not out else "",
                "sortant" if out else "entrant",
                duration,
                comp,
                outcome,
                "" if forwarded else self._wrap(phones.imsi_text[served]),
                self._wrap(imei),
                *self._place(cell),
            )
        )

    def _correspondent(self, other: int, luck: float) -> str:
        if other < 0:
            return ""
        text: str = self._texts[other]
        if self._world.phones.kind[other] == SHORT:
            return text
        if self._name == "orange" and luck > 0.8 and text.startswith("33"):
            text = "0" + text[2:]  # national form beside international ones
        return self._wrap(text)

    def _wrap(self, text: str) -> str:
        """Keeps a spreadsheet from reading a number."""
        return f'=("{text}")' if text != "" and self._name != "sfr" else text

    def _imei(self, handset: int) -> str:
        text = imei_text(handset, check_digit=False)
        return text[:14] if self._name == "sfr" else text

    def _date(self, t: int) -> str:
        offset = int(self._world.calendar.offset_s(np.array([t]))[0])
        if self._name == "sfr":
            return f"{_stamp(t)} UTC"
        if self._name == "orange":
            return _stamp(t + offset)
        return f"{_stamp(t + offset)} UTC+{int(ZONES[offset][1:3])}"

    def _place(self, cell: int) -> tuple[str, ...]:
        if cell < 0:
            return ("",) * 13
        mcc, mnc, area, identity = self._world.cells.text[cell].split("-")
        number = int(self._world.cells.mast[cell]) + 1
        return (
            self._wrap(f"{mcc}{mnc}{int(area):05d}{int(identity):06d}"),
            "",
            "",
            f"SITE {number}",
            f"{number} RUE DU RELAIS",
            "",
            "",
            "34999",
            "VILLE-EXEMPLE",
            "FRANCE",
            self._system,
            self._x[cell],
            self._y[cell],
        )


def _stamp(t: int) -> str:
    """dd/mm/yyyy - HH:MM:SS of a second count."""
    text = str(np.datetime64(t, "s"))
    return f"{text[8:10]}/{text[5:7]}/{text[:4]} - {text[11:]}"
