"""What does an export of XRY as text say, block by block?

Blocks are parted by an empty line; the first line names the kind and the number, each further one
is a key and a value, or goes on with the value before. A time says whose clock it is of, the
device's or the network's. The keys are in the language of the tool: they are data here.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from filiere.model.accounts import TELEPHONE, TEXTS
from filiere.model.codes import Direction, Fate
from filiere.model.record import Category, Record, ThreadRef
from filiere.model.seized import (
    NO_MESSAGE_FLAG,
    Call,
    Clock,
    Message,
    MessageFlag,
    Moment,
    Outcome,
)
from filiere.reader import Declared, Fact, Limit, Place, Row, RowRefusedError
from filiere.received import Received
from filiere.received.text import encoding, lines
from filiere.spelling.parties import party
from filiere.spelling.times import Times, looked_through
from filiere.wording import Words

_say = Words(__name__)

_HEAD = re.compile(r"^(?P<kind>[^\t#:]{2,40}?)\s*#\s*(?P<number>\d+)\s*$")
_CALLS = frozenset({"calls", "call", "appels", "appel"})
_MESSAGES = frozenset({"messages", "messages-sms", "sms", "messages-mms", "mms", "messages/sms",
                       "message", "chat", "messages-chat"})  # fmt: skip
_ROLES = {"from": "from", "de": "from", "to": "to", "à": "to", "participant": "participant"}
_KEYS = {
    "tel": "number", "tél": "number", "number": "number", "numéro": "number", "call type": "type",
    "type d'appel": "type", "time": "time", "heure": "time", "duration": "duration",
    "durée": "duration", "text": "text", "texte": "text", "message": "text",
    "direction": "direction", "sens": "direction", "status": "status", "état": "status",
    "statut": "status", "folder": "folder", "dossier": "folder", "deleted": "deleted",
    "supprimé": "deleted", "name": "name", "nom": "name", "name (matched)": "name",
    "nom (rapproché)": "name", "storage": "", "index": "", "stockage": "", "type": "type",
    "service center": "", "service": "", "segments": "segments", "segment number": "segment",
    "reference number": "reference", "nombre de segments": "segments",
    "numéro de segment": "segment", "numéro de référence": "reference",
}  # fmt: skip
_CALL_TYPES = {
    "missed": (Direction.IN, Outcome.MISSED), "manqué": (Direction.IN, Outcome.MISSED),
    "received": (Direction.IN, Outcome.UNKNOWN), "reçu": (Direction.IN, Outcome.UNKNOWN),
    "incoming": (Direction.IN, Outcome.UNKNOWN), "rejected": (Direction.IN, Outcome.REFUSED),
    "dialed": (Direction.OUT, Outcome.UNKNOWN), "dialled": (Direction.OUT, Outcome.UNKNOWN),
    "outgoing": (Direction.OUT, Outcome.UNKNOWN), "émis": (Direction.OUT, Outcome.UNKNOWN),
    "last dialed": (Direction.OUT, Outcome.UNKNOWN), "composé": (Direction.OUT, Outcome.UNKNOWN),
}  # fmt: skip
_WAYS = {
    "incoming": Direction.IN, "received": Direction.IN, "entrant": Direction.IN,
    "reçu": Direction.IN, "inbox": Direction.IN, "outgoing": Direction.OUT,
    "sent": Direction.OUT, "sortant": Direction.OUT, "envoyé": Direction.OUT,
    "outbox": Direction.OUT,
}  # fmt: skip
_CLOCK = re.compile(r"\s*\((?P<clock>Device|Network|Appareil|Réseau)\)", re.IGNORECASE)
TOP = 12
"""Lines within which the first block must begin."""


def recognises(source: Received) -> bool:
    """By a block near the top that names a kind and a number, with a key below it."""
    coding = "utf-16" if encoding(source) == "utf-16" else "utf-8-sig"
    top = source.head.decode(coding, "replace").replace("\r", "").split("\n")[: TOP + 1]
    for line, after in pairwise(top):
        found = _HEAD.match(line)
        if found is not None and found["kind"].strip().lower() in _CALLS | _MESSAGES:
            return re.match(r"^[^\t]{1,40}:\t|^(?:From|To|De|À|Participant)\s*$", after) is not None
    return False


def read(source: Received, declared: Declared) -> Iterator[Row | Fact | Limit]:
    """Every line: the first of a block is the entry, its others are notes."""

    def scan() -> Iterator[bytes]:
        with lines(source) as given:
            yield from (line.encode() for line in given if ":\t" in line)

    times = Times(source.name, declared, lambda: looked_through(scan()))
    reading = _Reading(times, declared)
    held: list[str] = []
    at = 1
    with lines(source) as given:
        number = 0
        for number, line in enumerate(given, start=1):
            if line.strip() == "" and _HEAD.match(held[0] if held else "") is not None:
                yield from reading.block(held, at)
                yield Row(Place(at=number), fate=Fate.BLANK)
                held, at = [], number + 1
            elif _HEAD.match(line) is not None and held:
                yield from reading.block(held, at)
                held, at = [line], number
            else:
                held.append(line)
        if held:
            yield from reading.block(held, at)
    if reading.unknown:
        yield Limit(_say("unknown-keys", count=len(reading.unknown), first=reading.unknown[0]))


class _Reading:
    def __init__(self, times: Times, declared: Declared) -> None:
        self._times, self._declared = times, declared
        self.unknown: list[str] = []

    def block(self, held: list[str], at: int) -> Iterator[Row]:
        """The rows of one block."""
        head = _HEAD.match(held[0]) if held else None
        kind = "" if head is None else head["kind"].strip().lower()
        raw = "\n".join(held)
        if kind not in _CALLS | _MESSAGES:
            for number, line in enumerate(held, start=at):
                fate = Fate.BLANK if line.strip() == "" else Fate.NOTE
                yield Row(Place(at=number), fate=fate)
            return
        said = self._said(held[1:])
        place = Place("", "" if head is None else head["number"], at)
        category = Category.CALLS if kind in _CALLS else Category.MESSAGES
        try:
            record = self._call(said) if kind in _CALLS else self._message(said, kind)
            yield Row(place, (record,), raw=raw)
        except RowRefusedError as refused:
            yield refused.row(place, raw, category)
        for number in range(at + 1, at + len(held)):
            yield Row(Place(at=number), fate=Fate.NOTE)

    def _said(self, given: list[str]) -> dict[str, str]:
        """Values by what their keys mean; a role before a key stands with it."""
        found: dict[str, str] = {}
        role = last = ""
        for line in given:
            plain = line.strip().rstrip(":").lower()
            key, tab, value = line.partition(":\t")
            if plain in _ROLES and not tab:
                role = _ROLES[plain]
                continue
            meaning = _KEYS.get(key.strip().lower()) if tab else None
            if meaning is None and tab and len(key) < 40 and "\t" not in key:
                self.unknown.append(key.strip())
                last = ""
            elif meaning is None and last == "text":
                found[last] += f"\n{line}"
            elif meaning:
                last = f"{role}_{meaning}" if meaning in {"number", "name"} and role else meaning
                found.setdefault(last, value.strip())
        return found

    def _number(self, said: dict[str, str], *roles: str) -> str:
        keys = [*(f"{role}_number" for role in roles), "number"]
        return next((said[key] for key in keys if said.get(key)), "")

    def _moment(self, said: dict[str, str]) -> Moment | None:
        written = said.get("time", "")
        if written == "":
            return None
        named = _CLOCK.search(written)
        network = named is not None and named["clock"].lower() in {"network", "réseau"}
        plain = _CLOCK.sub("", written)
        return self._times.moment(plain, Clock.SERVER if network else Clock.DEVICE, "time")

    def _call(self, said: dict[str, str]) -> Record:
        direction, outcome = _CALL_TYPES.get(
            said.get("type", "").lower(), (Direction.NONE, Outcome.UNKNOWN)
        )
        if direction is Direction.NONE:
            direction = _WAYS.get(said.get("direction", "").lower(), Direction.NONE)
        out = direction is Direction.OUT
        written = self._number(said, "to" if out else "from", "participant")
        other = party(TELEPHONE, written, self._declared.country)
        duration = _seconds(said.get("duration", ""))
        if outcome is Outcome.UNKNOWN and (duration or 0) > 0:
            outcome = Outcome.ANSWERED
        return Call(
            service=TELEPHONE,
            caller=None if out else other,
            callees=(other,) if out and other is not None else (),
            direction=direction,
            started=self._moment(said),
            duration_s=duration,
            outcome=outcome,
        )

    def _message(self, said: dict[str, str], kind: str) -> Record:
        words = [said.get(name, "").lower() for name in ("direction", "status", "folder")]
        direction = next((_WAYS[word] for word in words if word in _WAYS), Direction.NONE)
        out = direction is Direction.OUT
        written = self._number(said, "to" if out else "from", "participant")
        other = party(TEXTS, written, self._declared.country)
        flags = MessageFlag.MMS if "mms" in kind else NO_MESSAGE_FLAG
        if said.get("deleted", "").lower() in {"yes", "oui", "true"}:
            flags |= MessageFlag.DELETED_RECOVERED
        return Message(
            thread=ThreadRef(TEXTS, "" if other is None else other.id),
            sender=None if out else other,
            recipients=(other,) if out and other is not None else (),
            direction=direction,
            sent=self._moment(said),
            text=said.get("text", ""),
            flags=flags,
        )


def _seconds(text: str) -> int | None:
    found = re.fullmatch(r"(?:(\d+):)?(\d{1,2}):(\d{2})(?:\.\d+)?", text.strip())
    if found is not None:
        hours, minutes, seconds = (int(part or 0) for part in found.groups())
        return (hours * 60 + minutes) * 60 + seconds
    number = re.match(r"(\d+)", text.strip())
    return int(number[1]) if number is not None else None
