"""WhatsApp's export of one chat as text."""

from filiere.model.codes import DataKind
from filiere.model.seized import Call, Location, Message
from filiere.reader import Attested, Reader
from filiere.readers.whatsapp_text.reading import read, recognises
from filiere.wording import Words

_say = Words(__name__)

READER = Reader(
    title=_say("title"),
    attested=Attested.REAL,
    reference="exports that chat-miner, Chatistics and whatstk test with; French forms as users "
    "report them",
    kinds=(DataKind.EXTRACTION,),
    gives=(Message, Call, Location),
    recognises=recognises,
    read=read,
    by_line=True,
)
