"""The customer statement message (MT940) that banks hand out as a text."""

from filiere.model.codes import DataKind
from filiere.model.money import Movement
from filiere.reader import Attested, Reader
from filiere.readers.mt940.reading import read, recognises
from filiere.wording import Words

_say = Words(__name__)

READER = Reader(
    title=_say("title"),
    attested=Attested.READ,
    reference="SWIFT, Standards MT, category 9, MT 940 Customer Statement Message",
    kinds=(DataKind.BANK,),
    gives=(Movement,),
    recognises=recognises,
    read=read,
)
