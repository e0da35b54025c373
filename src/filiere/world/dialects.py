"""In which words does each operator's dump name cells, times and ways?"""

from filiere.world.geography import OPERATORS
from filiere.world.simulation import Cast


def printed(world: Cast, cell: int) -> str:
    """A cell as its operator's dump names it; Bouygues gives the point alone."""
    text, operator = world.cells.text[cell], OPERATORS[int(world.cells.operator[cell])].name
    if operator == "orange":
        return text.replace("-", "")
    if operator == "sfr":
        return hexadecimal(text)
    latitude, longitude = world.cells.place(world.cells.x, world.cells.y)
    return f"point:{latitude[cell]:.6f},{longitude[cell]:.6f}"


def french(stamp: str) -> str:
    """yyyy-mm-dd HH:MM:SS as dd/mm/yyyy HH:MM:SS."""
    return f"{stamp[8:10]}/{stamp[5:7]}/{stamp[:4]}{stamp[10:]}"


def way(kind: str, *, outgoing: bool) -> str:
    """A communication with its direction; signalling and data have none."""
    if kind.upper() not in {"APPEL", "SMS"}:
        return kind
    return f"{kind} sortant" if outgoing else f"{kind} entrant"


def spaced(cell: str) -> str:
    """208-01-20001-1001 as Orange prints it, in groups."""
    return cell.replace("-", " ")


def hexadecimal(cell: str) -> str:
    """GCI: PLMN, then area and cell in four hexadecimal digits each."""
    mcc, mnc, area, identity = cell.split("-")
    return f"{mcc}{mnc}{int(area):04X}{int(identity):04X}"
