"""A cell is one cell however it is written, and never that of another network."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filiere.cells import (
    CellRead,
    Notation,
    network_text,
    networks_in_hexadecimal,
    read_cell,
    written_in_hexadecimal,
)

ONE = "208-01-6699-196"
WIDE = ONE.translate({ord(str(n)): 0xFF10 + n for n in range(10)})
ARABIC = "208-01-6699".translate({ord(str(n)): 0x660 + n for n in range(10)})


@pytest.mark.parametrize(
    "text",
    ["208-01-6699-196", "208-1-06699-00196", "208 01 6699 196", "20801 6699 196", "208.01.6699.196",
     "208_01_6699_196", "208/01/6699/196", "208-0\x301-6699-196", "208-01-1A2B-00C4",
     "208-01-1a2b-c4", "208011A2B00C4", '="208-01-6699-196"', "'208-01-6699-196'",
     "208-01-0x1A2B-0xC4", "208-01-0X1a2b-0x00C4", "208-01-1A2Bh-00C4h", WIDE, f"{ARABIC}-196",
     "208\uff0d01\uff0d6699\uff0d196",
     "208\u201301\u20136699\u2013196",
     "3GPP-GERAN;cgi-3gpp=208011A2B00C4"],
)  # fmt: skip
def test_one_cell_is_written_in_many_ways(text: str) -> None:
    read = read_cell(text)
    assert (read.cell, read.bare) == (ONE, ONE)


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("404-96-290-128686112", "404-96-128686112"),
        ("404-96-128686112", "404-96-128686112"),
        ("404-96-7AB9820", "404-96-128686112"),
        ("404967AB9820", "404-96-128686112"),
        ("3GPP-E-UTRAN-FDD;utran-cell-id-3gpp=4049601227AB9820", "404-96-128686112"),
        ("310-260-4095-54321", "310-260-4095-54321"),
    ],
)
def test_an_identity_that_is_unique_in_its_network_leaves_its_area_out(
    text: str, cell: str
) -> None:
    assert read_cell(text).cell == cell


def test_the_station_and_its_sector_are_said_by_the_layout() -> None:
    read = read_cell("54321-2", "310-260", notation=Notation.ENB_SECTOR)
    assert read.cell == f"310-260-{54321 * 256 + 2}"
    assert read_cell("54321-2", "310-260").cell == "310-260-54321-2"


def test_an_identity_without_network_takes_the_one_that_is_declared() -> None:
    assert read_cell("1234-5678", "208-01") == CellRead("208-01-1234-5678", "1234-5678")
    assert read_cell("1234-5678", "OpA") == CellRead("OpA:1234-5678", "1234-5678")
    assert read_cell("C 17", "OpA") == CellRead("OpA:C-17", "C-17")
    assert read_cell(ONE, "OpA").cell == ONE


def test_what_may_be_network_and_cell_or_area_and_cell_stays_as_written() -> None:
    assert read_cell("20801-128686112", "208-15").cell == "20801-128686112"


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("", ""), ("208-01--", ""), ("nan", "null_word"), ("-", "null_word"),
        ("2.0801E+13", "digits_lost"), ("208-01-0-0", "no_cell"), ("208-01-6699-65535", "no_cell"),
        ("9" * 200, "no_cell"),
    ],
)  # fmt: skip
def test_a_text_that_names_no_cell_is_none(text: str, rule: str) -> None:
    assert read_cell(text, "208-01") == CellRead(rule=rule)


def test_a_column_shows_by_its_letters_that_it_is_hexadecimal() -> None:
    assert written_in_hexadecimal(["208-01-1A2B-00C4", "208-01-1234-5678"]) is True
    assert written_in_hexadecimal(["208-01-6699-196", "208-01-1234-5678"]) is False
    assert written_in_hexadecimal(["208-01-1A2B-00C4", "208-01-1234-56789"]) is None
    read = read_cell("208-01-1234-5678", hexadecimal=True)
    assert (read.cell, read.rule) == ("208-01-4660-22136", "hexadecimal")


@given(
    area=st.integers(1, 0xFFFE),
    cell=st.integers(1, 0xFFFE),
    network=st.sampled_from(["208-01", "208-10", "310-260", "404-96", "647-10"]),
    way=st.sampled_from(["padded", "hexadecimal", "spaced", "joined", "compact", "plain"]),
)
def test_every_writing_of_a_cell_is_that_cell(area: int, cell: int, network: str, way: str) -> None:
    mcc, mnc = network.split("-")
    texts = {
        "padded": f"{mcc}-{int(mnc)}-{area:05d}-{cell:05d}",
        "hexadecimal": f"{network}-{area:04X}-{cell:04X}",
        "spaced": f"{mcc} {mnc} {area} {cell}",
        "joined": f"{mcc}{mnc}-{area}-{cell}",
        "compact": f"{mcc}{mnc}{area:04X}{cell:04X}",
        "plain": f"{network}-{area}-{cell}",
    }
    read = read_cell(texts[way], hexadecimal=way in {"hexadecimal", "compact"})
    assert read.cell == f"{network}-{area}-{cell}"


@given(st.text(max_size=30), st.sampled_from(["", "208-01", "OpA"]))
def test_what_was_read_is_read_again_alike(text: str, network: str) -> None:
    first = read_cell(text, network)
    if first.cell != "" and first.cell == first.bare:
        assert read_cell(first.cell, network).cell == first.cell


@given(
    st.from_regex(r"[0-9A-F]{1,6}([-_ ][0-9A-F]{1,6}){0,2}", fullmatch=True),
    st.sampled_from([("208-01", "208-15"), ("OpA", "OpB"), ("file1", "file2")]),
)
def test_cells_of_two_networks_are_never_one(text: str, networks: tuple[str, str]) -> None:
    left, right = (read_cell(text, network) for network in networks)
    named = left.cell == left.bare and left.cell != ""
    assert left.cell != right.cell or left.cell == "" or named


@pytest.mark.parametrize(
    ("text", "network"), [("208-1", "208-01"), ("20801", "208-01"), ("Orange", "Orange"), ("", "")]
)
def test_a_network_is_named_in_one_way(text: str, network: str) -> None:
    assert network_text(text) == network


def test_the_letters_of_one_operator_say_nothing_of_the_cells_of_another() -> None:
    texts = [
        "208-01-1A2B-00C4", "208-01-1A2B-00C5", "208-10-6699-196", "208-10-6699-197", "20815-6B-1",
    ]  # fmt: skip
    assert networks_in_hexadecimal(texts) == {"208-01": True, "208-10": False, "208-15": True}
    assert networks_in_hexadecimal(["1A2B-00C4", "1234-5678"]) == {"": True}


def test_a_digit_of_another_script_and_a_mark_are_told() -> None:
    assert read_cell(WIDE).rule == "other_digits"
    assert read_cell("208-01-0x1A2B-0xC4").rule == "marked_hexadecimal"


@pytest.mark.parametrize("text", ["208-01-0x1A2B-196", "208-01-6711-C4h", "208-01-6711-0x12"])
def test_a_mark_on_one_part_leaves_the_other_in_doubt(text: str) -> None:
    assert read_cell(text) == CellRead(rule="notation_in_doubt")


def test_one_column_of_one_network_is_read_in_one_base() -> None:
    half = ["208-01-1A2B-00C4", "208-01-1A2C-00C5", "208-01-6699-1196", "208-01-6699-1197"]
    assert written_in_hexadecimal(half) is True
    assert written_in_hexadecimal([*half[:1], *half[2:]]) is True  # two without: by chance 0.06
    many = [f"208-01-6699-{cell}" for cell in range(1196, 1201)]
    assert written_in_hexadecimal([half[0], *many]) is None  # five: 0.0005, nobody knows
    assert written_in_hexadecimal([*half, "208-01-6699-11960"]) is None


def test_what_says_its_own_base_says_nothing_of_the_others() -> None:
    assert written_in_hexadecimal(["208-01-0x1A2B-0xC4", "208-01-6699-196"]) is False
    assert written_in_hexadecimal(["208-01-1E3-10", "208-01-6699-196"]) is False


def test_a_network_that_writes_4g_alone_with_letters_leaves_the_rest_in_doubt() -> None:
    wide = [f"208-01-{cell:07X}" for cell in range(0x7AB9820, 0x7AB9830)]
    assert written_in_hexadecimal([*wide, "208-01-6699-1196"]) is True  # one by chance: 0.15
    narrow = [f"208-01-6699-{cell}" for cell in range(1196, 1200)]
    assert written_in_hexadecimal([*wide, *narrow]) is None  # four: 0.0005
