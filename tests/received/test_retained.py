"""Does a message of retained data become the rows that it tells, and nothing else?"""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from io import BytesIO
from typing import BinaryIO, Self

import pytest

from filiere.errors import ImportRefusedError
from filiere.received.retained import HEADER, Legs, is_retained
from filiere.received.uli import address_of, cell_of, degrees_of

OUTER = ("<RetainedDataMessage xmlns='http://uri.etsi.org/02657/v1.26.1#/RetainedData'>"
         "<retainedDataPayload>{}</retainedDataPayload></RetainedDataMessage>")  # fmt: skip


def rows(records: str) -> list[dict[str, str]]:
    found = list(Legs("a.xml", _opened(OUTER.format(records).encode())))
    assert found[0] == list(HEADER)
    return [dict(zip(HEADER, row, strict=True)) for row in found[1:]]


def _opened(content: bytes) -> "_Opens":
    return _Opens(content)


class _Opens:
    def __init__(self, content: bytes) -> None:
        self.content = content

    def __call__(self) -> AbstractContextManager[BinaryIO]:
        return BytesIO(self.content)


def party(role: str, number: str, more: str = "") -> str:
    return (
        f"<TelephonyPartyInformation><partyRole><{role}/></partyRole>"
        f"<partyNumber>{number}</partyNumber>{more}</TelephonyPartyInformation>"
    )


def record(*parties: str, number: int = 1, more: str = "") -> str:
    return (
        f"<ResponseRecord><recordNumber>{number}</recordNumber><recordPayload><telephonyRecord>"
        f"<telephonyServiceUsage><partyInformation>{''.join(parties)}</partyInformation>{more}"
        "</telephonyServiceUsage></telephonyRecord></recordPayload></ResponseRecord>"
    )


TIME = (
    "<communicationTime><startTime>20240603101500+0200</startTime>"
    "<endTime>20240603081600Z</endTime></communicationTime>"
)


def test_each_party_has_a_row_with_what_is_its_own() -> None:
    out, into = rows(
        record(
            party("originating-Party", "+33639980001", f"<iMEI>35209900176148</iMEI>{TIME}"),
            party("terminating-Party", "+33639980002", "<iMSI>208150000000002</iMSI>"),
        )
    )
    assert (out["Served"], out["Other"], out["Role"]) == ("+33639980001", "+33639980002", "out")
    assert (into["Served"], into["Other"], into["Role"]) == ("+33639980002", "+33639980001", "in")
    assert (out["IMEI"], into["IMEI"]) == ("35209900176148", "")
    assert (out["IMSI"], into["IMSI"]) == ("", "208150000000002")
    # the end is written on another clock than the start, and one party's time is both parties'
    for each in (out, into):
        assert (each["Start"], each["Offset"]) == ("2024-06-03 10:15:00", "+02:00")
        assert each["Duration"] == "60"


def test_what_is_of_no_known_shape_is_a_row_without_a_time() -> None:
    (found,) = rows("<ResponseRecord><recordNumber>9</recordNumber><recordPayload><newRecord>"
                    "<newUsage/></newRecord></recordPayload></ResponseRecord>")  # fmt: skip
    assert (found["Record"], found["Kind"], found["Start"]) == ("9", "newRecord/newUsage", "")
    (lone,) = rows(record(party("roaming", "+33639980001", TIME)))
    assert (lone["Role"], lone["Served"], lone["Start"]) == ("roaming", "", "")


def test_a_session_takes_from_its_party_what_it_does_not_say() -> None:
    session = (
        "<nationalTelephonyServiceUsage><countryCode>DE</countryCode><internetAccess>"
        "<naDeviceId>35209900176148</naDeviceId></internetAccess></nationalTelephonyServiceUsage>"
    )
    (found,) = rows(record(party("x", "+33639980001", TIME), more=session))
    assert (found["Kind"], found["Served"], found["Start"]) == (
        "data", "+33639980001", "2024-06-03 10:15:00")  # fmt: skip
    assert found["IMEI"] == "35209900176148"


def test_a_message_to_several_stands_once_for_each_with_its_sender() -> None:
    told = rows(
        record(
            party("smsOriginator", "+33639980001", TIME),
            party("smsRecipient", "+33639980002"),
            party("smsRecipient", "+33639980003"),
            party("smsRecipient", "+33639980003"),
        )
    )
    sent = [(each["Kind"], each["Role"], each["Served"], each["Other"]) for each in told]
    assert sent == [
        ("sms", "out", "+33639980001", "+33639980002"),
        ("sms", "out", "+33639980001", "+33639980003"),
        ("sms", "in", "+33639980002", "+33639980001"),
        ("sms", "in", "+33639980003", "+33639980001"),
        ("sms", "in", "+33639980003", "+33639980001"),
    ]


