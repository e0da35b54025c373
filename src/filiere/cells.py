"""Which cell is meant by what a file, a list of masts or a requisition writes?

A cell is a network and an identity within it. ``208-01-6699-196``, ``208-1-06699-00196``,
``20801 6699 196``, ``208-01-1A2B-00C4`` and ``208011A2B00C4`` are one cell of the network 208-01;
``1234-5678`` is a cell of no network that it names, and takes the one that the layout or case.toml
declares. Identities that hold more than 16 bits (4G, 5G) are unique in their network without the
area: it is left out. What cannot be taken apart stays as written, within its network.

One reader for files and for case.toml: a function of (text, network, notation).
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from math import comb, prod

from filiere.numbers.nobody import MISSING

LONGEST = 128
"""Characters of an identity; beyond, a text is none."""

LARGEST_AREA = (1 << 24) - 1
LARGEST_4G = (1 << 28) - 1
LARGEST = (1 << 36) - 1
LEAST_HEX = 3
"""Digits of each part by which an identity without network is known to be hexadecimal."""

SHORT = 0xFFFF
"""Largest identity of a cell that is unique in its area only."""

TEST_COUNTRIES = frozenset({"001", "999"})

_NO_CELL = frozenset(
    {
        "wifi", "wi-fi", "wi fi", "wlan", "vowifi", "epdg", "ims", "roaming", "unknown", "inconnu",
        "inconnue", "unbekannt", "desconocido", "desconocida", "sconosciuto", "non disponible",
        "indisponible", "not available", "no cell",
    }
)  # fmt: skip
"""What stands for no cell of the network: a call over the internet, or in another country."""
_FILLER = re.compile(r"0+|9{6,}|[fF]{4,}|65535")
_LABELLED = re.compile(
    r"(?:e?cgi|ncgi|eci|nci|ci|cell(?:ule| ?id)?|lac-?ci)\s*[:=]\s*(?=\S)", re.IGNORECASE
)
"""What stands before an identity to say what it is."""
_PLMN = re.compile(r"(\d{3})-?(\d{2,3})")
_USUAL = re.compile(r"(\d{3})-(\d{2,3})-([1-9]\d{0,4})-([1-9]\d{0,4})")
_NETWORK_ALONE = re.compile(r"(?:\d{3}[-_:/. |]\d{1,3})?[-_:/. |]+")
_PARTS = re.compile(r"[0-9A-Fa-f]+(?:([-_:/. |])[0-9A-Fa-f]+)(?:\1[0-9A-Fa-f]+)*")
_WHOLE = re.compile(r"\d{5}[0-9A-Fa-f]{7,10}")
"""A network and its cell in one, as ECGI and NCGI are printed."""
_DECIMAL = re.compile(r"(?<=\d)\.0+(?=$|[-_:/ |])")
_SCIENTIFIC = re.compile(r"[+-]?\d+([.,]\d+)?[eE]\+\d+")
_ACCESS = re.compile(r"(?:utran-cell-id-3gpp|cgi-3gpp)\s*=\s*\"?([0-9A-Fa-f]+)", re.IGNORECASE)
_WRAPPED = re.compile(r"=?\(?\s*\"(.*)\"\s*\)?|'(.*)'|'(.*)")
_LETTER = re.compile(r"[A-Fa-f]")
_MARK = re.compile(r"0[xX]([0-9A-Fa-f]+)|((?=[A-Fa-f]*\d)[0-9A-Fa-f]+)[hH]")
_MARKED = re.compile(
    r"(?<![0-9A-Za-z])(?:0[xX][0-9A-Fa-f]+|(?=[A-Fa-f]*\d)[0-9A-Fa-f]+[hH])(?![0-9A-Za-z])"
)
_POWER = re.compile(r"\d+[eE]\d+")

NO_LETTER = 10 / 16
"""Share of hexadecimal digits that are no letters."""

FEW = 20
"""Texts without a letter for each one with some, so that these are stray ones."""

LEAST_CHANCE = 0.05
"""Below, so many texts without a letter are not those of a hexadecimal column."""


_TOLD = re.compile(
    r"(?P<mcc>\d{3})-(?P<mnc>\d{2,3})-(?:(?P<area>\d{1,8})-(?P<cell>\d{1,5})|(?P<wide>\d{1,11}))"
    r"|[^\d:]{0,64}\d{0,6}:(?P<area_alone>\d{1,5})-(?P<cell_alone>\d{1,5})"
)


class Notation(StrEnum):
    """How the numbers of an identity are written; what a layout may say of its column."""

    AUTO = "auto"
    """Decimal, hexadecimal where a letter or the rest of the column shows it."""
    DECIMAL = "decimal"
    HEXADECIMAL = "hexadecimal"
    ENB_SECTOR = "enb_sector"
    """The number of the 4G station and that of its sector (station × 256 + sector)."""
    AS_WRITTEN = "as_written"


@dataclass(frozen=True, slots=True)
class CellRead:
    """What a text was read as; ``cell`` is empty where it names none."""

    cell: str = ""
    """With its network: what the case keeps and compares."""
    bare: str = ""
    """Without a network that the text does not name: what an act may name."""
    rule: str = ""
    """Name of what was mended or left open, where reading was more than taking parts."""


@lru_cache(maxsize=200_000)
def read_cell(
    text: str, network: str = "", *, notation: Notation = Notation.AUTO, hexadecimal: bool = False
) -> CellRead:
    """Read one text.

    Args:
        text: As written in a cell of a table, or in an act.
        network: Network of identities that name none: ``208-01``, or any other name.
        notation: What the layout says of the column.
        hexadecimal: The rest of the column is hexadecimal: so are its texts without a letter.
    """
    if not hexadecimal and notation is Notation.AUTO and _is_plain(text):
        return CellRead(text, text)
    plain, rule = _plain(text)
    none = _nothing(plain, rule)
    if none is not None:
        return none
    if notation is Notation.AS_WRITTEN:
        return _within(plain, network, rule)
    access = _ACCESS.search(plain)
    if access is not None:
        return _compact(access[1], rule, area=True) or _within(plain, network, rule)
    if _PARTS.fullmatch(plain) is not None:
        parts = re.split(r"[-_:/. |]", plain)
        return _parted(parts, plain, network, rule, notation, hexadecimal)
    return _unparted(plain, network, rule, notation, hexadecimal)


def _unparted(
    plain: str,
    network: str,
    rule: str,
    notation: Notation,
    hexadecimal: bool,  # noqa: FBT001
) -> CellRead:
    if notation in {Notation.AUTO, Notation.HEXADECIMAL} and is_marked(plain):
        return _marked(plain, network, rule)
    in_hex = hexadecimal or notation is Notation.HEXADECIMAL
    return _run_together(plain, network, rule, in_hex=in_hex)


def _marked(plain: str, network: str, rule: str) -> CellRead:
    """An identity whose parts each say that they are hexadecimal; of one alone both is in doubt."""
    parts = re.split(r"[-_:/. |]", plain)
    plmn, rest = _network_of(parts)
    found = [_MARK.fullmatch(part) for part in rest]
    shown = [one[1] or one[2] for one in found if one is not None]
    if len(rest) not in {1, 2} or (len(shown) == 0):
        return _within(plain, network, rule)
    if len(shown) < len(rest):
        return CellRead(rule="notation_in_doubt")
    numbers = [int(part, 16) for part in shown]
    told = f"{rule} marked_hexadecimal".strip()
    own = plmn if plmn != "" else network
    found_cell = _identity(own, numbers, named=plmn != "", rule=told)
    return found_cell or _within(plain, own, rule)


def _run_together(plain: str, network: str, rule: str, *, in_hex: bool) -> CellRead:
    """A text without separators: network and identity, an identity alone, or none of ours."""
    if _is_subscription(plain):
        return CellRead(rule="no_cell")
    shown = in_hex or _LETTER.search(plain[5:]) is not None
    if shown and _WHOLE.fullmatch(plain) is not None:
        found = _compact(plain, rule, area=False)
        if found is not None:
            return found
    alone = re.fullmatch(r"\d{1,11}", plain) is not None and not names_network(plain)
    if alone and _PLMN.fullmatch(network) is not None and int(plain) > SHORT:
        return _identity(network, [int(plain)], named=False, rule=rule) or CellRead(rule="no_cell")
    return _within(plain, network, rule)


def _is_subscription(plain: str) -> bool:
    """Whether fifteen digits are a SIM card's: with two for the network, no cell has so many."""
    if re.fullmatch(r"\d{15}", plain) is None:
        return False
    return _has(plain[:3], plain[3:5]) and not _has(plain[:3], plain[3:6])


