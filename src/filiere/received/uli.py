"""Which cell, place and address do the bytes of a network's own records name?

User location information of 3GPP TS 29.274 and TS 29.060, coordinates of ETSI TS 102 657, and
internet addresses as bytes. What is none of them stays as it is written.
"""

import ipaddress
import re

_PLMN, _AREA_CELL, _WIDE = 3, 4, 4
_GEO = re.compile(r"([NSEW])(\d{2,3})(\d\d)(\d\d(?:\.\d+)?)")
_DECIMAL = re.compile(r"([NSEW])(\d{1,3}(?:\.\d+)?)")
_HEX = re.compile(r"(?:[0-9A-Fa-f]{2})+")

CGI, SAI, RAI, TAI, ECGI, LAI = (1 << bit for bit in range(6))
"""Bits of the first byte of 29.274: what follows, in this order."""
_SIZE = {CGI: 7, SAI: 7, RAI: 7, TAI: 5, ECGI: 7, LAI: 5}


def cell_of(text: str) -> str:
    """The cell that hexadecimal user location information names; the text where it names none."""
    if _HEX.fullmatch(text) is None:
        return text
    content = bytes.fromhex(text)
    if len(content) == 7:  # a global cell identity alone
        return _area_cell(content) or text
    if len(content) == 8 and content[0] == 0:  # 29.060: the type of the place, here a cell
        return _area_cell(content[1:]) or text
    return _told(content) or text


def wide_cell_of(text: str) -> str:
    """The 4G cell that seven bytes of an ECGI name (network, then 28 bits); the text if none."""
    if _HEX.fullmatch(text) is None or len(text) != 2 * (_PLMN + _WIDE):
        return text
    content = bytes.fromhex(text)
    network = _network(content)
    wide = int.from_bytes(content[_PLMN:]) & 0x0FFF_FFFF
    return f"{network}-{wide}" if network != "" else text


def _told(content: bytes) -> str:
    """What 29.274 says: the 4G cell where it is told, else the cell or the service area."""
    flags, at, found = content[0], 1, {}
    for flag, size in _SIZE.items():
        if flags & flag:
            found[flag] = content[at : at + size]
            at += size
    if flags & ~sum(_SIZE) or at != len(content):
        return ""
    if ECGI in found:
        wide = int.from_bytes(found[ECGI][_PLMN:]) & 0x0FFF_FFFF
        network = _network(found[ECGI])
        return f"{network}-{wide}" if network != "" else ""
    return _area_cell(found.get(CGI, b"")) or _area_cell(found.get(SAI, b""))


def _area_cell(content: bytes) -> str:
    if len(content) != _PLMN + _AREA_CELL:
        return ""
    network = _network(content)
    area, cell = int.from_bytes(content[3:5]), int.from_bytes(content[5:7])
    return f"{network}-{area}-{cell}" if network != "" else ""


def _network(content: bytes) -> str:
    """Country and network from their three bytes, nibbles turned; '' where they are no digits."""
    digits = [content[0] & 15, content[0] >> 4, content[1] & 15, content[1] >> 4]
    digits += [content[2] & 15, content[2] >> 4]
    if any(digit > 9 for digit in (*digits[:3], *digits[4:])) or 9 < digits[3] < 15:
        return ""
    mcc = "".join(map(str, digits[:3]))
    mnc = "".join(map(str, digits[4:])) + ("" if digits[3] == 15 else str(digits[3]))
    return f"{mcc}-{mnc}"


def degrees_of(text: str) -> str:
    """Degrees from ``N502312`` or ``E1122312.18`` (degrees, minutes, seconds) or ``N51.5046``."""
    found = _GEO.fullmatch(text)
    if found is not None:
        minutes, seconds = int(found[3]), float(found[4])
        if minutes > 59 or seconds >= 60:
            return text
        value = int(found[2]) + minutes / 60 + seconds / 3600
    else:
        found = _DECIMAL.fullmatch(text)
        if found is None:
            return text
        value = float(found[2])
    return f"{-value if found[1] in 'SW' else value:.6f}"


def address_of(text: str) -> str:
    """An internet address as text, also from its four or sixteen bytes; else as written."""
    plain = text.strip()
    if len(plain) in {8, 32} and _HEX.fullmatch(plain) is not None:
        return str(ipaddress.ip_address(bytes.fromhex(plain)))
    return plain
