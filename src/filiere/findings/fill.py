"""How do a template's placeholders become words, without letting a number through?

Number ids inside measures, written ``{"number_id": n}``, become labels; then each value is printed
for the language, and counts of third parties that are too small to print become «fewer than».
"""

from collections.abc import Iterable, Mapping
from typing import Any
from zoneinfo import ZoneInfo

from filiere.analysis import catalogue
from filiere.errors import FindingError
from filiere.findings import formats
from filiere.masking import Said
from filiere.model.evidence import Measure
from filiere.wording import Language, Plain, Printed, Text, Value, Words, names_in

_say = Words(__name__)


SMALL = 5
"""Counts of third parties below this are not printed in a report."""

_FEWER = _say("fill-fewer")


def number_ids(value: Measure) -> Iterable[int]:
    """Every number id inside a measure."""
    if isinstance(value, dict):
        for key, item in value.items():
            if key == "number_id" and isinstance(item, int):
                yield item
            else:
                yield from number_ids(item)
    elif isinstance(value, list):
        for item in value:
            yield from number_ids(item)


def account_ids(value: Measure) -> Iterable[int]:
    """Every account id inside a measure, under the key ``account_id``."""
    if isinstance(value, list):
        for item in value:
            yield from account_ids(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            if key == "account_id" and isinstance(item, int):
                yield item
            else:
                yield from account_ids(item)


def relabelled(value: Measure, names: Mapping[int, str], accounts: Mapping[int, str]) -> Any:  # noqa: ANN401 -- same shape as the measure given
    """The measure with each id replaced: alone by its label, among others by a key ``number``.

    An account among others stands as ``account``, by its service and its id.
    """
    if isinstance(value, list):
        told = [relabelled(item, names, accounts) for item in value]
        # accounts stand in the order of what is printed: that of their ids is nobody's
        of_accounts = len(told) > 0 and all(
            isinstance(i, dict) and "account_id" in i for i in value
        )
        return sorted(told) if of_accounts and isinstance(told[0], str) else told
    if not isinstance(value, dict):
        return value
    if set(value) == {"account_id"} and isinstance(value["account_id"], int):
        return accounts[value["account_id"]]
    if set(value) == {"number_id"} and isinstance(value["number_id"], int):
        return label(value["number_id"], names)
    said: dict[str, Any] = {}
    for key, item in value.items():
        if key == "number_id":
            said["number"] = label(item, names) if isinstance(item, int) else item
        elif key == "account_id" and isinstance(item, int):
            service, _, name = accounts[item].partition(":")
            said["account"] = {"service": Said(service), "id": Said(name)}
        else:
            said[key] = relabelled(item, names, accounts)
    return said


def label(number_id: int, names: Mapping[int, str]) -> str:
    """The label of a number, which the case must know."""
    if number_id not in names:
        raise FindingError(
            _say("fill-finding-names-number-case-expected-there", number_id=str(number_id))
        )
    return names[number_id]


def printed(  # noqa: PLR0913, PLR0917 -- a value, what it is of, and how it is printed
    analysis: str, name: str, value: Measure, language: Language, zone: ZoneInfo, small: int
) -> str:
    """One measure as printed; a count of clients below ``small`` only as «fewer than»."""
    known = catalogue().get(analysis)
    counted = known is not None and name in known.counts_people
    if counted and isinstance(value, int) and 0 < value < small:
        return _FEWER.fill({"count": small}).into(language)
    return formats.measure(name, value, language, zone)


class Filler:
    """Fills the templates of one finding, in both languages; ``small`` as in ``printed``."""

    def __init__(  # noqa: PLR0913, PLR0917 -- what a finding is about, and how it is printed
        self,
        finding_id: str,
        analysis: str,
        subjects: Mapping[str, str],
        measures: Mapping[str, Measure],
        zone: ZoneInfo,
        small: int,
    ) -> None:
        self._finding_id = finding_id
        if "service" in subjects and "line" not in subjects:
            # what a question says of a line it says of the lawful service put in its place
            subjects = {**subjects, "line": subjects["service"]}
        self._analysis, self._zone, self._small = analysis, zone, small
        self._measures = measures
        self._values: dict[str, Value] = dict(subjects)
        """What was printed already: most measures stand in no sentence of their finding."""

    def __call__(self, template: Text) -> Text:
        """The sentence with its values; a name without a value is a FindingError."""
        given = getattr(template, "values", {})
        wanted = names_in(template) - set(given)
        unknown = sorted(wanted - set(self._values) - set(self._measures))
        if unknown:
            raise FindingError(
                _say(
                    "fill-sentence-names-expected-one",
                    finding_id=self._finding_id,
                    unknown=unknown[0],
                    listed=", ".join(sorted({*self._values, *self._measures})),
                )
            )
        return template.fill({**{name: self._value(name) for name in wanted}, **given})

    def _value(self, name: str) -> Value:
        if name not in self._values:
            value = self._measures[name]
            self._values[name] = _printed(self._analysis, name, value, self._zone, self._small)
        return self._values[name]


def _printed(analysis: str, name: str, value: Measure, zone: ZoneInfo, small: int) -> Value:
    """A measure as each language prints it; a number still chooses the plural."""
    en, fr = (printed(analysis, name, value, language, zone, small) for language in ("en", "fr"))
    if isinstance(value, int | float) and not isinstance(value, bool):
        # one that is only «fewer than 5» must not tell, by its plural, whether it is one
        hidden = en != formats.measure(name, value, "en", zone)
        return Printed(small if hidden else value, en, fr)
    return Plain(en, fr)
