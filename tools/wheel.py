"""Does what we would publish install and start with its own dependencies alone?

Builds the wheel, installs it beside the runtime lock in a virtual environment that has nothing
else, asks the command for its layouts and runs an example: an undeclared import, or a data file
left out of the wheel, shows here and nowhere else.
"""

import shutil
import subprocess
import sys
import tempfile
import venv
import zipfile
from pathlib import Path

REPOSITORY = Path(__file__).parents[1]
PIP = ["-m", "pip", "--disable-pip-version-check", "--quiet"]


def main() -> None:
    """Build, install, start; any failure ends the program."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            [sys.executable, *PIP, "wheel", "--no-deps", "--no-build-isolation", REPOSITORY],
            check=True,
            cwd=folder,
        )
        (wheel,) = Path(folder).glob("*.whl")
        place = Path(folder, "venv")
        venv.create(place, with_pip=True)
        python = place / "bin" / "python"
        lock = REPOSITORY / "requirements.lock"
        subprocess.run(
            [python, *PIP, "install", "--require-hashes", "--requirement", lock], check=True
        )
        subprocess.run([python, *PIP, "install", "--no-deps", wheel], check=True)
        shutil.copytree(REPOSITORY / "examples" / "one-line", Path(folder, "one-line"))
        with zipfile.ZipFile(wheel) as packed:
            if "filiere/ui/index.html" not in packed.namelist():
                sys.exit(f"{wheel.name} does not hold the workbench's pages")
        pdf = ["report", "one-line", "--format", "pdf"]
        for arguments in (["--version"], ["--help"], ["layouts"], ["run", "one-line"], pdf):
            subprocess.run(
                [place / "bin" / "filiere", *arguments],
                check=True,
                cwd=folder,
                stdout=subprocess.DEVNULL,
            )
        print(f"{wheel.name} installs and starts with its runtime dependencies alone")


if __name__ == "__main__":
    main()
