"""One plausible record more ends no finding, moves no weight far and turns no role.

The quick form: every role and every kind on the street and on each example whose network is found.
The study ``perturbation`` has cities.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from tests.streets.street import street

from filiere.case import Case
from filiere.model.evidence import Role
from filiere.signals.contacts import read_contacts
from filiere.signals.found import known
from filiere.validation.trials.perturbation import (
    QUESTIONS,
    Cast,
    Extra,
    Found,
    extras,
    findings_of,
    moved,
    with_extra,
)
from filiere.validation.worlds.made import fill


@pytest.fixture(scope="module")
def the_case(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Cast, Found]:
    made = street(1)
    path = tmp_path_factory.mktemp("street") / "case.filiere"
    with fill(path, made) as case:
        ids = {str(n): int(i) for i, n in case.query("SELECT number_id, number FROM number")}
        first, last = case.query("SELECT min(t), max(t) FROM contact")[0]
    line, dispatch = (ids[made.truth[role][0]] for role in ("line", "dispatch"))
    couriers = tuple(ids[each] for each in made.truth["courier"])
    clients = tuple(sorted({ids[a] for a, b, *_ in made.contacts if ids[b] == line}))
    near = {line, dispatch, *couriers, *clients}
    cast = Cast(
        line=line,
        dispatch=dispatch,
        couriers=couriers,
        clients=clients,
        strangers=tuple(sorted(set(ids.values()) - near)),
        span_s=(int(first), int(last)),
    )
    with with_extra(path, None) as case:
        before = findings_of(case, QUESTIONS)
    return path, cast, before


def _names() -> list[str]:
    anybody = Cast(
        line=1, dispatch=2, couriers=(3, 4), clients=(5, 6), strangers=(7, 8), span_s=(0, 10**6)
    )
    return [each.name for each in extras(anybody)]


@pytest.mark.parametrize("name", _names())
def test_one_record_more_moves_nothing_that_matters(
    the_case: tuple[Path, Cast, Found], name: str
) -> None:
    """One text of a courier to the line made the whole network vanish."""
    path, cast, before = the_case
    extra = next(each for each in extras(cast, seed=3) if each.name == name)
    with with_extra(path, extra) as case:
        found = moved(
            before,
            findings_of(case, QUESTIONS),
            frozenset({cast.line, cast.dispatch, *cast.couriers}),
        )
    assert found.compared >= 5
    assert found.still, (found.lost, found.far, found.turned)


def test_all_of_them_at_once_move_nothing_that_matters(the_case: tuple[Path, Cast, Found]) -> None:
    path, cast, before = the_case
    about = frozenset({cast.line, cast.dispatch, *cast.couriers})
    with with_extra(path, *extras(cast, seed=3)) as case:
        found = moved(before, findings_of(case, QUESTIONS), about)
    assert found.compared >= 5
    assert found.still, (found.lost, found.far, found.turned)


EXAMPLES = sorted(
    path.parent for path in (Path(__file__).parents[3] / "examples").glob("*/case.toml")
)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.name)
def test_one_record_more_moves_nothing_in_an_example(example: Path, tmp_path: Path) -> None:
    copy = tmp_path / example.name
    shutil.copytree(example, copy)
    done = subprocess.run(
        [sys.executable, "-m", "filiere", "run", copy, "--only", "couriers"],
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
        env={**os.environ, "FILIERE_LANG": "en"},
    )
    assert done.returncode == 0, done.stderr
    path = copy / "case.filiere"
    with with_extra(path, None) as case:
        before = findings_of(case, QUESTIONS)
        cast = _cast_of_ledger(case)
    if cast is None:
        assert before.count == {}, "a network is found, and nobody knows who is who in it"
        return
    about = frozenset({cast.line, cast.dispatch, *cast.couriers})
    for extra in extras(cast, seed=1):
        with with_extra(path, extra) as case:
            found = moved(before, findings_of(case, QUESTIONS), about)
        assert found.still, (extra.name, found.lost, found.far, found.turned)


def test_every_part_of_the_street_is_found_before(the_case: tuple[Path, Cast, Found]) -> None:
    _, cast, before = the_case
    found = {(analysis, role) for analysis, who in before.count for role, _ in who}
    assert {("lines", "line"), ("relay", "dispatch"), ("couriers", "courier")} <= found
    assert {("orders", "line"), ("campaigns", "line"), ("ladder", "line")} <= found
    assert cast.line in {number for _, who in before.count for _, number in who}


def test_a_record_is_really_added(the_case: tuple[Path, Cast, Found]) -> None:
    path, cast, _ = the_case
    with with_extra(path, None) as case:
        (before,) = case.query("SELECT count(*) FROM contact")
    extra: Extra = next(iter(extras(cast)))
    with with_extra(path, extra) as case:
        (after,) = case.query("SELECT count(*) FROM contact")
        assert case.query(
            "SELECT count(*) FROM event WHERE t = ? AND served IN (?, ?)",
            [extra.t, extra.a, extra.b],
        ) == [(2,)]
    assert after[0] == before[0] + 1


def test_a_finding_that_goes_is_seen(the_case: tuple[Path, Cast, Found]) -> None:
    path, cast, before = the_case
    with with_extra(path, None) as case:
        case.execute("DELETE FROM contact WHERE a = ? OR b = ?", [cast.dispatch, cast.dispatch])
        after = findings_of(case, QUESTIONS)
    found = moved(before, after, frozenset({cast.line, cast.dispatch, *cast.couriers}))
    assert any(each.startswith("relay") for each in found.lost)


def _cast_of_ledger(case: Case) -> Cast | None:
    """Who plays which part as the ledger has it, in a case whose truth nobody wrote down.

    None where no relay is found. Where no courier is, those whom the dispatch phone reaches stand
    in: the records to be added are of them whatever they are called.
    """
    pairs = [
        (each.subjects.get(Role.LINE, each.subjects.get(Role.SERVICE, -1)), each)
        for each in known(case, "relay")
    ]
    if len(pairs) == 0:
        return None
    line, relay = pairs[0]
    head = relay.subjects[Role.DISPATCH]
    contacts = read_contacts(case)
    named = [each.subjects[Role.COURIER] for each in known(case, "couriers")]
    reached = np.unique(contacts.b[contacts.a == head]).tolist()
    couriers = tuple(dict.fromkeys(named)) or tuple(n for n in reached if n not in {line, head})
    near = np.array([line, head, *couriers])
    clients = np.setdiff1d(np.unique(contacts.a[contacts.b == line]), near)
    everybody = np.unique(np.concatenate((contacts.a, contacts.b)))
    strangers = np.setdiff1d(everybody, np.concatenate((near, clients)))
    if min(len(clients), len(strangers), len(couriers)) < 2:
        return None
    return Cast(
        line=line,
        dispatch=head,
        couriers=couriers,
        clients=tuple(clients.tolist()),
        strangers=tuple(strangers.tolist()),
        span_s=contacts.span_s,
    )
