"""What does a machine without a network need to install the program?

Collects, for one platform and one Python, every wheel of requirements.lock with its hashes, the
program's own wheel (which holds the built pages), the list to install from, a script for Windows
and one for others, and a page that says how: one folder and one zip, the same bytes each time.
Where this machine is of the platform asked for, the kit is installed in a place without a network
and started, as its user will.

    python tools/kit.py win_amd64 3.12      python tools/kit.py manylinux 3.11
"""

import hashlib
import os
import re
import shutil
import stat
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

from packaging.markers import Marker

REPOSITORY = Path(__file__).parents[1]
OUT = REPOSITORY / "dist"
PIP = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]
DATE = (1980, 1, 1, 0, 0, 0)

LINUX = tuple(f"manylinux_2_{n}_x86_64" for n in range(28, 4, -1))
PLATFORMS: dict[str, tuple[tuple[str, ...], dict[str, str]]] = {
    "win_amd64": (
        ("win_amd64",),
        {"sys_platform": "win32", "os_name": "nt", "platform_system": "Windows",
         "platform_machine": "AMD64"},
    ),
    "manylinux": (
        (*LINUX, "manylinux2014_x86_64", "manylinux1_x86_64", "linux_x86_64"),
        {"sys_platform": "linux", "os_name": "posix", "platform_system": "Linux",
         "platform_machine": "x86_64"},
    ),
    "macos": (
        (
            *(f"macosx_{n}_0_{arch}" for n in range(14, 10, -1) for arch in ("arm64", "universal2")),
            "macosx_10_9_universal2",
        ),
        {"sys_platform": "darwin", "os_name": "posix", "platform_system": "Darwin",
         "platform_machine": "arm64"},
    ),
}  # fmt: skip
"""Tags that a platform's pip accepts, and what markers ask of it."""

# ruff: noqa: E501 -- lines of a script are as long as its shell wants them
WINDOWS = r"""@echo off
rem Installs Filiere from this folder alone: no network is used.
setlocal
set PYTHON=%1
if "%PYTHON%"=="" set PYTHON=py -{version}
%PYTHON% -m venv "%~dp0filiere" || goto failed
"%~dp0filiere\Scripts\python.exe" -m pip install --no-index --no-deps --require-hashes --find-links "%~dp0wheels" --requirement "%~dp0requirements.txt" || goto failed
echo.
echo Done. Start it with:  "%~dp0filiere\Scripts\filiere.exe" --help
exit /b 0
:failed
echo.
echo Not installed: Python {version} for this machine is needed. Name it:  install.cmd C:\path\to\python.exe
exit /b 1
"""

OTHERS = """#!/bin/sh
# Installs Filiere from this folder alone: no network is used.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
python=${{1:-python{version}}}
"$python" -m venv "$here/filiere" || {{
    echo "Not installed: Python {version} is needed. Name it: sh install.sh /path/to/python{version}" >&2
    exit 1
}}
"$here/filiere/bin/python" -m pip install --quiet --no-index --no-deps --require-hashes \\
    --find-links "$here/wheels" --requirement "$here/requirements.txt"
echo "Done. Start it with: $here/filiere/bin/filiere --help"
"""

PAGE = """Filiere {number}, for {platform} and Python {version}

This folder installs without a network. It needs Python {version} (64 bits), and nothing else.

Windows:  open the folder, double-click install.cmd (or run it in a terminal).
Others:   sh install.sh

The program is then in the folder "filiere" beside this page. Delete the folder to remove it.
SHA256SUMS lists every file of this kit. pip checks each wheel against requirements.txt before it
installs it; whoever gave you the kit can tell you the SHA-256 of SHA256SUMS by another way.

----

Ce dossier s'installe sans réseau. Il demande Python {version} (64 bits), et rien d'autre.

Windows : ouvrez le dossier, double-cliquez install.cmd (ou lancez-le dans un terminal).
Autres :  sh install.sh

Le programme est alors dans le répertoire « filiere » à côté de cette page. Supprimez-le pour
désinstaller. SHA256SUMS liste chaque fichier de ce kit ; pip vérifie chaque paquet avec
requirements.txt avant de l'installer.
"""


def entries(lock: str, platform: str, version: str) -> Iterator[str]:
    """The entries of a lock file that hold for a platform and a Python, their markers taken off."""
    asked = {**PLATFORMS[platform][1], "python_version": version}
    asked["python_full_version"] = f"{version}.0"
    for entry in re.findall(r"^[A-Za-z0-9].*(?:\n +.*)*", lock, re.MULTILINE):
        head, _, hashes = entry.partition(" \\\n")
        named, _, marker = head.partition(";")
        if marker.strip() == "" or Marker(marker.strip()).evaluate(asked):
            yield f"{named.strip()} \\\n{hashes}"


