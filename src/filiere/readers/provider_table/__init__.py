"""What a provider answered of an account: the number that registered it, its names, its dates."""

from filiere.model.codes import DataKind
from filiere.model.seized import Account
from filiere.reader import Attested, Reader
from filiere.readers.provider_table.reading import read, recognises
from filiere.wording import Words

_say = Words(__name__)

READER = Reader(
    title=_say("title"),
    attested=Attested.INFERRED,
    reference="shared columns of providers' answers as their guidelines describe them (account, "
    "number, name, created, last seen); no answer of a case was seen",
    kinds=(DataKind.PROVIDER_REPLY,),
    gives=(Account,),
    recognises=recognises,
    read=read,
    by_line=True,
)
