"""Does every reduction keep to the portable subset, and does the linter refuse what is outside?"""

from dataclasses import replace

import pytest
import sqlglot
from sqlglot import exp

from filiere.errors import ReductionError
from filiere.reduction import Reduction, Setting, catalogue, lint, spark_text
from filiere.wording import Plain

REDUCTIONS = catalogue()
PLAIN = Reduction(
    title=Plain("sample", "exemple"),
    reads={"contact": ("a", "t")},
    gives=("a", "n"),
    key=("a",),
    sql="SELECT a, count(*) AS n FROM contact GROUP BY a",
    reference="tests",
)
WINDOW = Setting(default=5, unit="s", meaning=Plain("window", "fenêtre"), low=1, high=9)


@pytest.mark.parametrize("name", REDUCTIONS)
def test_every_reduction_is_in_the_subset(name: str) -> None:
    lint(REDUCTIONS[name])


@pytest.mark.parametrize("name", REDUCTIONS)
def test_every_reduction_reads_the_columns_it_says(name: str) -> None:
    reduction = REDUCTIONS[name]
    said = {column for columns in reduction.reads.values() for column in columns}
    tree = lint(reduction)
    made = {alias.alias for alias in tree.find_all(exp.Alias)}
    used = {column.name for column in tree.find_all(exp.Column)}
    assert used - made <= said
    assert said <= used


@pytest.mark.parametrize("name", REDUCTIONS)
def test_every_reduction_can_be_said_to_spark(name: str) -> None:
    text = spark_text(REDUCTIONS[name])
    assert isinstance(sqlglot.parse_one(text, read="spark"), exp.Query)
    assert "//" not in text, "Spark writes DIV for a division of integers"
    for parameter in REDUCTIONS[name].parameters:
        assert f":{parameter}" in text


@pytest.mark.parametrize(
    ("select", "named"),
    [
        ("a, count(*) / 2 AS n", "Div"),
        ("a, avg(t) AS n", "Avg"),
        ("a, first(t) AS n", "First"),
        ("a, arg_max(t, t) AS n", "ArgMax"),
        ("a, approx_count_distinct(t) AS n", "ApproxDistinct"),
        ("a, CAST(sum(t) AS DOUBLE) AS n", "Cast"),
        ("a, sum(t) * 1.5 AS n", "1.5"),
        ("a, max('x') AS n", "'x'"),
        ("a, hash(a) AS n", "hash"),
        ("a, random() AS n", "Rand"),
        ("a, list(t) AS n", "ArrayAgg"),
        ("a, ln(sum(t)) AS n", "Ln"),
    ],
)
def test_what_could_differ_between_engines_is_refused(select: str, named: str) -> None:
    sql = f"SELECT {select} FROM contact GROUP BY a"
    with pytest.raises(ReductionError, match=r"^«sample» .*\.$") as caught:
        lint(replace(PLAIN, sql=sql))
    assert named.lower() in str(caught.value).lower()


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT * FROM contact",
        "SELECT a, 1 AS n FROM contact UNION SELECT a, 2 AS n FROM contact",
        "SELECT a, t AS n FROM contact ORDER BY t",
        "SELECT a, t AS n FROM contact LIMIT 1",
        "SELECT a, row_number() OVER (PARTITION BY a) AS n FROM contact",
        "SELECT a, sum(t) OVER (PARTITION BY a ORDER BY t) AS n FROM contact",
        "SELECT a, lag(t) OVER (PARTITION BY a ORDER BY t) AS n FROM contact",
        "SELECT l.a AS a, 1 AS n FROM contact l ASOF JOIN contact r ON l.a = r.a AND l.t > r.t",
        "SELECT l.a AS a, 1 AS n FROM contact l FULL JOIN contact r ON l.a = r.a",
        "DELETE FROM contact",
        "SELECT a, t AS n FROM contact; SELECT a, t AS n FROM contact",
        "SELECT a, epoch(t) AS n FROM contact",
        "SELECT FROM WHERE",
    ],
)
def test_other_shapes_are_refused(sql: str) -> None:
    with pytest.raises(ReductionError):
        lint(replace(PLAIN, sql=sql))


def test_what_it_reads_binds_and_gives_is_what_it_says() -> None:
    lint(PLAIN)
    for wrong in (
        replace(PLAIN, reads={"event": ("a",)}),
        replace(PLAIN, gives=("a", "m")),
        replace(PLAIN, key=("b",)),
        replace(PLAIN, parameters={"window_s": WINDOW}),
    ):
        with pytest.raises(ReductionError, match="expected"):
            lint(wrong)


def test_a_value_out_of_bounds_or_unknown_is_refused() -> None:
    bound = replace(PLAIN, parameters={"window_s": WINDOW})
    assert bound.settings({}) == {"window_s": 5}
    with pytest.raises(ReductionError, match="window_s is 10 s, expected 1 to 9"):
        bound.settings({"window_s": 10})
    with pytest.raises(ReductionError, match="no parameter width"):
        bound.settings({"width": 1})
