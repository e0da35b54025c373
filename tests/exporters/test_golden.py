"""Each exporter writes the bytes that were looked at, and counts what it wrote."""

from collections.abc import Callable
from pathlib import Path

import pytest

from filiere.exporter import Outgoing, Tally, catalogue

Made = Callable[..., tuple[Path, Tally]]
FORMATS = sorted(catalogue())


def files(path: Path) -> dict[str, bytes]:
    if path.is_dir():
        return {each.name: each.read_bytes() for each in sorted(path.iterdir())}
    return {path.name: path.read_bytes()}


@pytest.mark.parametrize("name", FORMATS)
def test_the_bytes_are_those_that_were_looked_at(made: Made, kept: Path, name: str) -> None:
    path, _ = made(name)
    assert files(path) == files(kept / path.name), "python tools/golden.py rewrites them"


@pytest.mark.parametrize("name", FORMATS)
def test_the_counts_are_those_of_the_header(
    made: Made, sample: Callable[[], Outgoing], name: str
) -> None:
    exporter = catalogue()[name]
    path, _ = made(name)
    told = dict(sample().header.rows)
    if exporter.pairs:
        told["contacts"] -= 1
    counted = exporter.counts(path)
    assert set(counted) == set(exporter.holds)
    assert {str(unit): n for unit, n in counted.items()} == {str(u): told[u] for u in counted}


@pytest.mark.parametrize("name", FORMATS)
def test_the_golden_folder_has_one_each(kept: Path, name: str) -> None:
    assert (kept / f"{name}{catalogue()[name].suffix}").exists()
    assert len(list(kept.iterdir())) == len(FORMATS)


@pytest.mark.parametrize("name", FORMATS)
def test_a_lone_surrogate_stops_no_format(made: Made, name: str) -> None:
    path, tally = made(name, odd="a\ud800b")
    held = b"".join(files(path).values())
    if name not in {"xlsx", "parquet", "kml", "geojson"}:
        assert "a\ufffdb".encode() in held
    if name not in {"kml", "geojson"}:  # they hold no label of this sender
        assert tally.replaced > 0
