"""The phone's own calls, texts and address book on Android: calllog.db, mmssms.db, contacts2.db."""

from filiere.model.codes import DataKind
from filiere.model.seized import Call, Contact, Message
from filiere.reader import Attested, Reader
from filiere.readers.android_native.reading import read, recognises
from filiere.wording import Words

_say = Words(__name__)

READER = Reader(
    title=_say("title"),
    attested=Attested.READ,
    reference="tables and columns as ALEAPP (075122c) and IPED (ad1a836) query them",
    kinds=(DataKind.EXTRACTION,),
    gives=(Message, Call, Contact),
    recognises=recognises,
    read=read,
)
