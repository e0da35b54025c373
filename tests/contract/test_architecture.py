"""The page on the house names every room in its layer, and no file that is not there."""

import configparser
import re
from pathlib import Path

REPOSITORY = Path(__file__).parents[2]
PACKAGE = REPOSITORY / "src" / "filiere"
PAGE = REPOSITORY / "docs" / "explanation" / "architecture.md"
CONTRIBUTING = REPOSITORY / "CONTRIBUTING.md"
ENDINGS = ("", ".py", ".toml", ".svelte", ".ts")


def rooms() -> list[set[str]]:
    """The layers of .importlinter, from the top: the rooms that the gate knows."""
    read = configparser.ConfigParser()
    read.read(REPOSITORY / ".importlinter", encoding="utf-8")
    lines = read["importlinter:contract:rooms"]["layers"].split("\n")
    return [set(re.split(r"\s*\|\s*", line.strip())) for line in lines if line.strip() != ""]


def test_every_room_stands_on_the_page_in_its_layer() -> None:
    told: dict[int, set[str]] = {}
    for place, names in re.findall(
        r"^\| (\d+) \| ([^|]+) \|", PAGE.read_text("utf-8"), re.MULTILINE
    ):
        told.setdefault(int(place), set()).update(re.findall(r"`([a-z]+)`", names))
    assert [told[place] for place in sorted(told)] == rooms()


def test_every_room_has_a_layer_and_every_layer_its_rooms() -> None:
    there = {
        path.stem
        for path in PACKAGE.iterdir()
        if path.suffix == ".py" or (path / "__init__.py").is_file()
    }
    assert set().union(*rooms()) == there - {"__init__", "__main__"}


def test_every_path_that_is_named_is_there() -> None:
    named = [
        (page.name, path)
        for page in (PAGE, CONTRIBUTING)
        for path in re.findall(r"`([\w.-]+(?:/[\w.-]+)+/?)`", page.read_text("utf-8"))
    ]
    assert len(named) > 30
    missing = [
        (page, path)
        for page, path in named
        if not any((root / path).exists() for root in (REPOSITORY, PACKAGE)) and "NAME" not in path
    ]
    assert missing == []


def test_the_functions_of_the_walk_stand_in_the_files_that_it_names() -> None:
    text = PAGE.read_text("utf-8")
    walk = re.findall(r"`(\w+)`\s+in\s+`([\w./]+\.py)`", text)
    assert len(walk) >= 3
    for function, path in walk:
        assert re.search(rf"^def {function}\(", (PACKAGE / path).read_text("utf-8"), re.MULTILINE)


def test_what_is_to_be_written_for_each_kind_is_what_its_toy_has() -> None:
    """A row of the table whose toy stands elsewhere would send a newcomer astray."""
    toys = Path(__file__).with_name("toys")
    table = CONTRIBUTING.read_text("utf-8")
    for kind in ("analyses", "readers", "exporters", "cli"):
        assert f"`src/filiere/{kind}/NAME/`" in table
        assert (toys / "src" / "filiere" / kind / "toy").is_dir()
    assert (toys / "src" / "filiere" / "layouts" / "toy.toml").is_file()
