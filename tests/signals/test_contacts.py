"""Evidence of several sets of contacts, read at once, is that of each set."""

from pathlib import Path

import numpy as np
import pytest
from tests.streets.street import add_people

from filiere.signals.contacts import evidence_of, evidence_of_each, read_contacts
from filiere.signals.observed import observed
from filiere.validation.worlds.made import Made, fill, name


def test_sets_read_at_once_have_the_records_that_each_alone_has(tmp_path: Path) -> None:
    talk = Made()
    add_people(talk, np.random.default_rng(3), [name(i) for i in range(12)], 7)
    with fill(tmp_path / "case.filiere", talk) as case:
        ids = read_contacts(case).contact_id
        conversation = np.array([-77, -5, -77], dtype=np.int64)
        sets = [ids[:9], ids[:0], np.concatenate([ids[4:6], conversation]), ids[::3], ids[:1]]
        found = evidence_of_each(case, sets)
        assert found == [evidence_of(case, each) for each in sets]
        assert len(found[0]) >= 9
        assert found[2][:2] == (5, 77)
        assert evidence_of_each(case, [ids[:0]]) == [()]


def test_contacts_are_read_once_and_anew_when_one_has_changed(tmp_path: Path) -> None:
    """A dozen questions of a run read the same contacts and windows; none reads stale ones."""
    talk = Made()
    add_people(talk, np.random.default_rng(3), [name(i) for i in range(12)], 7)
    with fill(tmp_path / "case.filiere", talk) as case:
        first = read_contacts(case)
        window = observed(case, first)
        assert read_contacts(case) is first
        assert observed(case, first) is window
        with pytest.raises(ValueError, match="read-only"):
            first.t[0] = 0
        case.execute(
            "UPDATE contact SET t = t + 60 WHERE contact_id = ?", [int(first.contact_id[-1])]
        )
        later = read_contacts(case)
        assert later.t[-1] == first.t[-1] + 60
        case.execute("UPDATE coverage SET to_s = to_s - 3600 * 24 * 3")
        assert observed(case, later).to_s.min() < window.to_s.min()
        case.execute("DELETE FROM contact WHERE contact_id = ?", [int(first.contact_id[0])])
        assert len(read_contacts(case)) == len(first) - 1
        assert len(read_contacts(case, of=[int(first.a[1])])) < len(first) - 1
