"""A case and files that readers read: bytes in, records out."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from filiere.case import Case
from filiere.case.rights.authority import record
from filiere.case.rows import aside
from filiere.dossier import DeviceEntry, SourceEntry
from filiere.importer import Receipt, import_file
from filiere.importer.devices import record_devices
from filiere.importer.run import Context, layouts_of
from filiere.model.authorisation import Authorisation
from filiere.model.codes import DataKind
from filiere.model.record import AccountRef, Category

JUNE = 1_717_200_000
"""2024-06-01T00:00:00Z."""


def extraction(name: str = "E1", **changes: Any) -> Authorisation:  # noqa: ANN401 - any field
    """An act for the whole of one phone in June 2024, but for what is changed."""
    values: dict[str, Any] = {
        "id": name,
        "basis": "FR-CPP-99-4",
        "authority": "Parquet de Lyon",
        "date": date(2024, 6, 14),
        "from_s": JUNE,
        "to_s": JUNE + 30 * 86400,
        "kinds": (DataKind.EXTRACTION,),
        "devices": ("D1",),
        "categories": tuple(Category),
    }
    return Authorisation(**{**values, **changes})


class Phones:
    """A folder, its case, and what tests ask of them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        meta = {"reference": "T", "title": "", "country": "FR", "timezone": "Europe/Paris"}
        self.case = Case.create(folder / "case.filiere", meta, readable=[folder])
        self.devices: Mapping[str, DeviceEntry] = {"D1": DeviceEntry(id="D1")}

    def declare(self, *devices: DeviceEntry) -> None:
        self.devices = {device.id: device for device in devices}
        record_devices(self.case, devices)

    def take(
        self,
        name: str,
        content: bytes,
        *,
        by: Authorisation | None = None,
        device: str | None = "D1",
        owner: AccountRef | None = None,
        timezone: str | None = None,
        dates: Any = None,  # noqa: ANN401 - also what is not allowed
    ) -> Receipt | None:
        """Write one file and import it."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        act = by if by is not None else extraction()
        record(self.case, [act])
        entry = SourceEntry(
            path=name, authorisation=act.id, device=device, owner=owner, timezone=timezone,
            dates=dates,
        )  # fmt: skip
        context = Context(
            folder=self.folder,
            country="FR",
            layouts=layouts_of(self.folder / "none"),
            devices=self.devices,
        )
        receipt = import_file(
            self.case,
            path,
            entry=entry,
            authorisation=act,
            context=context,
            progress=lambda _what, _share: None,
        )
        aside.apply(self.case)
        return receipt

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        return self.case.query(sql)


@pytest.fixture
def phones(tmp_path: Path) -> Iterator[Phones]:
    made = Phones(tmp_path)
    yield made
    made.case.close()


@pytest.fixture
def act() -> Callable[..., Authorisation]:
    return extraction
