"""Tables of money in a house's own form: bank operations, transfers, exchanges, tills, FICOBA."""

from filiere.model.codes import DataKind
from filiere.model.money import Closing, LedgerAccount, Movement, Ticket
from filiere.reader import Attested, Reader
from filiere.readers.money_table.reading import read, recognises
from filiere.wording import Words

_say = Words(__name__)

READER = Reader(
    title=_say("title"),
    attested=Attested.READ,
    reference="docs/reference/money-tables.md: names of columns as banks' sites write them",
    kinds=(DataKind.BANK, DataKind.ACCOUNTS),
    gives=(Movement, Ticket, Closing, LedgerAccount),
    recognises=recognises,
    read=read,
)
