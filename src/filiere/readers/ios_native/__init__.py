"""The phone's own calls, texts and address book on iOS: sms.db, CallHistory, AddressBook."""

from filiere.model.codes import DataKind
from filiere.model.seized import Call, Contact, Message
from filiere.reader import Attested, Reader
from filiere.readers.ios_native.reading import read, recognises
from filiere.wording import Words

_say = Words(__name__)

READER = Reader(
    title=_say("title"),
    attested=Attested.READ,
    reference="tables and columns as iLEAPP (423798f) and IPED (ad1a836) query them",
    kinds=(DataKind.EXTRACTION,),
    gives=(Message, Call, Contact),
    recognises=recognises,
    read=read,
)
