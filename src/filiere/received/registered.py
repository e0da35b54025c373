"""Who holds a line, and where are the cells, by a message of retained data (ETSI TS 102 657)?

A message that answers a question on subscribers or handsets has no communications: each number of
a subscriber is a row with its holder, each handset one with its number. One that answers a question
on the network has a row for each cell. Names of the elements are those of the standard, compared
without case; what is of another kind in such a message is a row that says which, and is counted.
"""

from collections.abc import Iterator

from filiere.received.below import Below, shape_of, time_of
from filiere.received.rows import Row
from filiere.received.uli import cell_of, degrees_of, wide_cell_of
from filiere.received.xml import Node

HOLDERS = (
    "Record", "Kind", "Number", "IMSI", "IMEI", "Name", "Organisation", "Born", "Identification",
    "Address", "Postcode", "City", "Country", "Contact", "Operator", "Contract", "From", "To",
)  # fmt: skip
"""Columns of a message on subscribers and handsets."""

ELEMENTS = ("Record", "Kind", "Cell", "Latitude", "Longitude", "Azimuth", "Beam", "From", "To")
"""Columns of a message on the network."""

SUBSCRIBER, DEVICE, ELEMENT = "telephonysubscriber", "telephonydevice", "telephonynetworkelement"
_SUBSCRIBERS = (SUBSCRIBER, "nasubscriber", "multimediasubscriber")
_DEVICES = (DEVICE, "nadevice")
_PLACES = (ELEMENT, "networkelement", "nanetworkelement")


def is_of_holders(record: Node) -> bool:
    """Whether a record tells who holds a line, or which handset is whose."""
    every = Below(record)
    return any(every.first(name) is not None for name in (*_SUBSCRIBERS, *_DEVICES))


def is_of_elements(record: Node) -> bool:
    """Whether a record tells of the network itself."""
    every = Below(record)
    return any(every.first(name) is not None for name in _PLACES)


def holders(record: Node) -> Iterator[Row]:
    """The rows of one record of a message on subscribers and handsets."""
    every = Below(record)
    subscriber = next((each for name in _SUBSCRIBERS if (each := every.first(name))), None)
    device = next((each for name in _DEVICES if (each := every.first(name))), None)
    if subscriber is not None:
        yield from _lines(record, subscriber)
    elif device is not None:
        yield _handset(record, Below(device))
    else:
        yield _row(HOLDERS, Record=_number_of(record), Kind=shape_of(record))


def _lines(record: Node, subscriber: Node) -> Iterator[Row]:
    """One row per number of a subscriber, with the SIM and handset that stand with it."""
    whole = Below(subscriber)
    name = "subscribedtelephonyservices"  # a list, and each of its members
    every = [each for each in whole.every(name) if Below(each).first(name) is None]
    services = every or [subscriber]
    for service in services:
        below = Below(service)
        numbers = below.leaves("registerednumbers") or below.texts("msisdn")
        sims, handsets = below.texts("imsi"), below.leaves("allocateddeviceids")
        handsets = handsets or below.texts("imei")
        for at in range(max(len(numbers), len(sims), 1)):
            yield _row(
                HOLDERS,
                **_person(whole),
                Record=_number_of(record),
                Kind="subscriber",
                Number=_at(numbers, at),
                IMSI=_at(sims, at),
                IMEI=_at(handsets, at),
                Operator=below.text("providerid"),
                Contract=below.text("servicetype") or below.text("subscriptiontype"),
                From=below.text("starttime") or below.text("connectiondate"),
                To=below.text("endtime"),
            )


def _at(texts: list[str], place: int) -> str:
    """The text of the same place; one alone is that of every place."""
    if len(texts) == 1:
        return texts[0]
    return texts[place] if place < len(texts) else ""


def _person(whole: Below) -> dict[str, str]:
    person = whole.first("individualinfo")
    company = whole.first("organizationinfo") or whole.first("organisationinfo")
    names = Below(person) if person is not None else None
    parts = ("salutation", "firstname", "middlenames", "surnameprefix", "surname", "surnamesuffix")
    told = [] if names is None else [names.text(part) for part in parts]
    name = " ".join(part for part in told if part != "")
    if names is not None and name == "":
        name = names.text("name") or names.text("personnameinfo")
    street = [whole.text(part) for part in ("flatnumber", "buildingnumber", "streetname", "pobox")]
    organisation = "" if company is None else Below(company).text("name") or company.text.strip()
    return {
        "Name": name,
        "Organisation": organisation,
        "Born": whole.text("dateofbirth"),
        "Identification": whole.text("identificationnumber"),
        "Address": " ".join(part for part in street if part != ""),
        "Postcode": whole.text("postalcode"),
        "City": whole.text("city"),
        "Country": whole.text("country"),
        "Contact": whole.text("emailaddress") or whole.text("contactnumber"),
    }


def _handset(record: Node, device: Below) -> Row:
    numbers = device.texts("msisdn") or device.leaves("registerednumbers")
    return _row(
        HOLDERS,
        Record=_number_of(record),
        Kind="device",
        Number=_at(numbers, 0) or device.text("subscriberid"),
        IMSI=device.text("imsi"),
        IMEI=device.text("imei") or _at(device.leaves("telephonydeviceid"), 0),
        From=device.text("starttime"),
        To=device.text("endtime"),
    )


def elements(record: Node) -> Iterator[Row]:
    """The rows of one record of a message on the network: one per cell."""
    every = Below(record)
    found = next((each for name in _PLACES if (each := every.first(name))), None)
    if found is None:
        yield _row(ELEMENTS, Record=_number_of(record), Kind=shape_of(record))
        return
    whole = Below(found)
    wide = whole.text("ecgi") or whole.text("ncgi")
    told = whole.text("globalcellid") or whole.text("userlocationinformation")
    yield _row(
        ELEMENTS,
        Record=_number_of(record),
        Kind="network element",
        Cell=wide_cell_of(wide) if wide != "" else cell_of(told),
        Latitude=degrees_of(whole.text("latitudedec") or whole.text("latitude")),
        Longitude=degrees_of(whole.text("longitudedec") or whole.text("longitude")),
        Azimuth=whole.text("azimuth"),
        Beam=whole.text("beamwidth"),
        From=_iso(whole.text("starttime")),
        To=_iso(whole.text("endtime")),
    )


def _iso(text: str) -> str:
    """A time of the standard, ``20240603101500+0200``, as ISO 8601 writes it; else as it stands."""
    when, offset = time_of(text)
    return f"{when.replace(' ', 'T')}{offset}" if offset != "" else text


def _number_of(record: Node) -> str:
    return record.said(("recordNumber",))


def _row(header: tuple[str, ...], **cells: str) -> Row:
    return [cells.get(name, "") for name in header]
