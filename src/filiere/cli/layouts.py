"""What can be read, and how well each layout is attested; drafts and checks of new ones."""

import os
from collections.abc import Collection
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table as Grid

from filiere.case import Case
from filiere.case.rows.aside import inactive_acts
from filiere.case.rows.survey import survey
from filiere.case.store.keys import key_from_file
from filiere.cli.streams import for_a_reader
from filiere.cli.terminal import KeyFileOption, masked, say, spoken, user_language
from filiere.cli.usage import Verbs
from filiere.dossier import FILE
from filiere.errors import CaseError, ImportRefusedError, LayoutError, reason_of
from filiere.folder import CASE_NAME
from filiere.importer.draft import draft
from filiere.importer.expect import check, expectation
from filiere.importer.sight import sight_of
from filiere.importer.table import open_table, read_as
from filiere.layout import NamedLayout, catalogue, is_encoding, parse
from filiere.reader import Reader
from filiere.reader import catalogue as readers
from filiere.wording import Text, Words

_say = Words(__name__)

SAMPLES = Path("tests") / "layouts"

FolderOption = Annotated[Path | None, typer.Option("--layouts", help=_say("option-layouts").id)]


def register(app: typer.Typer) -> None:
    """Add ``layouts`` and its verbs."""
    group = typer.Typer(cls=Verbs, invoke_without_command=True, no_args_is_help=False)
    group.callback()(listed)
    group.command("draft", help=_say("verb-layouts-draft").id)(drafted)
    group.command("check", help=_say("verb-layouts-check").id)(checked)
    group.command("expect", help=_say("verb-layouts-expect").id)(expected)
    app.add_typer(group, name="layouts", help=_say("verb-layouts").id)


def listed(context: typer.Context, layouts: FolderOption = None) -> None:
    """Print the layouts there are."""
    if context.invoked_subcommand is not None:
        return
    grid = Grid(
        spoken(_say("layouts-id")),
        spoken(_say("layouts-title")),
        spoken(_say("layouts-operators")),
        spoken(_say("layouts-attested")),
        box=None,
        pad_edge=False,
    )
    for name, named in sorted(_layouts(layouts).items()):
        layout = named.layout
        grid.add_row(
            masked(name),
            masked(spoken(layout.named)),
            masked(", ".join(layout.operators)),
            spoken(layout.attestation),
        )
    for name, reader in sorted(readers().items()):
        grid.add_row(name, spoken(reader.title), "", spoken(_attested(reader)))
    for_a_reader()
    Console(soft_wrap=True).print(grid)


def _attested(reader: Reader) -> Text:
    """How well a reader is attested, in words."""
    return _say(f"attested-{reader.attested}")


def drafted(
    file: Annotated[Path, typer.Argument(metavar="FILE")],
    out: Annotated[Path | None, typer.Option("--out", help=_say("option-layouts-out").id)] = None,
    encoding: Annotated[str, typer.Option("--encoding", help=_say("option-encoding").id)] = "",
    key_file: KeyFileOption = None,
) -> None:
    """Prepare a layout for an unknown table."""
    sight = sight_of(file, inactive=_inactive(file, key_file))
    found = survey(file)
    table = open_table(file, found, file.name)
    if encoding != "":
        if not is_encoding(encoding):
            raise LayoutError(_say("layouts-no-encoding", encoding=encoding))
        table = read_as(file, found, encoding)
    text = draft(table, catalogue(), file.name, sight, user_language(), encoding).toml
    if out is None:
        typer.echo(text, nl=False)
        return
    _write_new(out, text)
    say(_say("layouts-completed-checked-filiere-layouts-check", out=out, out_2=out))


def _write_new(target: Path, text: str) -> None:
    """Write a file where nothing stands yet, a link that leads nowhere included."""
    try:
        with target.open("x", encoding="utf-8", newline="") as stream:
            stream.write(text)
    except FileExistsError as error:
        raise LayoutError(_say("layouts-exists-already-choose-another-name", out=target)) from error
    except OSError as error:
        why = reason_of(error)
        raise LayoutError(_say("layouts-cannot-be-written", out=target, why=why)) from error


def checked(
    layout: Annotated[Path, typer.Argument(metavar="FILE.toml")],
    sample: Annotated[Path | None, typer.Argument(metavar="SAMPLE")] = None,
    key_file: KeyFileOption = None,
) -> None:
    """Say what a layout still lacks."""
    if not layout.is_file():
        raise LayoutError(_say("layouts-there", layout=layout))
    named = parse(layout.stem, layout.read_bytes())
    for key, text in (("title", named.layout.named.en), ("reference", named.layout.reference)):
        if text.strip() == "":
            raise LayoutError(_say("layouts-blank", name=layout.name, key=key))
    if sample is None:
        typer.echo(spoken(_say("layouts-complete-give-sample-try", name=layout.name)))
        return
    if not sample.is_file():
        raise ImportRefusedError(_say("layouts-there-2", sample=sample))
    sight = sight_of(sample, inactive=_inactive(sample, key_file))
    rows, told = check(named, sample, sight)
    typer.echo(rows, nl=False)
    for sentence in told:
        say(sentence)


def _inactive(file: Path, key_file: Path | None) -> Collection[str] | None:
    """Ids of acts that are in force no more, by the case of the dossier that a file lies in.

    None where there is a case that cannot be asked, for want of its key.
    """
    folder = next((each for each in file.resolve().parents if (each / FILE).is_file()), None)
    case = None if folder is None else folder / CASE_NAME
    if case is None or not case.is_file():
        return ()
    try:
        key = key_from_file(key_file) if key_file is not None else None
        with Case.open(case, key=key, read_only=True, even_expired=True) as opened:
            return inactive_acts(opened)
    except CaseError:
        return None


def expected(
    layout: Annotated[str, typer.Argument(metavar="ID")],
    samples: Annotated[Path, typer.Option("--samples", help=_say("option-samples").id)] = SAMPLES,
    layouts: FolderOption = None,
) -> None:
    """Write expected.csv beside the sample of a layout."""
    known = _layouts(layouts)
    if layout not in known:
        raise LayoutError(_say("layouts-there-layout", layout=layout))
    sample = sample_of(samples / layout)
    target = samples / layout / "expected.csv"
    text = expectation(known[layout], sample)
    if target.is_file() and target.read_bytes() == text.encode():
        say(_say("layouts-unchanged", target=target))
        return
    if os.path.lexists(target):  # what a person has reviewed is not written over
        raise LayoutError(_say("layouts-expected-differs", target=target))
    _write_new(target, text)
    say(_say("layouts-reviewed-eye-before-kept", target=target))


def sample_of(folder: Path) -> Path:
    """The one sample of a layout's folder."""
    found = sorted(folder.glob("sample.*"))
    if len(found) != 1:
        raise LayoutError(
            _say("layouts-holds-samples-one-sample-csv-expected", folder=folder, count=len(found))
        )
    return found[0]


def _layouts(folder: Path | None) -> dict[str, NamedLayout]:
    return catalogue([folder] if folder is not None else [])
