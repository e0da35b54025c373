"""What may be asked of a world, and what is left to chance?

``WorldSettings`` says how large and how long; ``Scenario`` says which techniques the networks of
that world use. A field of a scenario that is ``None`` is drawn, network by network, from the wide
priors of ``plan.py``: a method must hold over all of them, never over one setting.

Shares are in [0, 1], times in seconds unless the name says otherwise.
"""

from collections.abc import Callable
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from typing import Literal

from filiere.errors import WorldError
from filiere.wording import Words
from filiere.world.dice import Stage, generator

_say = Words(__name__)

Layout = Literal["canonical", "pnij", "dumps"]
LAYOUTS: tuple[Layout, ...] = ("canonical", "pnij", "dumps")

MAX_DAYS = 400
MIN_PEOPLE = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """Which techniques are on; ``None`` leaves the choice to the priors of each network."""

    name: str = "drawn"
    networks: int = 1
    look_alikes: int = 2
    """Instances of each look-alike category; large cities get more in proportion."""
    abroad: bool | None = None
    """Line and dispatch phone are held outside the country: no cell, foreign dispatch number."""
    second_phone: bool | None = None
    """Couriers are sent from another phone than the line."""
    dispatch_bill: bool = False
    """The bill of a foreign dispatch phone is held all the same."""
    lag_median_s: float | None = None
    """Order to dispatch."""
    couriers: int | None = None
    clients: int | None = None
    orders_per_day: float | None = None
    express: bool | None = None
    """Deliveries at once (true) or in rounds (false)."""
    arrival: float | None = None
    """Share of deliveries at which the courier contacts the client."""
    report: float | None = None
    """Share of deliveries reported back to the dispatch phone."""
    campaigns_per_week: float | None = None
    number_changes: bool | None = None
    handset_changes: bool | None = None
    referrals: bool | None = None
    restocking: bool | None = None
    private_phones: bool | None = None
    """Couriers carry their own phone beside the one they work with."""
    dual_sim: bool | None = None
    """That own phone is the second SIM of the same handset."""
    deaths: int = 0
    """Clients who die some hours after a delivery; from two on, one more death has no link."""
    front: bool = False
    """A declared restaurant shares couriers, hours and contacts with the network."""
    shop: Literal["unrelated", "lends_phone", "front"] | None = None
    """A declared shop is asked about, with its books: what it has to do with the first network."""
    injected: float = 0.0
    """Share of the declared takings of a front that was never taken."""
    shop_riders: int | None = None
    """Couriers of the network who also ride for a front; None leaves it to chance."""
    shop_lends: bool | None = None
    """The network's line was used in the handset of a front; None leaves it to chance."""
    controls: int = 1
    """Lawful shops of the same street and trade, to compare the asked one with."""
    purses: bool = False
    """The bank account of the first network's holder is held, and one that has no part in it."""
    paid_by_transfer: float = 0.1
    """Share of the orders paid to that account."""
    timed_purses: bool = True
    """The bank gives the hour of a booking, not its day alone."""
    pairs: int = 0
    """Instances of each kind of two phones carried together (``pairs.py``)."""
    app_share: float | None = None
    """Share of clients and couriers reached by applications, which leave no row."""
    missing: float = 0.0
    """Share of rows that the operators did not hand over."""
    data_rows: bool = False
    """Add data sessions, cut hourly, to every bill."""
    habits: bool | None = None
    """People of a trade also do what no trade explains: couriers write to the line, the dispatch
    phone has a private life, two share a phone, clients deliver, stock comes at any time; lawful
    services open, close and change number."""
    uneven: float = 0.0
    """Share of the numbers whose bill covers a part of the period only."""
    communities: int = 0
    """Circles of people who only write to one another, with no service among them."""
    seized: tuple[Literal["line", "dispatch", "courier", "client"], ...] = ()
    """Phones of the first network that were seized: their logs and conversations are held."""
    vendor: bool = False
    """A market is held, and the key of one account of it lies on the first seized phone."""
    chatter: bool = True
    """Ordinary people use their phones; without it only those with a part do."""

    def __post_init__(self) -> None:
        shares = ("arrival", "report", "app_share", "missing", "uneven", "injected",
                  "paid_by_transfer")  # fmt: skip
        for name in shares:
            value = getattr(self, name)
            if value is not None and not 0 <= value <= 1:
                raise WorldError(
                    _say("settings-scenario-expected", name=self.name, name_2=name, value=value)
                )
        if min(self.networks, self.look_alikes, self.deaths, self.pairs, self.communities) < 0:
            raise WorldError(_say("too-few", name=self.name))
        if self.vendor and len(self.seized) == 0:
            raise WorldError(_say("vendor-without-phone", name=self.name))
        if self.couriers is not None and self.couriers < 1:
            raise WorldError(
                _say("settings-scenario-network-needs-least-one-courier", name=self.name)
            )

    @classmethod
    def draw(cls, seed: int) -> "Scenario":
        """A scenario from the priors: 0 to 3 networks, some rows missing, the rest open."""
        rng = generator(seed, Stage.SCENARIO)
        return cls(
            name="drawn",
            networks=int(rng.choice(4, p=(0.1, 0.5, 0.25, 0.15))),
            look_alikes=int(rng.integers(1, 4)),
            dispatch_bill=bool(rng.random() < 0.1),
            front=bool(rng.random() < 0.15),
            deaths=int(rng.choice((0, 0, 2, 4))),
            missing=float(rng.choice((0.0, rng.uniform(0, 0.3)))),
            uneven=float(rng.choice((0.0, rng.uniform(0.1, 0.8)))),
        )

    @classmethod
    def look_alikes_only(cls, count: int = 2) -> "Scenario":
        """No network at all: whatever a method finds here is false."""
        return cls(name="look_alikes_only", networks=0, look_alikes=count)

    @classmethod
    def named(cls, name: str) -> "Scenario":
        """A preset by its name; raises WorldError for an unknown one."""
        if name not in PRESETS:
            raise WorldError(
                _say(
                    "settings-scenario-called-expected-one",
                    name=name,
                    listed=", ".join(sorted(PRESETS)),
                )
            )
        return PRESETS[name]()


