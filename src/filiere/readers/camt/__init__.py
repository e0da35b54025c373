"""Statements, intraday reports and notices of ISO 20022 (CAMT.053, .052, .054), any version."""

from filiere.model.codes import DataKind
from filiere.model.money import Movement
from filiere.reader import Attested, Reader
from filiere.readers.camt.reading import read, recognises
from filiere.wording import Words

_say = Words(__name__)

READER = Reader(
    title=_say("title"),
    attested=Attested.REAL,
    reference="ISO 20022, BankToCustomerStatement, AccountReport and DebitCreditNotification",
    kinds=(DataKind.BANK,),
    gives=(Movement,),
    recognises=recognises,
    read=read,
)