def _nothing(plain: str, rule: str) -> CellRead | None:
    """What is said of a text that names no cell; None where it may name one."""
    if plain == "":
        return CellRead(rule=rule)
    if _SCIENTIFIC.fullmatch(plain) is not None:
        return CellRead(rule="digits_lost")
    if _FILLER.fullmatch(plain) is not None:
        return CellRead(rule="no_cell")
    if _NETWORK_ALONE.fullmatch(plain) is not None:
        return CellRead()  # columns joined, of which those of the cell are empty
    return CellRead(rule="no_cell") if len(plain) > LONGEST else None


def _is_plain(text: str) -> bool:
    """Whether a text is what most files hold: country, network, area and cell as they are kept."""
    found = _USUAL.fullmatch(text)
    return (
        found is not None
        and _has(found[1], found[2])
        and int(found[3]) < SHORT
        and int(found[4]) < SHORT
    )


def networks_in_hexadecimal(texts: Iterable[str]) -> dict[str, bool | None]:
    """By network, '' for none, whether its cells are written in hexadecimal.

    Two operators in one file write as each does: the letters of one say nothing of the other.
    """
    of: dict[str, list[str]] = {}
    for text in texts:
        of.setdefault(column_shown(text), []).append(text)
    return {column: written_in_hexadecimal(own) for column, own in of.items()}


