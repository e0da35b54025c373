"""Files of OpenPGP keys on a device: exported keys, key rings, revocation certificates."""

from filiere.model.codes import DataKind
from filiere.model.market import KeyFile
from filiere.reader import Attested, Reader
from filiere.readers.openpgp.reading import begins, read, recognises
from filiere.wording import Words

_say = Words(__name__)

READER = Reader(
    title=_say("title"),
    attested=Attested.REAL,
    reference="RFC 4880 and RFC 9580; openpgp-revocs.d and the key box as GnuPG 2.2 writes them",
    kinds=(DataKind.EXTRACTION,),
    gives=(KeyFile,),
    recognises=recognises,
    begins=begins,
    read=read,
)
