"""Is a number that changed found under its next one, and one that stopped left without any?"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest
from tests.streets.street import add_people, renamed

from filiere.analysis import Answer, catalogue
from filiere.case import Case
from filiere.runner import run
from filiere.signals import inheritance as _inheritance
from filiere.signals.contacts import DAY_S, Contacts, read_contacts
from filiere.signals.inheritance import inherit
from filiere.signals.lives import lives, windows
from filiere.validation.worlds.made import START_S, Made, fill, name

DAYS = 28
CHANGE = 14
PEOPLE = 96
CHANGED = (3, 20)
STOPPED = (40, 61)
NEXT = 500
"""Place of the next number of those who change."""


@dataclass(frozen=True)
class Told:
    """One finding of succession, its numbers by text."""

    old: str
    new: str | None
    measures: Mapping[str, object]
    evidence: tuple[tuple[object, ...], ...]


def town(changed: tuple[int, ...] = CHANGED, stopped: tuple[int, ...] = STOPPED) -> Made:
    """Friends who talk; from a day on some have another number, and some have none."""
    talk = Made()
    add_people(talk, np.random.default_rng(5), [name(i) for i in range(PEOPLE)], DAYS)
    after = {name(i): name(NEXT + i) for i in changed}
    gone = {name(i) for i in stopped}
    made = Made()
    for a, b, t, kind, duration in talk.contacts:
        if t < START_S + CHANGE * DAY_S:
            made.contacts.append((a, b, t, kind, duration))
        elif a not in gone and b not in gone:
            made.contacts.append((after.get(a, a), after.get(b, b), t, kind, duration))
    return made


def told(case: Case) -> list[Told]:
    run(case, only=["succession"], progress=lambda _said, _share: None)
    names = dict(case.query("SELECT number_id, number FROM number ORDER BY number_id"))
    found = []
    for finding_id, subjects, text in case.query(
        "SELECT finding_id, subjects, measures FROM finding WHERE analysis = 'succession' "
        "ORDER BY position"
    ):
        roles = {s["role"]: names[s["number_id"]] for s in json.loads(subjects)}
        measures = json.loads(text)
        if measures["new"] is not None:
            measures["new"] = names[measures["new"]["number_id"]]
        measures["candidates"] = [
            (names[c["number_id"]], c["share"]) for c in measures["candidates"]
        ]
        evidence = case.query(
            "SELECT e.t, s.number, o.number FROM finding_evidence v JOIN event e USING (record_id) "
            "JOIN number s ON s.number_id = e.served JOIN number o ON o.number_id = e.other "
            "WHERE v.finding_id = ? ORDER BY ALL",
            [finding_id],
        )
        found.append(
            Told(
                old=roles["old"],
                new=roles.get("new"),
                measures=measures,
                evidence=tuple(evidence),
            )
        )
    return found


@pytest.fixture(scope="module")
def the_town(tmp_path_factory: pytest.TempPathFactory) -> list[Told]:
    with fill(tmp_path_factory.mktemp("town") / "case.filiere", town()) as case:
        return told(case)


def test_those_who_changed_are_found_under_their_next_number(the_town: list[Told]) -> None:
    links = {each.old: each.new for each in the_town if each.new is not None}
    assert links == {name(i): name(NEXT + i) for i in CHANGED}


def test_share_and_ratio_never_disagree(tmp_path: Path) -> None:
    with fill(tmp_path / "case.filiere", town()) as case:
        run(case, only=["succession"], progress=lambda _said, _share: None)
        rows = case.query("SELECT log10_lr, measures FROM finding WHERE analysis = 'succession'")
    assert any(ratio is not None for ratio, _ in rows)
    for ratio, text in rows:
        measures = json.loads(text)
        listed = [(c["share"], c["log10_lr"]) for c in measures["candidates"]]
        assert [lr for _, lr in listed] == sorted((lr for _, lr in listed), reverse=True)
        assert all(0 < share < 1 for share, _ in listed)
        assert 0 < measures["none"] < 1
        if ratio is not None:
            assert ratio > 0
            assert ratio == listed[0][1]


def test_a_number_is_asked_about_and_told_for_and_against(tmp_path: Path) -> None:
    question = catalogue()["succession"]
    assert question.of_numbers is not None
    with fill(tmp_path / "case.filiere", town()) as case:
        ids = dict(case.query("SELECT number, number_id FROM number"))

        def asked(place: int) -> Answer:
            assert question.of_numbers is not None
            return question.of_numbers(case, question.takes(), (ids[name(place)],), None)

        (changed,) = asked(CHANGED[0]).rows
        assert changed.weighed[0].ratio.log10 > 1
        assert changed.subjects[1].number_id == ids[name(NEXT + CHANGED[0])]
        against = [row for place in STOPPED for row in asked(place).rows if row.weighed]
        assert all(row.weighed[0].ratio.log10 < 1 for row in against)
        goes_on = asked(50)
        assert goes_on.rows == ()
        assert goes_on.not_applicable is not None


def test_those_who_stopped_have_no_successor_and_its_share_says_so(the_town: list[Told]) -> None:
    of = {each.old: each for each in the_town}
    for i in STOPPED:
        each = of[name(i)]
        assert each.new is None
        assert each.measures["new"] is None
        assert float(str(each.measures["none"])) > 0.5
    assert all(float(str(of[name(i)].measures["none"])) < 0.05 for i in CHANGED)


def test_one_who_never_stopped_is_not_asked_about(the_town: list[Told]) -> None:
    busy = {name(i) for i in range(PEOPLE)} - {name(i) for i in (*CHANGED, *STOPPED)}
    assert len({each.old for each in the_town} & busy) <= PEOPLE // 10


def test_the_evidence_is_of_the_two_numbers(the_town: list[Told]) -> None:
    for each in the_town:
        assert len(each.evidence) > 0
        for _, served, other in each.evidence:
            assert {served, other} & {each.old, each.new}


def test_a_whole_circle_that_changes_at_once_is_found(tmp_path: Path) -> None:
    # everybody of two circles: many have no contact left whom they had before
    circles = np.random.default_rng(5).permutation(PEOPLE) // 12
    group = tuple(int(i) for i in np.flatnonzero(circles <= 1))
    with fill(tmp_path / "case.filiere", town(changed=group, stopped=())) as case:
        asked = told(case)
    found = {each.old: each.new for each in asked if each.new is not None}
    truth = {name(i): name(NEXT + i) for i in group}
    assert all(truth[old] == new for old, new in found.items() if old in truth)
    assert len(found) >= len(group) // 8
    # the rest is ranked first, and said not to be clear
    first = {each.old: each.measures["candidates"] for each in asked if each.old in truth}
    right = [old for old, listed in first.items() if listed and listed[0][0] == truth[old]]  # type: ignore[index]  # a list of pairs
    assert len(right) >= 0.8 * len(group)
    alone = _first_round_only(tmp_path / "alone.filiere", group)
    assert len(found) > alone


def _first_round_only(path: Path, group: tuple[int, ...]) -> int:
    """How many would be found without substitution."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_inheritance, "ROUNDS", 1)
        with fill(path, town(changed=group, stopped=())) as case:
            return sum(each.new is not None for each in told(case))


