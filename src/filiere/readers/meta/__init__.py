"""Instagram's and Messenger's «Download your information»: ``message_1.json``."""

from filiere.model.codes import DataKind
from filiere.model.seized import Call, Message
from filiere.reader import Attested, Reader
from filiere.readers.meta.reading import read, recognises
from filiere.wording import Words

_say = Words(__name__)

READER = Reader(
    title=_say("title"),
    attested=Attested.READ,
    reference="keys as programs that read such exports name them",
    kinds=(DataKind.EXTRACTION, DataKind.PROVIDER_REPLY),
    gives=(Message, Call),
    recognises=recognises,
    read=read,
)
