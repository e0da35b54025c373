"""What do the spans, places and sums of a report say?"""

import re

from filiere.model.amount import Amount
from filiere.model.seized import (
    Origin,
)
from filiere.readers.ufdr.models import Model


def seconds(text: str) -> int | None:
    """Whole seconds of a span such as 00:01:35, 1.00:00:00 or 95."""
    found = re.fullmatch(r"(?:(\d+)\.)?(\d+):(\d{2}):(\d{2})(?:\.\d+)?", text.strip())
    if found is not None:
        days, hours, minutes, seconds = (int(part or 0) for part in found.groups())
        return ((days * 24 + hours) * 60 + minutes) * 60 + seconds
    return int(text) if text.strip().isdecimal() and text.isascii() else None


def number_of(text: str) -> float | None:
    """A number with a point or a comma; None where it is none, or no measure of anything."""
    try:
        found = float(text.replace(",", "."))
    except ValueError:
        return None
    return found if found == found and abs(found) < 1e9 else None  # noqa: PLR0124 - not a number


def coordinate(model: Model) -> tuple[float | None, float | None]:
    """Latitude and longitude in degrees; (None, None) where one is missing or on no globe."""
    latitude = number_of(model.fields.get("Latitude", ""))
    longitude = number_of(model.fields.get("Longitude", ""))
    if latitude is None or longitude is None or abs(latitude) > 90 or abs(longitude) > 180:
        return None, None
    return latitude, longitude


def origin_of(model: Model) -> Origin:
    """Where a point comes from, by the words that the report has for it."""
    said = " ".join(
        model.fields.get(name, "") for name in ("LocationOrigin", "Origin", "Category", "Type")
    ).lower()
    if "external" in said or "shared" in said:
        return Origin.SHARED_BY_OTHER
    if "photo" in said or "media" in said or "image" in said:
        return Origin.PHOTO
    if "cell" in said or "wifi" in said or "wireless" in said or "network" in said:
        return Origin.NETWORK
    return Origin.DEVICE if "device" in said or "gps" in said else Origin.UNKNOWN


def amount_of(text: str) -> Amount | None:
    """A sum with as many decimals as are written."""
    found = re.fullmatch(r"\s*(-?)(\d+)(?:[.,](\d+))?\s*", text)
    if found is None:
        return None
    rest = found[3] or ""
    units = int(found[2] + rest)
    return Amount(-units if found[1] else units, len(rest))
