"""How long does a search take on a large case?

    python -m benchmarks.search [--rows 10000000] [--write]

A case is filled with that many records in the tables that a search reads: numbers, handsets, SIMs,
cells, records and contacts, drawn without a world, since only their counts matter here. Each
question is put as a page puts it, through the whole server; the first answer counts the table of
numbers and is told apart. One process, the case not encrypted unless asked.
On a busy machine the CPU time of an answer, over both threads, and the quickest are what compares.
"""

import argparse
import asyncio
import json
import os
import platform
import statistics
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from starlette.types import Message, Scope

from filiere import __version__
from filiere.case import Case, Limits
from filiere.case.store.names import add_numbers
from filiere.server import Desk, Guard, application

RESULTS = Path(__file__).parent / "results"
GOAL_MS = 150
TIMES = 9
PORT = 8450
NUMBER = "+336{:08d}"


def main() -> None:
    """Fill a case, ask, print, and write the results down if asked."""
    options = _options()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "case.filiere"
        meta = {
            "reference": "SEARCH",
            "title": "Search",
            "country": "FR",
            "timezone": "Europe/Paris",
            "pseudonym_key": "00",
        }
        key = "k" * 64 if options.encrypted else None
        with Case.create(path, meta, key=key, limits=Limits(memory="4GB", threads=2)) as case:
            fill(case, options.rows)
        with Case.open(path, key=key, limits=Limits(memory="4GB", threads=2)) as case:
            told = _asked(case)
    told |= {
        "rows": options.rows,
        "encrypted": options.encrypted,
        "goal_ms": GOAL_MS,
        "version": __version__,
        "python": platform.python_version(),
        "machine": platform.machine(),
        "cpus": os.cpu_count(),
        "load": round(os.getloadavg()[0], 1),
    }
    text = json.dumps(told, indent=1)
    print(text)
    if options.write:
        day = datetime.now(UTC).date().isoformat()
        (RESULTS / f"{day}-search-{options.rows}.json").write_text(f"{text}\n", "utf-8")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=10_000_000)
    parser.add_argument("--encrypted", action="store_true")
    parser.add_argument("--write", action="store_true")
    return parser.parse_args()


def fill(case: Case, rows: int) -> None:
    """Fill the tables that a search reads; one number in fifty is named by an act."""
    numbers, handsets, cells = max(rows // 40, 10), max(rows // 60, 10), max(rows // 1000, 10)
    with case.transaction():
        add_numbers(
            case,
            "SELECT '+336' || lpad(i::VARCHAR, 8, '0') AS number, 1::TINYINT AS kind, "
            f"'FR' AS country FROM range({numbers}) r (i)",
        )
        case.execute("UPDATE number SET named = number_id % 50 = 0")
        case.execute(
            f"INSERT INTO device SELECT i + 1, (35000000000000 + i)::VARCHAR "
            f"FROM range({handsets}) r (i)"
        )
        case.execute(
            f"INSERT INTO sim SELECT i + 1, (208010000000000 + i)::VARCHAR "
            f"FROM range({handsets}) r (i)"
        )
        case.execute(
            f"INSERT INTO cell SELECT i + 1, '208-01-' || (i // 256) || '-' || i "
            f"FROM range({cells}) r (i)"
        )
        # a number keeps to a few handsets and cells, as hashes of it say
        case.execute(
            f"""
            INSERT INTO event
            SELECT (1::BIGINT << 32) | i, 1717200000 + i // 4, 1 + i % 3, 1 + i % 2, served,
                   1 + (hash(i * 7) % {numbers})::INTEGER, NULL, (i % 300)::INTEGER,
                   1 + (hash(served * 3 + i % 2) % {handsets})::INTEGER,
                   1 + (hash(served * 3 + i % 2) % {handsets})::INTEGER,
                   1 + (hash(served * 5 + i % 4) % {cells})::INTEGER, NULL, 120, 0
            FROM (SELECT i, 1 + (hash(i // 3) % {numbers})::INTEGER AS served
                  FROM range({rows}) r (i))
            """
        )
        case.execute(
            "INSERT INTO contact SELECT record_id, t, kind, served, other, duration_s, record_id, "
            "NULL, cell_id, NULL, 1, 0 FROM event WHERE record_id % 5 < 4"
        )


def _asked(case: Case) -> dict[str, Any]:
    known = case.query(
        "SELECT n.number, d.imei14, s.imsi, c.cell FROM event e JOIN number n "
        "ON n.number_id = e.served JOIN device d USING (device_id) JOIN sim s USING (sim_id) "
        "JOIN cell c USING (cell_id) WHERE n.named ORDER BY e.record_id LIMIT 1"
    )[0]
    covered = case.query("SELECT pseudonym FROM number WHERE NOT named ORDER BY number_id LIMIT 1")
    number, imei, imsi, cell = map(str, known)
    questions = {
        "a number as written nationally": f"numbers/table?q=0{number[3:]}&count=50",
        "part of a number": f"numbers/table?q={number[4:9]}&count=50",
        "a pseudonym": f"numbers/table?q={covered[0][0]}&count=50",
        "every number by contacts": "numbers/table?order=contacts&down=1&count=50",
        "a handset": f"search?q={imei}0",
        "a SIM": f"search?q={imsi}",
        "a cell": f"search?q={cell}",
        "part of a cell": f"search?q={cell[:9]}",
    }
    desk = Desk(case)
    guard = application(desk)
    browser = Asker(guard)
    first = browser.ms("numbers/table?count=1")
    told = {}
    for name, path in questions.items():
        print(f"  {name} …", file=sys.stderr, flush=True)
        began = time.process_time()
        taken = [browser.ms(path) for _ in range(TIMES)]
        cpu_ms = (time.process_time() - began) * 1000 / TIMES
        told[name] = {
            "median_ms": round(statistics.median(taken), 1),
            "quickest_ms": round(min(taken), 1),
            "slowest_ms": round(max(taken), 1),
            "cpu_ms": round(cpu_ms, 1),
        }
    desk.close()
    return {"first_ms": round(first, 1), "answers": told}


class Asker:
    """Asks the server as a page does, without a network."""

    def __init__(self, guard: Guard) -> None:
        self._guard = guard
        self._cookie = ""
        answered = self._asked(f"/?token={guard.invite()}")
        self._cookie = answered["set-cookie"].split(";")[0]

    def ms(self, path: str) -> float:
        """How long an answer takes, from the request to its last byte."""
        began = time.perf_counter()
        status = self._asked(f"/api/1/{path}")[":status"]
        taken = (time.perf_counter() - began) * 1000
        if status != "200":
            raise RuntimeError(f"{path}: {status}")
        return taken

    def _asked(self, path: str) -> dict[str, str]:
        place, _, query = path.partition("?")
        headers = {"host": f"127.0.0.1:{PORT}", "cookie": self._cookie}
        scope: Scope = {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "method": "GET",
            "scheme": "http",
            "path": place,
            "raw_path": place.encode(),
            "query_string": query.encode(),
            "root_path": "",
            "headers": [(name.encode(), value.encode()) for name, value in headers.items()],
            "client": ("127.0.0.1", 50000),
            "server": ("127.0.0.1", PORT),
        }
        told: dict[str, str] = {}

        async def receive() -> Message:
            return {"type": "http.request", "body": b"", "more_body": False}

        async def send(message: Message) -> None:
            if message["type"] == "http.response.start":
                told[":status"] = str(message["status"])
                told.update({k.decode(): v.decode() for k, v in message["headers"]})

        asyncio.run(self._guard(scope, receive, send))
        return told


if __name__ == "__main__":
    main()
