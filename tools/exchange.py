"""Do programs that are not ours, and too large for our tests, open what we export?

Installs followthemoney, case_validate and GDAL (pyogrio) in .cache/exchange, apart from our own
packages: together they are larger than the program and its tests, and they pin what we use. Then
runs the tests that need them. ``--python`` prints where they are, or nothing.
"""

import subprocess
import sys
import venv
from pathlib import Path

REPOSITORY = Path(__file__).parents[1]
PLACE = REPOSITORY / ".cache" / "exchange"
PYTHON = PLACE / "bin" / "python"
CHECKERS = ("followthemoney==4.11.2", "case-utils==0.18.0", "pyogrio==0.13.0", "anxwritter==1.25.0")


def main() -> None:
    """Install what is missing, and run the tests."""
    if not PYTHON.exists():
        venv.create(PLACE, with_pip=True)
        subprocess.run(
            [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *CHECKERS],
            check=True,
        )
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "tests/exporters/test_checkers.py"],
        cwd=REPOSITORY,
        check=False,
    )
    sys.exit(done.returncode)


if __name__ == "__main__":
    main()
