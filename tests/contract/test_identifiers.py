"""No real record can be committed: every number in the repository comes from a fictional range."""

import re
import subprocess
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]

FICTIONAL = {
    r"\+33(63998|19900|26191|35301|46571|53649)\d{0,4}": "ARCEP's ranges for films and plays",
    r"\+447700900\d{0,3}": "Ofcom's range for drama",
    r"\+1\d{3}55501\d{2}": "the North American range for fiction",
    r"\+999\d+": "a country code that is not assigned, for worlds larger than the drama ranges",
    r"\+440015\d+": "no British number starts so: an IMEI of the type code kept for tests",
    r"\+33123456789": "the ten digits in order, which are an alphabet",
}
"""Ranges from which a number (or the beginning of one) may come, and why each is nobody's."""

INTERNATIONAL = re.compile(r"(?<![\w+.])(?:\+|00)[ ]?\d(?:[ .-]?\d){7,14}(?![\w{\\])")
BARE = re.compile(r"(?<![\w+.:/-])33[1-9]\d{8}(?![\w.-])")
NATIONAL = re.compile(r"(?<![\w+.:/-])0[1-9](?:(?:\d{2}){4}|(?:[ .]\d{2}){4})(?![\w.-])")

BINARY = {".png", ".xls", ".xlsx", ".zst", ".gz", ".ico", ".db", ".sqlite", ".ufdr"}
"""Their numbers stand as text in the program that wrote each."""


def tracked() -> list[Path]:
    """Files that git follows or would follow; a copy without git is not for committing."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=False,
    )
    if listed.returncode != 0:
        pytest.skip("this copy is not a git checkout: nothing can be committed from it")
    names = sorted(name for name in listed.stdout.split("\0") if name)
    return [path for name in names if (path := REPOSITORY / name).is_file()]


def international(found: str) -> str:
    """One number as +digits, whichever way it was written."""
    digits = re.sub(r"\D", "", found)
    if found.startswith("+"):
        return f"+{digits}"
    if digits.startswith("00"):
        return f"+{digits[2:]}"
    return f"+33{digits[1:]}" if digits.startswith("0") else f"+{digits}"


def is_fictional(number: str) -> bool:
    return any(re.fullmatch(pattern, number) for pattern in FICTIONAL)


def numbers(text: str) -> set[str]:
    return {
        international(found)
        for pattern in (INTERNATIONAL, BARE, NATIONAL)
        for found in pattern.findall(text)
    }


def test_every_number_in_the_repository_is_fictional() -> None:
    real: list[str] = []
    for path in tracked():
        if path.suffix.lower() in BINARY or path.name.endswith(".lock"):
            continue
        for line, text in enumerate(path.read_text("utf-8", errors="replace").splitlines(), 1):
            real += [
                f"{path.relative_to(REPOSITORY)}:{line}: {number}"
                for number in sorted(numbers(text))
                if not is_fictional(number)
            ]
    assert real == []


@pytest.mark.parametrize(
    "written", ["+33 6 39 98 00 01", "0033639980001", "33639980001", "06 39 98 00 01", "0639980001"]
)
def test_the_check_sees_a_number_however_written(written: str) -> None:
    assert numbers(f"called {written}, then") == {"+33639980001"}


def test_the_check_refuses_what_is_not_fictional() -> None:
    real = "+336" + "12345678"  # in two pieces, so that this file passes its own check
    assert numbers(f'"{real}"') == {real}
    assert not is_fictional(real)
