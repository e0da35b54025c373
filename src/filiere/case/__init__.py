"""The case file: the only room that opens the store."""

from filiere.case.store.engine import Case
from filiere.case.store.locks import Limits

__all__ = ["Case", "Limits"]
