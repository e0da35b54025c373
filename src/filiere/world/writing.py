"""How is a world laid down as a dossier?

Rows arrive block by block, in order of time, and each *sink* keeps what belongs in its files: the
canonical records, one bill per number, an operator's own layout, tower dumps. The truth is written
beside the dossier; ``case.toml`` names no source there.
"""

from pathlib import Path
from typing import Protocol

from filiere.errors import WorldError
from filiere.wording import Words
from filiere.world.bills import BillSink, RecordSink
from filiere.world.case_file import Act, Source, write_case
from filiere.world.dumps import DumpSink
from filiere.world.money_files import write_money
from filiere.world.pnij import PnijSink
from filiere.world.rows import Rows
from filiere.world.seized import SeizedSink
from filiere.world.settings import WorldSettings
from filiere.world.simulation import Cast, Progress, blocks, cast
from filiere.world.truth import write_truth
from filiere.world.vendor import write_vendor

_say = Words(__name__)


class Sink(Protocol):
    """Takes rows, and says at the end what it wrote and by what right."""

    def take(self, rows: Rows) -> None:
        """One block, in order of time."""

    def finish(self) -> tuple[list[Act], list[Source]]:
        """Close every file."""


def prepare_folder(out: Path) -> None:
    """Make the folder of a new dossier; refuses one that holds something."""
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise WorldError(_say("writing-empty-world-written-into-new-empty", out=out))
    out.mkdir(parents=True, exist_ok=True)


def write(settings: WorldSettings, out: Path, progress: Progress | None = None) -> Cast:
    """Simulate a world and write its dossier and its truth; returns the cast."""
    prepare_folder(out)
    if progress is not None:
        progress(_say("step-city"), 0.0)
    world = cast(settings)
    sinks: list[Sink] = []
    if "canonical" in settings.layouts:
        sinks.append(RecordSink(world, out) if settings.bills == "all" else BillSink(world, out))
    if "pnij" in settings.layouts:
        sinks.append(PnijSink(world, out))
    if "dumps" in settings.layouts:
        sinks.append(DumpSink(world, out))
    seized = SeizedSink(world, out) if len(settings.scenario.seized) > 0 else None
    if seized is not None:
        sinks.append(seized)
    for rows in blocks(world, progress):
        for sink in sinks:
            sink.take(rows)
    acts: list[Act] = []
    sources: list[Source] = []
    for sink in sinks:
        new_acts, new_sources = sink.finish()
        acts += [act for act in new_acts if act not in acts]
        sources += new_sources
    money_acts, money_sources = write_money(world, out)
    acts += money_acts
    sources += money_sources
    told: dict[str, object] = {} if seized is None else {"seized": seized.as_truth()}
    if settings.scenario.vendor and seized is not None and len(seized.phones) > 0:
        vendor, more_acts, more_sources = write_vendor(world, out, seized.phones[0].id)
        acts += more_acts
        sources += more_sources
        told["vendor"] = vendor.as_truth()
    write_case(world, out / "case.toml", acts, sources)
    write_truth(world, out, told)
    return world
