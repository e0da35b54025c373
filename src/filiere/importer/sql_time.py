"""Which SQL reads the offset of a clock, or a length of time?

Pieces of the SELECT that ``sql`` puts together, for one text each; NULL where the text is none.
"""

from filiere.layout import Column


def quoted(text: str) -> str:
    """A text of ours as an SQL literal (a layout's words; values of a file are bound)."""
    return "'" + text.replace("'", "''") + "'"


def iso_offset(suffix: str) -> str:
    """SQL of the minutes that the end of an ISO 8601 text states."""
    shown = f"regexp_extract({suffix}, '^(?:[.,]\\d{{1,9}})?(Z|[+-]\\d\\d:\\d\\d)$', 1)"
    minutes = (
        f"(try_cast(substr({shown}, 2, 2) AS SMALLINT) * 60 "
        f"+ try_cast(right({shown}, 2) AS SMALLINT))"
    )
    signed = f"CASE WHEN {shown} = 'Z' THEN 0 WHEN left({shown}, 1) = '-' THEN -{minutes} "
    signed += f"WHEN {shown} <> '' AND {minutes} <= 840 THEN {minutes} END"
    common = " ".join(f"WHEN '{hours:+03d}:00' THEN {hours * 60}" for hours in (2, 1))
    return f"CASE {suffix} {common} WHEN 'Z' THEN 0 ELSE ({signed}) END"


def iso_wall(text: str) -> str:
    """SQL of the wall clock of an ISO 8601 text, in seconds since 1970 as if it were UTC.

    The two most frequent shapes are cast whole: a TIMESTAMP without zone leaves the offset out.
    Any other text is cut after its seconds.
    """
    shapes = " OR ".join(f"{text} LIKE '__________T________{end}'" for end in ("+02:00", "+01:00"))
    whole = f"CASE WHEN {shapes} THEN epoch_us(try_cast({text} AS TIMESTAMP)) // 1000000 END"
    cut = f"CASE WHEN substr({text}, 11, 1) = 'T' THEN left({text}, 19) END"
    return f"coalesce({whole}, epoch(try_cast({cut} AS TIMESTAMP))::BIGINT)"


def suffix_offset(text: str, pattern: str) -> str:
    """SQL of the minutes that a pattern at the end of a text states; nothing more is UTC."""
    shown = f"regexp_extract({text}, {quoted(pattern)}, 1)"
    hours = f"regexp_extract({shown}, '^[+-](\\d\\d?)', 1)"
    minutes = f"regexp_extract({shown}, '^[+-]\\d\\d?:?(\\d\\d)$', 1)"
    size = f"(try_cast({hours} AS SMALLINT) * 60 + coalesce(try_cast({minutes} AS SMALLINT), 0))"
    return (
        f"CASE WHEN NOT regexp_matches({text}, {quoted(pattern)}) THEN NULL "
        f"WHEN {shown} = '' THEN 0 WHEN left({shown}, 1) = '-' THEN -{size} "
        f"WHEN {size} <= 840 THEN {size} END"
    )


def duration(column: Column) -> str:
    """SQL of the seconds; NULL where the text is none."""
    text = "x_duration_s"
    if column.unit == "clock":
        shape = f"regexp_full_match({text}, '(\\d{{1,3}}:)?\\d{{1,3}}:\\d\\d')"
        last = f"try_cast(split_part({text}, ':', -1) AS INTEGER)"
        middle = f"try_cast(split_part({text}, ':', -2) AS INTEGER) * 60"
        hours = f"coalesce(try_cast(nullif(split_part({text}, ':', -3), '') AS INTEGER), 0) * 3600"
        return f"CASE WHEN {shape} THEN {hours} + {middle} + {last} END"
    factor = " * 60" if column.unit == "min" else ""
    short = f"try_cast({text} AS UINTEGER)"  # the rule below, at half its cost, for most texts
    return (
        f"CASE WHEN {text} = '' THEN NULL "
        f"WHEN strlen({text}) < 9 AND {short}::VARCHAR = {text} THEN {short}::INTEGER{factor} "
        f"WHEN regexp_full_match({text}, '\\d{{1,8}}') THEN try_cast({text} AS INTEGER){factor} END"
    )
