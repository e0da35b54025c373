"""What do the findings say of what stands beside the chain: a shop, an account of a market?

A shop is told where it shares a telephone with a line, or several riders, more than chance and than
the control give: one rider of two employers says nothing of either. Of its books, what stands
there too. An account is told where the key on a seized phone of the network leads to it. Both are
counted facts; a study gives a strength to riders and customers in common, and to nothing else.
"""

from collections.abc import Mapping, Sequence

from filiere.brief.point import Point, listed, weakest
from filiere.findings import View
from filiere.findings.formats import real
from filiere.model.evidence import Measure, Role
from filiere.signals.businesses import shares_riders
from filiere.wording import Joined, Plain, Text, Words

_say = Words(__name__)


def shop(fronts: Sequence[View], lines: frozenset[str]) -> Point | None:
    """The declared shop that shares most with one of these lines; None where none shares any."""
    told = [
        view
        for view in fronts
        if view.measures.get("control") is False and _label(view, Role.LINE) in lines
    ]
    sharing = [view for view in told if _phones(view) > 0 or _shares_riders(view)]
    if len(sharing) == 0:
        return None
    view = max(sharing, key=lambda each: (_riders(each), _phones(each)))
    name, line = _label(view, Role.SERVICE) or _label(view, Role.FRONT), _label(view, Role.LINE)
    expected, control = (view.measures.get(f"couriers_{each}") for each in ("expected", "control"))
    said = "shop-riders" if control is not None else "shop-riders-alone"
    parts: list[Text] = [
        _say(
            said if expected is not None else "shop-riders-only",
            shop=name or "",
            line=line or "",
            n=_riders(view),
            expected=real(_number(expected)),
            control=real(_number(control)),
        )
    ]
    if _phones(view) > 0:
        days = round(_number(view.measures.get("phone_days")))
        parts.append(_say("shop-phones", n=_phones(view), days=days))
    low, high = view.measures.get("gap_low"), view.measures.get("gap_high")
    if isinstance(low, int) and isinstance(high, int) and low > 0:
        parts.append(_say("shop-takings", low=low, high=high))
    return Point(
        key="front",
        text=Joined(tuple(parts)),
        weakest=_say("shop-weakest" if view.lr is None else "shop-weakest-weighed"),
        finding=view.id,
        page="findings",
    )


def account(ladders: Sequence[View], ties: Sequence[View], lines: frozenset[str]) -> Point | None:
    """The accounts to which the key of a seized phone of the network leads; None for none."""
    rungs = [
        rung
        for view in ladders
        if _label(view, Role.LINE) in lines
        for rung in _rungs(view)
        if rung.get("role") == "account"
    ]
    rests = {str(rung.get("rests_on")) for rung in rungs}
    found = [view for view in ties if view.id in rests]
    if len(found) == 0:
        return None
    names = dict.fromkeys(
        each.label for view in found for each in view.subjects if each.role is Role.ACCOUNT
    )
    devices = dict.fromkeys(str(each) for view in found for each in _list(view, "devices"))
    return Point(
        key="account",
        text=_say(
            "account",
            n=len(devices),
            devices=listed([Plain(each, each) for each in devices]),
            accounts=listed([Plain(each, each) for each in names]),
        ),
        weakest=weakest(found[0]),
        finding=found[0].id,
        page="findings",
    )


def _rungs(view: View) -> Sequence[Mapping[str, Measure]]:
    return [each for each in _list(view, "rungs") if isinstance(each, dict)]


def _list(view: View, name: str) -> Sequence[Measure]:
    found = view.measures.get(name)
    return found if isinstance(found, list) else []


def _label(view: View, role: Role) -> str | None:
    return next((each.label for each in view.subjects if each.role is role), None)


def _riders(view: View) -> int:
    return round(_number(view.measures.get("couriers")))


def _phones(view: View) -> int:
    return round(_number(view.measures.get("phones")))


def _shares_riders(view: View) -> bool:
    """Whether it shares several riders, more than chance gives and than the control shares."""
    expected, control = (view.measures.get(f"couriers_{each}") for each in ("expected", "control"))
    told = (None if each is None else _number(each) for each in (expected, control))
    return shares_riders(_riders(view), *told)


def _number(told: Measure | None) -> float:
    return float(told) if isinstance(told, int | float) else 0.0
