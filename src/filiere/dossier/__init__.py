"""What does the folder that an investigator prepared ask for, and by what right?

A dossier is a folder of record files and one ``case.toml``. Nothing is guessed in it: a blank is
refused in one sentence that names it, an unknown key too. Numbers are brought to one form, IMEIs
cut to their first 14 digits, times turned into UTC seconds.
"""

from filiere.dossier.entries import (
    FILE,
    BusinessEntry,
    Death,
    DeviceEntry,
    Dossier,
    ProtectedEntry,
    SourceEntry,
    is_log,
)
from filiere.dossier.loading import load
from filiere.dossier.tables import parsed

__all__ = [
    "FILE", "BusinessEntry", "Death", "DeviceEntry", "Dossier", "ProtectedEntry", "SourceEntry",
    "is_log", "load", "parsed",
]  # fmt: skip
