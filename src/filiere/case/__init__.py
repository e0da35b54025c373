"""The case file: the only room that opens the store."""

from filiere.case.store.engine import Case, Limits

__all__ = ["Case", "Limits"]
