"""The accounts file (FEC) that French law asks of whoever keeps books by computer."""

from filiere.model.codes import DataKind
from filiere.model.money import Entry
from filiere.reader import Attested, Reader
from filiere.readers.fec.reading import read, recognises
from filiere.wording import Words

_say = Words(__name__)

READER = Reader(
    title=_say("title"),
    attested=Attested.READ,
    reference="LPF, art. A47 A-1; rules of DGFiP's Test-Compta-Demat (1563a42)",
    kinds=(DataKind.ACCOUNTS,),
    gives=(Entry,),
    recognises=recognises,
    read=read,
    by_line=True,
)