def scripts(platform: str, version: str, number: str) -> dict[str, bytes]:
    """The files that a person meets first."""
    told = {"version": version, "platform": platform, "number": number}
    windows = WINDOWS.replace("{version}", version).replace("\n", "\r\n")
    return {
        "install.cmd": windows.encode("ascii"),
        "install.sh": OTHERS.format(**told).encode("ascii"),
        "README.txt": PAGE.format(**told).replace("\n", "\r\n").encode("utf-8-sig"),
    }


def collect(folder: Path, platform: str, version: str) -> None:
    """Fill a folder with the kit."""
    wheels = folder / "wheels"
    wheels.mkdir(parents=True)
    lock = (REPOSITORY / "requirements.lock").read_text("utf-8")
    listed = list(entries(lock, platform, version))
    requirements = folder / "requirements.txt"
    requirements.write_text("\n".join(listed) + "\n", "utf-8", newline="\n")
    tags = [part for tag in PLATFORMS[platform][0] for part in ("--platform", tag)]
    subprocess.run(
        [*PIP, "download", "--no-deps", "--only-binary=:all:", "--require-hashes",
         *tags, "--python-version", version, "--implementation", "cp",
         "--dest", wheels, "--requirement", requirements],
        check=True,
    )  # fmt: skip
    with tempfile.TemporaryDirectory() as place:
        subprocess.run(
            [*PIP, "wheel", "--no-deps", "--no-build-isolation", REPOSITORY],
            check=True,
            cwd=place,
            env={**os.environ, "SOURCE_DATE_EPOCH": "315532800"},
        )
        (own,) = Path(place).glob("*.whl")
        with zipfile.ZipFile(own) as packed:
            if "filiere/ui/index.html" not in packed.namelist():
                sys.exit(f"{own.name} does not hold the workbench's pages")
        shutil.copy(own, wheels)
    digest = hashlib.sha256((wheels / own.name).read_bytes()).hexdigest()
    number = own.name.split("-")[1]
    with requirements.open("a", encoding="utf-8", newline="\n") as stream:
        stream.write(f"filiere=={number} \\\n    --hash=sha256:{digest}\n")
    held = len(list(wheels.iterdir()))
    if held != len(listed) + 1:
        sys.exit(f"{held} wheels for {len(listed) + 1} requirements")
    for name, content in scripts(platform, version, number).items():
        (folder / name).write_bytes(content)
    (folder / "install.sh").chmod(0o755)
    sums = [
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(folder).as_posix()}\n"
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    ]
    (folder / "SHA256SUMS").write_text("".join(sums), "utf-8", newline="\n")


def pack(folder: Path) -> Path:
    """The folder as one zip."""
    target = folder.with_name(f"{folder.name}.zip")
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                name = f"{folder.name}/{path.relative_to(folder).as_posix()}"
                info = zipfile.ZipInfo(name, DATE)
                info.create_system = 3
                mode = 0o755 if path.name == "install.sh" else 0o644
                info.external_attr = (stat.S_IFREG | mode) << 16
                archive.writestr(info, path.read_bytes())
    return target


def tried(archive: Path) -> str:
    """Install the kit where there is no network, and run an example; what was seen."""
    cut_off = ["unshare", "--map-root-user", "--net"]
    if (
        shutil.which("unshare") is None
        or subprocess.run([*cut_off, "true"], check=False).returncode
    ):
        return "not tried: this machine cannot take the network away from a process"
    with tempfile.TemporaryDirectory() as place:
        subprocess.run([sys.executable, "-m", "zipfile", "-e", archive, place], check=True)
        kit = Path(place) / archive.stem
        shutil.copytree(REPOSITORY / "examples" / "one-line", Path(place, "one-line"))
        subprocess.run([*cut_off, "sh", kit / "install.sh", sys.executable], check=True)
        filiere = kit / "filiere" / "bin" / "filiere"
        for arguments in (
            ["--version"],
            ["run", "one-line"],
            ["export", "one-line", "--to", "xlsx"],
        ):
            subprocess.run(
                [*cut_off, filiere, *arguments],
                check=True,
                cwd=place,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
    return "installed, and an example run, without a network"


def main() -> None:
    """Make the kit named by the arguments."""
    platform, version = (*sys.argv[1:], "", "")[:2]
    if platform not in PLATFORMS or re.fullmatch(r"3\.1[1-3]", version) is None:
        sys.exit(f"PLATFORM is one of {', '.join(PLATFORMS)}, FOR is 3.11, 3.12 or 3.13")
    folder = OUT / f"filiere-{platform}-{version}"
    shutil.rmtree(folder, ignore_errors=True)
    collect(folder, platform, version)
    archive = pack(folder)
    here = sys.platform == PLATFORMS[platform][1]["sys_platform"]
    same = f"{sys.version_info.major}.{sys.version_info.minor}" == version
    seen = tried(archive) if here and same else "all wheels resolved; not of this machine's kind"
    size = archive.stat().st_size / 1e6
    print(f"{archive}: {len(list((folder / 'wheels').iterdir()))} wheels, {size:.0f} MB, {seen}")


if __name__ == "__main__":
    main()
