"""A verb starts with what it needs, and is the same verb as among all the others."""

import subprocess
import sys

import pytest
import typer.main

from filiere import cli

ALL = typer.main.get_group(cli.application())
VERBS = sorted(ALL.commands)


@pytest.mark.parametrize("verb", VERBS)
def test_a_verb_alone_is_the_verb_among_all(verb: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["filiere", verb, "--help"])
    asked = cli._asked().commands[verb]  # noqa: SLF001 -- what the program starts with
    among = ALL.commands[verb]
    assert asked.help == among.help
    assert [each.opts for each in asked.params] == [each.opts for each in among.params]


@pytest.mark.parametrize("argv", [[], ["--help"], ["nothing"], ["terminal"], ["usage"]])
def test_what_is_no_verb_is_looked_for_among_all(
    argv: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["filiere", *argv])
    assert sorted(cli._asked().commands) == VERBS  # noqa: SLF001 -- what the program starts with


def test_a_judgement_does_not_wait_for_the_importer_to_be_read() -> None:
    code = (
        "import sys; sys.argv = ['filiere', 'judge', '--help']\n"
        "from filiere import cli; cli._asked()\n"
        "read = {'filiere.importer', 'filiere.world', 'scipy', 'pydantic', 'starlette'}\n"
        "print(sorted(read & set(sys.modules)))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
