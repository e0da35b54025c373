"""``python -m filiere.validation.fitting NAME``: make one set of fitted numbers again.

``--worlds``: a folder to keep cities in; ``--out``: a folder to write to, beside the package.
"""

import argparse
import importlib
import sys
import tempfile
from importlib import resources
from pathlib import Path

from filiere.signals.fitted import to_json
from filiere.validation.frame.design import Block
from filiere.validation.worlds.kept import Worlds
from filiere.wording import Text

NAMES = (
    "lines", "relay", "couriers", "remaining", "orders", "bills", "advice",
)  # fmt: skip


def main(arguments: list[str] | None = None) -> int:
    """Fit one set, write its file, and print it."""
    parser = argparse.ArgumentParser(
        prog="python -m filiere.validation.fitting", description=__doc__
    )
    parser.add_argument("name", choices=NAMES)
    parser.add_argument("--worlds", type=Path, default=None)
    parser.add_argument("--out", type=Path, default=None)
    given = parser.parse_args(arguments)
    module = importlib.import_module(f"filiere.validation.fitting.{given.name}")
    with tempfile.TemporaryDirectory() as scratch:
        block = Block(
            name="tuning",
            seeds=tuple(module.SEEDS),
            worlds=Worlds(given.worlds or Path(scratch), tuning=True),
            say=_say,
        )
        made = module.fitted_on(block)
    with resources.as_file(resources.files("filiere.signals")) as folder:
        path = (given.out or folder / "fitted") / f"{made.id}.json"
        path.write_text(to_json(made), encoding="utf-8")
    sys.stdout.write(to_json(made))
    return 0


def _say(text: str | Text) -> None:
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()


if __name__ == "__main__":
    sys.exit(main())
