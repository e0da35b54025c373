"""XRY's export as text: calls and messages, one block an entry."""

from filiere.model.codes import DataKind
from filiere.model.seized import Call, Message
from filiere.reader import Attested, Reader
from filiere.readers.xry_text.reading import read, recognises
from filiere.wording import Words

_say = Words(__name__)

READER = Reader(
    title=_say("title"),
    attested=Attested.READ,
    reference="blocks and keys as Autopsy's processor of XRY reports reads them",
    kinds=(DataKind.EXTRACTION,),
    gives=(Message, Call),
    recognises=recognises,
    read=read,
    by_line=True,
)
