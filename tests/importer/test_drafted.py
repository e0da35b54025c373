"""Is a table in the forms that operators write read after few edits of its draft, and read right?

Every form tells the same contacts: whatever it looks like, the same records must come of it.
"""

# ruff: noqa: ANN401 - the bench is the fixture's own class, which no test can import

from typing import Any

import pytest

from filiere.case.rows.survey import survey
from filiere.importer.draft import draft
from filiere.importer.sight import Sight
from filiere.importer.table import open_table
from filiere.layout import catalogue
from filiere.model.codes import Direction, Kind

from .drafted import ALWAYS, Edits, Form, forms, truth
from .drafted_abroad import abroad

FORMS = [*forms(), *abroad()]
ENDINGS = {"workbook": ".xlsx", "page": ".xls"}


def _drawn(form: Form, bench: Any) -> tuple[str, str]:
    """The name of the file and its draft."""
    name = form.name.replace(" ", "_").replace(",", "") + ENDINGS.get(form.name, ".csv")
    path = bench.folder / name
    path.write_bytes(form.content())
    sight = Sight(str, clear=True, title=str)
    table = open_table(path, survey(path), name)
    return name, draft(table, catalogue(), name, sight).toml


def _edited(text: str, edits: Edits) -> str:
    for old, new in edits.items():
        assert text.count(old) == 1, f"{old!r} in {text}"
        text = text.replace(old, new)
    return text


def _edits(form: Form, bench: Any) -> int:
    """Lines that somebody had to write or strike out."""
    _, text = _drawn(form, bench)
    before, after = text.splitlines(), _edited(text, form.edits).splitlines()
    return len([line for line in after if line not in before]) + len(
        [line for line in before if line not in after and not line.startswith("#")]
    )


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_a_drafted_table_tells_the_same_contacts(form: Form, bench: Any) -> None:
    name, text = _drawn(form, bench)
    layouts = bench.folder / "layouts"
    layouts.mkdir()
    (layouts / "lay.toml").write_text(_edited(_edited(text, ALWAYS), form.edits), "utf-8")
    receipt = bench.take(name, form.content(), layout="lay", timezone=form.timezone)
    assert receipt.rows["rejected"] == 0
    found = [
        (
            int(t),
            Kind(kind).name.lower(),
            Direction(way).name.lower(),
            served,
            other,
            length if Kind(kind) is Kind.CALL else None,
        )
        for t, kind, way, served, other, _, length, *_ in bench.events()
    ]
    assert found == [
        (
            int(call.utc.timestamp()),
            call.kind,
            call.way,
            "+33639980001",
            f"+33{call.other[1:]}",
            call.length_s if call.kind == "call" else None,
        )
        for call in truth()
    ]
    bench.balances()


def test_drafts_take_few_edits(bench: Any) -> None:
    counted = {form.name: _edits(form, bench) for form in FORMS}
    assert len(counted) >= 20
    assert sum(counted.values()) <= 30, counted
    assert sum(count == 0 for count in counted.values()) >= 20, counted
