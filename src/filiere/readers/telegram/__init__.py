"""Telegram Desktop's export: ``result.json`` of one chat or of an account."""

from filiere.model.codes import DataKind
from filiere.model.seized import Call, Contact, Location, Message
from filiere.reader import Attested, Reader
from filiere.readers.telegram.reading import read, recognises
from filiere.wording import Words

_say = Words(__name__)

READER = Reader(
    title=_say("title"),
    attested=Attested.REAL,
    reference="exports that chat-miner tests with; fields as issues of tdesktop name them",
    kinds=(DataKind.EXTRACTION,),
    gives=(Message, Call, Contact, Location),
    recognises=recognises,
    read=read,
)
