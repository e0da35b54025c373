"""What is a reduction, and in which words may it be written?

A reduction shrinks very many rows to few: pairs of rows, bursts, the legs of one call. Only these
outgrow one machine, so only they are written in a portable subset of the engine's dialect: integers
in, integers out, no text, no fraction, no clock, no approximation, and nothing whose answer could
depend on the order in which rows arrive. The same text then gives the same rows on DuckDB and,
carried over by sqlglot, on Spark. ``lint`` walks the tree and admits white-listed nodes only.

Reads the tables that ``reads`` names; gives rows of the columns ``gives``, one per ``key``.
"""

import importlib
import pkgutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from filiere.errors import ReductionError
from filiere.wording import Text, Words

_say = Words(__name__)


if TYPE_CHECKING:
    from sqlglot import exp

Settings = Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """An integer that the caller may choose, and the bounds within which it means something."""

    default: int
    unit: str
    meaning: Text
    low: int
    high: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Reduction:
    """One portable SELECT, and what it says about itself.

    ``reads`` maps each table to the columns used; ``key`` are the columns that make a row of the
    answer unique, so that its order is total. ``reference`` says where the method is published.
    """

    title: Text
    reads: Mapping[str, tuple[str, ...]]
    gives: tuple[str, ...]
    key: tuple[str, ...]
    sql: str
    reference: str
    parameters: Mapping[str, Setting] = field(default_factory=dict)

    def settings(self, chosen: Settings) -> dict[str, int]:
        """Every parameter's value: as chosen, else its default; ReductionError out of bounds."""
        unknown = sorted(set(chosen) - set(self.parameters))
        if unknown:
            raise ReductionError(
                _say("reduction-parameter", en=self.title.en, listed=", ".join(unknown))
            )
        values = {name: chosen.get(name, s.default) for name, s in self.parameters.items()}
        for name, value in values.items():
            setting = self.parameters[name]
            if not setting.low <= value <= setting.high:
                raise ReductionError(
                    _say(
                        "reduction-expected",
                        en=self.title.en,
                        name=name,
                        value=value,
                        unit=setting.unit,
                        low=setting.low,
                        high=setting.high,
                    )
                )
        return values


def catalogue() -> Mapping[str, Reduction]:
    """Every reduction in ``reductions/``, by module name, in alphabetical order."""
    package = importlib.import_module("filiere.reductions")
    found: dict[str, Reduction] = {}
    for info in sorted(pkgutil.iter_modules(package.__path__), key=lambda i: i.name):
        module = importlib.import_module(f"filiere.reductions.{info.name}")
        value = getattr(module, "REDUCTION", None)
        if not isinstance(value, Reduction):
            raise ReductionError(_say("reduction-reductions-py-reduction", name=info.name))
        found[info.name] = value
    return MappingProxyType(found)


SHAPE = (
    "Select", "With", "CTE", "Subquery", "Union", "From", "Join", "Where", "Group", "Having",
    "Table", "TableAlias", "Alias", "Column", "Identifier", "Paren", "Star", "Distinct", "Null",
    "Literal", "Boolean", "Placeholder",
)  # fmt: skip
LOGIC = (
    "And", "Or", "Not", "EQ", "NEQ", "GT", "GTE", "LT", "LTE", "Is", "In", "Exists", "Between",
    "NullSafeEQ", "NullSafeNEQ", "Case", "If", "Coalesce",
)  # fmt: skip
ARITHMETIC = (
    "Add", "Sub", "Mul", "IntDiv", "Mod", "Neg", "Abs", "Least", "Greatest", "Nullif",
    "BitwiseAnd", "BitwiseOr",
)  # fmt: skip
AGGREGATES = ("Count", "Sum", "Min", "Max", "BitwiseOrAgg")
WINDOWS = ("Window", "RowNumber", "Order", "Ordered")
ADMITTED = frozenset(SHAPE + LOGIC + ARITHMETIC + AGGREGATES + WINDOWS)
"""Node classes of sqlglot that mean the same, to the last digit, on every engine."""


