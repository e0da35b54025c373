"""Do the files agree with each other: contacts on both bills, clocks, masts, precision?

For every two held numbers: the contacts that stand on both bills and those on one only, and the
constant lag between the two clocks. Cells that the files place twice, and bills of whole minutes.
Each hit is a fact of the files and changes nothing.

Reads contact, coverage, event, source, source_clock, disputed_place. One row per hit.
"""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

from filiere.analyses.consistency.pairs import Pair, pairs
from filiere.analyses.consistency.parameters import Parameters
from filiere.analysis import Analysis, Answer, Progress, Row
from filiere.case import Case
from filiere.case.rows.clocks import ALIKE_S, Lag, clock_text, lags
from filiere.case.rows.copies import copies
from filiere.case.rows.copies import pairs as paired
from filiere.model.evidence import FindingKind, Measure, Role, Subject
from filiere.wording import Text, Words

_say = Words(__name__)

MEASURES = _say.each(
    "measures",
    "check",
    "both",
    "left_only",
    "right_only",
    "lag_s",
    "lag_text",
    "agree",
    "days",
    "files",
    "cell",
    "places",
    "precision_s",
)
CLAIMS = _say.each(
    "claims", "clock", "skew", "one_sided", "copy", "copy_zone", "two_places", "minutes"
)


MOST_RECORDS = 1_000
"""Records of a whole file that its precision rests on."""


def answer(case: Case, values: Parameters, progress: Progress) -> Answer:
    """Clocks first, then one-sided contacts, cells and precision; the largest first."""
    if case.value("SELECT count(*) FROM event", of=int) == 0:
        return Answer(not_applicable=_say("no-event"))
    # a file whose act is set aside holds no event: it is not compared, and not counted
    paths = {
        source: str(path)
        for source, path in case.query(
            "SELECT source_id, path FROM source "
            "WHERE source_id IN (SELECT DISTINCT record_id >> 32 FROM event)"
        )
    }
    told = lags(case)
    progress(_say("step-clocks"), 0.3)
    longest = max((abs(lag.lag_s) for lag in told), default=0)
    held = pairs(case, max(longest, ALIKE_S))
    progress(_say("step-pairs"), 0.6)
    rows = list(_copies(case, paths))
    rows += _clocks(case, told, held, paths, values)
    rows += _one_sided(held, {(lag.left, lag.right) for lag in told if abs(lag.lag_s) > ALIKE_S})
    rows += _cells(case, paths)
    rows += _minutes(case, paths)
    whole = sum(1 for pair in held.values() if pair.counts[1:] == (0, 0))
    return Answer(
        rows=tuple(rows[: values.listed]),
        considered=len(held) + len(paths),
        remark=_remark(len(held), whole, len(rows), values.listed),
    )


def _remark(compared: int, whole: int, rows: int, listed: int) -> Text | None:
    if rows > listed:
        return _say("remark-more", more=rows - listed)
    return _say("remark", pairs=compared, whole=whole) if compared > 0 else None


def _measures(check: str, **known: Measure) -> dict[str, Measure]:
    values: dict[str, Measure] = dict.fromkeys(MEASURES)
    return {**values, "days": [], "files": [], "places": [], "check": check, **known}


def _clocks(
    case: Case,
    told: list[Lag],
    held: Mapping[tuple[int, int], Pair],
    paths: Mapping[int, str],
    values: Parameters,
) -> Iterator[Row]:
    for lag in sorted(told, key=lambda one: (-one.agree, one.left, one.right)):
        if abs(lag.lag_s) < values.least_lag_s:
            continue
        pair = held.get((lag.left, lag.right))
        pair = None if pair is None else pair.seen_from(lag.left)
        counts = pair.counts if pair is not None else (lag.agree, 0, 0)
        records, first_s, last_s = _of_files(case, lag)
        yield Row(
            subjects=(Subject(Role.LEFT, lag.left), Subject(Role.RIGHT, lag.right)),
            period_s=(first_s, last_s),
            evidence=records,
            measures=_measures(
                "clock" if lag.zone else "skew",
                both=counts[0],
                left_only=counts[1],
                right_only=counts[2],
                lag_s=lag.lag_s,
                lag_text=clock_text(lag.lag_s),
                agree=lag.agree,
                days=_days(pair) if pair is not None else [],
                files=[paths[lag.left_source], paths[lag.right_source]],
            ),
            claim=CLAIMS["clock" if lag.zone else "skew"],
        )


