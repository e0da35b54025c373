"""Which errors does Filière raise on purpose?

Every message is one sentence a user can act on: where, what was found, what was expected.
The command line prints it and ends with status 1; anything outside this tree is a defect.

FiliereError
├── DossierError            the dossier or its case.toml
│   └── AuthorisationError  an authorisation that is absent, blank or unknown
├── CaseError               the case file
│   ├── KeyRefusedError     wrong or missing key, or no means to encrypt
│   ├── CaseLockedError     another process holds it
│   ├── CaseVersionError    written by a newer Filière
│   ├── CaseDamagedError    truncated or altered
│   ├── ExpiredError        the time for which its records may be read has passed
│   └── HeldError           a legal hold keeps what was to be erased
├── LayoutError             a table layout (TOML) that breaks a rule
├── ReaderError             a reader that breaks its contract
├── ImportRefusedError      a file that cannot be imported: nothing of it is kept
│   ├── RecognitionError    no layout, or more than one, fits the file
│   ├── AlteredError        a file is no longer what was imported
│   └── LedgerError         the fates of the rows do not add up
├── ReductionError          SQL outside the portable subset
├── EngineError             what runs reductions is not there, or gave up
├── AnalysisError           an analysis that breaks its contract
│   └── ParameterError      a figure that a question cannot be put with
├── CalibrationError        a calibration curve that is absent or breaks a rule
├── FindingError            a finding that may not exist, or is not in the case
├── AuditError              the log does not verify
├── ExportError             a file for another program that cannot be written
├── PackageError            a package that cannot be made, read or trusted
├── WorldError              a simulation that cannot be made as asked
├── RequestError            a page of the workbench asks for what cannot be answered
│   ├── NotThereError       it asks for a thing that the case does not have
│   └── AnotherCaseError    it shows another case than the one that is open
└── StoppedError            the user stopped the command
"""

import re
import tomllib
from collections.abc import Mapping
from errno import errorcode
from typing import Any

from filiere.wording import Plain, Text, Words

_say = Words(__name__)


class FiliereError(Exception):
    """Root of every error raised on purpose; ``sentence`` is what a person is told."""

    def __init__(self, sentence: Text) -> None:
        super().__init__(str(sentence))
        self.sentence = sentence


class DossierError(FiliereError):
    """The dossier or its case.toml cannot be used."""


class AuthorisationError(DossierError):
    """An authorisation is absent, blank or unknown."""


class CaseError(FiliereError):
    """The case file cannot be used."""


class KeyRefusedError(CaseError):
    """The key is wrong or missing, or encryption is not available."""


class CaseLockedError(CaseError):
    """Another process holds the case."""


class CaseVersionError(CaseError):
    """The case was written by a newer Filière."""


class CaseDamagedError(CaseError):
    """The case file is truncated or altered."""


class ExpiredError(CaseError):
    """The time for which the records of an act may be read has passed."""


class HeldError(CaseError):
    """A legal hold keeps what was to be erased."""


class LayoutError(FiliereError):
    """A table layout breaks a rule of layouts."""


class ReaderError(FiliereError):
    """A reader breaks its contract."""


class ImportRefusedError(FiliereError):
    """A file cannot be imported; nothing of it is kept."""


class RecognitionError(ImportRefusedError):
    """No layout, or more than one, fits the file."""


class AlteredError(ImportRefusedError):
    """A file is no longer what was imported."""


class LedgerError(ImportRefusedError):
    """The fates of a file's rows do not add up."""


class ReductionError(FiliereError):
    """A reduction uses SQL outside the portable subset."""


class EngineError(FiliereError):
    """What runs reductions is not there, cannot be reached, or gave up."""


class AnalysisError(FiliereError):
    """An analysis breaks its contract."""


class ParameterError(AnalysisError):
    """A figure that a question cannot be put with: unknown, of another type, out of bounds."""


class CalibrationError(FiliereError):
    """A calibration curve is absent or breaks a rule."""


class FindingError(FiliereError):
    """A finding may not exist, or is not in the case."""


class AuditError(FiliereError):
    """The log does not verify."""


class ExportError(FiliereError):
    """What leaves a case cannot be written for another program."""


class PackageError(FiliereError):
    """A package cannot be made, read or trusted."""


class WorldError(FiliereError):
    """A world cannot be simulated as asked."""


class RequestError(FiliereError):
    """A page of the workbench asks for what cannot be answered."""


class NotThereError(RequestError):
    """A page of the workbench asks for a thing that the case does not have."""


class AnotherCaseError(RequestError):
    """A page asks for something of a case that is no longer the open one."""


class StoppedError(FiliereError):
    """The user stopped the command."""

    def __init__(self) -> None:
        super().__init__(_say("interrupted"))


def reason_of(error: OSError) -> Text:
    """Why the operating system refused; in the reader's language where that is usual."""
    name = f"errno-{errorcode.get(error.errno or 0, '').lower()}"
    told = error.strerror or str(error)
    return _say(name) if name in _say else Plain(told, told)


def reason_of_value(told: Mapping[str, Any]) -> Text:
    """Why pydantic refused a value, from one of its ``errors()``, by code and never by words."""
    kind, context = str(told["type"]), told.get("ctx", {})
    ours = context.get("error")
    if isinstance(ours, ValueError) and ours.args and isinstance(ours.args[0], Text):
        return ours.args[0]
    name = f"value-{kind.replace('_', '-')}"
    if name in _say:
        limit = next((context[key] for key in ("ge", "gt", "le", "lt") if key in context), "")
        return _say(name, limit=str(limit), least=str(context.get("min_length", "")))
    if kind in {"literal_error", "enum"}:
        return _say("value-one-of", listed=", ".join(_QUOTED.findall(str(context["expected"]))))
    # «int_type», «int_parsing», «int_from_float»: what was expected comes first
    expected = f"value-{kind.partition('_')[0]}"
    return _say(expected) if expected in _say else _say("value-other")


def reason_of_toml(error: ValueError | RecursionError) -> Text:
    """Where a text stopped being TOML and, for the usual slips, why.

    What the parser gives up on (lists in lists without end, figures of thousands of digits) is told
    too, without a place.
    """
    if isinstance(error, RecursionError):
        return _say("toml-nested")
    if not isinstance(error, tomllib.TOMLDecodeError):
        return _say("toml-value")
    found = _PLACE.fullmatch(str(error))
    said = found["said"] if found else str(error)
    why = next((_say(name) for words, name in _SLIPS.items() if said.startswith(words)), None)
    if found is None or found["line"] is None:
        return _say("toml-at-end", why=why or _say("toml-slip"))
    line, column = int(found["line"]), int(found["column"])
    return _say("toml-at", why=why or _say("toml-slip"), line=str(line), column=str(column))


_QUOTED = re.compile(r"'([^']*)'")
_PLACE = re.compile(r"(?P<said>.*?) \((?:at line (?P<line>\d+), column (?P<column>\d+)|at end.*)\)")
_SLIPS = {
    "Invalid value": "toml-value",
    "Invalid statement": "toml-statement",
    "Unterminated string": "toml-string",
    "Unclosed array": "toml-array",
    "Cannot overwrite a value": "toml-twice",
    "Cannot declare": "toml-twice",
    "Expected '=' after a key": "toml-equals",
    "Expected newline or end of document": "toml-newline",
}
"""How the standard library words the slips that people make, and what we say of each."""
