"""How does a piece of advice read, once its numbers have the names that may be printed?

``filiere.next/1``, keys in the order of the public contract; a cell dump carries its windows beside
them.

Reads number, authorisation. Numbers are pseudonyms unless named, or revealed with a reason.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from filiere.advice.step import Step
from filiere.advice.steps import Advice
from filiere.advice.words import (
    ASK_COUNT,
    ASSUMED,
    COST,
    COST_OF_BOOKS,
    COST_OF_MARKET,
    COUNTED,
    FOREIGN,
    HOURS,
    NOT_MEASURED,
    ONCE,
    ONE_ANSWER,
    QUIET,
    STOPS,
    TIMES,
    WHY,
)
from filiere.wording import Joined, Text, Value

SCHEMA = "filiere.next/1"


def numbers_of(advice: Advice) -> list[int]:
    """Every number that the advice names."""
    named = {n for step in advice.steps for n in (step.number, step.bill, step.way)}
    return sorted((named | set(advice.reached)) - {-1})


def why(step: Step, labels: Mapping[int, str]) -> Text:
    """The reason of one request, its price and its hindrance, in both languages."""
    times = ONCE if step.count == 1 else TIMES.fill({"count": step.count})
    values: dict[str, Value] = {
        "number": step.label(labels),
        "bill": labels.get(step.bill, ""),
        "way": labels.get(step.way, ""),
        "count": step.count,
        "of": step.of,
        "finding": step.finding,
        "places": len({window.cells for window in step.windows}),
        "cells": len({cell for window in step.windows for cell in window.cells}),
    }
    parts: list[Text] = [WHY[step.reason].fill({**values, "times": times})]
    if step.quiet:
        parts.append(QUIET)
    if step.hours is not None:
        parts.append(HOURS.fill({"hours": step.hours}))
    cost = COST if step.third_parties > 0 or step.ask != "provider_reply" else ONE_ANSWER
    if step.ask == "cell_dump":
        cost = COUNTED if step.counted else ASK_COUNT
    if step.reason in ASSUMED:
        cost = COST_OF_MARKET if step.ask == "listing" else COST_OF_BOOKS
    parts.append(cost.fill({"third": step.third_parties}))
    if step.reason in ASSUMED:
        parts.append(NOT_MEASURED)
    if step.foreign:
        parts.append(FOREIGN)
    return Joined(tuple(parts))


def stop(advice: Advice, labels: Mapping[int, str]) -> Text | None:
    """Why no request is worth making; None where one is."""
    if advice.stop is None:
        return None
    best = advice.best
    why_none = STOPS[advice.stop].fill(
        {
            "numbers": ", ".join(labels[n] for n in advice.reached),
            "third": 0 if best is None else best.third_parties,
            "gain": 0.0 if best is None else best.gain,
        }
    )
    return Joined((why_none, QUIET)) if best is not None and best.quiet else why_none


def as_object(advice: Advice, labels: Mapping[int, str], language: str) -> dict[str, Any]:
    """The object of the public contract; ``stop`` is in the reader's language."""
    ended = stop(advice, labels)
    return {
        "schema": SCHEMA,
        "steps": [
            {
                "rank": rank,
                **_asked_about(step, labels),
                "ask": step.ask,
                "from": utc(step.from_s),
                "to": utc(step.to_s),
                "gain": step.gain,
                "third_parties": step.third_parties,
                "why": reason.both(),
                **_asked_windows(step),
            }
            for rank, step in enumerate(advice.steps, start=1)
            for reason in [why(step, labels)]
        ],
        "stop": None if ended is None else (ended.fr if language == "fr" else ended.en),
    }


def _asked_about(step: Step, labels: Mapping[int, str]) -> dict[str, Any]:
    """A number, an account or a phone."""
    if step.account is not None:
        return {"account": {"service": step.account[0], "id": step.account[1]}}
    if step.device != "":
        return {"device": step.device}
    return {"number": labels[step.number]}


def _asked_windows(step: Step) -> dict[str, Any]:
    """Of a cell dump, beside the keys of the contract: what to ask for, window by window."""
    if len(step.windows) == 0:
        return {}
    return {
        "windows": [
            {"from": utc(each.from_s), "to": utc(each.to_s), "cells": list(each.cells)}
            for each in step.windows
        ]
    }


def utc(seconds: int) -> str:
    """UTC seconds as ISO 8601 with Z."""
    return f"{datetime.fromtimestamp(seconds, tz=UTC):%Y-%m-%dT%H:%M:%SZ}"