def lint(reduction: Reduction) -> "exp.Query":
    """The syntax tree, if the text keeps to the portable subset; ReductionError names the node.

    Needs sqlglot, which only developers and the scale-out extra install.
    """
    import sqlglot  # noqa: PLC0415 -- an extra: production never parses a reduction
    from sqlglot import exp  # noqa: PLC0415 -- idem

    where = f"«{reduction.title.en}»"
    try:
        trees = sqlglot.parse(reduction.sql, read="duckdb")
    except sqlglot.errors.ParseError as error:
        raise ReductionError(
            _say("reduction-sql", where=where, v1=str(error).splitlines()[0])
        ) from error
    tree = trees[0] if len(trees) == 1 else None
    if not isinstance(tree, exp.Query):
        raise ReductionError(_say("reduction-one-select", where=where))
    for node in tree.walk():
        _check_node(where, node)
    _check_names(where, reduction, tree)
    return tree


def _check_node(where: str, node: "exp.Expr") -> None:
    from sqlglot import exp  # noqa: PLC0415 -- an extra

    name = type(node).__name__
    if name not in ADMITTED:
        raise ReductionError(
            _say("reduction-uses-outside-subset", where=where, name=name, sql=node.sql("duckdb"))
        )
    if isinstance(node, exp.Literal) and (node.is_string or not node.name.isdigit()):
        raise ReductionError(
            _say("reduction-holds-expected-integers-only", where=where, sql=node.sql("duckdb"))
        )
    if isinstance(node, exp.Star) and not isinstance(node.parent, exp.Count):
        raise ReductionError(
            _say("reduction-selects-every-column-expected-them-named", where=where)
        )
    if isinstance(node, exp.Union) and node.args.get("distinct"):
        raise ReductionError(_say("reduction-uses-union-expected-union-all", where=where))
    if isinstance(node, exp.Join) and (node.method or node.side not in {"", "LEFT"}):
        raise ReductionError(_say("reduction-uses-join", where=where, v1=node.method or node.side))
    if isinstance(node, exp.Order) and not isinstance(node.parent, exp.Window):
        raise ReductionError(_say("reduction-orders-rows-engine-does-key", where=where))
    if isinstance(node, exp.Window):
        _check_window(where, node)


def _check_window(where: str, node: "exp.Expr") -> None:
    """A rank has an order, an aggregate has none: a frame could cut through ties."""
    from sqlglot import exp  # noqa: PLC0415 -- an extra

    ranks = isinstance(node.this, exp.RowNumber)
    ordered = node.args.get("order") is not None
    if ranks != ordered or node.args.get("spec") is not None:
        raise ReductionError(
            _say("reduction-uses-window-outside-subset", where=where, sql=node.sql("duckdb"))
        )


def _check_names(where: str, reduction: Reduction, tree: "exp.Query") -> None:
    """What the text reads, asks for and gives is what the value says."""
    from sqlglot import exp  # noqa: PLC0415 -- an extra

    nouns = {cte.alias for cte in tree.find_all(exp.CTE)}
    tables = {table.name for table in tree.find_all(exp.Table)} - nouns
    if tables != set(reduction.reads):
        raise ReductionError(
            _say(
                "reduction-reads-expected",
                where=where,
                tables=str(sorted(tables)),
                reads=str(sorted(reduction.reads)),
            )
        )
    marks = {mark.name for mark in tree.find_all(exp.Placeholder)}
    if marks != set(reduction.parameters):
        raise ReductionError(
            _say(
                "reduction-binds-expected",
                where=where,
                marks=str(sorted(marks)),
                parameters=str(sorted(reduction.parameters)),
            )
        )
    gives = tuple(tree.named_selects)
    if gives != reduction.gives or not set(reduction.key) <= set(gives):
        raise ReductionError(
            _say(
                "reduction-gives-expected",
                where=where,
                list=str(list(gives)),
                list_2=str(list(reduction.gives)),
            )
        )


def spark_text(reduction: Reduction) -> str:
    """The same reduction in the words of Spark SQL; parameters become ``:name``."""
    return lint(reduction).sql("spark")
