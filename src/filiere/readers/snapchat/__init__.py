"""Snapchat's «My Data»: ``chat_history.json`` in its new and its old form."""

from filiere.model.codes import DataKind
from filiere.model.seized import Message
from filiere.reader import Attested, Reader
from filiere.readers.snapchat.reading import read, recognises
from filiere.wording import Words

_say = Words(__name__)

READER = Reader(
    title=_say("title"),
    attested=Attested.READ,
    reference="keys of both forms as programs that read such exports name them",
    kinds=(DataKind.EXTRACTION, DataKind.PROVIDER_REPLY),
    gives=(Message,),
    recognises=recognises,
    read=read,
)
