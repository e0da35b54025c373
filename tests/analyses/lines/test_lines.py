"""Are order lines found, and lawful services called services?"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
from tests.streets.street import Trade, add_people, add_trade, street

from filiere.analyses.lines.parameters import Parameters
from filiere.analysis import defaults
from filiere.case import Case
from filiere.signals.contacts import read_contacts
from filiere.signals.fitted import fitted
from filiere.signals.line_traits import looked_at
from filiere.signals.scene import scene_of
from filiere.validation.worlds.made import DAY_S, START_S, Made, fill, name

from ..conftest import Found, Street, analyse


def test_the_line_is_found_and_nothing_else_is_a_line(the_street: Street) -> None:
    lines = [each for each in the_street.of("lines") if "line" in each.subjects]
    assert [each.subjects["line"] for each in lines] == the_street.made.truth["line"]
    assert "no lawful look-alike" in str(lines[0].measures["look_alike"])


def test_pizzerias_are_services_with_the_reason(the_street: Street) -> None:
    services = [each for each in the_street.of("lines") if "service" in each.subjects]
    assert {each.subjects["service"] for each in services} == set(the_street.made.truth["pizzeria"])
    for each in services:
        assert "lawful use not excluded" in str(each.measures["look_alike"])
        assert int(str(each.measures["own_dispatch"])) > 100


def test_clients_are_counted_and_every_record_of_the_line_is_evidence(the_street: Street) -> None:
    line = the_street.made.truth["line"][0]
    found = next(e for e in the_street.of("lines") if e.subjects.get("line") == line)
    callers = {a for a, b, *_ in the_street.made.contacts if b == line}
    assert found.measures["clients"] == len(callers)
    rows = [row for row in found.evidence if line in {row[3], row[4]}]
    assert len(rows) == 2 * sum(line in {a, b} for a, b, *_ in the_street.made.contacts)


def test_opening_hours_are_local(the_street: Street) -> None:
    pizzeria = the_street.made.truth["pizzeria"][0]
    found = next(e for e in the_street.of("lines") if e.subjects.get("service") == pizzeria)
    opens, closes = str(found.measures["opening_hours"]).split("–")
    # 18 h to 22 h UTC in June is 20 h to midnight in Paris; customers may ask again later
    assert opens.startswith("20:")
    assert closes[:2] in {"23", "00"}


def test_a_street_of_services_only_has_no_line(find: Callable[..., list[Found]]) -> None:
    found = find(street(2, network=False))
    assert all("line" not in each.subjects for each in found)


def test_friends_are_no_line(find: Callable[..., list[Found]]) -> None:
    world = Made()
    add_people(world, np.random.default_rng(3), [name(i) for i in range(240)], 10)
    assert find(world) == []


def test_a_case_without_contacts_says_why(find: Callable[..., list[Found]]) -> None:
    world = Made()
    world.text(name(1), name(2), START_S + DAY_S)
    assert find(world) == []


def test_a_line_that_a_delivery_service_might_be_is_never_called_a_bare_line(
    find: Callable[..., list[Found]],
) -> None:
    # calls alone, all answered, no sending and no end: what is left is that callers ask again
    world = Made()
    folk = [name(i) for i in range(300)]
    rng = np.random.default_rng(8)
    add_people(world, rng, folk, 14)
    clients = [str(n) for n in rng.choice(folk, 60, replace=False)]
    how = Trade(days=14, text_share=0.3, missed_share=0.3, asks=2.5, bulk_every_d=0, call_s=60.0)
    add_trade(world, rng, [name(400 + i) for i in range(4)], clients, how)
    (found,) = [e for e in find(world) if e.analysis == "lines"]
    assert float(str(found.measures["points"])) < fitted("lines").number("clear")
    assert "lawful use not excluded" in str(found.measures["look_alike"])


STEADY = Trade(days=14, text_share=0.1, missed_share=0.1, asks=0.1, bulk_every_d=3, call_s=60.0)
"""A trade as long as the records, called once per order: nothing but sendings and a relay shows."""


def _town(how: Trade) -> tuple[Made, str]:
    world = Made()
    folk = [name(i) for i in range(300)]
    rng = np.random.default_rng(21)
    add_people(world, rng, folk, how.days)
    clients = [str(n) for n in rng.choice(folk, 70, replace=False)]
    add_trade(world, rng, [name(400 + i) for i in range(5)], clients, how)
    return world, name(400)


def test_sendings_and_a_relay_alone_make_no_line(find: Callable[..., list[Found]]) -> None:
    """Called once per order and answered: a restaurant with a desk and a list has as much."""
    world, line = _town(STEADY)
    (found,) = [e for e in find(world) if e.analysis == "lines" and line in e.subjects.values()]
    assert "service" in found.subjects
    assert "lawful use not excluded" in str(found.measures["look_alike"])


def test_the_same_trade_that_sends_its_riders_itself_is_a_service(
    find: Callable[..., list[Found]],
) -> None:
    world, line = _town(replace(STEADY, own_phone_dispatches=True))
    (found,) = [e for e in find(world) if e.analysis == "lines" and line in e.subjects.values()]
    assert "service" in found.subjects


def _correspondence(seed: int, days: int = 20) -> Made:
    """Hundreds who write to one another; two are written to by many, and vanish."""
    world = Made()
    rng = np.random.default_rng(seed)
    folk = [name(i) for i in range(240)]
    for hub, stays in ((name(300), 8), (name(301), 12)):
        for day in range(stays):
            for writer in rng.choice(folk[:90], 25, replace=False).tolist():
                t = START_S + day * DAY_S + 3600 * (14 + 8 * rng.random())
                for turn in range(int(rng.geometric(0.3))):
                    a, b = (writer, hub) if turn % 2 == 0 else (hub, writer)
                    world.text(a, b, t)
                    t += 20 + 200 * rng.random()
        for evening in range(stays):
            t = START_S + evening * DAY_S + 22 * 3600.0
            for reader in rng.choice(folk[:90], 40, replace=False).tolist():
                world.text(hub, reader, t)
                t += 20.0
    for day in range(days):
        for writer in rng.choice(folk, 120, replace=False).tolist():
            other = folk[int(rng.integers(0, len(folk)))]
            if other != writer:
                world.text(writer, other, START_S + day * DAY_S + 3600 * (12 + 11 * rng.random()))
    return world


def test_many_who_only_write_make_a_number_and_no_line(find: Callable[..., list[Found]]) -> None:
    """Fourteen to forty-one such numbers of a community were called lines, with an LR."""
    found = find(_correspondence(4))
    lines = [e for e in found if e.analysis == "lines"]
    assert len(lines) > 0
    assert all("line" not in e.subjects for e in found)
    for each in lines:
        assert each.measures["traces"] == []
        assert "private correspondence not excluded" in str(each.measures["look_alike"])
        assert "likelihood_ratios" not in each.measures


def _answered_by_friends(world: Made, seed: int) -> None:
    """Each third who wrote to the number is written to by three of 120 friends within the hour.

    Nine hundred others are seen but once, as on the few bills that an investigation holds.
    """
    rng = np.random.default_rng(seed)
    for t, writer in [(t, a) for a, b, t, *_ in world.contacts if b == name(300)][::3]:
        for friend in rng.choice(120, 3, replace=False).tolist():
            world.text(name(500 + friend), writer, t + 60 + 3000 * rng.random())
    for place in range(900):
        at = START_S + rng.random() * 20 * DAY_S
        world.text(name(1000 + place), name(1000 + (place + 1) % 900), at)


def test_a_circle_of_friends_is_no_team(tmp_path: Path) -> None:
    """With few bills, ordinary phones were called lines: whole circles stood for a team."""
    world = _correspondence(4)
    _answered_by_friends(world, 5)
    values = defaults("lines")
    assert isinstance(values, Parameters)
    with fill(tmp_path / "case.filiere", world) as case:
        scene = scene_of(case, read_contacts(case))
        ids = {str(text): int(i) for i, text in case.query("SELECT number_id, number FROM number")}
        hub = np.array([ids[name(300)]], dtype=np.int64)
        (found,) = looked_at(scene, hub, values)
        (loose,) = looked_at(scene, hub, replace(values, most_pooled=1000))
    assert found.kept_like_a_line
    assert len(found.traces) == 0
    assert loose.traces == ("third_phones",)


HALF_SEEN = Trade(days=14, text_share=0.3, missed_share=0.2, asks=0.6, bulk_every_d=4, call_s=60.0)


def _withheld(case: Case, line: str, share: float) -> None:
    """Withhold the caller of a share of the contacts of a line, on its bill and their own."""
    case.execute(
        "UPDATE contact SET a = NULL, flags = 16 WHERE b = (SELECT number_id FROM number "
        "WHERE number = ?) AND hash(contact_id) % 100 < ?",
        [line, int(share * 100)],
    )


def _judged(case: Case, line: str) -> Found:
    (found,) = [e for e in analyse(case) if e.analysis == "lines" and line in e.subjects.values()]
    return found


def test_a_line_some_of_whose_callers_hide_is_still_one_with_its_doubt(tmp_path: Path) -> None:
    """Half of the contacts hide their caller: what they take away is measured and told."""
    world, line = _town(HALF_SEEN)
    with fill(tmp_path / "all.filiere", world) as case:
        whole = _judged(case, line)
    assert "line" in whole.subjects
    assert whole.measures["withheld_contacts"] == 0
    assert whole.measures["points_if_named"] == whole.measures["points"]
    with fill(tmp_path / "some.filiere", world) as case:
        _withheld(case, line, 0.5)
        found = _judged(case, line)
        claim, caveats = case.query(
            "SELECT claim_en, caveats FROM finding WHERE analysis = 'lines' "
            "AND json_extract_string(measures, '$.withheld_contacts') <> '0'"
        )[0]
    seen, least = float(str(found.measures["points"])), fitted("lines").number("least")
    filled = float(str(found.measures["points_if_named"]))
    assert seen < least <= filled
    assert abs(filled - float(str(whole.measures["points"]))) < 1.5
    assert "line" in found.subjects
    assert "lawful use not excluded" in str(found.measures["look_alike"])
    assert "withheld" in claim
    assert "A lawful delivery service is not excluded" in claim
    assert "caveat-withheld" in caveats


def test_a_service_some_of_whose_callers_hide_stays_one(tmp_path: Path) -> None:
    world, line = _town(replace(STEADY, own_phone_dispatches=True))
    for share in (0.2, 0.5):
        with fill(tmp_path / f"{share}.filiere", world) as case:
            _withheld(case, line, share)
            found = _judged(case, line)
            assert "service" in found.subjects
            assert int(str(found.measures["withheld_contacts"])) > 20
