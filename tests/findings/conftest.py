"""A small case written row by row: a line, its dispatch phone, a courier, twelve callers."""

# ruff: noqa: E501 -- a sentence in two languages reads better on one line

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from shutil import copyfile

import pytest
import zstandard

from filiere.case import Case

LINE = "+33639980001"
DISPATCH = "+447700900123"
COURIER = "+33639980003"
CALLERS = [f"+336399801{n:02d}" for n in range(12)]
SHORT = "36173"
JUNE = 1717192800  # 2024-06-01T00:00:00+02:00
DAY = 86400


def rows() -> list[tuple[str, int, int, str, str, int]]:
    """File, time, direction (1 out, 2 in), served, other, seconds: 21 evenings."""
    found: list[tuple[str, int, int, str, str, int]] = []
    for day in range(21):
        evening = JUNE + day * DAY + 18 * 3600
        for k in range(9 if day % 7 in (0, 6) else 5):
            t = evening + k * 2400 + (day * 37 + k * 101) % 600
            who = CALLERS[(day * 5 + k * 3) % len(CALLERS)]
            found.append(("bills/line.csv", t, 2, LINE, who, 20 + (k * 7) % 40))
            found.append(("bills/dispatch.csv", t + 150 + k * 11, 1, DISPATCH, COURIER, 0))
            found.append(("bills/courier.csv", t + 1500 + k * 20, 1, COURIER, who, 12))
    found.append(("bills/line.csv", JUNE + 5 * DAY + 3600, 1, LINE, SHORT, 0))
    return sorted(found)


def build(path: Path, *, hostile: str = "") -> Case:
    """Write the case; ``hostile`` is put wherever a file or an analyst could put text."""
    case = Case.create(
        path,
        {
            "reference": f"2024-117{hostile}",
            "title": f"Delivery line, Lyon{hostile}",
            "country": "FR",
            "timezone": "Europe/Paris",
            "pseudonym_key": "k",
        },
    )
    texts = sorted({r[3] for r in rows()} | {r[4] for r in rows()})
    ids = {text: i + 1 for i, text in enumerate(texts)}
    named = {LINE, DISPATCH, COURIER}
    case.insert(
        "number",
        [(i, n, 2 if n == SHORT else 1, "FR", f"T-{i:04d}QX", n in named) for n, i in ids.items()],
    )
    case.insert(
        "authorisation",
        [
            (1, "R1", "FR-CPP-77-1-2", f"Parquet de Lyon{hostile}", "2024-07-01", JUNE,
             JUNE + 30 * DAY - 1, ["cdr"], [LINE, COURIER], [], [], "FR", "", "2027-07-01", []),
            (2, "R2", "EU-EPOC", "Parquet de Lyon", "2024-07-09", JUNE, JUNE + 30 * DAY - 1,
             ["cdr"], [DISPATCH], [], [], "", "", "",
             ["The article EU-EPOC was not in force on 2024-07-09."]),
        ],
    )  # fmt: skip
    events: list[tuple[object, ...]] = []
    for source_id, name in enumerate(
        ["bills/courier.csv", "bills/dispatch.csv", "bills/line.csv"], 1
    ):
        _write_source(case, source_id, name, ids, events, hostile)
    bulk(case, "event", sorted(events, key=lambda e: int(str(e[0]))))
    contacts = [
        (e[0], e[1], e[2], e[4] if e[3] == 1 else e[5], e[5] if e[3] == 1 else e[4], e[7],
         e[0] if e[3] == 1 else None, e[0] if e[3] == 2 else None, None, None, 1, 0)
        for e in events
    ]  # fmt: skip
    bulk(case, "contact", contacts)
    case.insert(
        "coverage", [(ids[n], JUNE, JUNE + 30 * DAY - 1) for n in (LINE, DISPATCH, COURIER)]
    )
    _write_findings(case, ids, [int(str(e[0])) for e in events], hostile)
    return case


