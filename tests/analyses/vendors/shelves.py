"""Markets so small that their truth can be read off, in a case filled directly."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any

from filiere.case import Case
from filiere.findings.document import as_object
from filiere.model.codes import Direction
from filiere.runner import run

POOL: Mapping[str, Any] = json.loads(
    resources.files("filiere.world").joinpath("market_pool.json").read_text("ascii")
)
HOLDERS: Sequence[Mapping[str, Any]] = POOL["holders"]
ODD: Mapping[str, Any] = POOL["odd"]

JUNE_MS = 1_717_200_000_000
DAY_MS = 86_400_000


def day(number: int) -> int:
    """A day of June 2024, in UTC milliseconds."""
    return JUNE_MS + (number - 1) * DAY_MS


def iso(number: int) -> str:
    return f"2024-06-{number:02d}T00:00:00Z"


@dataclass(frozen=True)
class Told:
    """One finding of ``vendors``."""

    by: str
    accounts: tuple[str, ...]
    devices: tuple[str, ...]
    control: bool
    begins: str | None
    ends: str | None
    key: str | None
    evidence: frozenset[int]


class Shelves:
    """A case with the tables of some markets."""

    def __init__(self, folder: Path) -> None:
        meta = {
            "reference": "T", "title": "", "country": "FR", "timezone": "Europe/Paris",
            "pseudonym_key": "00", "linked_inputs": "",
        }  # fmt: skip
        self.case = Case.create(folder / "case.filiere", meta)
        self.ids: dict[str, int] = {}
        self._rows = 0

    def account(self, name: str) -> int:
        if name not in self.ids:
            market, _, handle = name.partition(":")
            self.ids[name] = len(self.ids) + 1
            self.case.insert(
                "account", [(self.ids[name], market, handle, 13, f"A-{self.ids[name]}", True)]
            )
        return self.ids[name]

    def put(self, table: str, account: str, *values: object) -> int:
        """One row of a table of a market; its record."""
        self._rows += 1
        record = (1 << 32) + self._rows
        self.case.insert(f"market_{table}", [(record, self.account(account), *values)])
        return record

    def profile(self, account: str, text: str, number: int = 1) -> int:
        return self.put("profile", account, day(number), day(number), text)

    def key(self, account: str, block: str, number: int = 2) -> int:
        return self.put("key", account, day(number), block)

    def signed(self, account: str, text: str, number: int = 3) -> int:
        return self.put("signature", account, day(number), text)

    def answer(self, account: str, fingerprint: str, number: int = 4, *, ok: bool = True) -> int:
        return self.put("key_log", account, day(number), fingerprint, ok)

    def wallet(self, account: str, address: str, number: int = 5) -> int:
        return self.put("wallet", account, day(number), "BTC", address)

    def listing(self, account: str, text: str = "", image: str = "", number: int = 6) -> int:
        return self.put(
            "listing", account, day(number), "title", text, "", "", "", "", "", None, None, "", "",
            "", image,
        )  # fmt: skip

    def device_key(self, device: str, fingerprint: str, holds: str = "secret") -> int:
        self._rows += 1
        record = (2 << 32) + self._rows
        if len(self.case.query("SELECT 1 FROM stream WHERE source_id = 2")) == 0:
            self.case.insert("stream", [(2, device, "", "", "", False)])
        self.case.insert("device_key", [(record, fingerprint, holds)])
        return record

    def message(self, device: str, text: str, number: int = 7, *, going: bool = True) -> int:
        """One message on a seized phone; '' for an export that somebody handed over."""
        source = 2 if device != "" else 3
        self._rows += 1
        record = (source << 32) + self._rows
        if len(self.case.query("SELECT 1 FROM stream WHERE source_id = ?", [source])) == 0:
            self.case.insert("stream", [(source, device, "", "", "", False)])
        way = int(Direction.OUT if going else Direction.IN)
        sent = (day(number), 1, None, None, None, None, None, None)
        self.case.insert("chat_message", [(record, 1, None, way, 1, 0, *sent, "", text)])
        return record

    def moved(self, account: str, address: str, number: int = 8) -> int:
        """A movement of a held account whose other side is an address."""
        self._rows += 1
        record = (4 << 32) + self._rows
        other = self.account(f"bank:{address}")
        values = (
            1,
            None,
            day(number),
            None,
            -100,
            8,
            "BTC",
            "",
            other,
            "",
            "",
            "",
            False,
            None,
            None,
        )
        self.case.insert("movement", [(record, self.account(account), *values)])
        return record

    def told(self, by: str = "") -> list[Told]:
        """The findings, by kind."""
        self.case.execute("DELETE FROM run")  # rows were put there since, past the importer
        run(self.case, only=["vendors"], progress=lambda *_: None)
        names = {number: name for name, number in self.ids.items()}
        found = []
        for finding, measures in self.case.query(
            "SELECT finding_id, measures FROM finding WHERE analysis = 'vendors' ORDER BY position"
        ):
            kept = json.loads(measures)
            records = self.case.query(
                "SELECT record_id FROM finding_evidence WHERE finding_id = ?", [finding]
            )
            found.append(
                Told(
                    by=kept["tied_by"],
                    accounts=tuple(sorted(names[each["account_id"]] for each in kept["accounts"])),
                    devices=tuple(kept["devices"]),
                    control=kept["control"],
                    begins=kept["from"],
                    ends=kept["to"],
                    key=kept["key"],
                    evidence=frozenset(int(record) for (record,) in records),
                )
            )
        return [each for each in found if by in {"", each.by}]

    def why(self) -> str:
        ((why,),) = self.case.query("SELECT why_en FROM run WHERE analysis = 'vendors'")
        return str(why).strip()

    def printed(self) -> list[dict[str, Any]]:
        """The findings as programs get them."""
        found: list[dict[str, Any]] = as_object(self.case)["findings"]
        return [each for each in found if each["analysis"] == "vendors"]

    def caveats(self) -> str:
        """What the findings say against themselves, in English."""
        return " ".join(str(text) for each in self.printed() for text in each["caveats"])
