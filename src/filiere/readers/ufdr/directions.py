"""Who sent a message to whom, in which thread, and what does it carry?

A direction is what the report says of the owner; a group is the recipient of what is written to it.
"""

from filiere.model.codes import Direction
from filiere.model.record import AccountKind, AccountRef, ThreadRef
from filiere.model.seized import (
    Attachment,
    Clock,
    Content,
    Location,
    MessageFlag,
    ThreadKind,
)
from filiere.readers.ufdr.people import Party

_MIMES = {
    "image": Content.IMAGE,
    "video": Content.VIDEO,
    "audio": Content.VOICE,
    "application": Content.DOCUMENT,
    "text": Content.DOCUMENT,
}


def clock_of(direction: Direction) -> Clock:
    """An outgoing time is the phone's; of an incoming one the report does not say whose it is."""
    return Clock.DEVICE if direction is Direction.OUT else Clock.UNKNOWN


def recipients_of(
    thread: ThreadRef,
    receivers: list[Party],
    around: list[Party],
    owner: AccountRef | None,
    direction: Direction,
) -> tuple[AccountRef, ...]:
    """To whom it went: a group is the recipient of what is written to it."""
    if thread.kind in {ThreadKind.GROUP, ThreadKind.CHANNEL}:
        kind = AccountKind.GROUP if thread.kind == ThreadKind.GROUP else AccountKind.CHANNEL
        return (AccountRef(thread.service, thread.key, kind),)
    named = tuple(
        party.account for party in receivers if party.account is not None and not party.own
    )
    if direction is Direction.OUT:
        others = tuple(p.account for p in around if not p.own and p.account is not None)
        return named or others
    if direction is Direction.IN:
        return (owner,) if owner is not None else ()
    return named


def alone(
    service: str, sender: Party | None, receivers: list[Party], direction: Direction
) -> ThreadRef:
    """The thread of a message that stands in no chat: that with the other party."""
    if direction is Direction.OUT:
        others = [p.account for p in receivers if p.account is not None]
    else:
        others = [sender.account] if sender is not None and sender.account is not None else []
    key = ";".join(sorted(each.id for each in others))
    kind = ThreadKind.GROUP if len(others) > 1 else ThreadKind.ONE
    return ThreadRef(service, key, int(kind))


def content_of(
    flags: MessageFlag, body: str, attachments: tuple[Attachment, ...], point: Location | None
) -> Content:
    """What a message carries: its place, its first attachment, its text, or that it is gone."""
    if flags & MessageFlag.SYSTEM:
        return Content.SYSTEM
    if point is not None:
        return Content.LOCATION
    if attachments:
        return _MIMES.get(attachments[0].mime.partition("/")[0].lower(), Content.MEDIA)
    gone = flags & (MessageFlag.DELETED_RECOVERED | MessageFlag.DELETED_BY_SENDER)
    return Content.DELETED if body == "" and gone else Content.TEXT


def of_folder(folder: str, senders: list[Party], receivers: list[Party]) -> Direction:
    """By the folder of a text, else by the only side that is told."""
    plain = folder.lower()
    if plain in {"sent", "outbox", "drafts", "draft"}:
        return Direction.OUT
    if plain == "inbox":
        return Direction.IN
    if senders and not receivers:
        return Direction.IN
    return Direction.OUT if receivers and not senders else Direction.NONE


def of_roles(others: list[Party]) -> Direction:
    """By the role that every other party has."""
    roles = {party.role for party in others}
    if roles == {"from"}:
        return Direction.IN
    return Direction.OUT if roles == {"to"} else Direction.NONE