def test_who_answered_in_the_place_of_another_is_the_third() -> None:
    told = rows(
        record(
            party("originating-Party", "+33639980001", TIME),
            party("terminating-Party", "+33639980002"),
            party("connected", "+33639980003"),
        )
    )
    assert [(each["Served"], each["Other"], each["Third"]) for each in told] == [
        ("+33639980001", "+33639980002", "+33639980003"),
        ("+33639980002", "+33639980001", "+33639980003"),
        ("+33639980003", "+33639980001", ""),
    ]
    same = rows(record(
        party("originating-Party", "+33639980001", TIME),
        party("terminating-Party", "+33639980002"), party("connected", "+33639980002"),
    ))  # fmt: skip
    assert [(each["Served"], each["Third"]) for each in same] == [
        ("+33639980001", ""), ("+33639980002", ""),
    ]  # fmt: skip


def test_a_message_passed_on_has_its_sender_and_its_receiver() -> None:
    told = rows(record(
        party("smsOriginatorTrn", "+33639980001", TIME), party("smsRecipient", "+33639980002"),
    ))  # fmt: skip
    assert [(each["Role"], each["Served"], each["Other"]) for each in told] == [
        ("out", "+33639980001", "+33639980002"), ("in", "+33639980002", "+33639980001"),
    ]  # fmt: skip


SESSION = (
    "<nationalTelephonyServiceUsage><internetAccess><gprsInformation><mSISDN>+33639980001</mSISDN>"
    "</gprsInformation><interval><startTime>20240603101500Z</startTime></interval>"
    "</internetAccess></nationalTelephonyServiceUsage>"
)


@pytest.mark.parametrize(
    ("parties", "kinds"),
    [
        ([("originating-Party", "1"), ("terminating-Party", "2")], ["data", "call", "call"]),
        ([("originating-Party", "1")], ["data"]),
        ([("smsOriginator", "1")], ["data", "sms"]),
        ([], ["data"]),
    ],
)
def test_a_session_does_not_hide_the_parties_beside_it(
    parties: list[tuple[str, str]], kinds: list[str]
) -> None:
    given = [party(role, f"+3363998000{n}", TIME) for role, n in parties]
    told = rows(record(*given, more=SESSION))
    assert [each["Kind"] for each in told] == kinds
    assert told[0]["Start"] == "2024-06-03 10:15:00"


def test_a_multimedia_record_has_the_parties_of_a_call() -> None:
    told = rows(
        "<ResponseRecord><recordPayload><multimediaRecord><multimediaServiceUsage>"
        "<partyInformation><MultimediaPartyInformation><partyRole><originating-Party/></partyRole>"
        f"<partyIdentity>sip:+33639980001@x.org</partyIdentity>{TIME}</MultimediaPartyInformation>"
        "<MultimediaPartyInformation><partyRole><terminating-Party/></partyRole>"
        "<partyIdentity>tel:+33639980002</partyIdentity></MultimediaPartyInformation>"
        "</partyInformation></multimediaServiceUsage></multimediaRecord></recordPayload>"
        "</ResponseRecord>"
    )
    assert [(each["Kind"], each["Served"]) for each in told] == [
        ("call", "sip:+33639980001@x.org"), ("call", "tel:+33639980002"),
    ]  # fmt: skip


@pytest.mark.parametrize("prefix", ["", "rd:", "ns-1:"])
def test_it_is_known_by_the_local_name_of_its_root(prefix: str) -> None:
    head = f"<?xml version='1.0'?>\n<{prefix}RetainedDataMessage xmlns='x'>"
    assert is_retained(head.encode())
    assert is_retained(head.encode("utf-16"))
    assert not is_retained(b"<?xml version='1.0'?><Document/>")


