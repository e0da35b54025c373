"""Which SQL reads a wall clock, the offset of one, or a length of time?

Pieces of the SELECT that ``sql`` puts together, for one text each; NULL where the text is none.
Month names are those of twelve languages of Europe, in which no word means two months.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence

from filiere.layout import Column

MONTHS = (
    "jan(?:v(?:ier)?|uary|uar|uari|eiro)?|gen(?:naio)?|ene(?:ro)?|oca(?:k)?|sty(?:cznia|czen)?",
    "f[ev]v(?:r(?:ier)?)?|feb(?:ruary|ruar|ruari|rero|braio)?|fev(?:ereiro)?|sub(?:at)?|lut(?:ego|y)?",
    "mar(?:s|ch|zo|co|t|ts|ca|zec)?|mrz|maerz|marz|maart|mrt",
    "avr(?:il)?|apr(?:il|ile)?|abr(?:il)?|nis(?:an)?|kwi(?:etnia|ecien)?",
    "mai|may(?:o|is)?|mei|mag(?:gio)?|maio|maj(?:a)?",
    "juin|jun(?:e|i|io|ho)?|giu(?:gno)?|haz(?:iran)?|cze(?:rwca|rwiec)?",
    "juil(?:let)?|jul(?:y|i|io|ho)?|lug(?:lio)?|tem(?:muz)?|lip(?:ca|iec)?",
    "aout|aug(?:ust|usti|ustus)?|ago(?:sto)?|agu(?:stos)?|sie(?:rpnia|rpien)?",
    "sept?(?:embre|ember|iembre|tembre)?|set(?:tembre|embro)?|eyl(?:ul)?|wrz(?:esnia|esien)?",
    "oct(?:obre|ober|ubre)?|okt(?:ober)?|ott(?:obre)?|out(?:ubro)?|eki(?:m)?|paz(?:dziernika|dziernik)?",
    "nov(?:embre|ember|iembre|embro)?|kas(?:im)?|lis(?:topada|topad)?",
    "dec(?:embre|ember)?|dez(?:ember|embro)?|dic(?:iembre|embre)?|ara(?:lik)?|gru(?:dnia|dzien)?",
)
"""By month, without accents, in lower case; abbreviations as spreadsheets print them."""

FIRST_EPOCH_S = 631_152_000
"""1990: what counts from an epoch and lies before was counted in another unit."""

EXCEL_1970 = 25_569
"""Days from 1899-12-30, where spreadsheets begin, to 1970."""


def is_month(name: str) -> bool:
    """Whether a word names a month in one of these languages."""
    apart = unicodedata.normalize("NFKD", name.replace("\u0131", "i").casefold())
    bare = "".join(sign for sign in apart if not unicodedata.combining(sign)).strip(". ")
    return any(re.fullmatch(names, bare) for names in MONTHS)


def quoted(text: str) -> str:
    """A text of ours as an SQL literal (a layout's words; values of a file are bound)."""
    return "'" + text.replace("'", "''") + "'"


def iso_offset(suffix: str) -> str:
    """SQL of the minutes that the end of an ISO 8601 text states."""
    shape = "^(?:[.,]\\d{1,9})?(Z|[+-]\\d\\d(?::?\\d\\d)?)$"  # +02:00, +0200 and +02 are one
    shown = f"regexp_extract({suffix}, {quoted(shape)}, 1)"
    minutes = (
        f"(try_cast(substr({shown}, 2, 2) AS SMALLINT) * 60 "
        f"+ CASE WHEN strlen({shown}) > 3 THEN try_cast(right({shown}, 2) AS SMALLINT) ELSE 0 END)"
    )
    signed = f"CASE WHEN {shown} = 'Z' THEN 0 WHEN left({shown}, 1) = '-' THEN -{minutes} "
    signed += f"WHEN {shown} <> '' AND {minutes} <= 840 THEN {minutes} END"
    common = " ".join(f"WHEN '{hours:+03d}:00' THEN {hours * 60}" for hours in (2, 1))
    return f"CASE {suffix} {common} WHEN 'Z' THEN 0 ELSE ({signed}) END"


def iso_wall(text: str) -> str:
    """SQL of the wall clock of an ISO 8601 text, in seconds since 1970 as if it were UTC.

    The two most frequent shapes are cast whole: a TIMESTAMP without zone leaves the offset out.
    Any other text is cut after its seconds.
    """
    shapes = " OR ".join(f"{text} LIKE '__________T________{end}'" for end in ("+02:00", "+01:00"))
    whole = f"CASE WHEN {shapes} THEN epoch_us(try_cast({text} AS TIMESTAMP)) // 1000000 END"
    cut = f"CASE WHEN substr({text}, 11, 1) = 'T' THEN left({text}, 19) END"
    return f"coalesce({whole}, epoch(try_cast({cut} AS TIMESTAMP))::BIGINT)"


def states_offset(text: str, pattern: str) -> str:
    """SQL that is true of a text in which a pattern finds some sign of an offset."""
    return f"(trim(regexp_extract({text}, {quoted(pattern)}, 0)) <> '')"


def suffix_offset(text: str, pattern: str) -> str:
    """SQL of the minutes that a pattern in a text states; its name alone (UTC, GMT, Z) is UTC.

    Where the pattern finds an end of no signs, nothing is stated.
    """
    shown = f"regexp_extract({text}, {quoted(pattern)}, 1)"
    hours = f"regexp_extract({shown}, '^[+-](\\d\\d?)', 1)"
    minutes = f"regexp_extract({shown}, '^[+-]\\d\\d?:?(\\d\\d)$', 1)"
    size = f"(try_cast({hours} AS SMALLINT) * 60 + coalesce(try_cast({minutes} AS SMALLINT), 0))"
    return (
        f"CASE WHEN NOT {states_offset(text, pattern)} THEN NULL "
        f"WHEN {shown} = '' THEN 0 WHEN left({shown}, 1) = '-' THEN -{size} "
        f"WHEN {size} <= 840 THEN {size} END"
    )


def stated_offset(text: str) -> str:
    """SQL of the minutes that a cell of its own states: ``2``, ``+02:00``, ``UTC+5:30``, ``Z``.

    Three bare digits are no hours and minutes: ``120`` may be two hours in minutes.
    """
    plain = f"upper(replace({text}, ' ', ''))"
    shape = "^(?:UTC|GMT)?([+-]?)(?:(\\d{1,2})(?::(\\d\\d)|[.,](0|5|25|50|75))?|(\\d\\d)(\\d\\d))$"
    part = [f"regexp_extract({plain}, {quoted(shape)}, {group})" for group in range(1, 7)]
    hours = f"try_cast(coalesce(nullif({part[1]}, ''), {part[4]}) AS SMALLINT)"
    minutes = f"coalesce(try_cast(coalesce(nullif({part[2]}, ''), {part[5]}) AS SMALLINT), 0)"
    quarters = "WHEN '5' THEN 30 WHEN '50' THEN 30 WHEN '25' THEN 15 WHEN '75' THEN 45 ELSE 0"
    size = f"({hours} * 60 + {minutes} + CASE {part[3]} {quarters} END)"
    return (
        f"CASE WHEN {plain} IN ('Z', 'UTC', 'GMT') THEN 0 "
        f"WHEN NOT regexp_matches({plain}, {quoted(shape)}) THEN NULL "
        f"WHEN {size} > 840 THEN NULL WHEN {part[0]} = '-' THEN -{size} ELSE {size} END"
    )


def minutes_offset(text: str) -> str:
    """SQL of the minutes that a cell states as a count of minutes: ``120``, ``-210``."""
    count = (
        f"try_cast(regexp_extract(trim({text}), '^([+-]?\\d{{1,3}})(?:[.,]0+)?$', 1) AS SMALLINT)"
    )
    return f"CASE WHEN {count} BETWEEN -840 AND 840 THEN {count} END"


def named_zone(text: str, zones: Sequence[str]) -> str:
    """SQL of the place of a text in a list of names, counted from 1; NULL where it is none."""
    branches = [
        f"WHEN {quoted(name.casefold().strip())} THEN {place}"
        for place, name in enumerate(zones, start=1)
    ]
    return f"CASE lower(trim({text})) {' '.join(branches)} END::SMALLINT"


MIDNIGHT = r"(^|[^\d:.])24([:hH. ]?00(?:[:.mM ]?(?:mn|min)?00)?(?:[.,]0+)?[sZ]?)($|[^\d:.])"
"""The clock at the end of a day (ISO 8601:2004): 24:00:00, 24h00, 24:00."""


FRACTION = r"(\d:\d\d:\d\d)[.,]\d+"
"""A clock with fractions of a second, which are not kept."""


def has_fraction(text: str, formats: Sequence[str]) -> str:
    """SQL that is true of a time with more than whole seconds, so that this can be told."""
    tests = [f"regexp_matches({text}, '\\d:\\d\\d:\\d\\d[.,]0*[1-9]')"]
    if "seconds" in formats:
        tests.append(f"regexp_full_match({text}, '\\d{{9,11}}[.,]0*[1-9]\\d*')")
    for name, zeros in (("milliseconds", 3), ("microseconds", 6)):
        if name in formats:
            tests.append(
                f"(regexp_full_match({text}, '\\d{{12,17}}') AND right({text}, {zeros}) <> "
                f"'{'0' * zeros}')"
            )
    return f"({' OR '.join(tests)})"


def is_midnight(text: str) -> str:
    """SQL that is true of a text whose clock stands at the end of its day."""
    return f"regexp_matches({text}, {quoted(MIDNIGHT)})"


def from_midnight(text: str) -> str:
    """SQL of such a text with the clock at the beginning of the same day."""
    return f"regexp_replace({text}, {quoted(MIDNIGHT)}, '\\100\\2\\3')"


def epoch_wall(text: str, column: Column) -> list[str]:
    """SQL of the seconds since 1970 of texts that count from an epoch, one for each such format."""
    start = f"epoch_us(TIMESTAMP {quoted(column.epoch)}) // 1000000"
    parts: list[str] = []
    for name, divisor, most in (
        ("seconds", 1, 11), ("milliseconds", 1000, 14), ("microseconds", 1_000_000, 17),
    ):  # fmt: skip
        if name in column.formats:
            whole = f"regexp_extract({text}, '^(\\d{{1,{most}}})([.,]\\d+)?$', 1)"
            counted = f"try_cast(nullif({whole}, '') AS BIGINT) // {divisor} + {start}"
            parts.append(f"CASE WHEN {counted} >= {FIRST_EPOCH_S} THEN {counted} END")
    if "excel" in column.formats:
        shown = f"CASE WHEN regexp_full_match({text}, '\\d{{4,6}}([.,]\\d+)?') THEN {text} END"
        days = f"try_cast(replace({shown}, ',', '.') AS DOUBLE)"
        first = EXCEL_1970 if column.epoch.startswith("1970") else 0
        base = "0" if first else start
        counted = f"round(({days} - {first}) * 86400)::BIGINT + {base}"
        parts.append(f"CASE WHEN {counted} >= {FIRST_EPOCH_S} THEN {counted} END")
    return parts


HALVES = (
    ("AM", "ص(?:باحا)?|π[.]? ?μ[.]?|öö|ق[.]? ?ظ[.]?|sa"),
    ("PM", "م(?:ساء)?|μ[.]? ?μ[.]?|ös|ب[.]? ?ظ[.]?|ch"),
)
"""The halves of a day as Arabic, Greek, Turkish, Persian and Vietnamese write them, after the
clock."""
HALVES_BEFORE = (("AM", "午前|上午|오전"), ("PM", "午後|下午|오후"))
"""As Japanese, Chinese and Korean write them, before it."""

_ZEROS = (0x0660, 0x06F0, 0x0966, 0x09E6, 0x0E50, 0xFF10)
DIGITS = "".join(chr(zero + n) for zero in _ZEROS for n in range(10))
"""Digits as Arabic, Persian, Devanagari, Bengali and Thai write them, and those of full width."""


def with_our_digits(text: str) -> str:
    """SQL of a text with the digits of any of these scripts as 0 to 9."""
    ours = "0123456789" * len(_ZEROS)
    read = f"translate({text}, '{DIGITS}', '{ours}')"
    return f"CASE WHEN strlen({text}) = length({text}) THEN {text} ELSE {read} END"


def _halves(text: str) -> str:
    """SQL of a text with AM and PM for the words of a half of a day."""
    shown = f"regexp_replace({text}, '(?i)\\s*([ap])\\s?[.]?\\s?m[.]?', ' \\1M')"
    for half, words in HALVES:
        shown = f"regexp_replace({shown}, '(?i)(\\d)\\s*(?:{words})([^\\pL]|$)', '\\1 {half}\\2')"
    for half, words in HALVES_BEFORE:  # there the hour after noon is 0
        shown = f"regexp_replace({shown}, '((?:{words})\\s*)00?(\\D)', '\\112\\2')"
        shown = f"regexp_replace({shown}, '\\s*(?:{words})', ' {half}')"
    return shown


def format_wall(text: str, column: Column, formats: Sequence[str]) -> str:
    """SQL of the wall clock of a text in one of some strptime formats, in seconds."""
    # of two years, the one of two digits first: %Y takes «24» for the year 24
    shown, signs = text, sorted(formats, key=lambda form: "%Y" in form)
    if not any("%f" in form for form in formats):
        shown = f"regexp_replace({shown}, {quoted(FRACTION)}, '\\1')"
    shown = f"replace(replace({shown}, chr(8239), ' '), chr(160), ' ')"
    if any("%p" in form for form in formats):
        shown = _halves(shown)
        signs = [form.replace(" %p", "%p").replace("%p", " %p") for form in signs]
    if any(sign in form for form in formats for sign in ("%b", "%B", "%a", "%A")):
        shown, signs = _spelt(shown, signs)
    if column.calendar == "buddhist":
        year = f"regexp_extract({shown}, '(2[45]\\d\\d)', 1)"
        shown = (
            f"CASE WHEN {year} = '' THEN '' ELSE "
            f"replace({shown}, {year}, (try_cast({year} AS INTEGER) - 543)::VARCHAR) END"
        )
    listed = "[" + ", ".join(quoted(form) for form in signs) + "]"
    return f"epoch_us(try_strptime({shown}, {listed})) // 1000000"


def _spelt(text: str, formats: Sequence[str]) -> tuple[str, list[str]]:
    """Text and formats with months as numbers and without the day of the week."""
    plain = f"strip_accents(replace(lower(replace({text}, chr(160), ' ')), chr(305), 'i'))"
    if any(form.lstrip().startswith(("%a", "%A")) for form in formats):
        plain = f"regexp_replace({plain}, '^\\s*[a-z]+[.,]*\\s*', '')"
    if any(form.rstrip().endswith(("%a", "%A")) for form in formats):
        plain = f"regexp_replace({plain}, '[\\s,]*[a-z]+[.]?\\s*$', '')"
    if any("%b" in form or "%B" in form for form in formats):
        for number, names in enumerate(MONTHS, start=1):
            pattern = f"(^|[^a-z])(?:{names})[.]?([^a-z]|$)"
            plain = f"regexp_replace({plain}, {quoted(pattern)}, '\\1{number:02d}\\2')"
    plain = f"trim(regexp_replace({plain}, '\\s+', ' ', 'g'), ' ,')"
    return plain, [_numbered(form) for form in formats]


def _numbered(form: str) -> str:
    """A format with months as numbers, no day of the week, and its words as plain small letters."""
    form = re.sub("%a|%A", "", form.replace("%b", "%m").replace("%B", "%m"))
    bare = "".join(c for c in unicodedata.normalize("NFD", form) if not unicodedata.combining(c))
    first, *signs = bare.split("%")
    lowered = "%".join([first.lower(), *(sign[:1] + sign[1:].lower() for sign in signs)])
    return " ".join(lowered.split()).strip(" ,.")


def duration(column: Column) -> str:
    """SQL of the seconds of a plain text; NULL where it is none, or must be read more closely."""
    text = "x_duration_s"
    if column.unit == "clock":
        shape = f"regexp_full_match({text}, '(\\d{{1,3}}:)?\\d{{1,3}}:\\d\\d')"
        last = f"try_cast(split_part({text}, ':', -1) AS INTEGER)"
        middle = f"try_cast(split_part({text}, ':', -2) AS INTEGER) * 60"
        hours = f"coalesce(try_cast(nullif(split_part({text}, ':', -3), '') AS INTEGER), 0) * 3600"
        return f"CASE WHEN {shape} THEN {hours} + {middle} + {last} END"
    if column.unit == "hh:mm":
        shape = f"regexp_full_match({text}, '\\d{{1,3}}:[0-5]\\d')"
        parts = [f"try_cast(split_part({text}, ':', {at}) AS INTEGER)" for at in (1, 2)]
        return f"CASE WHEN {shape} THEN {parts[0]} * 3600 + {parts[1]} * 60 END"
    if column.unit == "ms":
        plain = f"regexp_full_match({text}, '\\d{{1,10}}')"
        return f"CASE WHEN {plain} THEN (try_cast({text} AS BIGINT) + 500) // 1000 END"
    factor = " * 60" if column.unit == "min" else ""
    short = f"try_cast({text} AS UINTEGER)"  # the rule below, at half its cost, for most texts
    return (
        f"CASE WHEN {text} = '' THEN NULL "
        f"WHEN strlen({text}) < 9 AND {short}::VARCHAR = {text} THEN {short}::INTEGER{factor} "
        f"WHEN regexp_full_match({text}, '\\d{{1,8}}') THEN try_cast({text} AS INTEGER){factor} END"
    )


def zone_offsets(zones: Mapping[str, str]) -> tuple[list[str], list[int | str]]:
    """Names, and of each its minutes of offset or its IANA zone."""
    names = list(zones)
    return names, [_minutes_or_zone(zones[name]) for name in names]


def _minutes_or_zone(value: str) -> int | str:
    text = value.strip().upper().removeprefix("UTC").removeprefix("GMT")
    if text in {"", "Z"}:
        return 0
    sign = -1 if text.startswith("-") else 1
    hours, _, minutes = text.lstrip("+-").partition(":")
    if hours.isdigit() and (minutes == "" or minutes.isdigit()):
        if minutes == "" and len(hours) == 4:
            hours, minutes = hours[:2], hours[2:]
        return sign * (int(hours) * 60 + int(minutes or 0))
    return value.strip()
