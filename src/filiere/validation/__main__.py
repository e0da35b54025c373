"""``python -m filiere.validation``: run a study, or write its tables again.

python -m filiere.validation study --seeds checking --worlds 20 --people 1200
python -m filiere.validation tables --from docs/methods/validation.json
"""

import argparse
import json
import sys
from pathlib import Path

from filiere.validation.study import SEEDS, save, study
from filiere.validation.tables import TABLES, write_pages
from filiere.wording import Text

DEFAULT = Path("docs/methods/validation.json")


def main(arguments: list[str] | None = None) -> int:
    """Run the command; 0 when done."""
    parser = argparse.ArgumentParser(prog="python -m filiere.validation")
    commands = parser.add_subparsers(dest="command", required=True)
    one = commands.add_parser("study", help="simulate, analyse, score")
    one.add_argument("--seeds", choices=sorted(SEEDS), default="checking")
    one.add_argument("--skip", type=int, default=0, help="seeds left out at the start of the range")
    one.add_argument("--worlds", type=int, default=20)
    one.add_argument("--people", type=int, default=1200)
    one.add_argument("--days", type=int, default=28)
    one.add_argument("--direct", action="store_true", help="fill the case without the importer")
    one.add_argument("--out", type=Path, default=DEFAULT)
    one.add_argument("--pages", type=Path, default=None, help="folder of the methods' pages")
    two = commands.add_parser("tables", help="write the tables of a study again")
    two.add_argument("--from", dest="out", type=Path, default=DEFAULT)
    two.add_argument("--pages", type=Path, default=Path("docs/methods"))
    given = parser.parse_args(arguments)
    if given.command == "study":
        first = SEEDS[given.seeds] + given.skip
        worlds = study(
            range(first, first + given.worlds),
            people=given.people,
            days=given.days,
            direct=given.direct,
            say=_say,
        )
        save(given.out, worlds, people=given.people, days=given.days, direct=given.direct)
    content = json.loads(given.out.read_text(encoding="utf-8"))
    if given.pages is not None:
        write_pages(given.pages, content, _command(content))
    for table in TABLES.values():
        sys.stdout.write(f"{table(content['worlds'])}\n\n")
    return 0


def _command(content: dict[str, object]) -> str:
    worlds = content["worlds"]
    seeds = [int(str(world["seed"])) for world in worlds] if isinstance(worlds, list) else []
    name = next(n for n, first in SEEDS.items() if first <= seeds[0] < first + 1000)
    direct = " --direct" if content["brought_in"] == "directly" else ""
    skip = f" --skip {seeds[0] - SEEDS[name]}" if seeds[0] > SEEDS[name] else ""
    return (
        f"python -m filiere.validation study --seeds {name}{skip} --worlds {len(seeds)} "
        f"--people {content['people']} --days {content['days']}{direct}"
    )


def _say(text: str | Text) -> None:
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()


if __name__ == "__main__":
    sys.exit(main())
