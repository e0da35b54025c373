"""SMS Backup & Restore: the XML of its texts and of its calls."""

from filiere.model.codes import DataKind
from filiere.model.seized import Call, Message
from filiere.reader import Attested, Reader
from filiere.readers.sms_backup.reading import read, recognises
from filiere.wording import Words

_say = Words(__name__)

READER = Reader(
    title=_say("title"),
    attested=Attested.READ,
    reference="attributes as programs that read such backups name them",
    kinds=(DataKind.EXTRACTION,),
    gives=(Message, Call),
    recognises=recognises,
    read=read,
)