def _write_source(  # noqa: PLR0917 -- one call, one file of the case
    case: Case,
    source_id: int,
    name: str,
    ids: dict[str, int],
    events: list[tuple[object, ...]],
    hostile: str,
) -> None:
    lines = ["start_time,kind,served_number,direction,other_number,duration_s"]
    for _, t, direction, served, other, seconds in (r for r in rows() if r[0] == name):
        kind = "call" if seconds else "sms"
        written = f'="0{other[3:]}"' if other.startswith("+336") else other
        word = "out" if direction == 1 else "in"
        lines.append(f"{t},{kind},{served},{word},{written},{seconds}{hostile}")
        record = source_id << 32 | len(lines)
        events.append(
            (record, t, 1 if seconds else 2, direction, ids[served], ids[other], None, seconds,
             None, None, None, None, 120, 0)
        )  # fmt: skip
    blob = ("\n".join([*lines, "", "00;12;;;;"]) + "\n").encode()
    records = len(lines) - 1
    case.insert(
        "source",
        [
            (source_id, name, f"{source_id:064d}", len(blob), 2 if "dispatch" in name else 1, "cdr",
             "canonical", "0" * 64, "utf-8", "", "in_value", records + 3, records, 0, 1, 1, 0, 1, 0,
             None, json.dumps({"filiere": "0.1.0"})),
        ],
    )  # fmt: skip
    case.insert("source_part", [(source_id, 0, "", 1, records + 3, lines[0].split(","))])
    case.insert(
        "original",
        [
            (
                source_id,
                0,
                1,
                0,
                hashlib.sha256(blob).hexdigest(),
                zstandard.ZstdCompressor().compress(blob),
            )
        ],
    )
    case.insert(
        "row_fate",
        [
            (source_id, 1, 3, "", "", ""),
            (source_id, records + 2, 4, "", "", ""),
            (source_id, records + 3, 6, "not_a_time", "start_time", "00"),
        ],
    )


def _pair(en: str, fr: str) -> dict[str, str]:
    return {"en": en, "fr": fr}


