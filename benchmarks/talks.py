"""How long does the workbench take to answer about a phone of a million messages?

    python -m benchmarks.talks [--messages 1000000] [--write]

A database of WhatsApp with a fiftieth of the messages is imported; its conversations are then told
fifty times over, each time with other people, so that the case holds what an import of the whole
would have written. Each question is put as a page puts it, through the whole server. On a busy
machine the CPU time of an answer, over both threads, is what compares; the bar is 150 ms.
"""

import argparse
import json
import os
import platform
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from benchmarks.phone_files import database
from benchmarks.phones import CASE, imported
from benchmarks.search import Asker

from filiere import __version__
from filiere.case import Case
from filiere.model.codes import ROW_BITS
from filiere.server import Desk, application

RESULTS = Path(__file__).parent / "results"
GOAL_MS = 150
TIMES = 5
COPIES = 50
LONG = 10
"""One message in so many is put into one conversation, which is then long."""


def main() -> None:
    """Fill a case, ask, print, and write the results down if asked."""
    options = _options()
    with tempfile.TemporaryDirectory(prefix="filiere-talks-", dir=options.folder) as scratch:
        folder = Path(scratch)
        database(folder / "msgstore.db", options.messages // COPIES)
        (folder / "case.toml").write_text(CASE.format(name="msgstore.db"), "utf-8")
        path = imported(folder)
        with Case.open(path) as case:
            _told_over(case)
        with Case.open(path) as case:
            told = _asked(case)
    told |= {
        "command": f"python -m benchmarks.talks --messages {options.messages}",
        "goal_ms": GOAL_MS,
        "filiere": __version__,
        "python": platform.python_version(),
        "machine": f"{platform.machine()}, shared with other programs",
        "cpus": os.cpu_count(),
    }
    text = json.dumps(told, indent=1)
    print(text)
    if options.write:
        day = datetime.now(UTC).date().isoformat()
        (RESULTS / f"{day}-talks-{options.messages}.json").write_text(f"{text}\n", "utf-8")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.talks", description=__doc__)
    parser.add_argument("--messages", type=int, default=1_000_000)
    parser.add_argument("--folder", type=Path, help="where the case is written, and removed")
    parser.add_argument("--write", action="store_true", help="keep results/<date>-talks-N.json")
    return parser.parse_args()


def _told_over(case: Case) -> None:
    """Each conversation once more with other people, as often as asked; one is made long."""
    rows = 1 + case.value(
        f"SELECT max(record_id) & {(1 << ROW_BITS) - 1} FROM chat_message", of=int
    )
    size = {
        name: case.value(f"SELECT max({name}_id) FROM {name}", of=int)
        for name in ("thread", "account", "number")
    }
    case.execute(f"CREATE TEMP TABLE copy AS SELECT i AS n FROM range(1, {COPIES}) r (i)")
    with case.transaction():
        case.execute(
            "INSERT INTO number SELECT number.* REPLACE "
            f"(number_id + n * {size['number']} AS number_id, "
            "'+33639' || lpad((980000 + (number_id * 50 + n) % 10000)::VARCHAR, 6, '0') "
            "|| '#' || n AS number, false AS named) FROM number, copy ORDER BY n, number_id"
        )
        case.execute(
            f"INSERT INTO account SELECT account.* REPLACE (account_id + n * {size['account']} "
            "AS account_id, identifier || '#' || n AS identifier, pseudonym || n AS pseudonym, "
            "false AS named) FROM account, copy ORDER BY n, account_id"
        )
        case.execute(
            "INSERT INTO thread SELECT thread.* REPLACE "
            f"(thread_id + n * {size['thread']} AS thread_id, "
            "key || '#' || n AS key) FROM thread, copy ORDER BY n, thread_id"
        )
        moved = f"record_id + n * {rows} AS record_id"
        other = f"account_id + n * {size['account']} AS account_id"
        case.execute(
            f"INSERT INTO chat_message SELECT chat_message.* REPLACE ({moved}, "
            f"thread_id + n * {size['thread']} AS thread_id, "
            f"if(direction = 1, sender_id, sender_id + n * {size['account']}) AS sender_id) "
            "FROM chat_message, copy ORDER BY n, record_id"
        )
        case.execute(
            f"INSERT INTO chat_recipient SELECT chat_recipient.* REPLACE ({moved}, {other}) "
            "FROM chat_recipient, copy ORDER BY n, record_id"
        )
        case.execute(
            f"INSERT INTO item SELECT item.* REPLACE ({moved}) FROM item, copy ORDER BY ALL"
        )
        case.execute(
            f'INSERT INTO source_place SELECT source_place.* REPLACE ("row" + n * {rows} AS "row") '
            "FROM source_place, copy ORDER BY ALL"
        )
        case.execute(f"UPDATE chat_message SET thread_id = 1 WHERE record_id % {LONG} = 0")
    case.execute("DROP TABLE copy")


def _asked(case: Case) -> dict[str, Any]:
    ((messages, threads),) = case.query(
        "SELECT count(*), count(DISTINCT thread_id) FROM chat_message"
    )
    (long, usual) = (
        case.value(
            "SELECT thread_id FROM chat_message GROUP BY thread_id "
            f"ORDER BY count(*) {order}, thread_id LIMIT 1",
            of=int,
        )
        for order in ("DESC", "ASC")
    )
    questions = {
        "conversations": "conversations?count=50",
        "conversations, the last": f"conversations?offset={threads - 50}&count=50",
        "a conversation": f"conversations/{usual}?count=100",
        "a long conversation": f"conversations/{long}?count=100",
        "its end": f"conversations/{long}?offset={messages // LONG - 200}&count=100",
        "the words": "conversations/words",
        "a number": "numbers/table?q=0639980011&count=50",
        "search": "search?q=0639980011",
        "case": "case",
    }
    desk = Desk(case)
    asker = Asker(application(desk))
    told = {}
    for name, path in questions.items():
        first = _cpu_ms(asker, path, 1)
        told[name] = {
            "first_cpu_ms": round(first, 1),
            "cpu_ms": round(_cpu_ms(asker, path, TIMES), 1),
        }
        print(f"  {name}: {told[name]}", file=sys.stderr, flush=True)
    desk.close()
    return {"messages": int(messages), "conversations": int(threads), "answers": told}


def _cpu_ms(asker: Asker, path: str, times: int) -> float:
    began = time.process_time()
    for _ in range(times):
        asker.ms(path)
    return (time.process_time() - began) * 1000 / times


if __name__ == "__main__":
    main()