def column_shown(text: str) -> str:
    """The network that a text names; apart where it is run together, as its form has a base.

    ECGI and NCGI are printed in hexadecimal, which says nothing of parts with dashes beside them.
    """
    plain, _ = _plain(text)
    return network_shown(text) + (" packed" if _WHOLE.fullmatch(plain) is not None else "")


def network_shown(text: str) -> str:
    """The network that the text of a cell names, MCC-MNC; '' where it names none."""
    plain, _ = _plain(text)
    if _PARTS.fullmatch(plain) is None:
        return f"{plain[:3]}-{plain[3:5]}" if _WHOLE.fullmatch(plain) is not None else ""
    return _network_of(re.split(r"[-_:/. |]", plain))[0]


def written_in_hexadecimal(texts: Iterable[str]) -> bool | None:
    """Whether a column writes hexadecimal: True, False, or None where it writes both.

    Its texts are read in one base. Some have no letter by chance: of those that are hexadecimal,
    (10/16)^k with k digits. Where half have a letter, or as many without one as stand there are
    not too many for chance, all are hexadecimal; unless one is wider than a hexadecimal one, or
    those of one shape (area and cell, or a 4G cell alone) have no letter, too many for chance.
    A text that marks itself as hexadecimal (0x1A2B) says nothing of the others.
    """
    reserved = {"FFFE", "FFFF", "FFFFFFF"}
    letters: Counter[int] = Counter()
    plain: dict[int, list[float]] = {}
    wide = 0
    for text in texts:
        shown, _ = _plain(text)
        tail = _tail(shown)
        if len(tail) == 0 or is_marked(shown) or shows_powers(shown):
            continue
        if any(_LETTER.search(part) for part in tail if part.upper() not in reserved):
            letters[len(tail)] += 1
        else:
            plain.setdefault(len(tail), []).append(NO_LETTER ** len(tail[-1].lstrip("0")))
            wide += any(len(part) > 4 for part in tail) if len(tail) > 1 else 0
    if letters.total() == 0:
        return False
    without = [share for shares in plain.values() for share in shares]
    many = letters.total() >= len(without) or _chance(letters.total(), without) >= LEAST_CHANCE
    if all(_is_stray(letters[parts], plain.get(parts, ())) for parts in letters):
        return False
    # 4G may be written in one base, 2G and 3G in another: each shape has its letters
    apart = any(letters[parts] == 0 and prod(of) < LEAST_CHANCE for parts, of in plain.items())
    return True if wide == 0 and many and not apart else None


def _is_stray(letters: int, plain: Sequence[float]) -> bool:
    """Whether the texts with letters of one shape are a few among many that are not hexadecimal."""
    return letters * FEW < len(plain) and prod(plain) < LEAST_CHANCE


def _chance(letters: int, plain: Sequence[float]) -> float:
    """By chance, so many texts without a letter or more among as many hexadecimal ones."""
    mean = sum(plain) / len(plain)
    count = letters + len(plain)
    return sum(
        comb(count, k) * mean**k * (1 - mean) ** (count - k) for k in range(len(plain), count + 1)
    )


def is_marked(text: str) -> bool:
    """Whether a text says of itself that it is hexadecimal: 0x1A2B-0xC4, 1A2Bh-00C4h."""
    return _MARKED.search(text) is not None


def has_letter(text: str) -> bool:
    """Whether the parts of an identity after its network hold a hexadecimal letter."""
    plain, _ = _plain(text)
    return _PARTS.fullmatch(plain) is not None and any(map(_LETTER.search, _tail(plain)))


