"""A connection is asked only while it is lent: another reader has it afterwards."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from filiere.case import Case
from filiere.server.desk import Desk


@pytest.mark.parametrize(
    "path",
    ["case", "brief", "log", "sources", "numbers", "findings", "next"],
)
def test_no_answer_asks_a_case_that_was_given_back(
    ask: Callable[..., Any], monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    given_back: set[int] = set()
    late: list[str] = []
    reading, query = Desk.reading, Case.query

    @contextmanager
    def lent(self: Desk) -> Iterator[Case]:
        with reading(self) as case:
            given_back.discard(id(case))
            yield case
        given_back.add(id(case))

    def asked(self: Case, sql: str, *values: object) -> object:
        if id(self) in given_back:
            late.append(sql)
        return query(self, sql, *values)  # type: ignore[arg-type]  # as it was asked

    monkeypatch.setattr(Desk, "reading", lent)
    monkeypatch.setattr(Case, "query", asked)
    ask("GET", f"/api/1/{path}")
    assert given_back
    assert late == []
