"""What day is it, for whatever may be done with a case today?

The machine's clock is read here and in the log, and nowhere else: no finding depends on it.
"""

from datetime import UTC, date, datetime


def now() -> datetime:
    """The present moment, in UTC."""
    return datetime.now(UTC)


def today() -> date:
    """The present day, in UTC."""
    return now().date()
