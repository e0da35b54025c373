"""What leaves a case is what acts name, under whatever format; the rest is covered or stays."""

import json
import shutil
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

from filiere.case import Case
from filiere.cli import export
from filiere.exporter import Unit, catalogue
from filiere.exporter.leaving import Leaving

FORMATS = sorted(catalogue())
LINE, DISPATCH, COURIER = "+33639980001", "+447700900123", "+33639980003"

Run = Callable[..., Result]


@pytest.fixture
def run(dossier: Path) -> Run:
    app = typer.Typer()
    app.callback()(lambda: None)
    export.register(app)

    def invoke(form: str, *arguments: str, **env: str) -> Result:
        return CliRunner().invoke(
            app,
            ["export", str(dossier), "--to", form, *arguments],
            env={"FILIERE_LANG": "en", "FILIERE_USER": "A. Analyst", **env},
        )

    return invoke


def everything(folder: Path) -> Iterator[bytes]:
    """Every byte of every file, also inside zips."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path.name.encode()
            yield path.read_bytes()
            if zipfile.is_zipfile(path):
                with zipfile.ZipFile(path) as archive:
                    yield from (archive.read(name) for name in archive.namelist())


def logged(dossier: Path) -> list[tuple[str, str, str]]:
    with Case.open(dossier / "case.filiere") as case:
        return case.query("SELECT action, why, detail FROM log ORDER BY seq")


@pytest.mark.parametrize("form", FORMATS)
def test_nothing_that_no_act_names_stands_in_any_byte(
    run: Run, tmp_path: Path, third_parties: list[str], form: str
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    done = run(form, "--out", str(out / f"x{catalogue()[form].suffix}"))
    assert done.exit_code == 0, done.stderr
    held = b"\n".join(everything(out))
    for text in [*third_parties, "06 39 98 01 02", "secret de tiers", "b.example", "pseudo,"]:
        assert text.encode() not in held
    if form not in {"kml", "geojson"}:
        assert LINE.encode() in held or form in {"xlsx", "parquet"}


@pytest.mark.parametrize("form", FORMATS)
def test_what_is_counted_is_what_the_case_holds(run: Run, dossier: Path, form: str) -> None:
    assert run(form).exit_code == 0
    exporter = catalogue()[form]
    with Case.open(dossier / "case.filiere") as case:
        held = {
            Unit.CONTACTS: case.query("SELECT count(*) FROM contact")[0][0],
            Unit.RECORDS: case.query("SELECT count(*) FROM event")[0][0],
            Unit.FINDINGS: case.query("SELECT count(*) FROM finding")[0][0],
            Unit.REGIONS: 0,
            Unit.LISTINGS: 0,
            Unit.MOVEMENTS: 0,
        }
    counted = exporter.counts(dossier / f"export{exporter.suffix}")
    assert counted == {unit: held[unit] for unit in exporter.holds}


def test_edges_and_nodes_are_those_of_the_contacts(dossier: Path) -> None:
    with Case.open(dossier / "case.filiere") as case:
        outgoing = Leaving(case, "en").outgoing({Unit.CONTACTS}, pairs=True)
        pairs = case.query("SELECT count(DISTINCT (a, b, kind)) FROM contact")[0][0]
    assert len(outgoing.edges) == pairs
    labels = [node.label for node in outgoing.nodes]
    assert labels == sorted(labels)
    line = next(node for node in outgoing.nodes if node.label == LINE)
    assert line.roles == ("line",)
    assert line.contacts == sum(edge.weight for edge in outgoing.edges if LINE in (edge.a, edge.b))


def test_a_ratio_of_1_speaks_against_no_role(dossier: Path, tmp_path: Path) -> None:
    shutil.copyfile(dossier / "case.filiere", tmp_path / "case.filiere")
    with Case.open(tmp_path / "case.filiere") as case:
        for ratio, roles in ((0.0, ("line",)), (-0.4, ())):
            case.execute("UPDATE finding SET log10_lr = ?", [ratio])
            outgoing = Leaving(case, "en").outgoing({Unit.CONTACTS}, pairs=True)
            assert next(node for node in outgoing.nodes if node.label == LINE).roles == roles


def test_a_text_leaves_where_acts_name_every_party_and_nobody_else(dossier: Path) -> None:
    with Case.open(dossier / "case.filiere") as case:
        contacts = list(Leaving(case, "en").outgoing({Unit.CONTACTS}).contacts())
    texts = {(contact.a == DISPATCH, contact.text) for contact in contacts}
    said = next(text for open_, text in texts if open_ and text)
    assert "06.39.98.00.01" in said  # the line, which an act names
    assert "T-" in said
    assert said.count("T-") == 3  # a number, an address and a handle of others
    assert {text for open_, text in texts if not open_} <= {"", "[withheld]"}


def test_a_file_name_is_covered_like_any_text(make_case: Callable[..., Case]) -> None:
    case = make_case()
    case.execute(
        "UPDATE source SET path = 'bills/0639980102 et 0639985566.csv' WHERE source_id = 1"
    )
    (origin, *_) = Leaving(case, "en").outgoing({Unit.CONTACTS}).sources
    assert "0639980102" not in origin.path
    assert "0639985566" not in origin.path  # no number of the case: covered all the same


def test_an_imei_and_a_template_of_third_parties_stay(make_case: Callable[..., Case]) -> None:
    case = make_case()
    case.insert("device", [(1, "35693803564380")])
    case.insert("sim", [(1, "208011234567890")])
    case.execute("UPDATE event SET device_id = 1, sim_id = 1 WHERE record_id >> 32 = 1")
    case.execute(
        "UPDATE finding SET measures = json_merge_patch(measures, $more), "
        "claim_en = claim_en || ' ({template})', claim_fr = claim_fr || ' ({template})' "
        "WHERE analysis = 'lines'",
        {"more": json.dumps({"template": "mots de tiers {}"})},
    )
    outgoing = Leaving(case, "en").outgoing({Unit.RECORDS, Unit.FINDINGS})
    held = "\n".join(str(row) for table in outgoing.tables for row in table.rows())
    assert "35693803564380" not in held
    assert "208011234567890" not in held
    assert "mots de tiers" not in held
    assert held.count("[withheld]") == 2  # in the sentence and among the measures


def test_numbers_in_findings_leave_in_clear_for_a_reason_and_a_second_person(
    run: Run, dossier: Path
) -> None:
    with Case.open(dossier / "case.filiere") as case:
        first, second = case.query(
            "SELECT number_id FROM number WHERE NOT named ORDER BY number LIMIT 2"
        )
        more = json.dumps({"also": [{"number_id": first[0]}, {"number_id": second[0]}]})
        case.execute(
            "UPDATE finding SET measures = json_merge_patch(measures, $more) "
            "WHERE analysis = 'orders'",
            {"more": more},
        )
    assert run("graphml", "--reveal").exit_code == 2
    refused = run("graphml", "--reveal", "--reason", "order 12")
    assert refused.exit_code != 0
    assert not (dossier / "export.graphml").exists()
    alone = run("graphml", "--reveal", "--reason", "order 12", "--second", "a. analyst")
    assert alone.exit_code != 0
    done = run("graphml", "--reveal", "--reason", "order 12", "--second", "B. Second")
    assert done.exit_code == 0, done.stderr
    held = (dossier / "export.graphml").read_text("utf-8")
    assert "masked: no" in held
    with Case.open(dossier / "case.filiere") as case:
        hidden = dict(case.query("SELECT number_id, number FROM number WHERE NOT named"))
    matched = {first[0], second[0]}
    # a caller whom another finding names is one of the two, or a third
    shown = [hidden[n] for n in matched]
    covered = [text for n, text in hidden.items() if f">{text}<" not in held]
    assert len(covered) >= len(hidden) - len(matched) - 1
    assert all(number in held for number in shown)
    actions = [(action, why) for action, why, _ in logged(dossier)]
    assert actions[-2:] == [("reveal", "order 12"), ("export", "order 12")]


def test_a_simulated_case_needs_the_reason_only(run: Run, dossier: Path) -> None:
    with Case.open(dossier / "case.filiere") as case:
        ids = case.query("SELECT number_id FROM number WHERE NOT named ORDER BY number LIMIT 2")
        more = json.dumps({"also": [{"number_id": n} for (n,) in ids]})
        case.execute(
            "UPDATE finding SET measures = json_merge_patch(measures, $more) "
            "WHERE analysis = 'orders'",
            {"more": more},
        )
        case.execute("UPDATE authorisation SET basis = 'SIMULATED'")
    assert run("gexf", "--reveal", "--reason", "a course").exit_code == 0


def test_the_key_travels_apart(run: Run, dossier: Path, tmp_path: Path) -> None:
    key = tmp_path / "key.json"
    done = run("csv", "--key-out", str(key), "--reason", "for the expert")
    assert done.exit_code == 0, done.stderr
    told = json.loads(key.read_text("utf-8"))
    assert told["schema"] == "filiere.key/1"
    with Case.open(dossier / "case.filiere") as case:
        known = dict(case.query("SELECT pseudonym, number FROM number"))
    assert len(told["pseudonyms"]) == 1  # the one number that a finding matched
    assert all(known[pseudonym] == number for pseudonym, number in told["pseudonyms"].items())
    for number in told["pseudonyms"].values():
        assert all(number.encode() not in held for held in everything(dossier / "export-csv"))
    inside = run("csv", "--key-out", str(dossier / "export-csv" / "key.json"), "--reason", "x")
    assert inside.exit_code != 0


def test_what_was_written_stands_in_the_log_with_its_digest(run: Run, dossier: Path) -> None:
    assert run("graphml").exit_code == 0
    action, _, detail = logged(dossier)[-1]
    told = json.loads(detail)
    assert action == "export"
    assert told["form"] == "graphml"
    assert told["masked"] is True
    assert len(told["written"]) == 1
    assert run("graphml").exit_code == 0  # our own file is replaced
    assert run("csv").exit_code == 0
    assert run("csv").exit_code == 0


def test_a_contact_whose_caller_is_withheld_is_left_out_of_graphs_and_told(
    make_case: Callable[..., Case],
) -> None:
    case = make_case()
    case.execute(
        "UPDATE contact SET a = NULL WHERE contact_id = (SELECT min(contact_id) FROM contact)"
    )
    graph = Leaving(case, "en").outgoing({Unit.CONTACTS}, pairs=True)
    assert graph.header.left_out == {"withheld_party": 1}
    assert sum(edge.weight for edge in graph.edges) == graph.header.rows["contacts"]
    timeline = Leaving(case, "en").outgoing({Unit.CONTACTS})
    assert timeline.header.rows["contacts"] == graph.header.rows["contacts"] + 1
    assert len(list(timeline.contacts())) == timeline.header.rows["contacts"]


def test_the_header_says_what_the_file_is(dossier: Path) -> None:
    with Case.open(dossier / "case.filiere") as case:
        header = Leaving(case, "fr").outgoing({Unit.RECORDS}).header
    told = header.told("fr")
    assert list(told) == [
        "program", "version", "case", "masked", "period", "authorisation", "filter",
        "rows_written", "rows_left_out", "note",
    ]  # fmt: skip
    assert told["case"] == "2024-117"
    assert told["authorisation"][0].startswith("R1, FR-CPP-77-1-2, Parquet de Lyon")
    assert "rapport de vraisemblance" in told["note"]
