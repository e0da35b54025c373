"""In which steps are rows joined, and what is written at the end?

Each step reads scratch tables that the one before left, and adds to ``link``: a record, the lowest
record that stands for it, and why. Nothing is written to the case before all steps are done.

Reads event, source. Writes event_link, contact, coverage and the counts, in one transaction.
"""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from filiere.case import Case
from filiere.case.rows.clocks import apart, lags
from filiere.case.rows.copies import copies, pairs
from filiere.distinct import distinct
from filiere.engines import DuckEngine, Engine
from filiere.linker.coverage import cover
from filiere.linker.pairing import Ints, groups, one_each, one_to_one
from filiere.linker.summary import LinkSummary, keep, summarise
from filiere.model.codes import ROW_BITS, Fate, Flag, Kind, Link
from filiere.reductions import (
    call_legs,
    clock_skews,
    contacts,
    copied_rows,
    crowded_rows,
    forward_candidates,
    late_messages,
    legs,
    mirror_candidates,
    mirror_costs,
    mirror_pairs,
    repeated_rows,
    session_slices,
    sms_segments,
)
from filiere.wording import Text, Words

_say = Words(__name__)

Progress = Callable[[Text, float], None]
"""Called with what is being done and the share done, from 0 to 1."""

ROW_PER_MESSAGE = ("canonical",)
"""Layouts that promise one row per message, however long: their rows are never taken for parts."""

SCRATCH = (
    "aside", "candidate", "cost", "crowded", "duplicate", "forwarded", "fresh", "incoming_call",
    "leg", "link", "linked_contact", "pair", "repeated", "segmented", "settled", "skew",
)  # fmt: skip


def link(case: Case, progress: Progress, engine: Engine | None = None) -> LinkSummary:
    """Rebuild event_link, contact and coverage: all of it, or nothing is changed.

    ``engine`` runs the reductions; the case's own where none is given.
    """
    work = _Work(case, DuckEngine(case) if engine is None else engine)
    steps = work.steps()
    try:
        work.start()
        for done, (said, step) in enumerate(steps):
            progress(said, done / (len(steps) + 1))
            step()
        progress(_say("step-writing"), len(steps) / (len(steps) + 1))
        with case.transaction():
            _write(case)
            cover(case)
            summary = summarise(case)
            keep(case, summary)
    finally:
        work.clear()
    progress(_say("step-contacts"), 1.0)
    return summary


