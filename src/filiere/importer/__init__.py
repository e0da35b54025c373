"""The one importer: a file and a layout become records, each row with exactly one fate."""

from filiere.importer.receipt import Receipt
from filiere.importer.run import import_dossier, import_file

__all__ = ["Receipt", "import_dossier", "import_file"]
