"""What does a backup of texts or calls say, element by element?

Times are milliseconds UTC of the phone; ``date_sent`` is the network's.
"""

import re
from collections.abc import Iterator

from filiere.model.accounts import TELEPHONE, TEXTS
from filiere.model.codes import Direction
from filiere.model.record import AccountRef, Category, Record, ThreadRef
from filiere.model.seized import (
    NO_CALL_FLAG,
    NO_MESSAGE_FLAG,
    Attachment,
    Call,
    CallFlag,
    Chooser,
    Clock,
    Content,
    KnownAs,
    Message,
    MessageFlag,
    Moment,
    Outcome,
    ThreadKind,
)
from filiere.reader import Declared, Fact, Limit, Place, Row, RowRefusedError
from filiere.received import Received
from filiere.received.clean import Cleaner
from filiere.received.xml import Begun, Node, events
from filiere.spelling.epochs import of_milliseconds
from filiere.spelling.parties import party
from filiere.wording import Words

_say = Words(__name__)

_ROOT = re.compile(rb"<(?:smses|calls)\b[^>]*>")
_UNKNOWN = frozenset({"null", "(Unknown)", ""})
_INCOMING, _OUTGOING, _DRAFT, _OUTBOX, _FAILED, _QUEUED = "1", "2", "3", "4", "5", "6"
_OUTCOMES = {"3": Outcome.MISSED, "5": Outcome.REFUSED, "6": Outcome.REFUSED,
             "7": Outcome.ANSWERED}  # fmt: skip
_FROM, _TO = "137", frozenset({"151", "130", "129"})
_MIMES = {"image": Content.IMAGE, "video": Content.VIDEO, "audio": Content.VOICE}


def recognises(source: Received) -> bool:
    """By its root, and an attribute of the first entry."""
    top = source.head
    return _ROOT.search(top) is not None and (
        b"address=" in top or b"number=" in top or b"backup_set=" in top or b"count=" in top
    )


def read(source: Received, declared: Declared) -> Iterator[Row | Fact | Limit]:
    """Every text, picture message and call."""
    cleaner = Cleaner()
    said = found = 0
    named: set[tuple[AccountRef, str]] = set()
    roots = frozenset({"smses", "calls"})
    for event in events(source, lambda name, depth: depth == 0 and name in roots, cleaner):
        if isinstance(event, Begun):
            count = event.attributes.get("count", "")
            said = int(count) if count.isdecimal() else 0
        elif isinstance(event, Node):
            found += 1
            yield from _row(event, declared, named)
    if cleaner.count > 0:
        yield Limit(_say("illegal", count=cleaner.count), "illegal_character", cleaner.count)
    if said not in {0, found}:
        yield Limit(_say("count-differs", said=said, found=found))


def _row(
    node: Node, declared: Declared, named: set[tuple[AccountRef, str]]
) -> Iterator[Row | Fact]:
    place = Place("", node.name, node.at)
    raw = _shown(node)
    category = Category.CALLS if node.name == "call" else Category.MESSAGES
    try:
        if node.name == "call":
            record: Record = _call(node, declared)
        elif node.name == "sms":
            record = _text(node, declared)
        elif node.name == "mms":
            record = _picture(node, declared)
        else:
            raise RowRefusedError("code", "element", node.name)  # noqa: TRY301 - one way out
    except RowRefusedError as refused:
        yield refused.row(place, raw, category)
        return
    name = node.attributes.get("contact_name", "")
    service = TELEPHONE if node.name == "call" else TEXTS
    written = node.attributes.get("number") or node.attributes.get("address") or ""
    other = party(service, written, declared.country) if "~" not in written else None
    if other is not None and name not in _UNKNOWN and (other, name) not in named:
        named.add((other, name))
        yield KnownAs(other, name=name, chooser=Chooser.ADDRESS_BOOK)
    yield Row(place, (record,), raw=raw)


def _shown(node: Node) -> str:
    lines = [f"{name}: {value}" for name, value in node.attributes.items()]
    for child in node.children:
        for inner in child.children:
            told = {k: v for k, v in inner.attributes.items() if k != "data"}
            lines.append(f"{inner.name}: {told}")
    return f"{node.name}\n" + "\n".join(lines)


def _time(node: Node, name: str, clock: Clock) -> Moment | None:
    written = node.attributes.get(name, "")
    if written in {"", "null", "0"}:
        return None
    return of_milliseconds(written, clock, name)