PLAIN = Scenario(
    name="plain",
    abroad=False,
    second_phone=True,
    express=True,
    number_changes=False,
    handset_changes=False,
    referrals=True,
    restocking=True,
    campaigns_per_week=2.0,
    app_share=0.0,
    private_phones=True,
    habits=False,
)
"""Every trace of the craft on, nothing hidden: the world to learn on."""

PRESETS: dict[str, Callable[[], Scenario]] = {
    "drawn": Scenario,
    "plain": lambda: PLAIN,
    "demo": lambda: replace(
        PLAIN,
        name="demo",
        abroad=True,
        lag_median_s=180.0,
        couriers=3,
        arrival=0.6,
        report=0.5,
        number_changes=True,
        orders_per_day=30.0,
    ),
    "walk": lambda: replace(
        PLAIN,
        name="walk",
        lag_median_s=240.0,
        couriers=3,
        arrival=0.6,
        report=0.5,
        orders_per_day=30.0,
        deaths=3,
        shop="front",
        shop_riders=2,
        shop_lends=True,
        injected=0.3,
        purses=True,
        seized=("dispatch",),
        vendor=True,
    ),
    "abroad": lambda: replace(PLAIN, name="abroad", abroad=True),
    "home": lambda: replace(PLAIN, name="home"),
    "express": lambda: replace(PLAIN, name="express", lag_median_s=90.0),
    "rounds": lambda: replace(PLAIN, name="rounds", express=False),
    "one_phone": lambda: replace(PLAIN, name="one_phone", second_phone=False),
    "apps": lambda: replace(PLAIN, name="apps", app_share=0.7),
    "seized": lambda: replace(
        PLAIN, name="seized", app_share=0.7, seized=("line", "dispatch", "courier", "client")
    ),
    "holes": lambda: replace(PLAIN, name="holes", missing=0.25),
    "changing": lambda: replace(PLAIN, name="changing", number_changes=True, handset_changes=True),
    "one_death": lambda: replace(PLAIN, name="one_death", deaths=1, arrival=0.7, couriers=3),
    "front_like": lambda: replace(PLAIN, name="front_like", front=True),
    "two": lambda: Scenario(name="two", networks=2),
    "quiet": lambda: Scenario(
        name="quiet",
        abroad=True,
        second_phone=True,
        couriers=1,
        orders_per_day=10.0,
        arrival=0.1,
        report=0.1,
        campaigns_per_week=0.0,
        number_changes=False,
        handset_changes=False,
        referrals=False,
        restocking=False,
        app_share=0.5,
        missing=0.1,
    ),
    "look_alikes_only": Scenario.look_alikes_only,
    "shop_unrelated": lambda: replace(PLAIN, name="shop_unrelated", shop="unrelated"),
    "shop_lends_phone": lambda: replace(PLAIN, name="shop_lends_phone", shop="lends_phone"),
    "front_10": lambda: replace(PLAIN, name="front_10", shop="front", injected=0.1),
    "front_30": lambda: replace(PLAIN, name="front_30", shop="front", injected=0.3),
    "front_60": lambda: replace(PLAIN, name="front_60", shop="front", injected=0.6),
    "paid": lambda: replace(PLAIN, name="paid", purses=True),
    "empty": lambda: Scenario(name="empty", networks=0, look_alikes=0),
    "uneven": lambda: replace(PLAIN, name="uneven", uneven=0.6),
    "habits": lambda: replace(PLAIN, name="habits", habits=True),
    "community": lambda: Scenario(
        name="community", networks=0, look_alikes=0, communities=1, chatter=False
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class WorldSettings:
    """How large, how long, what is written."""

    seed: int
    people: int = 2000
    days: int = 28
    start: date = date(2024, 6, 3)
    scenario: Scenario = field(default_factory=Scenario)
    layouts: tuple[Layout, ...] = ("canonical",)
    bills: Literal["all", "network"] = "all"
    """Whose records are held: everybody's, or one bill per number of the networks."""
    family: int = 1
    """Two ways to draw a city, by assumptions that have nothing in common but what records are:
    methods are tuned on the first and only checked on the second (docs/methods/worlds.md)."""
    block_days: int = 1
    """Days drawn and written at a time: changes memory, never the output."""

    def __post_init__(self) -> None:
        if self.seed < 0:
            raise WorldError(_say("settings-seed-expected-more", seed=str(self.seed)))
        if self.people < MIN_PEOPLE:
            raise WorldError(
                _say(
                    "settings-world-people-too-small-expected-more",
                    people=self.people,
                    min_people=MIN_PEOPLE,
                )
            )
        if not 1 <= self.days <= MAX_DAYS:
            raise WorldError(
                _say("settings-world-days-expected", days=self.days, max_days=MAX_DAYS)
            )
        if self.family not in {1, 2}:
            raise WorldError(_say("unknown-family", family=self.family))
        if self.scenario.uneven > 0 and self.layouts != ("canonical",):
            raise WorldError(_say("uneven-canonical"))
        if self.block_days < 1:
            raise WorldError(_say("settings-blocks-days-expected-more", block_days=self.block_days))
        unknown = [layout for layout in self.layouts if layout not in LAYOUTS]
        if len(unknown) > 0 or len(self.layouts) == 0:
            raise WorldError(
                _say(
                    "settings-unknown-layout-expected-some",
                    listed=", ".join(unknown),
                    listed_2=", ".join(LAYOUTS),
                )
            )

    def as_truth(self) -> dict[str, object]:
        """What the truth file says of them; the block size is left out: it changes nothing."""
        values = asdict(self)
        del values["block_days"]
        values["start"] = self.start.isoformat()
        unused: dict[str, object] = {
            "seized": (), "shop_riders": None, "shop_lends": None, "vendor": False
        }  # fmt: skip
        for name, usual in unused.items():
            if values["scenario"][name] == usual:
                del values["scenario"][name]  # the truth of a world without them is as it was
        return values


_DEMOS = {"demo": (7, 1000), "walk": (2, 500)}
"""Seed and people of each world that ``filiere demo`` makes, by its scenario."""


def demo_settings(scenario: str = "demo") -> WorldSettings:
    """A small world of ``filiere demo``: three weeks.

    ``demo``: one network, its holder abroad. ``walk``: from clients who died up to a shop that
    shares riders and a handset with their line, and to an account of a market. Raises WorldError
    for another name.
    """
    if scenario not in _DEMOS:
        raise WorldError(_say("unknown-demo", name=scenario, listed=", ".join(sorted(_DEMOS))))
    seed, people = _DEMOS[scenario]
    return WorldSettings(seed=seed, people=people, days=21, scenario=Scenario.named(scenario))
