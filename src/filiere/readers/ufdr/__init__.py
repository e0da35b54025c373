"""Cellebrite reports: a UFDR, or the bare ``report.xml`` of one."""

from filiere.model.codes import DataKind
from filiere.model.seized import Account, Call, Contact, Location, Message, Payment
from filiere.reader import Attested, Reader
from filiere.readers.ufdr.reading import read, recognises
from filiere.wording import Words

_say = Words(__name__)

READER = Reader(
    title=_say("title"),
    attested=Attested.READ,
    reference="elements, fields and attributes as IPED (ad1a836) and UFEDLib (87099ef) read them",
    kinds=(DataKind.EXTRACTION, DataKind.PROVIDER_REPLY),
    gives=(Message, Call, Contact, Account, Location, Payment),
    recognises=recognises,
    read=read,
)
