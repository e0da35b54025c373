"""Evidence of several sets of contacts, read at once, is that of each set."""

from pathlib import Path

import numpy as np
from tests.streets.street import add_people

from filiere.signals.contacts import evidence_of, evidence_of_each, read_contacts
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
