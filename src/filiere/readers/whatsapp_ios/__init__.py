"""WhatsApp on iOS: ``ChatStorage.sqlite``, ``CallHistory.sqlite`` of the application."""

from filiere.model.codes import DataKind
from filiere.model.seized import Call, Contact, Location, Message
from filiere.reader import Attested, Reader
from filiere.readers.whatsapp_ios.reading import read, recognises
from filiere.wording import Words

_say = Words(__name__)

READER = Reader(
    title=_say("title"),
    attested=Attested.READ,
    reference="tables and columns as iLEAPP (423798f) and WhatsApp-Chat-Exporter (a0719bc) query "
    "them",
    kinds=(DataKind.EXTRACTION,),
    gives=(Message, Call, Contact, Location),
    recognises=recognises,
    read=read,
)
