"""Our own files of money, to which any other can be brought: movements, tickets and closings."""

from filiere.model.codes import DataKind
from filiere.model.money import Closing, Movement, Ticket
from filiere.reader import Attested, Reader
from filiere.readers.money_csv.reading import read, recognises
from filiere.wording import Words

_say = Words(__name__)

READER = Reader(
    title=_say("title"),
    attested=Attested.OWN,
    reference="docs/reference/dossier.md, «movements.csv», «tickets.csv», «closings.csv»: our own",
    kinds=(DataKind.BANK, DataKind.ACCOUNTS),
    gives=(Movement, Ticket, Closing),
    recognises=recognises,
    read=read,
)
