"""A browser without a network: requests go into the server as the server's own library hands them.

The case is the small one of tests/findings, with three cells added; a workbench of a test's own has
a copy, since whatever is looked at goes into the log.
"""

import asyncio
import importlib.util
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from shutil import copyfile
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from starlette.types import Message, Scope

from filiere.case import Case
from filiere.server import Desk, Guard, Settings, application
from filiere.server.buffers import TYPES

_spec = importlib.util.spec_from_file_location(
    "findings_case", Path(__file__).parents[1] / "findings" / "conftest.py"
)
if _spec is None or _spec.loader is None:
    raise RuntimeError("tests/findings/conftest.py is not there")
world: Any = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(world)

written_case = world.written_case
make_case = world.make_case

PORT = 8450


Json = Any
"""Any JSON; also the type of fixtures whose classes a test cannot import from here."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def json(self) -> Any:  # noqa: ANN401 -- any JSON
        return json.loads(self.body)

    @property
    def code(self) -> str:
        return str(self.json["error"]["code"])

    def arrays(self) -> tuple[dict[str, NDArray[Any]], dict[str, Any]]:
        """Arrays and meta of a buffer, read as the page's script reads it."""
        assert self.body[:4] == b"FLB1"
        size = int.from_bytes(self.body[4:8], "little")
        assert size % 8 == 0
        head = json.loads(self.body[8 : 8 + size])
        found = {}
        for each in head["arrays"]:
            assert each["at"] % 8 == 0
            found[each["name"]] = np.frombuffer(
                self.body, TYPES[each["type"]], each["length"], each["at"]
            )
        return found, head["meta"]


@dataclass(slots=True)
class Browser:
    """Asks the server; ``enter`` is what opening the printed address does."""

    app: Guard
    port: int = PORT
    cookie: str = ""
    host: str = field(default="")
    shows: str | None = None
    """The case that the page shows; '' for a request that names none, None for the open one."""

    def __call__(
        self,
        method: str,
        path: str,
        body: object = None,
        *,
        raw: bytes | None = None,
        **headers: str | None,
    ) -> Answer:
        """One request; a header given as None is left out."""
        own: dict[str, str | None] = {"host": f"127.0.0.1:{self.port}"}
        if self.cookie:
            own["cookie"] = self.cookie
        if method != "GET":
            own["origin"] = f"http://127.0.0.1:{self.port}"
        if path.startswith("/api/") and (method != "GET" or path.startswith("/api/1/front/files")):
            own["x-filiere-case"] = self._shown()
        content = b"" if raw is None else raw
        if body is not None:
            content = json.dumps(body).encode()
            own["content-type"] = "application/json"
        own |= {name.replace("_", "-"): value for name, value in headers.items()}
        sent = {name: value for name, value in own.items() if value is not None}
        return asyncio.run(self.asked(method, path, content, sent))

    async def asked(
        self, method: str, path: str, content: bytes, headers: Mapping[str, str]
    ) -> Answer:
        place, _, query = path.partition("?")
        scope: Scope = {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "method": method,
            "scheme": "http",
            "path": place,
            "raw_path": place.encode(),
            "query_string": query.encode(),
            "root_path": "",
            "headers": [(k.encode(), v.encode("latin-1")) for k, v in headers.items()],
            "client": ("127.0.0.1", 50000),
            "server": ("127.0.0.1", self.port),
        }
        asked_for_more = asyncio.Event()
        start: dict[str, Any] = {}
        pieces: list[bytes] = []

        async def receive() -> Message:
            if asked_for_more.is_set():
                await asyncio.Event().wait()  # the browser stays, and has nothing to add
            asked_for_more.set()
            return {"type": "http.request", "body": content, "more_body": False}

        async def send(message: Message) -> None:
            if message["type"] == "http.response.start":
                start.update(message)
            else:
                pieces.append(message.get("body", b""))

        await self.app(scope, receive, send)
        named = {name.decode(): value.decode() for name, value in start["headers"]}
        return Answer(start["status"], named, b"".join(pieces))

    def _shown(self) -> str | None:
        """What a page that was just loaded would show."""
        if self.shows is not None:
            return self.shows or None
        state = self("GET", "/api/1/front")
        return str(state.json["identity"]) if state.status == 200 else None

    def enter(self) -> None:
        """Open a session."""
        answer = self("GET", f"/?token={self.app.invite()}")
        assert answer.status == 303
        self.cookie = answer.headers["set-cookie"].split(";")[0]

    def get(self, path: str) -> Any:  # noqa: ANN401 -- any JSON
        """The JSON at a path of the interface, which must be there."""
        answer = self("GET", f"/api/1/{path}")
        assert answer.status == 200, answer.text
        return answer.json

    def refused(self, path: str) -> tuple[int, str]:
        """Status and code of what is not answered."""
        answer = self("GET", f"/api/1/{path}")
        return answer.status, answer.code


@dataclass(slots=True)
class Workbench:
    """A case, its server and one browser that is in."""

    case: Case
    desk: Desk
    app: Guard
    ask: Browser


def add_cells(case: Case) -> None:
    """Three cells: one with a sector, one without azimuth, one that nobody can place."""
    case.insert("cell", [(1, "208-01-101-1"), (2, "208-01-101-2"), (3, "208-01-999-9")])
    case.insert(
        "cell_place",
        [
            (1, 45.75, 4.85, 120, 65, None, None, "mast", 4326, 0.0, "4.85", "45.75", 1 << 32 | 2),
            (2, 45.76, 4.86, None, None, None, None, "mast", 4326, 0.0, "4.86", "45.76",
             1 << 32 | 3),
        ],
    )  # fmt: skip
    case.execute("UPDATE event SET cell_id = 1 + record_id % 3 WHERE record_id >> 32 = 1")


@pytest.fixture(scope="session")
def case_with_cells(written_case: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Made once for all workbenches: each has a copy."""
    path = tmp_path_factory.mktemp("cells") / "case.filiere"
    copyfile(written_case, path)
    with Case.open(path) as case:
        add_cells(case)
    return path


@pytest.fixture
def open_workbench(
    case_with_cells: Path, make_case: Callable[..., Case], tmp_path: Path
) -> Iterator[Callable[..., Workbench]]:
    opened: list[Workbench] = []

    def start(settings: Settings | None = None, **options: str) -> Workbench:
        if options:
            case = make_case(**options)
            add_cells(case)
        else:
            path = tmp_path / f"case-of-workbench-{len(opened)}.filiere"
            copyfile(case_with_cells, path)
            case = Case.open(path)
        ui = tmp_path / "ui"
        (ui / "assets").mkdir(parents=True, exist_ok=True)
        (ui / "index.html").write_text("<!DOCTYPE html><title>Filière</title>", "utf-8")
        (ui / "assets" / "a.js").write_text("export {}", "utf-8")
        desk = Desk(case, settings if settings is not None else Settings())
        app = application(desk, ui=ui)
        browser = Browser(app)
        browser.enter()
        opened.append(Workbench(case, desk, app, browser))
        return opened[-1]

    yield start
    for each in opened:
        each.desk.close()
        each.case.close()


@pytest.fixture
def workbench(open_workbench: Callable[..., Workbench]) -> Workbench:
    return open_workbench()


@pytest.fixture
def ask(workbench: Workbench) -> Browser:
    return workbench.ask


@pytest.fixture(scope="session")
def third_parties() -> list[str]:
    """Every written form of the numbers that no authorisation names."""
    forms: list[str] = []
    for number in world.CALLERS:
        forms += [number, number[1:], f"0{number[3:]}", f"00{number[1:]}"]
    return forms