def test_a_number_tried_before_and_one_that_lives_on_weakly_are_the_same_change(
    tmp_path: Path,
) -> None:
    made = town()
    old, new = name(CHANGED[0]), name(NEXT + CHANGED[0])
    friend = next(b for a, b, *_ in made.contacts if a == old)
    made.text(new, friend, START_S + 2 * DAY_S)
    for day in (CHANGE + 1, CHANGE + 5):
        made.call(friend, old, START_S + day * DAY_S, 0)
    made.text(old, friend, START_S + (CHANGE + 9) * DAY_S)
    with fill(tmp_path / "case.filiere", made) as case:
        first = {each.old: each.measures["candidates"] for each in told(case)}
    assert first[old][0][0] == new  # type: ignore[index]  # a list of pairs
    assert first[old][0][1] > 0.8  # type: ignore[index]  # a list of pairs


def test_silence_after_the_bill_ends_is_no_silence(tmp_path: Path) -> None:
    made = town(changed=(), stopped=())
    with fill(tmp_path / "case.filiere", made) as case:
        ends = START_S + CHANGE * DAY_S
        case.execute(
            "DELETE FROM contact WHERE t >= ? AND (a = 1 OR b = 1)",
            [ends],
        )
        case.execute("UPDATE coverage SET to_s = ? WHERE number_id = 1", [ends])
        found = {each.old for each in told(case)}
        first = str(case.query("SELECT number FROM number WHERE number_id = 1")[0][0])
    assert first not in found


