"""Magnet AXIOM's export in XML: artefacts with their hits."""

from filiere.model.codes import DataKind
from filiere.model.seized import Call, Contact, Location, Message
from filiere.reader import Attested, Reader
from filiere.readers.axiom_xml.reading import read, recognises
from filiere.wording import Words

_say = Words(__name__)

READER = Reader(
    title=_say("title"),
    attested=Attested.INFERRED,
    reference="elements and names as CASE-Implementation-AXIOM (10281cf) reads them",
    kinds=(DataKind.EXTRACTION,),
    gives=(Message, Call, Contact, Location),
    recognises=recognises,
    read=read,
)
