"""Which services are seen, what may be asked of each, and until when?"""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from filiere.advice.services.say import AUTHORITIES, KEPT
from filiere.advice.services.table import later, providers, terms
from filiere.cli import application

REPOSITORY = Path(__file__).parents[3]
DATA = REPOSITORY.parent / "shared" / "data"
REVEALED = ("--reveal", "--reason", "order 12 of the judge", "--second", "Camille Exemple")
LINE, CLIENT = "+33639980001", "+33639980011"

CASE = """[case]
reference = "T-7"
title = "A line's phone"
country = "FR"
timezone = "Europe/Paris"

[[authorisation]]
id = "R1"
basis = "FR-CPP-99-4"
authority = "Parquet de Lyon"
date = 2024-06-10
numbers = ["+33639980001"]
devices = ["D1"]
from = 2024-06-01T00:00:00+00:00
to = 2024-07-01T00:00:00+00:00
kinds = ["extraction"]
categories = ["calls", "messages"]

[[device]]
id = "D1"

[[source]]
path = "chat.csv"
authorisation = "R1"
device = "D1"
"""
ROWS = [
    f"whatsapp,whatsapp:{CLIENT},whatsapp:{CLIENT},whatsapp:{LINE},2024-06-12T18:00:00Z,server,message,,a",
    "telegram,telegram:77,telegram:77,telegram:88,2024-06-13T10:00:00Z,server,message,,b",
    "telegram,telegram:77,telegram:77,telegram:88,2024-06-14T10:00:00Z,server,message,,c",
    "telegram,telegram:99,telegram:99,telegram:88,2024-07-09T10:00:00Z,server,message,,later",
    "snapchat,snapchat:kiosk,snapchat:kiosk,snapchat:me,2024-06-15T10:00:00Z,server,message,,d",
    "unheard,unheard:x,unheard:x,unheard:y,2024-06-15T10:00:00Z,server,message,,e",
    "potato,potato:x,potato:x,potato:y,2024-06-15T10:00:00Z,server,message,,f",
    f"sms,sms:{CLIENT},sms:{CLIENT},sms:{LINE},2024-06-16T10:00:00Z,device,message,,g",
    f"tel,tel:{CLIENT},tel:{LINE},tel:{CLIENT},2024-06-16T11:00:00Z,device,call,5,",
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("services")
    (made / "case.toml").write_text(CASE)
    (made / "key").write_text("k" * 32)
    head = "service,thread,sender,recipients,sent_at,clock,kind,duration_s,text"
    (made / "chat.csv").write_text("\n".join([head, *ROWS, ""]))
    done = invoke(made, "run", str(made), "--only", "threads")
    assert done.exit_code == 0, done.output
    return made


def invoke(folder: Path, *said: str) -> Any:  # noqa: ANN401 - what the runner of a foreign library gives
    return CliRunner().invoke(application(), [*said, "--key-file", str(folder / "key")])


def told(folder: Path, *more: str) -> dict[str, Any]:
    case = str(folder / "case.filiere")
    done = invoke(folder, "services", case, "--format", "json", *more)
    assert done.exit_code == 0, done.output
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def by_service(found: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {each["service"]: each for each in found["services"]}


def test_each_service_with_its_key_its_orders_and_its_clock(folder: Path) -> None:
    document = told(folder, "--on", "2026-10-01")
    assert (document["schema"], document["on"]) == ("filiere.services/1", "2026-10-01")
    found = by_service(document)
    assert list(found) == ["carrier_sms", "potato", "snapchat", "telegram", "unheard", "whatsapp"]
    whatsapp = found["whatsapp"]
    assert whatsapp["order_by"] == ["court", "investigating_judge", "judge", "prosecutor"]
    assert whatsapp["deadline"] == "2026-10-11"
    assert (whatsapp["row_date"], whatsapp["stale"]) == ("2026-07-31", False)
    assert "last seen" in whatsapp["exists"]
    assert whatsapp["lost_on"] is None
    assert found["telegram"]["lost_on"] == {"metadata": "2025-06-14"}
    assert found["telegram"]["order_by"] is None
    assert found["telegram"]["stale"] is True
    assert found["snapchat"]["lost_on"] == {"story": "2024-06-16", "unopened": "2024-07-15"}
    assert found["carrier_sms"]["lost_on"] == {"call_records": "2025-06-16"}
    assert found["potato"]["key_holder"] is None
    assert found["potato"]["order_by"] is None
    assert found["unheard"]["exists"] is None
    assert found["unheard"]["row_date"] is None


def test_the_european_order_is_none_before_it_applies(folder: Path) -> None:
    found = by_service(told(folder, "--on", "2026-08-17"))
    assert (found["whatsapp"]["order_by"], found["whatsapp"]["deadline"]) == (None, None)
    found = by_service(told(folder, "--on", "2026-08-18"))
    assert found["whatsapp"]["deadline"] == "2026-08-28"


@pytest.mark.parametrize(("on", "stale"), [("2027-01-27", False), ("2027-01-28", True)])
def test_a_row_is_stale_after_180_days_and_what_is_unknown_stays_so(
    folder: Path, on: str, *, stale: bool
) -> None:
    """(R66)"""
    found = by_service(told(folder, "--on", on))
    assert (found["whatsapp"]["row_date"], found["whatsapp"]["stale"]) == ("2026-07-31", stale)
    assert found["unheard"]["row_date"] is None


def test_who_no_act_names_is_a_pseudonym_unless_revealed(folder: Path) -> None:
    found = by_service(told(folder, "--on", "2026-10-01"))
    clear = {"service": "whatsapp", "id": f"{LINE[1:]}@s.whatsapp.net"}
    assert clear in found["whatsapp"]["accounts"]
    assert CLIENT[1:] not in json.dumps(found)
    revealed = told(folder, "--on", "2026-10-01", *REVEALED)
    assert CLIENT[1:] in json.dumps(revealed)


def test_who_is_seen_outside_the_act_only_is_not_listed(folder: Path) -> None:
    shown = told(folder, "--on", "2026-10-01", *REVEALED)
    ids = [each["id"] for each in by_service(shown)["telegram"]["accounts"]]
    assert ids == ["77", "88"]


def test_a_draft_leaves_the_legal_basis_to_a_person(folder: Path) -> None:
    case = str(folder / "case.filiere")
    done = invoke(
        folder, "services", case, "--on", "2026-10-01", "--draft", "telegram", "--lang", "en"
    )
    assert done.exit_code == 0, done.output
    assert "Legal basis: [to be filled in by the authority]" in done.stdout
    assert "metadata: 2025-06-14" in done.stdout
    assert CLIENT not in done.stdout


@pytest.mark.parametrize("said", [["--on", "2026-13-01"], ["--draft", "line"], ["--format", "x"]])
def test_what_cannot_be_asked_is_one_sentence(folder: Path, said: list[str]) -> None:
    done = invoke(folder, "services", str(folder / "case.filiere"), *said)
    assert done.exit_code != 0
    assert "Traceback" not in done.output


def test_the_table_for_a_person_names_every_service(folder: Path) -> None:
    done = invoke(folder, "services", str(folder / "case.filiere"), "--on", "2026-10-01")
    assert done.exit_code == 0, done.output
    for name in ("telegram", "unheard", "whatsapp"):
        assert name in done.stdout


def test_later_keeps_to_the_calendar() -> None:
    assert later(date(2024, 2, 29), months=12) == date(2025, 2, 28)
    assert later(date(2024, 12, 31), days=1) == date(2025, 1, 1)
    assert later(date(2024, 12, 15), months=1) == date(2025, 1, 15)


def test_each_term_has_its_row_and_its_words() -> None:
    told_of = terms()
    routed = {*told_of.eu_order, *told_of.abroad, *told_of.national}
    assert routed | set(told_of.kept) <= set(providers())
    assert {kind for kept in told_of.kept.values() for kind in kept} == set(KEPT)
    assert set(told_of.eu_by) == set(AUTHORITIES)
    for name in told_of.eu_order:
        assert "EPOC" in str(providers()[name].route)
        assert "establishment: to be verified" not in str(providers()[name].route)


@pytest.mark.real
@pytest.mark.parametrize("name", ["providers.csv", "providers_update/providers_update.csv"])
def test_the_tables_are_those_that_were_checked(name: str) -> None:
    if not (DATA / name).is_file():
        pytest.skip("shared/data is not beside the checkout")
    own = REPOSITORY / "src" / "filiere" / "advice" / "services" / Path(name).name
    assert own.read_bytes() == (DATA / name).read_bytes()
