"""Reading the ledger of findings back: filled sentences, JSON, comparison, source lines."""

from filiere.findings.compare import Comparison, compare
from filiere.findings.document import as_json, as_object, as_text
from filiere.findings.view import RunView, SubjectView, View, read, runs

__all__ = [
    "Comparison",
    "RunView",
    "SubjectView",
    "View",
    "as_json",
    "as_object",
    "as_text",
    "compare",
    "read",
    "runs",
]
