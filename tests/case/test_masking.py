"""The door: in whatever spelling, what no act names is masked, and what an act names stays."""

import json
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filiere.case import Case
from filiere.case.rights.masking import Masker
from filiere.masking import Kind, Said, digits_of

NAMED = "+33639980001"
KNOWN = "+33639980002"
UNKNOWN = "0639980077"
OTHER = "0639980078"


def _digits(script: int, text: str) -> str:
    return "".join(chr(script + int(c)) if c.isdigit() else c for c in text)


SPELLINGS: dict[str, Callable[[str], str]] = {
    "bare": lambda n: n,
    "international": lambda n: f"+33{n[1:]}",
    "zeros": lambda n: f"0033{n[1:]}",
    "no plus": lambda n: f"33{n[1:]}",
    "trunk": lambda n: f"+33 (0){n[1]} {' '.join(n[i : i + 2] for i in range(2, 10, 2))}",
    "spaces": lambda n: " ".join(n[i : i + 2] for i in range(0, 10, 2)),
    "dots": lambda n: ".".join(n[i : i + 2] for i in range(0, 10, 2)),
    "dashes": lambda n: "–".join(n[i : i + 2] for i in range(0, 10, 2)),
    "slashes": lambda n: "/".join(n[i : i + 2] for i in range(0, 10, 2)),
    "underscores": "_".join,
    "colons": lambda n: ":".join(n[i : i + 2] for i in range(0, 10, 2)),
    "semicolons": lambda n: " ; ".join(n[i : i + 2] for i in range(0, 10, 2)),
    "stars": " * ".join,
    "no width": "\u200b".join,
    "narrow": lambda n: "\u202f".join(n[i : i + 2] for i in range(0, 10, 2)),
    "lines": lambda n: "\r\n".join(n[i : i + 2] for i in range(0, 10, 2)),
    "brackets": lambda n: "".join(f"({c})" for c in n),
    "arabic": lambda n: _digits(0x660, n),
    "devanagari": lambda n: _digits(0x966, n),
    "full width": lambda n: _digits(0xFF10, n),
    "mathematical": lambda n: _digits(0x1D7CE, n),
    "superscript": lambda n: n.translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")),
    "circled": lambda n: n.translate(str.maketrans("0123456789", "⓪①②③④⑤⑥⑦⑧⑨")),
    "chinese": lambda n: n.translate(str.maketrans("0123456789", "〇一二三四五六七八九")),
    "keycaps": lambda n: "".join(f"{c}\ufe0f\u20e3" for c in n),
    "struck": lambda n: "".join(f"{c}\u0336" for c in n),
    "letters": lambda n: n.replace("0", "O"),
    "tags": lambda n: _digits(0xE0030, n),
    "percent": lambda n: "".join(f"%3{c}" for c in n),
    "entities": lambda n: "".join(f"&#{48 + int(c)};" for c in n),
    "mixed": lambda n: _digits(0x660, n[:5]) + " - " + n[5:],
    "formula": lambda n: f'=("{n}")',
    "address": lambda n: f"sip:+33{n[1:]}@ims.example",
    "jid": lambda n: f"33{n[1:]}@s.whatsapp.net",
}
AROUND = (
    ("", ""),
    ("vu le 2024-06-03 ", ""),
    ("2024-06-03", ""),
    ("20240603", ""),
    ("03/06/2024 ", " à 18:30"),
    ("18:30:05 ", " 2024-06-03"),
    ("[03/06/24, 18:30:00] ", ""),
    ("n°", "bis"),
    ("bills/", ".csv"),
    (f"{OTHER}", ""),
    (f"{OTHER} ", f" {OTHER}"),
    ("T-", ""),
    ("12, 3; ", ", 45"),
)
HEX = ("percent", "entities")


@pytest.fixture(scope="module")
def masker(make_module_case: Callable[[], Case]) -> Masker:
    return Masker(make_module_case())


