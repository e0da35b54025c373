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
    told = explained("Fils d'exécution du moteur.  [default: 2; required; x>=1]")
    assert told == "Fils d'exécution du moteur.  [par défaut : 2; obligatoire; x>=1]"
    assert explained("[required]") == "[obligatoire]"


@pytest.mark.parametrize(
    ("arguments", "english", "french"),
    [
        (("run",), "Argument DOSSIER is missing.", "Il manque l'argument DOSSIER."),
        (("serv",), "There is no command «serv».", "Il n'y a pas de commande «serv»."),
        (("layouts", "foo"), "There is no command «foo».", "Il n'y a pas de commande «foo»."),
        (("run", "a", "b", "c"), "Too many arguments: b c.", "Arguments en trop : b c."),
        (("run", "a", "--zzz"), "There is no option --zzz.", "Il n'y a pas d'option --zzz."),
        (
            ("run", "a", "--thread"),
            "There is no option --thread (near: --threads).",
            "Il n'y a pas d'option --thread (proches : --threads).",
        ),
        (("run", "a", "--case"), "Option --case needs a value.", "demande une valeur."),
        (("run", "a", "--plain=3"), "Option --plain takes no value.", "ne prend pas de valeur."),
        (
            ("run", "a", "--threads", "two"),
            "Invalid value for --threads: expected a whole number",
            "Valeur refusée pour --threads : attendu, un nombre entier",
        ),
        (
            ("run", "a", "--threads", "0"),
            "Invalid value for --threads: expected 1 or more",
            "Valeur refusée pour --threads : attendu, 1 ou plus",
        ),
        (
            ("serve", "a", "--port", "99999"),
            "Invalid value for --port: expected 65535 or less",
            "Valeur refusée pour --port : attendu, 65535 ou moins",
        ),
        (
            ("validate", "--seeds", "zz"),
            "Invalid value for --seeds: expected one of tuning, checking, reporting",
            "Valeur refusée pour --seeds : attendu, une valeur parmi tuning, checking, reporting",
        ),
    ],
)
def test_what_typer_refuses_is_said_in_the_readers_language(
    arguments: tuple[str, ...], english: str, french: str
) -> None:
    for language, sentence in (("en", english), ("fr", french)):
        done = said(language, *arguments)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.splitlines()[-1].endswith(sentence)


def test_a_memory_the_engine_cannot_read_is_wrong_usage() -> None:
    done = said("en", "run", "nowhere", "--memory", "lots")
    assert done.returncode == 2
    assert "«lots» is no size, expected one such as 8GB" in done.stderr