class _Work:
    """The steps of one linking, over scratch tables of one case."""

    def __init__(self, case: Case, engine: Engine) -> None:
        self._case = case
        self._engine = engine

    def steps(self) -> tuple[tuple[Text, Callable[[], None]], ...]:
        """What is said, and what is done, in order."""
        return (
            (_say("step-repeated"), self._repeated),
            (_say("step-copied"), self._copied),
            (_say("step-exports"), self._exports),
            (_say("step-legs"), self._legs),
            (_say("step-segments"), self._segments),
            (_say("step-slices"), self._slices),
            (_say("step-mirrors"), self._mirrors),
            (_say("step-forwards"), self._forwards),
            (_say("step-contacts"), self._contacts),
        )

    def start(self) -> None:
        """Empty scratch tables; ``settled`` are the records that an earlier one stands for."""
        self.clear()
        self._case.execute(
            "CREATE TEMP TABLE link (record_id BIGINT, canonical_id BIGINT, reason TINYINT)"
        )
        self._case.execute("CREATE TEMP VIEW settled AS SELECT record_id FROM link")
        self._case.execute("CREATE TEMP TABLE aside (record_id BIGINT)")

    def clear(self) -> None:
        """Drop the scratch tables."""
        self._case.execute("DROP VIEW IF EXISTS temp.settled")
        for table in SCRATCH:
            if table != "settled":
                self._case.execute(f"DROP TABLE IF EXISTS temp.{table}")

    def _repeated(self) -> None:
        """Rows equal in every column, in the same file or in another one."""
        self._case.execute(
            "CREATE TEMP TABLE duplicate AS "
            "SELECT CAST(source_id AS BIGINT) << $bits | row AS record_id FROM row_fate "
            "WHERE fate = $fate",
            {"bits": ROW_BITS, "fate": int(Fate.DUPLICATE)},
        )
        self._engine.table(crowded_rows.REDUCTION, "crowded")
        self._engine.table(repeated_rows.REDUCTION, "repeated")
        self._case.execute(
            "INSERT INTO link SELECT record_id, canonical_id, "
            "CASE WHEN same_file = 1 THEN $identical ELSE $other END FROM repeated",
            {"identical": int(Link.IDENTICAL_ROW), "other": int(Link.SAME_ROW_OTHER_FILE)},
        )

    def _copied(self) -> None:
        """Rows that another file holds with more or fewer columns."""
        if self._count("source") > 1:
            self._engine.table(copied_rows.REDUCTION, "fresh")
            self._settle(Link.SAME_ROW_OTHER_FILE)

    def _exports(self) -> None:
        """Rows of one line that two files tell at two clocks, or with another length or cell."""
        if self._count("source") < 2:
            return
        for copy in copies(self._case):
            found = pairs(self._case, copy)
            settled = {record for (record,) in self._case.query("SELECT record_id FROM link")}
            open_pairs = [pair for pair in found if not set(pair) & settled]
            left = np.array([one for one, _ in open_pairs], dtype=np.int64)
            right = np.array([other for _, other in open_pairs], dtype=np.int64)
            left, right = one_to_one(left, right)
            self._join({"left_id": left, "right_id": right}, Link.SAME_ROW_OTHER_FILE)

    def _legs(self) -> None:
        """Legs of one call, each with a row of its own on one bill."""
        self._join(self._engine.arrays(call_legs.REDUCTION), Link.CALL_LEG)

    def _segments(self) -> None:
        """Parts of one long message, where the file's layout bills parts."""
        self._case.execute(
            "CREATE TEMP TABLE segmented AS "
            "SELECT source_id FROM source WHERE NOT list_contains($whole, layout)",
            {"whole": list(ROW_PER_MESSAGE)},
        )
        if self._count("segmented") > 0:
            self._join(self._engine.arrays(sms_segments.REDUCTION), Link.SMS_SEGMENT)

    def _slices(self) -> None:
        """Slices of one data session."""
        self._join(self._engine.arrays(session_slices.REDUCTION), Link.SESSION_SLICE)

    def _mirrors(self) -> None:
        """A's row and B's row of one communication: one to one, the best fit first."""
        self._engine.table(legs.REDUCTION, "leg")
        self._agree()
        self._engine.table(mirror_candidates.REDUCTION, "candidate")
        self._engine.table(clock_skews.REDUCTION, "skew")
        self._engine.table(mirror_costs.REDUCTION, "cost")
        self._engine.table(mirror_pairs.REDUCTION, "pair")
        rest = self._case.columns(
            "SELECT out_id, in_id FROM cost JOIN leg ON leg.record_id = out_id "
            "ANTI JOIN pair USING (out_id) ANTI JOIN (SELECT in_id FROM pair) USING (in_id) "
            "ORDER BY cost, t, duration_s, out_id, in_id"
        )
        self._append("pair", ("out_id", "in_id"), one_to_one(rest["out_id"], rest["in_id"]))
        late = self._engine.arrays(late_messages.REDUCTION)
        self._append("pair", ("out_id", "in_id"), one_to_one(late["out_id"], late["in_id"]))
        self._case.execute(
            "CREATE OR REPLACE TEMP TABLE fresh AS "
            "SELECT greatest(out_id, in_id) AS record_id, least(out_id, in_id) AS canonical_id "
            "FROM pair"
        )
        self._settle(Link.MIRROR)

    def _agree(self) -> None:
        """Compare rows on one clock, where two files' clocks are hours apart."""
        for source_id, ahead_s in apart(lags(self._case)).items():
            self._case.execute(
                "UPDATE leg SET t = t - $ahead WHERE source_id = $source",
                {"ahead": ahead_s, "source": source_id},
            )

    def _forwards(self) -> None:
        """Legs of a forwarded call; those of a further number are set aside from the two sides."""
        codes = {"marked": int(Flag.FORWARDED), "call": int(Kind.CALL)}
        self._case.execute(
            "CREATE TEMP TABLE forwarded AS "
            "SELECT record_id, t, direction, served, other, third, duration_s, "
            "CAST(flags & $marked <> 0 AS INTEGER) AS marked FROM event ANTI JOIN repeated "
            "USING (record_id) WHERE kind = $call AND direction IN (1, 2) "
            "AND (third IS NOT NULL OR flags & $marked <> 0)",
            codes,
        )
        if self._count("forwarded") == 0:
            return
        self._case.execute(
            "CREATE TEMP TABLE incoming_call AS "
            "SELECT record_id, t, served, other, duration_s, "
            "CAST(flags & $marked <> 0 AS INTEGER) AS marked FROM event ANTI JOIN repeated "
            "USING (record_id) WHERE kind = $call AND direction = 2 AND served IN "
            "(SELECT served FROM forwarded UNION SELECT third FROM forwarded)",
            codes,
        )
        found = self._engine.arrays(forward_candidates.REDUCTION)
        chosen = one_each(found)
        left = self._canonical(found["left_id"][chosen])
        right = self._canonical(found["right_id"][chosen])
        further = found["aside_id"][chosen]
        apart = left != right
        self._set_aside(np.ma.compressed(further[apart]).astype(np.int64))
        self._join({"left_id": left[apart], "right_id": right[apart]}, Link.FORWARD_LEG)

    def _contacts(self) -> None:
        self._engine.table(contacts.REDUCTION, "linked_contact")

    def _count(self, table: str) -> int:
        return self._case.value(f"SELECT count(*) FROM {table}", of=int)

    def _canonical(self, records: NDArray[Any]) -> Ints:
        """The record that stands for each of these now."""
        self._case.register("asked", {"record_id": np.ma.getdata(records)})
        got = self._case.columns(
            "SELECT coalesce(link.canonical_id, asked.record_id) AS canonical_id "
            "FROM (SELECT record_id, row_number() OVER () AS place FROM asked) AS asked "
            "LEFT JOIN link ON link.record_id = asked.record_id ORDER BY place"
        )
        self._case.unregister("asked")
        return np.ma.getdata(got["canonical_id"]).astype(np.int64)

    def _set_aside(self, records: Ints) -> None:
        """Set aside these records and all those linked with them."""
        self._case.register("asked", {"canonical_id": distinct(self._canonical(records))})
        self._case.execute(
            "INSERT INTO aside SELECT canonical_id FROM asked UNION ALL "
            "SELECT record_id FROM link SEMI JOIN asked USING (canonical_id)"
        )
        self._case.unregister("asked")

    def _join(self, pairs: Mapping[str, NDArray[Any]], reason: Link) -> None:
        """Join neighbours into groups: whatever a chain of pairs reaches is one group."""
        left, right = np.ma.getdata(pairs["left_id"]), np.ma.getdata(pairs["right_id"])
        self._case.execute(
            "CREATE OR REPLACE TEMP TABLE fresh (record_id BIGINT, canonical_id BIGINT)"
        )
        self._append("fresh", ("record_id", "canonical_id"), groups(left, right))
        self._settle(reason)

    def _settle(self, reason: Link) -> None:
        """Write down the ``fresh`` links, and follow them from those written before."""
        self._case.execute(
            "UPDATE link SET canonical_id = fresh.canonical_id FROM fresh "
            "WHERE fresh.record_id = link.canonical_id"
        )
        self._case.execute(
            "INSERT INTO link SELECT record_id, canonical_id, $reason FROM fresh",
            {"reason": int(reason)},
        )

    def _append(self, table: str, names: tuple[str, str], pairs: tuple[Ints, Ints]) -> None:
        if len(pairs[0]) > 0:
            self._case.register("asked", dict(zip(names, pairs, strict=True)))
            self._case.execute(f"INSERT INTO {table} SELECT {', '.join(names)} FROM asked")
            self._case.unregister("asked")


def _write(case: Case) -> None:
    """Replace event_link and contact by what was found."""
    case.execute("DELETE FROM event_link")
    case.execute(
        "INSERT INTO event_link SELECT record_id, canonical_id, reason FROM link ORDER BY record_id"
    )
    case.execute("DELETE FROM contact")
    columns = ", ".join(contacts.REDUCTION.gives)
    case.execute(
        f"INSERT INTO contact ({columns}) SELECT {columns} FROM linked_contact "
        "ORDER BY t, contact_id"
    )
