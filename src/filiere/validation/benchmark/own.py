"""What does Filière itself answer, read from its findings as any program may read them?

Takes the public object ``filiere.findings/1`` of a world and its questions; nothing else. A pair
that no finding speaks of is left unanswered.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from filiere.validation.benchmark.questions import NO, NONE, OUTSIDE, YES, Ask
from filiere.validation.benchmark.yardsticks import Asked, Row

Finding = Mapping[str, Any]


class Document:
    """The findings of one world."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        self._findings: list[Finding] = list(document["findings"])

    def of(self, analysis: str) -> list[Finding]:
        """The findings of one analysis."""
        return [each for each in self._findings if each["analysis"] == analysis]


def answers(document: Mapping[str, Any], asked: Sequence[Asked]) -> Iterator[Row]:
    """What the findings answer."""
    held = Document(document)
    for each in asked:
        yield from _ANSWERS[each.ask](held, each)


def _number(finding: Finding, *roles: str) -> str:
    for role in roles:
        for subject in finding["subjects"]:
            if subject["role"] == role:
                return str(subject.get("number", ""))
    return ""


def _lr(finding: Finding) -> float:
    return 0.0 if finding["log10_lr"] is None else float(finding["log10_lr"])


def _against(finding: Finding) -> bool:
    return finding["log10_lr"] is not None and _lr(finding) < 0


def _lines(held: Document, each: Asked) -> Iterator[Row]:
    for finding in held.of("lines"):
        number = _number(finding, "line")
        if number and not _against(finding):
            yield each.id, number, None, None, None


def _dispatch(held: Document, each: Asked) -> Iterator[Row]:
    found = [f for f in held.of("relay") if _number(f, "line") == each.subject and not _against(f)]
    if found:
        best = max(found, key=_lr)
        yield each.id, _number(best, "dispatch"), best["log10_lr"], None, None
    else:
        yield each.id, NONE, None, None, None


def _couriers(held: Document, each: Asked) -> Iterator[Row]:
    for finding in held.of("couriers"):
        about = {_number(finding, "dispatch"), _number(finding, "line")}
        if each.subject in about and not _against(finding):
            yield each.id, _number(finding, "courier"), None, None, None


def _same(held: Document, each: Asked) -> Iterator[Row]:
    pair = {each.subject, each.other}
    for finding in (*held.of("copresence"), *held.of("relay")):
        if {s.get("number") for s in finding["subjects"]} == pair and finding[
            "log10_lr"
        ] is not None:
            yield each.id, YES if _lr(finding) > 0 else NO, _lr(finding), None, None
            return


def _successor(held: Document, each: Asked) -> Iterator[Row]:
    for finding in held.of("succession"):
        if _number(finding, "old") == each.subject and not _against(finding):
            yield each.id, _number(finding, "new") or NONE, None, None, None
            return
    yield each.id, NONE, None, None, None


def _introducer(held: Document, each: Asked) -> Iterator[Row]:
    for finding in held.of("referrals"):
        if _number(finding, "newcomer") != each.subject:
            continue
        measures = finding["measures"]
        best = OUTSIDE, float(measures["outside"])
        for one in measures["introducers"]:
            if one["probability"] > best[1]:
                best = str(one["number"]), float(one["probability"])
        yield each.id, best[0], None, None, None
        return


def _orders(held: Document, each: Asked) -> Iterator[Row]:
    """The estimate over a line's whole life; single days are not estimated."""
    if each.from_s is None or each.to_s is None or each.to_s - each.from_s <= 86_400:
        return
    for finding in held.of("orders"):
        measures = finding["measures"]
        # where no estimate is given, the cycles seen whole are the count
        count = measures.get("orders", measures.get("cycles"))
        begins, ends = (_seconds(finding["period"][name]) for name in ("from", "to"))
        about = _number(finding, "line") == each.subject
        if about and count is not None and begins < each.to_s and ends > each.from_s:
            low, high = measures.get("orders_low"), measures.get("orders_high")
            yield each.id, str(count), None, low, high
            return


def _seconds(text: str) -> float:
    return datetime.fromisoformat(text).timestamp()


_ANSWERS = {
    Ask.LINES: _lines,
    Ask.DISPATCH: _dispatch,
    Ask.COURIERS: _couriers,
    Ask.SAME_USER: _same,
    Ask.SUCCESSOR: _successor,
    Ask.INTRODUCER: _introducer,
    Ask.ORDERS: _orders,
}
