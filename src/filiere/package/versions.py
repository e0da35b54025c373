"""What computes here that is not what computed the package?

A figure may move with the program, with one analysis, or with a library: a difference is told with
what could explain it.
"""

from importlib import metadata

from filiere import __version__
from filiere.analysis import catalogue
from filiere.package.archive import Package
from filiere.package.contents import RUNS, VERSIONS
from filiere.runner import module_sha256


def version_differences(package: Package) -> tuple[str, ...]:
    """Names of what is of another version here: libraries, then analyses."""
    made_by = package.manifest["made_by"]
    here = {"filiere": __version__, **{name: _version(name) for name in VERSIONS}}
    libraries = [
        f"{name} {made_by.get(name) or '–'} → {version or '–'}"
        for name, version in here.items()
        if made_by.get(name) != version
    ]
    known = catalogue()
    analyses = [
        name
        for name, told in package.json(RUNS).items()
        if name in known and told["module_sha256"] != module_sha256(name)
    ]
    return (*libraries, *analyses)


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""
