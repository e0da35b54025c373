"""WhatsApp on Android: ``msgstore.db`` of both schemas, and the address book ``wa.db``."""

from filiere.model.codes import DataKind
from filiere.model.seized import Call, Contact, Location, Message, Payment
from filiere.reader import Attested, Reader
from filiere.readers.whatsapp_android.reading import read, recognises
from filiere.wording import Words

_say = Words(__name__)

READER = Reader(
    title=_say("title"),
    attested=Attested.READ,
    reference="tables and columns as ALEAPP (075122c), IPED (ad1a836) and "
    "WhatsApp-Chat-Exporter (a0719bc) query them",
    kinds=(DataKind.EXTRACTION,),
    gives=(Message, Call, Contact, Location, Payment),
    recognises=recognises,
    read=read,
)