@pytest.fixture(scope="module")
def make_module_case(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[], Case]]:
    made: list[Case] = []

    def make() -> Case:
        meta = {"reference": "x", "country": "FR", "timezone": "UTC", "pseudonym_key": "k"}
        case = Case.create(tmp_path_factory.mktemp("door") / "case.filiere", meta)
        case.insert(
            "authorisation",
            [(1, "R1", "FR-CPP-77-1-2", "", "2024-07-01", 0, 9, ["cdr"], [NAMED],
              ["00440015000009"],              ["208-01-1-2345678"], "", "", "", [])],
        )  # fmt: skip
        case.insert(
            "number",
            [(1, NAMED, 1, "FR", "T-111111", True), (2, KNOWN, 1, "FR", "T-22222A", False),
             (3, "PIZZA", 3, "", "T-33333B", False)],
        )  # fmt: skip
        case.insert("cell", [(1, "208-10-1234-56789"), (2, "33639980077")])
        held = json.dumps({"name": "Marie Curie-Test", "city": "Lyon"})
        case.insert("subscriber", [(1, 2, None, "", "", "", "", held, "{}", "{}")])
        made.append(case)
        return case

    yield make
    for case in made:
        case.close()


@pytest.mark.parametrize("around", AROUND, ids=[f"{a}…{b}" for a, b in AROUND])
@pytest.mark.parametrize("spelling", SPELLINGS)
def test_a_number_that_nobody_told_of_is_masked_in_every_spelling(
    masker: Masker, spelling: str, around: tuple[str, str]
) -> None:
    written = SPELLINGS[spelling](UNKNOWN)
    masked = masker.one(around[0] + written + around[1])
    assert written not in masked
    left = digits_of(masked)
    if spelling not in HEX:
        assert "639980077" not in left
        assert "39980077" not in left
    else:
        assert digits_of(written) not in left


@pytest.mark.parametrize("spelling", [s for s in SPELLINGS if s not in HEX])
def test_a_number_of_the_case_has_its_own_pseudonym_and_a_named_one_stays(
    masker: Masker, spelling: str
) -> None:
    named, known = SPELLINGS[spelling]("0639980001"), SPELLINGS[spelling]("0639980002")
    if spelling not in {"address", "jid"}:
        assert "T-22222A" in masker.one(f"le {known} !")
    assert masker.one(f"le {named} !") == f"le {named} !" or spelling == "address"


def test_a_named_number_beside_another_stays_and_the_other_goes(masker: Masker) -> None:
    assert masker.one("0639980001 0639980002") == "0639980001 T-22222A"
    masked = masker.one(f"0639980001, {UNKNOWN}; 0639980001, 12")
    assert masked.startswith("0639980001, T-")
    assert masked.endswith("; 0639980001, 12")
    assert UNKNOWN not in masked
    assert "0001" not in masker.one(f"0639980001{UNKNOWN}"), "glued: one run, and nobody's name"


def test_one_value_has_one_pseudonym_in_every_spelling(masker: Masker) -> None:
    spelt = {
        masker.one(SPELLINGS[s](UNKNOWN)) for s in ("bare", "international", "spaces", "arabic")
    }
    assert len(spelt) == 1
    assert masker.one("Joe@Mail.example") == masker.one("joe (at) mail (dot) example")
    assert masker.one("FR76 3000 6000 0112 3456 7890 189") == masker.one(
        "fr7630006000011234567890189"
    )


def test_what_the_program_said_passes_and_masking_twice_changes_nothing(masker: Masker) -> None:
    said = Said("12345678 rows")
    assert masker.one(said) == said
    once = masker.one(f"le {UNKNOWN}, joe@mail.example et {KNOWN}")
    assert masker.one(str(once)) == once
    assert isinstance(once, Said)


def test_what_only_looks_like_a_pseudonym_is_not_one(masker: Masker) -> None:
    assert "0639980077" not in masker.one("T-0639980077")
    assert "639980077" not in masker.one("T-639980077A")
    assert masker.one("T-22222A et T-22222A") == "T-22222A et T-22222A"


