"""Filière: from lawfully obtained phone records to weighed hypotheses about lines."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from filiere.api import OpenCase

__version__ = "0.1.0"


def open(*arguments: Any, **options: Any) -> "OpenCase":  # noqa: A001, ANN401 -- see filiere.api.open_case
    """Open a case for reading, as Arrow tables: ``filiere.api.open_case``."""
    from filiere.api import open_case  # noqa: PLC0415 -- the program itself needs no Arrow

    return open_case(*arguments, **options)
