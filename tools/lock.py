"""Which exact versions does the repository run on?

Writes requirements.lock (what the program needs) and requirements-dev.lock (its tests and gates
too) from pyproject.toml, for every system and for Python 3.11 to 3.13, with the hashes of all
published files and no download address. Versions that still fit are kept; name packages as
arguments to renew them. Needs uv, installed for the occasion in .cache/lock.
"""

import subprocess
import sys
import venv
from pathlib import Path

REPOSITORY = Path(__file__).parents[1]
TOOLS = REPOSITORY / ".cache" / "lock"

HEAD = "# Exact versions and hashes for Python 3.11 to 3.13; written by `make lock`.\n"

FILES = {
    "requirements.lock": ("# What the program needs at run time.\n", []),
    "requirements-dev.lock": (
        "# What the repository's own commands need: the program, its tests and its gates.\n",
        ["--group", "dev"],
    ),
    "requirements-spark.lock": (
        "# What the extra spark adds to the program; in the versions of the other locks.\n",
        ["--extra", "spark", "--constraint", "requirements-dev.lock"],
    ),
}


def main() -> None:
    """Write both files."""
    if not (TOOLS / "bin" / "uv").exists():
        venv.create(TOOLS, with_pip=True)
        subprocess.run([TOOLS / "bin" / "python", "-m", "pip", "install", "-q", "uv"], check=True)
    for name, (what, options) in FILES.items():
        target = REPOSITORY / name
        renew = [part for package in sys.argv[1:] for part in ("--upgrade-package", package)]
        fixed = "--quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url "
        shape = "--no-header --no-annotate"
        subprocess.run(
            [
                *(str(TOOLS / "bin" / "uv"), "pip", "compile"),
                *(fixed + shape).split(),
                *(*options, *renew, "pyproject.toml", "--output-file", name),
            ],
            cwd=REPOSITORY,
            check=True,
            stdout=subprocess.DEVNULL,
        )
        target.write_text(HEAD + what + target.read_text("utf-8"), "utf-8")
        print(name)


if __name__ == "__main__":
    main()