def shows_powers(text: str) -> bool:
    """Whether its letters may be those of a spreadsheet's powers: 1E3 is 483, or 1000."""
    parts = [part for part in re.split(r"[-_:/. |]", text) if _LETTER.search(part)]
    return len(parts) > 0 and all(_POWER.fullmatch(part) is not None for part in parts)


def _tail(plain: str) -> list[str]:
    """The parts of an identity after its network; none where it cannot be taken apart."""
    if _PARTS.fullmatch(plain) is not None:
        parts = re.split(r"[-_:/. |]", plain)
        plmn, rest = _network_of(parts)
        return rest if plmn != "" or len(parts) == 2 else []
    return [plain[5:]] if _WHOLE.fullmatch(plain) is not None else []


def _plain(text: str) -> tuple[str, str]:
    digits, other = text, False
    if not text.isascii():
        digits = "".join(str(unicodedata.decimal(c, c)) for c in text)
        other = digits != text
        digits = unicodedata.normalize("NFKC", digits) if other else digits
    shown = "".join(c if c.isprintable() else " " for c in digits)
    trimmed = shown.replace("\u00a0", " ").strip()
    trimmed = re.sub("[\u2010-\u2015\u2212\ufe63\uff0d]", "-", trimmed)
    found = _WRAPPED.fullmatch(trimmed)
    if found is not None:
        trimmed = next(part for part in found.groups() if part is not None).strip()
    if trimmed.casefold() in MISSING | _NO_CELL or re.fullmatch(r"[-_.?*/ ]+", trimmed) is not None:
        return "", "null_word"
    label = _LABELLED.match(trimmed)
    if label is not None:
        trimmed = trimmed[label.end() :]
    whole = _DECIMAL.sub("", trimmed)
    if whole != trimmed:
        return whole, "decimal"
    return trimmed, "other_digits" if other else ""


def _parted(  # noqa: PLR0913, PLR0917 -- a text, taken apart, and how it is to be read
    parts: list[str],
    plain: str,
    network: str,
    rule: str,
    notation: Notation,
    hexadecimal: bool,  # noqa: FBT001
) -> CellRead:
    plmn, rest = _network_of(parts)
    own = plmn if plmn != "" else network
    if plmn == "" and (len(parts) != 2 or _may_be_network(parts)) and notation is Notation.AUTO:
        return _within(plain, network, rule)
    letters = any(_LETTER.search(part) for part in rest)
    if letters and plmn == "" and any(len(part) < LEAST_HEX for part in rest):
        return _within(plain, network, rule)  # «C 17» is a name
    in_hex = letters or notation is Notation.HEXADECIMAL
    if hexadecimal and not in_hex and notation is Notation.AUTO:
        in_hex, rule = True, "hexadecimal"
    if len(rest) not in {1, 2} or (letters and notation is Notation.DECIMAL):
        return _within(plain, network if plmn == "" else "", rule)
    numbers = [int(part, 16 if in_hex else 10) for part in rest]
    if notation is Notation.ENB_SECTOR and len(numbers) == 2 and numbers[1] < 256:
        numbers = [numbers[0] * 256 + numbers[1]]
    return _identity(own, numbers, named=plmn != "", rule=rule) or _within(plain, own, rule)


def _identity(network: str, numbers: list[int], *, named: bool, rule: str) -> CellRead | None:
    """The identity that one or two numbers make; None where they are too large to make one."""
    number = numbers[-1]
    if number > LARGEST or (len(numbers) == 2 and numbers[0] > LARGEST_AREA):
        return None
    if number in {SHORT, LARGEST_4G} or not any(numbers):
        return CellRead(rule="no_cell")
    bare = str(number)
    if len(numbers) == 2 and number <= SHORT:
        bare = f"{numbers[0]}-{number}"
    full = f"{network}-{bare}" if _PLMN.fullmatch(network) is not None else bare
    if len(numbers) == 1 and number <= SHORT and not named:
        return None  # an identity within an area that nothing names
    cell = full if network == "" or full != bare else f"{network}:{bare}"
    return CellRead(cell, cell if named else bare, rule)


def _compact(digits: str, rule: str, *, area: bool) -> CellRead | None:
    """An identity run together: network, then hexadecimal digits (3GPP TS 23.003, TS 24.229)."""
    plmn, mnc = digits[:3], _code_length(digits)
    tail = digits[3 + mnc :]
    widths = {8: (4, 4), 7: (0, 7), 9: (0, 9)}
    if area:
        widths = {11: (4, 7), 8: (4, 4), 15: (6, 9), 12: (5, 7)}
    code = digits[3 : 3 + mnc]
    if len(tail) not in widths or not code.isdigit() or not _is_network(plmn, code):
        return None
    first = widths[len(tail)][0]
    numbers = [int(tail[first:], 16)]
    if first > 0:
        numbers.insert(0, int(tail[:first], 16))
    return _identity(f"{plmn}-{_code(plmn, code)}", numbers, named=True, rule=rule)