def _copies(case: Case, paths: Mapping[int, str]) -> Iterator[Row]:
    """Lines that two files hold twice, unless their rows are the same in every column."""
    told = sorted(copies(case), key=lambda one: (-one.agree, one.left_source, one.right_source))
    for copy in told:
        records = [record for pair in paired(case, copy) for record in pair]
        differ, first_s, last_s = case.query(
            "SELECT count(DISTINCT (t, duration_s, cell_id)) <> count(DISTINCT canonical), "
            "min(t), max(t) FROM (SELECT e.*, coalesce(l.canonical_id, e.record_id) AS canonical "
            "FROM event e LEFT JOIN event_link l USING (record_id) "
            "WHERE record_id IN (SELECT unnest($records::BIGINT[])))",
            {"records": records},
        )[0]
        if not differ:
            continue
        yield Row(
            subjects=(Subject(Role.LEFT, copy.served),),
            period_s=(int(first_s), int(last_s)),
            evidence=tuple(sorted(set(records))[:MOST_RECORDS]),
            measures=_measures(
                "copy",
                both=copy.agree,
                left_only=copy.left_rows - copy.agree,
                right_only=copy.right_rows - copy.agree,
                lag_s=copy.lag_s,
                lag_text=clock_text(copy.lag_s),
                agree=copy.agree,
                files=[paths[copy.left_source], paths[copy.right_source]],
            ),
            claim=CLAIMS["copy_zone" if copy.zone else "copy"],
        )


def _of_files(case: Case, lag: Lag) -> tuple[tuple[int, ...], int, int]:
    """Rows of the two numbers with each other in the two files, first and last second."""
    rows = case.query(
        """
        SELECT record_id, t FROM event
        WHERE (record_id >> 32 = $l AND served = $a AND other = $b)
           OR (record_id >> 32 = $r AND served = $b AND other = $a)
        ORDER BY record_id
        """,
        {"l": lag.left_source, "r": lag.right_source, "a": lag.left, "b": lag.right},
    )
    times = [int(t) for _, t in rows]
    return tuple(int(record) for record, _ in rows), min(times), max(times)


def _one_sided(held: Mapping[tuple[int, int], Pair], apart: set[tuple[int, int]]) -> Iterator[Row]:
    found = [pair for key, pair in held.items() if len(pair.one_sided) > 0 and key not in apart]
    for pair in sorted(found, key=lambda one: (-len(one.one_sided), one.left, one.right)):
        both, left_only, right_only = pair.counts
        yield Row(
            subjects=(Subject(Role.LEFT, pair.left), Subject(Role.RIGHT, pair.right)),
            period_s=(pair.first_s, pair.last_s),
            evidence=tuple(pair.one_sided),
            measures=_measures(
                "one_sided",
                both=both,
                left_only=left_only,
                right_only=right_only,
                days=_days(pair),
            ),
            claim=CLAIMS["one_sided"],
        )


def _days(pair: Pair) -> list[Measure]:
    """Days on which a contact stands on one bill only."""
    return [
        {
            "day": datetime.fromtimestamp(day * 86_400, tz=UTC).date().isoformat(),
            "both": counts[0],
            "left_only": counts[1],
            "right_only": counts[2],
        }
        for day, counts in sorted(pair.days.items())
        if counts[1] + counts[2] > 0
    ]


def _cells(case: Case, paths: Mapping[int, str]) -> Iterator[Row]:
    rows = case.query(
        """
        SELECT c.cell, list(DISTINCT record_id >> 32 ORDER BY record_id >> 32),
               list(DISTINCT [latitude_deg, longitude_deg]), list(DISTINCT record_id)
        FROM disputed_place JOIN cell c USING (cell_id)
        GROUP BY c.cell ORDER BY c.cell
        """
    )
    for cell, sources, places, records in rows:
        served = case.query(
            "SELECT min(t), max(t) FROM event e JOIN cell c USING (cell_id) WHERE c.cell = ?",
            [cell],
        )[0]
        first_s, last_s = (int(served[0] or 0), int(served[1] or 0))
        yield Row(
            subjects=(),
            period_s=(first_s, last_s),
            evidence=tuple(int(record) for record in records),
            measures=_measures(
                "two_places",
                cell=str(cell),
                files=[paths[int(source)] for source in sources],
                places=[[float(lat), float(lon)] for lat, lon in sorted(places)],
            ),
            claim=CLAIMS["two_places"],
        )


def _minutes(case: Case, paths: Mapping[int, str]) -> Iterator[Row]:
    rows = case.query(
        """
        SELECT source_id, min(t), max(t), list(record_id ORDER BY record_id)[:$most]
        FROM event JOIN source_clock ON source_id = record_id >> 32
        WHERE precision_s = 60 GROUP BY source_id ORDER BY source_id
        """,
        {"most": MOST_RECORDS},
    )
    for source, first_s, last_s, records in rows:
        yield Row(
            subjects=(),
            period_s=(int(first_s), int(last_s)),
            evidence=tuple(int(record) for record in records),
            measures=_measures("minutes", precision_s=60, files=[paths[int(source)]]),
            claim=CLAIMS["minutes"],
        )


ANALYSIS = Analysis(
    question=_say("question"),
    in_short=_say("in-short"),
    place=2010,
    page="findings",
    kind=FindingKind.TECHNICAL,
    takes=Parameters,
    answer=answer,
    subjects=(Role.LEFT, Role.RIGHT),
    measures=MEASURES,
    claim=_say("claim"),
    propositions=None,
    reference="Filière; a charge fell in 2016 for one hour of time zone between two bills",
    alternatives=(),
    caveats=(
        _say("caveats-which"),
        _say("caveats-missing"),
        _say("caveats-nothing-changed"),
    ),
)
