"""A pizzeria whose riders are a line's couriers, and a lawful one beside it that stays lawful."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from tests.streets.street import renamed, street

from filiere.case import Case
from filiere.dossier import BusinessEntry
from filiere.importer.businesses import record_businesses
from filiere.model.bank_account import french_iban
from filiere.model.money import Balance, Form, Level, Means
from filiere.runner import run
from filiere.validation.worlds.made import DAY_S, START_S, Made, fill, name

ASKED, CONTROL, LINE, DISPATCH = name(360), name(365), name(370), name(371)
COURIERS = (name(372), name(373), name(374))
HANDSET = 7


def town() -> Made:
    """The street of two pizzerias and a network; two of its couriers ride for the first."""
    world = street(1)
    rng = np.random.default_rng(5)
    for day in range(14):
        for courier in COURIERS[:2]:
            t = START_S + day * DAY_S + 19 * 3600 + int(rng.integers(7200))
            world.call(ASKED, courier, t, 20)
    return world


def shops(
    *, control: bool = True, asked: str = ASKED, beside: str = CONTROL
) -> list[BusinessEntry]:
    """The declared businesses."""
    found = [BusinessEntry(id="B1", name="Pizza Exemple", numbers=(asked,))]
    if control:
        found.append(BusinessEntry(id="B2", name="Pizza Voisine", numbers=(beside,), control=True))
    return found


@dataclass(frozen=True)
class Told:
    """One finding of front."""

    business: str
    role: str
    measures: Mapping[str, object]
    en: str
    fr: str

    def count(self, measure: str) -> Mapping[str, object]:
        held = self.measures[measure]
        assert isinstance(held, dict)
        return held


def told(case: Case) -> dict[str, Told]:
    """The findings of front about the line, by business."""
    found = {}
    for row, measures, en, fr in case.query(
        "SELECT subjects, measures, claim_en, claim_fr FROM finding WHERE analysis = 'front'"
    ):
        shop, line = json.loads(row)
        number = case.query("SELECT number FROM number WHERE number_id = ?", [line["number_id"]])
        if number[0][0] == LINE:
            found[shop["business"]] = Told(
                shop["business"], shop["role"], json.loads(measures), en, fr
            )
    return found


def ask(
    path: Path,
    world: Made,
    declared: list[BusinessEntry],
    alter: Callable[[Case], object] = lambda _case: None,
) -> tuple[dict[str, Told], str]:
    """Fill a case, ask front and what it reads, and give its findings and its outcome."""
    with fill(path / "case.filiere", world) as case:
        record_businesses(case, declared)
        alter(case)
        run(case, only=["lines", "relay", "couriers", "ladder", "front"], progress=lambda *_: None)
        ((outcome, why),) = case.query("SELECT outcome, why_en FROM run WHERE analysis = 'front'")
        return told(case), str(why or outcome)


def in_one_handset(case: Case) -> None:
    """The line's card was in the shop's handset on the first three days."""
    case.execute(
        "UPDATE event SET device_id = ? WHERE served IN (SELECT number_id FROM number WHERE number "
        "= ?) OR (served IN (SELECT number_id FROM number WHERE number = ?) AND t < ?)",
        [HANDSET, ASKED, LINE, START_S + 8 * DAY_S - 2 * 3600],
    )


def test_riders_in_common_are_counted_beside_chance_and_the_control(tmp_path: Path) -> None:
    found, _ = ask(tmp_path, town(), shops())
    assert set(found) == {"B1", "B2"}
    assert found["B1"].count("shared_couriers")["count"] == 2
    assert found["B1"].count("shared_couriers")["control"] == 0
    assert found["B2"].count("shared_couriers")["count"] == 0
    assert found["B2"].count("shared_couriers")["control"] is None
    assert {each.role for each in found.values()} == {"service"}
    assert found["B1"].count("shared_phones") == {
        "count": 0, "days": 0, "expected_by_chance": None, "control": 0,
    }  # fmt: skip


def test_a_handset_in_common_is_a_fact_with_its_days(tmp_path: Path) -> None:
    found, _ = ask(tmp_path, town(), shops(), in_one_handset)
    phones = found["B1"].count("shared_phones")
    assert (phones["count"], phones["days"], phones["control"]) == (1, 3, 0)
    assert found["B2"].count("shared_phones")["count"] == 0


def test_texts_of_a_phone_with_its_siren_or_its_account_are_counted(tmp_path: Path) -> None:
    iban = str(french_iban("30006", "00001", "0000000000A"))

    def wrote(case: Case) -> None:
        case.insert("stream", [(3, "D1", "", "", "", False)])
        case.execute("UPDATE business SET siren = '999984438' WHERE business_id = 'B1'")
        case.insert("business_account", [("B1", iban)])
        held = (None, None, None, None, None, None, "")
        said = ("facture de 999 984 438", f"vire sur {iban.lower()}", "999984439", "bonsoir 12")
        case.insert(
            "chat_message",
            [((3 << 32) + n, 1, None, 1, 1, 0, START_S * 1000, 1, *held, text)
             for n, text in enumerate(said, start=1)],
        )  # fmt: skip

    found, _ = ask(tmp_path, town(), shops(), wrote)
    assert found["B1"].measures["written_on_phones"] == 2
    assert found["B2"].measures["written_on_phones"] == 0


def test_a_rider_of_everybody_is_left_out(tmp_path: Path) -> None:
    world = town()
    for place, shop in enumerate((CONTROL, ASKED)):
        world.call(shop, COURIERS[0], START_S + 9 * DAY_S + 19 * 3600 + place, 20)
    third = name(363)
    world.call(third, COURIERS[0], START_S + 9 * DAY_S + 20 * 3600, 20)
    declared = [*shops(), BusinessEntry(id="B3", name="Tiers", numbers=(third,), control=True)]
    found, _ = ask(tmp_path, world, declared)
    assert found["B1"].count("shared_couriers")["count"] == 1
    assert found["B2"].count("shared_couriers")["count"] == 0


def test_customers_who_have_a_part_are_no_contacts_in_common(tmp_path: Path) -> None:
    world = town()
    plain, _ = ask(tmp_path, world, shops())
    world.call(DISPATCH, ASKED, START_S + 6 * DAY_S + 70_000, 30)
    (tmp_path / "again").mkdir()
    again, _ = ask(tmp_path / "again", world, shops())
    shared = [each["B1"].count("shared_contacts") for each in (plain, again)]
    assert shared[0]["count"] == shared[1]["count"]
    assert isinstance(shared[0]["expected_by_chance"], float)


@pytest.mark.parametrize(
    ("declared", "why"),
    [([], "No business is declared"), (shops(control=False), "No control is declared")],
)
def test_it_says_why_it_does_not_apply(
    tmp_path: Path, declared: list[BusinessEntry], why: str
) -> None:
    found, said = ask(tmp_path, town(), declared)
    assert found == {}
    assert said.strip().startswith(why)


def test_the_line_is_never_a_number_that_a_business_declares(tmp_path: Path) -> None:
    declared = [*shops(), BusinessEntry(id="B3", name="Autre", numbers=(LINE,), control=True)]
    found, said = ask(tmp_path, town(), declared)
    assert found == {}
    assert "No order line" in said


def test_names_change_nothing(tmp_path: Path) -> None:
    world = town()
    names = sorted({n for row in world.contacts for n in row[:2]})
    mapped = dict(zip(names, [name(20_000 + i) for i in range(len(names))], strict=True))
    with fill(tmp_path / "other.filiere", renamed(world, mapped)) as case:
        record_businesses(case, shops(asked=mapped[ASKED], beside=mapped[CONTROL]))
        run(case, only=["lines", "relay", "couriers", "ladder", "front"], progress=lambda *_: None)
        rows = case.query("SELECT measures FROM finding WHERE analysis = 'front' ORDER BY position")
    with fill(tmp_path / "first.filiere", world) as case:
        record_businesses(case, shops())
        run(case, only=["lines", "relay", "couriers", "ladder", "front"], progress=lambda *_: None)
        plain = case.query(
            "SELECT measures FROM finding WHERE analysis = 'front' ORDER BY position"
        )
    kept = [
        [{k: v for k, v in json.loads(m).items() if k != "couriers_in_common"} for (m,) in each]
        for each in (rows, plain)
    ]
    assert kept[0] == kept[1]
    assert len(kept[0]) > 0


def test_its_sentence_stands_in_both_languages(tmp_path: Path) -> None:
    found, _ = ask(tmp_path, town(), shops())
    assert found["B1"].en != found["B1"].fr
    for said in (found["B1"].en, found["B1"].fr):
        assert "couriers" in said
        assert "phones" in said


def in_books(case: Case) -> None:
    """Takings of both shops for a fortnight: the first one declares half as much again."""
    first_day = START_S // DAY_S
    for number, (shop, declared) in enumerate((("B1", 1500), ("B2", 1000)), start=1):
        fec, till = (10 + number) << 32, (20 + number) << 32
        case.insert("account", [(number, "business", shop, 0, f"A-{number}", False)])
        for source, form, level in ((fec, Form.FEC, str(Level.ENTRY)), (till, Form.TILL, None)):
            case.insert(
                "statement",
                [(source, 1, "EUR", number, "", str(form), 2, None, None, None, None, 0,
                  str(Balance.HOLDS), level, "utf-8")],
            )  # fmt: skip
        case.insert(
            "entry",
            [
                (fec + place, number, 1, "VE", "", f"{place}", first_day + place, "707000", "", "",
                 "", "", None, "", 0, declared * 100, 2, "EUR", "", None, None, None, None, "",
                 None, "", "", "")
                for place in range(1, 15)
            ],
        )  # fmt: skip
        case.insert(
            "ticket",
            [
                (till + place, number, 1, f"{place}", ((first_day + place) * DAY_S + 68_400) * 1000,
                 120, 100_000, 2, "EUR", str(Means.CARD))
                for place in range(1, 15)
            ],
        )  # fmt: skip


def declared_shops() -> list[BusinessEntry]:
    """Two controls, so that a control has one to be compared with."""
    third = BusinessEntry(id="B3", name="Tiers", numbers=(name(363),), control=True)
    return [*shops(), third]


def test_takings_that_tickets_do_not_explain_are_an_interval_and_rest_on_the_books(
    tmp_path: Path,
) -> None:
    with fill(tmp_path / "case.filiere", town()) as case:
        record_businesses(case, declared_shops())
        in_books(case)
        run(case, only=["lines", "relay", "couriers", "ladder", "front"], progress=lambda *_: None)
        found = told(case)
        rests = {
            (business, record >> 32)
            for business, record in case.query(
                "SELECT json_extract_string(subjects, '$[0].business'), v.record_id "
                "FROM finding JOIN finding_evidence v USING (finding_id) WHERE analysis = 'front'"
            )
        }
    gap = found["B1"].count("volume_gap")
    assert (gap["base"], gap["multiplier"], gap["gap"]) == ("tickets", 1.0, 0.3333)
    assert float(str(gap["low"])) > 0.2
    assert "gap_low" in found["B1"].en
    assert {("B1", source) for source in (11, 12, 21, 22)} <= rests
    assert found["B2"].measures["volume_gap"] is None
    assert found["B3"].measures["volume_gap"] is None
    assert ("B2", 12) in rests
    assert ("B2", 11) not in rests