def _write_findings(case: Case, ids: dict[str, int], records: list[int], hostile: str) -> None:
    meanings = {
        "lines": {
            "clients": _pair(
                "numbers that called at least twice", "numéros ayant appelé deux fois au moins"
            ),
            "look_alike": _pair("what else has this shape", "ce qui a aussi cette forme"),
            "opening_hours": _pair(
                "hours that hold nine contacts in ten", "heures où tombent neuf contacts sur dix"
            ),
            "orders_per_day": _pair(
                "incoming contacts per day, contacts/d", "contacts entrants par jour"
            ),
        },
        "relay": {
            "events": _pair(
                "outgoing contacts within the window", "contacts sortants dans la fenêtre"
            ),
            "expected_by_chance": _pair(
                "such contacts expected by chance", "contacts attendus par hasard"
            ),
            "median_lag_s": _pair("middle waiting time, s", "attente médiane, s"),
        },
        "orders": {
            "cycles": _pair(
                "order, dispatch and delivery, one of each",
                "commande, envoi et livraison, un de chaque",
            ),
            "customer_days": _pair(
                "caller counted once a day", "appelant compté une fois par jour"
            ),
        },
    }
    questions = {
        "lines": _pair(
            "Which numbers receive like an order line?",
            "Quels numéros reçoivent comme une ligne de commande ?",
        ),
        "relay": _pair(
            "Which number goes out soon after the line comes in?",
            "Quel numéro émet peu après les appels reçus par la ligne ?",
        ),
        "orders": _pair("How many orders, when?", "Combien de commandes, et quand ?"),
        "campaigns": _pair("Which bulk sendings are there?", "Quels envois en nombre y a-t-il ?"),
        "copresence": _pair(
            "Which phones move together?", "Quels téléphones se déplacent ensemble ?"
        ),
    }
    outcomes = {"campaigns": "nothing", "copresence": "not_applicable"}
    for run_id, name in enumerate(["orders", "relay", "lines", "campaigns", "copresence"], 1):
        why = (
            "No record of this case has a cell.",
            "Aucun enregistrement de ce dossier n’a de cellule.",
        )
        if name != "copresence":
            why = ("", "")
        case.insert(
            "run",
            [
                (run_id, name, "a" * 64, '{"window_s":900}', "b" * 64, "0.1.0",
                 outcomes.get(name, "found"), *why, questions[name]["en"], questions[name]["fr"],
                 "Ours; described in docs/methods", json.dumps(meanings.get(name, {})), 1234, None, None),
            ],
        )  # fmt: skip
    line, dispatch, courier = ids[LINE], ids[DISPATCH], ids[COURIER]
    claims = {
        "lines": (
            3, [("line", line)],
            _pair("{line} receives like an order line: {clients} numbers, {orders_per_day} contacts a day, open {opening_hours}",
                  "{line} reçoit comme une ligne de commande : {clients} numéros, {orders_per_day} contacts par jour, ouverte {opening_hours}"),
            {"clients": 12, "orders_per_day": 6.142857142857143, "opening_hours": "18:00-00:00",
             "look_alike": _pair(f"delivery service, lawful use not excluded{hostile}", f"service de livraison, usage licite non exclu{hostile}"),
             "top": [{"number_id": ids[CALLERS[0]], "share": 0.125}]},
        ),
        "relay": (
            2, [("line", line), ("dispatch", dispatch)],
            _pair("{dispatch} goes out after {line} comes in, {events} times, after {median_lag_s} s",
                  "{dispatch} émet après les contacts reçus par {line}, {events} fois, au bout de {median_lag_s} s"),
            {"events": 1129, "median_lag_s": 172.5, "expected_by_chance": 8.25},
        ),
        "orders": (
            1, [("line", line), ("dispatch", dispatch), ("courier", courier)],
            _pair("{cycles} cycles of order, dispatch and delivery on {line}", "{cycles} cycles commande, envoi, livraison sur {line}"),
            {"cycles": 129, "customer_days": 118},
        ),
    }  # fmt: skip
    for name, (run_id, subjects, claim, measures) in claims.items():
        finding_id = f"{name}-3f2a9c"
        case.insert(
            "finding",
            [
                (finding_id, run_id, name, "investigative", claim["en"], claim["fr"],
                 json.dumps([{"role": r, "number_id": n} for r, n in subjects]), JUNE, JUNE + 21 * DAY,
                 json.dumps({
                     "hp": _pair("{line} takes orders that are delivered", "{line} reçoit des commandes qui sont livrées"),
                     "hd": _pair("{line} is a lawful service with the same hours", "{line} est un service licite aux mêmes heures"),
                     "population": _pair("delivery services of the same town", "services de livraison de la même ville"),
                 }),
                 None, None, None, 1234, 0.8, json.dumps(measures, sort_keys=True),
                 json.dumps([_pair("a help line", "une ligne d’écoute")]),
                 json.dumps([_pair("A line is a number, not a person.", "Une ligne est un numéro, non une personne.")]),
                 ["R1"] if name == "lines" else ["R1", "R2"], 0, None),
            ],
        )  # fmt: skip
        kept = [
            r
            for r in records
            if name == "orders" or (r >> 32) in ((3,) if name == "lines" else (2, 3))
        ]
        bulk(case, "finding_evidence", [(finding_id, r) for r in kept])


def bulk(case: Case, table: str, rows: Sequence[Sequence[object]]) -> None:
    """Many rows of integers and plain words in one statement: row by row takes seconds."""
    texts = (
        ", ".join("NULL" if v is None else f"'{v}'" if isinstance(v, str) else str(v) for v in row)
        for row in rows
    )
    case.execute(f"INSERT INTO {table} VALUES {', '.join(f'({text})' for text in texts)}")


@pytest.fixture(scope="session")
def written_case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("case") / "case.filiere"
    build(path).close()
    return path


@pytest.fixture(scope="session")
def small_case(written_case: Path) -> Iterator[Case]:
    with Case.open(written_case) as case:
        yield case


@pytest.fixture
def make_case(written_case: Path, tmp_path: Path) -> Iterator[Callable[..., Case]]:
    """A case of the test's own; a copy, unless it is to hold hostile text."""
    made: list[Case] = []

    def make(**options: str) -> Case:
        path = tmp_path / f"case-{len(made)}.filiere"
        if options:
            made.append(build(path, **options))
        else:
            copyfile(written_case, path)
            made.append(Case.open(path))
        return made[-1]

    yield make
    for case in made:
        case.close()
