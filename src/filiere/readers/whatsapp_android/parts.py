"""What is common to both schemas: codes of messages, whose clock a time is, who is a recipient."""

from filiere.model.codes import Direction
from filiere.model.record import AccountRef, ThreadRef
from filiere.model.seized import Clock, Content, MessageFlag, ThreadKind
from filiere.readers.whatsapp_android.jids import Jids
from filiere.received.tables import whole

SYSTEM, DELETED, CALL, ORDER = 7, 15, 90, 44
NUMBER_CHANGED = frozenset({10, 28})
GROUP_CREATED = frozenset({11})

CONTENTS = {
    0: Content.TEXT, 1: Content.IMAGE, 2: Content.VOICE, 3: Content.VIDEO, 4: Content.CONTACT,
    5: Content.LOCATION, SYSTEM: Content.SYSTEM, 9: Content.DOCUMENT, 13: Content.VIDEO,
    14: Content.CONTACT, DELETED: Content.DELETED, 16: Content.LOCATION, 20: Content.STICKER,
    42: Content.IMAGE, 43: Content.VIDEO, ORDER: Content.ORDER, 64: Content.DELETED,
    81: Content.VIDEO, 82: Content.VOICE,
}  # fmt: skip
VIEW_ONCE = frozenset({42, 43, 82})


def direction_of(value: object) -> Direction:
    """Of ``from_me``."""
    said = whole(value)
    return Direction.NONE if said is None else (Direction.OUT if said == 1 else Direction.IN)


def sent_clock(direction: Direction) -> Clock:
    """An outgoing message has the phone's time, an incoming one that of the network."""
    return Clock.DEVICE if direction is Direction.OUT else Clock.SERVER


def recipients(
    thread: ThreadRef, chat: AccountRef, direction: Direction, jids: Jids
) -> tuple[AccountRef, ...]:
    """To whom a message went; a broadcast list and a status are nobody."""
    if thread.kind in {ThreadKind.GROUP, ThreadKind.CHANNEL}:
        return (chat,)
    if thread.kind in {ThreadKind.LIST, ThreadKind.STATUS}:
        return ()
    if direction is Direction.OUT:
        return (chat,)
    return (jids.owner,) if jids.owner is not None else ()


def sender(
    thread: ThreadRef,
    chat: AccountRef,
    member: AccountRef | None,
    direction: Direction,
    jids: Jids,
) -> AccountRef | None:
    """Who wrote it: the owner, the member of a group that is named, else the other party."""
    if direction is Direction.OUT:
        return jids.owner
    if thread.kind == ThreadKind.ONE:
        return chat
    return member


def flags_of(thread: ThreadRef, kind: int | None, *, broadcast: bool) -> MessageFlag:
    """What the kind of the message and of its thread say."""
    flags = MessageFlag(0)
    if kind == SYSTEM:
        flags |= MessageFlag.SYSTEM
    if kind in {DELETED, 64}:
        flags |= MessageFlag.DELETED_BY_SENDER
    if kind in VIEW_ONCE:
        flags |= MessageFlag.VIEW_ONCE
    if broadcast or thread.kind == ThreadKind.LIST:
        flags |= MessageFlag.BROADCAST
    if thread.kind == ThreadKind.STATUS:
        flags |= MessageFlag.STATUS
    if thread.kind == ThreadKind.CHANNEL:
        flags |= MessageFlag.CHANNEL
    return flags
