"""How did case.toml say that a file is read, and does it say the same today?

Kept with the file, so that a copy of the dossier reads it alike; a file is not read twice, so a
change of case.toml after its import is told, never passed over.
"""

from filiere.case import Case
from filiere.case.rows import ledger
from filiere.dossier import SourceEntry
from filiere.errors import ImportRefusedError
from filiere.wording import Words

_say = Words(__name__)

_TEXTS = ("timezone", "device", "owner", "business", "dates", "network")
_ZONE = "zone "
"""Before the name of a switch, in a key."""


def declared(entry: SourceEntry) -> dict[str, str]:
    """What a ``[[source]]`` says of how its files are read, beside their layout."""
    said = {key: str(value) for key in _TEXTS if (value := getattr(entry, key)) is not None}
    return said | {f"{_ZONE}{switch}": zone for switch, zone in entry.zones}


def keep_declared(case: Case, source_id: int, entry: SourceEntry) -> None:
    """Keep it, in the caller's transaction."""
    rows = [(source_id, key, value) for key, value in sorted(declared(entry).items())]
    case.insert("declared_source", rows)


def kept(case: Case, source_id: int) -> dict[str, str]:
    """What was said of a file when it was imported."""
    return dict(
        case.query(
            "SELECT key, value FROM declared_source WHERE source_id = ? ORDER BY key", [source_id]
        )
    )


def zones_of(said: dict[str, str]) -> dict[str, str]:
    """The zone of each switch."""
    return {key.removeprefix(_ZONE): value for key, value in said.items() if key.startswith(_ZONE)}


def refuse_changed(case: Case, held: ledger.Source, entry: SourceEntry) -> None:
    """Refuse to pass over what case.toml says otherwise of a file that the case has.

    Raises:
        ImportRefusedError: names the key, and both values.
    """
    before = kept(case, held.source_id)
    if len(before) == 0 and held.zone_basis == "declared":  # kept by no version before this one
        before = {"timezone": held.zone}
    for key, now in sorted(declared(entry).items()):
        if key in before and before[key] != now:
            said = _say("declared-changed", path=held.path, key=key, before=before[key], now=now)
            raise ImportRefusedError(said)
