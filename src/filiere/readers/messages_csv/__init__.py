"""The canonical ``messages.csv``: what any tool that knows a phone can be brought to."""

from filiere.model.codes import DataKind
from filiere.model.seized import Call, Message, Payment
from filiere.reader import Attested, Reader
from filiere.readers.messages_csv.reading import read, recognises
from filiere.wording import Words

_say = Words(__name__)

READER = Reader(
    title=_say("title"),
    attested=Attested.OWN,
    reference="docs/reference/dossier.md, «messages.csv»: our own definition",
    kinds=(DataKind.EXTRACTION, DataKind.PROVIDER_REPLY),
    gives=(Message, Call, Payment),
    recognises=recognises,
    read=read,
    by_line=True,
)
