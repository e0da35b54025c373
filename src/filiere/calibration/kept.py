"""Which curve has a run kept, of pairs of phones or of answers to a question?

The schema that stands in the text says it. Both tell whom they were made of and how good they are.
"""

import json

from filiere.calibration import choice_kept, own
from filiere.calibration.choice_kept import OwnChoice
from filiere.calibration.own import OwnCurve
from filiere.errors import CalibrationError
from filiere.wording import Words

_say = Words(__name__)

KeptCurve = OwnCurve | OwnChoice


def read_kept(text: str) -> KeptCurve:
    """Read a curve as a run has kept it.

    Raises:
        CalibrationError: it is neither, or cannot be read.
    """
    try:
        schema = json.loads(text)["schema"]
    except (KeyError, TypeError, ValueError) as wrong:
        raise CalibrationError(_say("own-unread", wrong=str(wrong))) from wrong
    return choice_kept.from_json(text) if schema == choice_kept.SCHEMA else own.from_json(text)
