"""Which number does an account say is its own, in a message it sent?

A number that its user announces is kept beside the account on the basis ``person``: from then on
where it is new, until then where it is former. Such a basis never makes an account a number.
"""

from collections.abc import Iterator

from filiere.model.codes import NumberKind
from filiere.model.record import AccountKind, Cell, NumberRef
from filiere.model.seized import Basis, Content, Message, MessageFlag
from filiere.spelling.announced import announced

_NOT_OWN = (
    MessageFlag.FORWARDED
    | MessageFlag.QUOTED_COPY
    | MessageFlag.SYSTEM
    | MessageFlag.FAILED
    | MessageFlag.DRAFT
)
"""Words of somebody else, of the application, or of nobody: they were not sent by this account."""

_NOBODY = frozenset({AccountKind.GROUP, AccountKind.LIST, AccountKind.CHANNEL})


def announcements(message: Message, country: str) -> Iterator[tuple[Cell, ...]]:
    """Rows of ``account_number`` without their record."""
    sender = message.sender
    if sender is None or sender.kind in _NOBODY or message.content is Content.SYSTEM:
        return
    if message.flags & _NOT_OWN:
        return
    moment = message.sent or message.received
    if moment is None:
        return  # from when, or until when, the number is the sender's, nothing says
    for each in announced(message.text, country):
        number = NumberRef(each.number, int(NumberKind.E164), each.country)
        times = (None, moment.ms) if each.former else (moment.ms, None)
        yield (sender, number, int(Basis.PERSON), *times)
