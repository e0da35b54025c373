"""The statement of 120 characters a record (CFONB 120) that French banks still give."""

from filiere.model.codes import DataKind
from filiere.model.money import Movement
from filiere.reader import Attested, Reader
from filiere.readers.cfonb120.reading import read, recognises
from filiere.wording import Words

_say = Words(__name__)

READER = Reader(
    title=_say("title"),
    attested=Attested.READ,
    reference="CFONB, «Relevé de compte sur support informatique», records 01, 04, 05 and 07",
    kinds=(DataKind.BANK,),
    gives=(Movement,),
    recognises=recognises,
    read=read,
)
