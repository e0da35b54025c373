"""Help pages and usage errors speak the reader's language."""

import os
import subprocess
import sys

import pytest

from filiere.cli.usage import explained


def said(language: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "filiere", *arguments],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "FILIERE_LANG": language},
        stdin=subprocess.DEVNULL,
    )


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fr", ("Usage : ", "Commandes :", "Afficher ce message", "Lister les constats")),
        ("en", ("Usage: ", "Commands:", "Show this message", "List the findings")),
    ],
)
def test_a_help_page_is_in_one_language(language: str, words: tuple[str, ...]) -> None:
    done = said(language, "--help")
    assert done.returncode == 0
    assert all(word in done.stdout for word in words)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "Erreur : Valeur refusée pour --engine : le moteur est duckdb ou spark"),
        ("en", "Error: Invalid value for --engine: the engine is duckdb or spark"),
    ],
)
def test_wrong_usage_is_one_sentence_and_status_two(language: str, sentence: str) -> None:
    done = said(language, "run", "nowhere", "--engine", "abacus")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.splitlines()[-1] == sentence


def test_the_notes_behind_an_option_are_translated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FILIERE_LANG", "fr")
    told = explained("Threads of the engine.  [default: 2; required]")
    assert told == "Fils d'exécution du moteur.  [par défaut : 2; obligatoire]"
    assert explained("[required]") == "[obligatoire]"


def test_a_memory_the_engine_cannot_read_is_wrong_usage() -> None:
    done = said("en", "run", "nowhere", "--memory", "lots")
    assert done.returncode == 2
    assert "«lots» is no size, expected one such as 8GB" in done.stderr