def test_acts_name_handsets_and_cells_too(masker: Masker) -> None:
    for text in ("00440015000009", "004400150000094", "208-01-1-2345678", "208-10-1234-56789"):
        assert masker.one(f"x {text} y") == f"x {text} y"
    assert "44001500" not in masker.one("00440015000017")
    assert "39980077" not in masker.one("33639980077"), "a cell is told by network, area and cell"
    assert "2345679" not in masker.one("208-01-1-2345679")


def test_a_column_says_that_a_text_is_nobodys_unless_the_case_knows_better(masker: Masker) -> None:
    texts = ["1717257600", "1717257600", '"1717257600"', "33639980002"]
    typed: list[tuple[str, ...]] = [("1717257600",), (), ("1717257600",), ("33639980002",)]
    masked = masker.mask(texts, typed=typed)
    assert masked[0] == "1717257600"
    assert masked[1].startswith("T-")
    assert masked[2] == '"1717257600"'
    assert masked[3] == "T-22222A"


def test_names_that_the_case_holds_of_others_are_masked(masker: Masker) -> None:
    masked = masker.one("vu avec MARIE  Curie-Test à Paris")
    assert "urie" not in masked.casefold()
    assert masked.startswith("vu avec T-")
    assert masked.endswith(" à Paris")
    assert masker.one("vu avec Jean Dupont") == "vu avec Jean Dupont"


def test_alphabetic_senders_fill_their_cell(masker: Masker) -> None:
    assert masker.one("0639980001;PIZZA;PIZZA CHAUDE") == "0639980001;T-33333B;PIZZA CHAUDE"


def test_a_value_of_its_own_has_a_way_through(masker: Masker) -> None:
    label = masker.value(Kind.NAME, "Joe  Le Test")
    assert label == masker.value(Kind.NAME, "joe le test")
    assert label.startswith("T-")
    assert masker.value(Kind.ACCOUNT, "telegram:joe", named=True) == "telegram:joe"
    assert masker.value(Kind.ACCOUNT, "telegram:joe") == masker.one("telegram:joe")[9:]


def test_where_an_act_of_a_simulated_world_names_everything_nothing_is_masked(
    make_module_case: Callable[[], Case],
) -> None:
    case = make_module_case()
    case.execute("UPDATE authorisation SET basis = 'SIMULATED', numbers = ['*']")
    assert Masker(case).one(f"{UNKNOWN} joe@mail.example") == f"{UNKNOWN} joe@mail.example"
    case.execute("INSERT INTO inactive_act VALUES (1, 'annulled')")
    assert UNKNOWN not in Masker(case).one(UNKNOWN)


def test_what_an_annulled_act_named_is_masked_again(make_module_case: Callable[[], Case]) -> None:
    case = make_module_case()
    case.execute("INSERT INTO inactive_act VALUES (1, 'annulled')")
    case.execute("UPDATE number SET named = false")
    masked = Masker(case).one(f"{NAMED} 00440015000009 208-01-1-2345678")
    assert masked.startswith("T-111111 ")
    assert "00440015" not in masked
    assert "2345678" not in masked


@given(
    number=st.integers(0, 9999).map(lambda n: f"063998{n:04d}"),
    between=st.lists(
        st.text(st.characters(exclude_categories=("L", "N", "Cs")), max_size=8),
        min_size=9,
        max_size=9,
    ),
    before=st.text(max_size=12),
    after=st.text(max_size=12),
)
def test_whatever_stands_between_and_around_digits_they_are_not_read(
    masker: Masker, number: str, between: list[str], before: str, after: str
) -> None:
    if number in {"0639980001", "0639980002"}:
        return
    written = "".join(c + sign for c, sign in zip(number, [*between, ""], strict=True))
    masked = masker.one(before + written + after)
    assert number not in digits_of(masked)
    assert number[1:] not in digits_of(masked)


@given(st.text(max_size=60))
def test_masking_any_text_ends_and_keeps_what_is_short(masker: Masker, text: str) -> None:
    masked = masker.one(text)
    if len(digits_of(text)) == 0 and not any(c in text for c in "@:#/") and len(text) < 15:
        assert masked == text
