"""Seized tables of a market: our own CSV files, JSON, dumps of a database, saved pages."""

from filiere.model.codes import DataKind
from filiere.model.market import (
    Feedback,
    KeyAnswer,
    Listing,
    Note,
    PastedKey,
    PayTo,
    Profile,
    SignedText,
)
from filiere.reader import Attested, Reader
from filiere.readers.market.reading import read, recognises
from filiere.wording import Words

_say = Words(__name__)

READER = Reader(
    title=_say("title"),
    attested=Attested.OWN,
    reference="docs/reference/dossier.md, tables of a market: our own columns, in four forms",
    kinds=(DataKind.LISTING,),
    gives=(Profile, Listing, Note, Feedback, PastedKey, KeyAnswer, SignedText, PayTo),
    recognises=recognises,
    read=read,
)