def _within(plain: str, network: str, rule: str) -> CellRead:
    """A text kept as written; it takes the network unless it begins with one itself."""
    joined = re.sub(r"\s+", "-", plain)
    if network == "" or names_network(joined):
        return CellRead(joined, joined, rule)
    return CellRead(f"{network}:{joined}", joined, rule)


def names_network(text: str) -> bool:
    """Whether an identity begins with a country and a network that exist."""
    found = _PLMN.match(text)
    return found is not None and len(text) >= 10 and _is_network(found[1], found[2][:2], found[2])


def _network_of(parts: list[str]) -> tuple[str, list[str]]:
    """The network that parts begin with, as ``208-01``, and the parts after it."""
    first = parts[0]
    if len(parts) >= 3 and re.fullmatch(r"\d{3}", first) and re.fullmatch(r"\d{1,3}", parts[1]):
        if not is_country(first):
            return "", parts
        return f"{first}-{_code(first, parts[1])}", parts[2:]
    joined = re.fullmatch(r"\d{5,6}", first) is not None
    if len(parts) >= 3 and joined and _is_network(first[:3], first[3:5], first[3:]):
        return f"{first[:3]}-{_code(first[:3], first[3:])}", parts[1:]
    return "", parts


def _may_be_network(parts: list[str]) -> bool:
    """Whether two parts may be a network and a cell as well as an area and a cell."""
    first, second = parts
    known = re.fullmatch(r"\d{5,6}", first) is not None and names_network(first + "0" * 5)
    return known and second.isdigit() and int(second) > SHORT


def network_text(text: str) -> str:
    """A network as a layout or case.toml names it: ``208-1`` and ``20801`` are ``208-01``."""
    found = re.fullmatch(r"(\d{3})[- ]?(\d{1,3})", text.strip())
    return text.strip() if found is None else f"{found[1]}-{_code(found[1], found[2])}"


def _code(mcc: str, mnc: str) -> str:
    """A network code with the digits that its country gives it: ``01`` is not ``001``."""
    if len(mnc) == 1:
        mnc = f"0{mnc}"
    if len(mnc) == 3 and mnc.startswith("0") and not _has(mcc, mnc) and _has(mcc, mnc[1:]):
        return mnc[1:]
    if len(mnc) == 2 and not _has(mcc, mnc) and _has(mcc, f"0{mnc}"):
        return f"0{mnc}"
    return mnc


def _code_length(digits: str) -> int:
    """How many digits the network code has that a run of digits holds after its country."""
    mcc = digits[:3]
    return 3 if _has(mcc, digits[3:6]) and not _has(mcc, digits[3:5]) else 2


def is_country(mcc: str) -> bool:
    """Whether three digits are the code of a country in mobile networks (ITU-T E.212)."""
    return _has(mcc, "") or mcc in TEST_COUNTRIES


def _is_network(mcc: str, *codes: str) -> bool:
    return any(_has(mcc, code) for code in codes) or mcc in TEST_COUNTRIES


@lru_cache(maxsize=4096)
def _has(mcc: str, code: str) -> bool:
    """Whether a country has a network code (ITU-T E.212), as python-stdnum lists them.

    With an empty code, whether there is such a country.
    """
    from stdnum import numdb  # noqa: PLC0415 -- read where a network is named

    parts = numdb.get("imsi").split(mcc + code + "0" * (12 - len(code)))
    if code == "":
        return len(parts) > 1 and parts[0] == mcc
    return len(parts) > 2 and parts[:2] == [mcc, code]


def is_identity(text: str) -> bool:
    """Whether a text is the identity of a cell by its form alone, and so nobody's number.

    Network and numbers within the bounds that networks have; what was kept as it was written, since
    it could not be taken apart, is none.
    """
    found = _TOLD.fullmatch(text)
    if found is None:
        return False
    if found["area_alone"] is not None:
        return int(found["area_alone"]) <= SHORT and int(found["cell_alone"]) <= SHORT
    if found["wide"] is not None:
        return int(found["wide"]) <= LARGEST
    return int(found["area"]) <= LARGEST_AREA and int(found["cell"]) <= SHORT
