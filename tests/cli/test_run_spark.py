"""``run --engine spark``: what it refuses, and that no clear copy outlives a run."""

import importlib.util
import shutil
from importlib.machinery import ModuleSpec
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from filiere.case import Case
from filiere.case.rights import copies, log
from filiere.cli import application
from filiere.cli.terminal import CASE_NAME
from filiere.errors import CaseError, EngineError
from filiere.upkeep.audit import verify

EXAMPLE = Path(__file__).parents[2] / "examples" / "one-line"


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    folder = tmp_path / "dossier"
    shutil.copytree(EXAMPLE, folder)
    return folder


def run(folder: Path, *arguments: str) -> Result:
    return CliRunner().invoke(
        application(),
        ["run", str(folder), "--only", "lines", *arguments],
        env={"FILIERE_LANG": "en"},
    )


@pytest.fixture
def spark_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """As far as one can tell without starting it."""
    real = importlib.util.find_spec

    def found(name: str, package: str | None = None) -> ModuleSpec | None:
        known = {"pyspark", "sqlglot"}
        return ModuleSpec(name, None) if name in known else real(name, package)

    monkeypatch.setattr(importlib.util, "find_spec", found)
    monkeypatch.setattr("filiere.engines.session._refuse_java", lambda: None)


@pytest.mark.parametrize(
    "option", [("--master", "local[2]"), ("--parquet", "."), ("--plain-parquet",)]
)
def test_an_option_of_spark_alone_is_wrong_usage(dossier: Path, option: tuple[str, ...]) -> None:
    result = run(dossier, *option)
    assert result.exit_code == 2
    assert "go with --engine spark" in result.output
    assert not (dossier / CASE_NAME).exists()


@pytest.mark.usefixtures("spark_is_there")
def test_an_encrypted_case_is_refused_unless_somebody_vouches_for_the_folder(
    dossier: Path, tmp_path: Path
) -> None:
    key = tmp_path / "key"
    key.write_bytes(b"a key of thirty-two bytes, more or less")
    shared = tmp_path / "shared"
    shared.mkdir()
    for more in ((), ("--parquet", str(shared)), ("--plain-parquet",)):
        result = run(dossier, "--engine", "spark", "--key-file", str(key), *more)
        assert isinstance(result.exception, EngineError)
        assert "is encrypted, and Spark reads clear files" in str(result.exception)
        assert not (dossier / CASE_NAME).exists()
        assert list(shared.iterdir()) == []


@pytest.mark.usefixtures("spark_is_there")
def test_a_folder_that_is_not_there_is_refused(dossier: Path, tmp_path: Path) -> None:
    result = run(dossier, "--engine", "spark", "--parquet", str(tmp_path / "nowhere"))
    assert isinstance(result.exception, EngineError)
    assert str(result.exception).startswith("There is no folder")


def left_by_a_kill(case: Case, parent: Path) -> Path:
    """A folder of clear copies as a killed run leaves it: noted, and full."""
    folder = copies.place(parent)
    case.insert("meta", [(folder.name, str(folder))])
    folder.mkdir()
    (folder / "event-1.parquet").write_bytes(b"clear")
    return folder


def test_the_next_run_removes_what_a_killed_one_left(dossier: Path, tmp_path: Path) -> None:
    assert run(dossier).exit_code == 0
    shared = tmp_path / "shared"
    shared.mkdir()
    with Case.open(dossier / CASE_NAME) as case:
        folder = left_by_a_kill(case, shared)
    assert folder.is_dir()
    assert run(dossier).exit_code == 0
    assert list(shared.iterdir()) == []
    with Case.open(dossier / CASE_NAME) as case:
        told = [entry.detail for entry in log.entries(case) if "clear_copies" in entry.detail]
        assert len(told) == 1
        assert "clear_copies_removed" in told[0]
        assert verify(case).faults == ()


def test_a_folder_out_of_reach_is_told_of_until_it_is_gone(dossier: Path, tmp_path: Path) -> None:
    assert run(dossier).exit_code == 0
    shared = tmp_path / "shared"
    shared.mkdir()
    with Case.open(dossier / CASE_NAME) as case:
        left_by_a_kill(case, shared)
    away = shared.rename(tmp_path / "away")
    for _ in range(2):
        result = run(dossier)
        assert result.exit_code == 0
        assert "is out of reach: remove it by hand" in result.output
    away.rename(shared)
    assert "out of reach" not in run(dossier).output
    assert list(shared.iterdir()) == []


def test_nothing_is_removed_on_the_word_of_an_altered_case(dossier: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "mine.txt").write_text("mine", "utf-8")
    name = f"{copies.NAME}{'0' * 16}"
    link = tmp_path / name
    link.symlink_to(other)
    assert run(dossier).exit_code == 0
    with Case.open(dossier / CASE_NAME) as case:
        case.insert("meta", [(name, str(other)), (f"{copies.NAME}../x", str(other))])
        assert copies.remove(case) == []
        case.execute(
            "UPDATE meta SET value = $link WHERE key = $name", {"link": str(link), "name": name}
        )
        assert copies.remove(case) == []
    assert (other / "mine.txt").is_file()


def test_a_folder_that_cannot_be_made_leaves_no_note(dossier: Path, tmp_path: Path) -> None:
    assert run(dossier).exit_code == 0
    with Case.open(dossier / CASE_NAME) as case:
        with (
            pytest.raises(CaseError, match="cannot be made"),
            copies.noted(case, tmp_path / "nowhere" / f"{copies.NAME}{'1' * 16}"),
        ):
            pass
        assert case.query("SELECT 1 FROM meta WHERE starts_with(key, $n)", {"n": copies.NAME}) == []


def test_both_ends_of_a_copy_are_logged(dossier: Path) -> None:
    assert run(dossier).exit_code == 0
    with Case.open(dossier / CASE_NAME) as case:
        with copies.noted(case, copies.place(dossier)) as folder:
            (folder / "event-1.parquet").write_bytes(b"clear")
        assert not folder.exists()
        told = [entry.detail for entry in log.entries(case) if "clear_copies" in entry.detail]
        assert ["clear_copies_removed" in each for each in told] == [False, True]
        assert verify(case).faults == ()


def test_copies_may_be_made_again_by_a_later_opening(dossier: Path) -> None:
    """A note that went leaves a gap among the settings; the next one is no alteration."""
    assert run(dossier).exit_code == 0
    for _ in range(2):
        with Case.open(dossier / CASE_NAME) as case:
            with copies.noted(case, copies.place(dossier)):
                pass
            with case.transaction():
                ((inputs,),) = case.query("SELECT value FROM meta WHERE key = 'linked_inputs'")
                case.execute("DELETE FROM meta WHERE key = 'linked_inputs'")
                case.insert("meta", [("linked_inputs", inputs)])
            assert verify(case).faults == ()
