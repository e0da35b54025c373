"""Signal's plain export: ``main.jsonl``."""

from filiere.model.codes import DataKind
from filiere.model.seized import Account, Call, Message, Payment
from filiere.reader import Attested, Reader
from filiere.readers.signal.reading import read, recognises
from filiere.wording import Words

_say = Words(__name__)

READER = Reader(
    title=_say("title"),
    attested=Attested.INFERRED,
    reference="JSON names of Signal's Backup.proto; no export of a phone was seen",
    kinds=(DataKind.EXTRACTION,),
    gives=(Message, Call, Account, Payment),
    recognises=recognises,
    read=read,
    by_line=True,
)
