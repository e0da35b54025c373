"""Workbooks of Cellebrite Reader, XRY/XAMN, Oxygen and AXIOM: one sheet a category."""

from filiere.model.codes import DataKind
from filiere.model.seized import Call, Contact, Location, Message
from filiere.reader import Attested, Reader
from filiere.readers.tool_sheets.reading import read, recognises
from filiere.wording import Words

_say = Words(__name__)

READER = Reader(
    title=_say("title"),
    attested=Attested.INFERRED,
    reference="headers as LincolnLandForensics/HodgePodge, facelessg00n/pythonForensics and "
    "CASE-Implementation-AXIOM (10281cf) name them; no workbook of a case was seen",
    kinds=(DataKind.EXTRACTION,),
    gives=(Message, Call, Contact, Location),
    recognises=recognises,
    read=read,
)
