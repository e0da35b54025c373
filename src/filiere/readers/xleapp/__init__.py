"""Results of ALEAPP and iLEAPP: LAVA's database, tables parted by tabs, results in JSON."""

from filiere.model.codes import DataKind
from filiere.model.seized import Call, Contact, Location, Message
from filiere.reader import Attested, Reader
from filiere.readers.xleapp.reading import read, recognises
from filiere.wording import Words

_say = Words(__name__)

READER = Reader(
    title=_say("title"),
    attested=Attested.REAL,
    reference="results and header lists of iLEAPP (423798f) and ALEAPP (075122c) on public images",
    kinds=(DataKind.EXTRACTION,),
    gives=(Message, Call, Contact, Location),
    recognises=recognises,
    read=read,
)