def _text(node: Node, declared: Declared) -> Record:
    said = node.attributes
    kind = said.get("type", "")
    other = party(TEXTS, said.get("address", ""), declared.country)
    direction = _direction(kind)
    stored = _time(node, "date", Clock.DEVICE)
    network = _time(node, "date_sent", Clock.SERVER)
    incoming = direction is Direction.IN
    out = direction is Direction.OUT
    body = said.get("body", "")
    return Message(
        thread=ThreadRef(TEXTS, "" if other is None else other.id),
        sender=None if out else other,
        recipients=(other,) if out and other is not None else (),
        direction=direction,
        sent=network if incoming and network is not None else stored,
        received=stored if incoming and network is not None else None,
        text="" if body == "null" else body,
        flags=_flags(kind),
    )


def _direction(kind: str) -> Direction:
    if kind == _INCOMING:
        return Direction.IN
    return Direction.OUT if kind in {_OUTGOING, _DRAFT, _OUTBOX, _FAILED, _QUEUED} else (
        Direction.NONE
    )  # fmt: skip


def _flags(kind: str) -> MessageFlag:
    if kind == _DRAFT:
        return MessageFlag.DRAFT
    return MessageFlag.FAILED if kind == _FAILED else NO_MESSAGE_FLAG


def _picture(node: Node, declared: Declared) -> Record:
    kind = node.attributes.get("msg_box", "")
    direction = _direction(kind)
    senders: list[AccountRef] = []
    receivers: list[AccountRef] = []
    for each in node.all("addrs", "addr"):
        found = party(TEXTS, each.attributes.get("address", ""), declared.country)
        if found is None or found.id == "insert-address-token":
            continue
        if each.attributes.get("type") == _FROM:
            senders.append(found)
        elif each.attributes.get("type") in _TO:
            receivers.append(found)
    if not senders and not receivers:
        written = node.attributes.get("address", "")
        named = [party(TEXTS, each, declared.country) for each in written.split("~")]
        told = [each for each in named if each is not None]
        (receivers if direction is Direction.OUT else senders).extend(told)
    body: list[str] = []
    attachments: list[Attachment] = []
    for each in node.all("parts", "part"):
        mime = each.attributes.get("ct", "")
        if mime.startswith("text/"):
            body.append(each.attributes.get("text", ""))
        elif mime != "application/smil":
            name = each.attributes.get("cl") or each.attributes.get("name") or ""
            present = each.attributes.get("data", "") not in {"", "null"}
            attachments.append(Attachment(name=name, mime=mime, present=present))
    out = direction is Direction.OUT
    others = receivers if out else senders
    thread = ThreadKind.GROUP if len(others) > 1 else ThreadKind.ONE
    content = Content.TEXT
    if attachments:
        content = _MIMES.get(attachments[0].mime.partition("/")[0], Content.MEDIA)
    return Message(
        thread=ThreadRef(TEXTS, ";".join(sorted(each.id for each in others)), int(thread)),
        sender=None if out or not senders else senders[0],
        recipients=tuple(receivers) if out else (),
        direction=direction,
        sent=_time(node, "date", Clock.DEVICE),
        content=content,
        text="\n".join(body),
        flags=_flags(kind) | MessageFlag.MMS,
        attachments=tuple(attachments),
    )


def _call(node: Node, declared: Declared) -> Record:
    said = node.attributes
    kind = said.get("type", "")
    other = party(TELEPHONE, said.get("number", ""), declared.country)
    out = kind == "2"
    written = said.get("duration", "")
    duration = int(written) if written.isdecimal() and written.isascii() else None
    outcome = _OUTCOMES.get(kind, Outcome.UNKNOWN)
    if outcome is Outcome.UNKNOWN and (duration or 0) > 0:
        outcome = Outcome.ANSWERED
    known = kind in {"1", "2", "3", "4", "5", "6", "7"}
    return Call(
        service=TELEPHONE,
        caller=None if out else other,
        callees=(other,) if out and other is not None else (),
        direction=(Direction.OUT if out else Direction.IN) if known else Direction.NONE,
        started=_time(node, "date", Clock.DEVICE),
        duration_s=duration,
        outcome=outcome,
        flags=CallFlag.VOICEMAIL if kind == "4" else NO_CALL_FLAG,
    )