@pytest.mark.parametrize(
    ("told", "cell"),
    [
        ("1802F8511A2B02F851000C4F10", "208-15-806672"),  # 29.274: area of 4G, then its cell
        ("0102F8511A2B00C4", "208-15-6699-196"),
        ("0002F8511A2B00C4", "208-15-6699-196"),  # 29.060
        ("02F8511A2B00C4", "208-15-6699-196"),  # a global cell identity alone
        ("0113001426AB00C4", "310-410-9899-196"),  # a network of three digits
        ("0402F8511A2B00C4", "0402F8511A2B00C4"),  # a routing area is no cell
        ("1802F8511A2B02F851000C4F", "1802F8511A2B02F851000C4F"),  # a byte is missing
        ("01AAF8511A2B00C4", "01AAF8511A2B00C4"),  # a country of letters
        ("208-15-6699-196", "208-15-6699-196"),
        ("", ""),
    ],
)
def test_a_cell_is_read_from_its_bytes_or_left_as_written(told: str, cell: str) -> None:
    assert cell_of(told) == cell


@pytest.mark.parametrize(
    ("told", "degrees"),
    [("N485124", "48.856667"), ("W0022107.5", "-2.352083"), ("S51.5046", "-51.504600"),
     ("N486124", "N486124"), ("48.85", "48.85")],
)  # fmt: skip
def test_degrees_are_read_or_left_as_written(told: str, degrees: str) -> None:
    assert degrees_of(told) == degrees


@pytest.mark.parametrize(
    ("told", "address"),
    [("0A000005", "10.0.0.5"), ("20010DB8" + "0" * 23 + "7", "2001:db8::7"),
     ("192.0.2.1", "192.0.2.1"), ("zz", "zz")],
)  # fmt: skip
def test_an_address_is_read_from_its_bytes(told: str, address: str) -> None:
    assert address_of(told) == address


HOSTILE = {
    "cut": OUTER.format(record(party("originating-Party", "1")))[:-40],
    "doctype": "<!DOCTYPE r [<!ENTITY a 'aaaa'>]>" + OUTER.format("<ResponseRecord/>"),
    "external": "<!DOCTYPE r SYSTEM 'file:///etc/passwd'>" + OUTER.format("<ResponseRecord/>"),
    "deep": OUTER.format("<ResponseRecord>" + "<a>" * 5000 + "</a>" * 5000 + "</ResponseRecord>"),
    "wide": OUTER.format("<ResponseRecord>" + "<a/>" * 300_000 + "</ResponseRecord>"),
    "long": OUTER.format("<ResponseRecord>" + "x" * 33_000_000 + "</ResponseRecord>"),
    "none": OUTER.format(""),
    "entity": OUTER.format("<ResponseRecord>&unknown;</ResponseRecord>"),
    "charset": "<?xml version='1.0' encoding='no-such'?>" + OUTER.format("<ResponseRecord/>"),
}


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_a_hostile_message_ends_in_one_sentence(name: str) -> None:
    with pytest.raises(ImportRefusedError) as caught:
        list(Legs("a.xml", _opened(HOSTILE[name].encode())))
    assert str(caught.value).startswith("a.xml ")


def test_characters_in_a_thousand_pieces_take_no_longer() -> None:
    """Each comment parts the text: pieces are put together once, not one by one."""
    text = "a<!---->" * 300_000
    found = rows(f"<ResponseRecord><recordNumber>{text}</recordNumber></ResponseRecord>")
    assert len(found[0]["Record"]) == 300_000


class _Endless:
    """A message of many records, made as it is read; ``held`` is the most that was read ahead."""

    def __init__(self, count: int) -> None:
        self.given = 0
        self._blocks = self._made(count)

    def _made(self, count: int) -> Iterator[bytes]:
        begin, end = OUTER.format("|").split("|")
        yield begin.encode()
        one = record(party("originating-Party", "+33639980001", TIME)).encode()
        for _ in range(count):
            self.given += len(one)
            yield one
        yield end.encode()

    def read(self, _size: int) -> bytes:
        return next(self._blocks, b"")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        return None


def test_a_row_is_given_before_the_rest_is_read() -> None:
    stream = _Endless(10_000)
    given = iter(Legs("a.xml", lambda: stream))  # type: ignore[arg-type, return-value] # a stream of bytes
    next(given)
    next(given)
    assert stream.given < 10_000
    assert sum(1 for _ in given) == 9_999


def test_rows_are_counted_and_taken_by_place() -> None:
    content = OUTER.format("".join(record(party("originating-Party", f"+3363998000{n}"), number=n)
                                   for n in range(5)))  # fmt: skip
    found = Legs("a.xml", _opened(content.encode()))
    assert len(found) == 6
    assert found[3][0] == "2"
    assert [row[0] for row in found[1:3]] == ["0", "1"]
    with pytest.raises(IndexError):
        found[6]