def _case_of_handsets(path: Path) -> Case:
    case = fill(path, town())
    ids = dict(case.query("SELECT number, number_id FROM number ORDER BY number_id"))
    old, new = ids[name(CHANGED[0])], ids[name(NEXT + CHANGED[0])]
    keeper = ids[name(30)]
    case.execute(
        "UPDATE event SET device_id = CASE WHEN served = $old OR served = $new THEN 1 "
        "WHEN served = $keeper AND t < $at THEN 2 WHEN served = $keeper THEN 3 END, "
        "sim_id = CASE WHEN served = $keeper THEN 7 END",
        {"old": old, "new": new, "keeper": keeper, "at": START_S + CHANGE * DAY_S},
    )
    return case


def test_handset_and_sim_are_facts_of_their_own(tmp_path: Path) -> None:
    with _case_of_handsets(tmp_path / "case.filiere") as case:
        found = told(case)
    facts = {(e.measures["kind"], e.old): e.measures["new"] for e in found}
    assert facts["handset", name(CHANGED[0])] == name(NEXT + CHANGED[0])
    assert facts["sim", name(30)] == name(30)
    assert facts["number", name(CHANGED[0])] == name(NEXT + CHANGED[0])
    assert {e.measures["none"] for e in found if e.measures["kind"] != "number"} == {None}


@pytest.mark.parametrize("listed", [0, 1, 500])
def test_of_many_changes_of_handset_the_most_in_common_are_listed_and_the_rest_counted(
    tmp_path: Path, listed: int
) -> None:
    with fill(tmp_path / "case.filiere", town(changed=(3, 20))) as case:
        ids = dict(case.query("SELECT number, number_id FROM number ORDER BY number_id"))
        pairs = [(ids[name(i)], ids[name(NEXT + i)]) for i in (3, 20)] + [
            (ids[name(40)], ids[name(20)])  # strangers: their numbers have hardly anybody in common
        ]
        at = START_S + CHANGE * DAY_S
        case.execute("UPDATE event SET device_id = NULL")
        for handset, (old, new) in enumerate(pairs, 1):
            case.execute(
                "UPDATE event SET device_id = ? WHERE device_id IS NULL AND "
                "((served = ? AND t < ?) OR (served = ? AND t >= ?))",
                [handset, old, at, new, at],
            )
        values = replace(catalogue()["succession"].takes(), listed=listed)
        answer = catalogue()["succession"].answer(case, values, lambda _said, _share: None)
        everything = catalogue()["succession"].answer(
            case, replace(values, listed=500), lambda _said, _share: None
        )
    facts = [row for row in answer.rows if row.measures["kind"] == "handset"]
    whole = [row for row in everything.rows if row.measures["kind"] == "handset"]
    assert answer.considered == everything.considered
    assert len(whole) >= 2
    assert len(facts) == min(listed, len(whole))
    if listed == 1:
        assert facts[0].measures["shared"] == max(int(str(r.measures["shared"])) for r in whole)
        assert f"{len(whole) - 1} further" in facts[0].caveats[-1].en
    if listed == 500:
        assert not any("further" in caveat.en for row in facts for caveat in row.caveats)


def test_two_numbers_that_alternate_in_one_handset_are_no_succession(tmp_path: Path) -> None:
    with fill(tmp_path / "case.filiere", town()) as case:
        case.execute("UPDATE event SET device_id = 1 WHERE served IN (5, 6)")
        assert all(each.measures["kind"] == "number" for each in told(case))


