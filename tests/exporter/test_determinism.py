"""The same case gives the same bytes in another process, zone, locale, and at another time."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path
from shutil import copytree

import pytest

from filiere.exporter import catalogue

# the clock of the second process stands two years ahead
LATER = """
import datetime, sys, time
ahead = 2 * 365 * 86400
then = time.time
time.time = lambda: then() + ahead
class Later(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return super().now(tz) + datetime.timedelta(seconds=ahead)
datetime.datetime = Later
from pathlib import Path
from filiere.case import Case
from filiere.exporter import catalogue
from filiere.exporter.writing import Wanted, export
folder = Path(sys.argv[1])
with Case.open(folder / "case.filiere", even_expired=True) as case:
    for name, each in catalogue().items():
        export(case, folder / f"x{each.suffix}", Wanted(form=name))
"""
NOW = "from pathlib import Path\n" + LATER.split("from pathlib import Path\n")[1].join(
    ["import sys\n", ""]
)


@pytest.mark.slow
def test_the_same_case_gives_the_same_bytes(dossier: Path, tmp_path: Path) -> None:
    found = []
    for script, seed, zone, lang, name in (
        (NOW, "1", "Pacific/Auckland", "fr_FR.UTF-8", "one"),
        (LATER, "2", "America/Lima", "C", "two"),
    ):
        folder = tmp_path / name
        copytree(dossier, folder)
        subprocess.run(
            [sys.executable, "-c", script, folder],
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LANG": lang, "LC_ALL": lang},
        )
        found.append(
            {
                path.relative_to(folder): hashlib.sha256(path.read_bytes()).hexdigest()
                for path in sorted(folder.rglob("*"))
                if path.is_file() and path.relative_to(folder).parts[0].startswith("x")
            }
        )
    assert len(found[0]) >= len(catalogue()) + 3
    assert found[0] == found[1]
