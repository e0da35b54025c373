"""The door of every way out, for the rooms above the case: see ``filiere.case.rights.masking``."""

from filiere.case.rights.masking import HANDSET, SUBSCRIPTION, Masker

__all__ = ["HANDSET", "SUBSCRIPTION", "Masker"]
