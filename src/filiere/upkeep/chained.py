"""Is the log whole: does each entry follow the one before it, and is none altered or gone?"""

from collections.abc import Iterator, Sequence

from filiere.case.rights import log
from filiere.upkeep.fault import Details, Fault
from filiere.wording import Words

_say = Words(__name__)


def chain(entries: Sequence[log.Entry]) -> Iterator[Fault]:
    """The first entry that breaks the chain, and the field that was altered."""
    prev = log.GENESIS
    for position, entry in enumerate(entries, start=1):
        field = _altered(entry, position, prev)
        if field != "":
            yield Fault(
                where=f"log {entry.seq}",
                field=field,
                said=_say("entry-altered", entry=str(entry.seq), field=field),
            )
            return
        prev = entry.hash


def blanked(details: Details) -> Iterator[Fault]:
    """Entries without content of which no later erasure tells."""
    told: set[int] = set()
    for entry, detail in details:
        if entry.action == "erase":
            told |= {int(seq) for seq in detail.get("log_entries", [])}
    for entry, _ in details:
        if _is_blank(entry) and entry.seq not in told:
            yield Fault(
                where=f"log {entry.seq}",
                field="detail",
                said=_say("entry-blank", entry=str(entry.seq)),
            )


def _is_blank(entry: log.Entry) -> bool:
    return entry.action == "erased" and entry.digests == "" and entry.detail == ""


def _altered(entry: log.Entry, position: int, prev: str) -> str:
    if entry.seq != position:
        return "seq"
    if entry.prev != prev:
        return "prev"
    if log.entry_hash(entry) == entry.hash or _is_blank(entry):
        return ""
    if not log.is_whole(entry.digests):
        return "digests"
    digests = entry.digests.split(" ")
    for name, digest in zip(log.FIELDS, digests, strict=False):
        if log.digest_of(getattr(entry, name)) != digest:
            # in an entry of an older version the digest itself may be what was altered
            repaired = entry._replace(digests=log.field_digests(entry))
            return "digests" if log.entry_hash(repaired) == entry.hash else name
    return "hash"