def test_a_number_that_goes_on_in_another_handset_is_not_succeeded_in_the_first(
    tmp_path: Path,
) -> None:
    # handed down: the giver's number lives on
    at = START_S + CHANGE * DAY_S
    with fill(tmp_path / "case.filiere", town(changed=(), stopped=())) as case:
        case.execute(
            "UPDATE event SET device_id = CASE WHEN served = 5 AND t < $at THEN 1 "
            "WHEN served = 5 THEN 2 WHEN served = 6 AND t > $at THEN 1 WHEN served = 6 THEN 3 END",
            {"at": at},
        )
        assert [e for e in told(case) if e.measures["kind"] == "handset"] == []


def test_renaming_every_number_renames_the_findings_and_changes_nothing_else(
    the_town: list[Told], tmp_path: Path
) -> None:
    made = town()
    numbers = sorted({n for a, b, *_ in made.contacts for n in (a, b)})
    dealt = np.random.default_rng(11).permutation(len(numbers))
    names = {n: f"+44770090{int(i):04d}" for n, i in zip(numbers, dealt, strict=True)}
    with fill(tmp_path / "case.filiere", renamed(made, names)) as case:
        found = told(case)
    assert sorted(map(repr, found)) == sorted(repr(_named(each, names)) for each in the_town)


def _named(each: Told, names: Mapping[str, str]) -> Told:
    measures = dict(each.measures)
    if measures["new"] is not None:
        measures["new"] = names[str(measures["new"])]
    candidates = measures["candidates"]
    assert isinstance(candidates, list)
    measures["candidates"] = [(names[n], share) for n, share in candidates]
    return replace(
        each,
        old=names[each.old],
        new=None if each.new is None else names[each.new],
        measures=measures,
        evidence=tuple(sorted((t, names[str(s)], names[str(o)]) for t, s, o in each.evidence)),
    )


def test_the_order_of_rows_changes_nothing(the_town: list[Told], tmp_path: Path) -> None:
    with fill(tmp_path / "case.filiere", town(), order=12) as case:
        assert told(case) == the_town


def test_the_gain_is_that_of_a_plain_sum(tmp_path: Path) -> None:
    """Oracle: the log-likelihood ratio written out pair by pair, without any matrix."""
    with fill(tmp_path / "case.filiere", town()) as case, pytest.MonkeyPatch.context() as patch:
        patch.setattr(_inheritance, "ROUNDS", 1)
        contacts = read_contacts(case)
        life = lives(contacts, *windows(case, contacts))
        olds = np.flatnonzero(life.stopped >= 4)
        news = np.flatnonzero(life.began >= 2)
        pairs = inherit(contacts, life, olds, news, (-DAY_S, 14 * DAY_S))
    assert len(pairs) > 0
    for place in range(len(pairs)):
        old, new = int(olds[pairs.old[place]]), int(news[pairs.new[place]])
        assert pairs.gain[place] == pytest.approx(_plain(contacts, life, old, new), abs=0.02)


def _plain(contacts: Contacts, life: object, old: int, new: int) -> float:
    everybody: dict[int, set[int]] = {}
    of_old: dict[int, set[int]] = {}
    of_new: dict[int, set[int]] = {}
    for t, a, b in zip(contacts.t.tolist(), contacts.a.tolist(), contacts.b.tolist(), strict=True):
        quarter = (t - int(contacts.t[0])) // 21_600
        for one, other in ((a, b), (b, a)):
            everybody.setdefault(other, set()).add(one)
            if one == old and t <= int(life.end_s[old]):  # type: ignore[attr-defined]  # Lives
                of_old.setdefault(other, set()).add(quarter)
            if one == new and t >= int(life.begin_s[new]):  # type: ignore[attr-defined]  # Lives
                of_new.setdefault(other, set()).add(quarter)
    total = sum(2 * len(who) + 1 for who in everybody.values())
    total += contacts.numbers - len(everybody)  # numbers nobody reaches count one each
    mine = sum(len(quarters) for quarters in of_old.values())
    gain = 0.0
    for other, quarters in of_new.items():
        share = (2 * len(everybody[other]) + 1) / total
        own = len(of_old.get(other, ())) / mine
        gain += np.log1p(len(quarters)) * np.log((0.5 * own + 0.5 * share) / share)
    return gain
