"""What do the commands, layouts, analyses, errors and tables of the program say of themselves?

Writes the generated pages of docs/reference/ and the table of layouts in README.md from the code,
so that the pages cannot drift from it; ``--check`` only compares, and ends with status 1 where a
page is stale.
"""

import configparser
import importlib
import inspect
import re
import sys
from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from typing import Any

import typer.main

from filiere import errors
from filiere.analysis import Analysis, catalogue
from filiere.case.rights.authority import legal_bases
from filiere.cli import application
from filiere.cli.usage import in_readers_language
from filiere.exporter import catalogue as exporter_catalogue
from filiere.importer.reasons import Reason, sentence
from filiere.layout import NamedLayout
from filiere.layout import catalogue as layout_catalogue
from filiere.layout.language import page
from filiere.reader import catalogue as reader_catalogue
from filiere.signals.fitted import Fitted, fitted
from filiere.wording import Language, with_holes

REPOSITORY = Path(__file__).parents[1]
REFERENCE = REPOSITORY / "docs" / "reference"
README = REPOSITORY / "README.md"
BEGIN, END = "<!-- layouts: written by make docs -->", "<!-- end of layouts -->"
READERS = REFERENCE / "readers.md"
FIRST, LAST = "<!-- readers: written by make docs -->", "<!-- end of readers -->"

EXPORTS = REFERENCE / "exports.md"
OPEN, CLOSE = "<!-- exporters: written by make docs -->", "<!-- end of exporters -->"

HOUSE = REPOSITORY / "docs" / "explanation" / "architecture.md"
ABOVE, BELOW = "<!-- rooms: written by make docs -->", "<!-- end of rooms -->"

GENERATED = "*Written by `make docs` from the code; do not edit it by hand.*"


def commands() -> str:
    """Every command, its arguments and its options."""
    lines = ["# Commands", "", GENERATED, ""]
    lines += [
        "stdout is data, stderr is talk and progress. Exit status: 0 done, 1 one sentence on what",
        "is wrong, 2 wrong usage. CASE is a case file, or the dossier that holds one.",
        "",
    ]
    program = typer.main.get_command(application())
    in_readers_language(program, "en")
    for path, command in _commands("filiere", program):
        usage = [path, *(_metavar(p) for p in command.params if p.param_type_name == "argument")]
        lines += [f"## {path}", "", command.help or "", "", "```", " ".join(usage), "```", ""]
        rows = [_option(parameter) for parameter in command.params if parameter.name != "help"]
        if len(rows) > 0:
            lines += ["| | meaning | default |", "| --- | --- | --- |", *rows, ""]
    return "\n".join(lines)


def _commands(path: str, command: Any) -> Iterator[tuple[str, Any]]:  # noqa: ANN401 -- typer's own classes, which it does not export
    inner: dict[str, Any] = getattr(command, "commands", None) or {}
    if len(inner) == 0 or (command.invoke_without_command and path != "filiere"):
        yield path, command
    for name in sorted(inner):
        yield from _commands(f"{path} {name}", inner[name])


def _metavar(parameter: Any) -> str:  # noqa: ANN401 -- idem
    name = (parameter.metavar or parameter.name or "").strip("[]").upper()
    return name if parameter.required else f"[{name}]"


def _option(parameter: Any) -> str:  # noqa: ANN401 -- idem
    if parameter.param_type_name == "argument":
        shown = f"`{_metavar(parameter)}`"
    else:
        shown = ", ".join(f"`{name}`" for name in (*parameter.opts, *parameter.secondary_opts))
    default = parameter.default
    spoken = "" if default in (None, False, (), "") or callable(default) else f"`{default}`"
    if not isinstance(default, str | int | float | Path):
        spoken = ""
    return f"| {shown} | {_cell(getattr(parameter, 'help', None) or '')} | {spoken} |"


def layouts() -> str:
    """Every layout shipped, where it comes from, and how to know its table."""
    lines = ["# Layouts", "", GENERATED, "", _layout_table(link=False), ""]
    lines += [
        "*How well attested* is one of four: *specified by Filière* (its own format), *measured on",
        "real files*, *read in code that parses it*, *background, sample invented*. The last means",
        "that no file of that operator was seen: check the first import by hand.",
        "",
    ]
    for name, found in _layouts():
        layout = found.layout
        lines += [
            f"## `{name}`",
            "",
            f"{layout.named.en}. {layout.reference}.".replace("..", "."),
            "",
        ]
        rows = {
            "operators": ", ".join(layout.operators),
            "country of national numbers": layout.country or "the case's",
            "table": layout.table,
            "kinds of data": ", ".join(layout.data_kinds),
            "time zone": _zone(found),
            "columns read": _listed(sorted(layout.mapped())),
            "columns left aside": _listed(sorted(layout.ignored)),
        }
        lines += ["| | |", "| --- | --- |"]
        lines += [f"| {what} | {said} |" for what, said in rows.items() if said]
        lines.append("")
    return "\n".join(lines)


def _layouts() -> list[tuple[str, NamedLayout]]:
    return sorted(layout_catalogue().items())


def _layout_table(*, link: bool) -> str:
    rows = ["| layout | table | how well attested |", "| --- | --- | --- |"]
    for name, found in _layouts():
        shown = f"[`{name}`](docs/reference/layouts.md)" if link else f"`{name}`"
        rows.append(f"| {shown} | {_cell(found.layout.named.en)} | {found.layout.attested} |")
    return "\n".join(rows)


_ATTESTED = {
    "own": "specified by Filière",
    "real": "files that others made are read in the tests",
    "read": "read in code that parses it, sample invented",
    "inferred": "follows a description, no file of a case was seen",
}


def _reader_table(*, link: bool) -> str:
    rows = ["| reader | file | what says so | how well attested |", "| --- | --- | --- | --- |"]
    for name, reader in reader_catalogue().items():
        shown = f"[`{name}`](docs/reference/readers.md)" if link else f"`{name}`"
        said = (_cell(reader.title.en), _cell(reader.reference), _ATTESTED[reader.attested])
        rows.append(f"| {shown} | {' | '.join(said)} |")
    return "\n".join(rows)


def _zone(found: NamedLayout) -> str:
    zone = found.layout.zone
    said = []
    if zone.in_value:
        said.append("printed in each value")
    if zone.source:
        said.append(f"from the column `{zone.source}`")
    if zone.fixed:
        said.append(zone.fixed)
    if zone.declared:
        said.append("declared in case.toml")
    return ", else ".join(said)


def _listed(names: list[str]) -> str:
    return ", ".join(f"`{_cell(name)}`" for name in names)


def analyses() -> str:
    """Every analysis: its question, parameters, measures, and what it does not say."""
    lines = ["# Analyses", "", GENERATED, ""]
    lines += [
        "One finding of each is described by its measures; what other programs may rely on is in",
        "[findings.md](findings.md). How each works and how often it is wrong is in",
        "[../methods](../methods/).",
        "",
    ]
    for name, analysis in catalogue().items():
        lines += [f"## `{name}`", "", analysis.question.en, "", f"*{analysis.question.fr}*", ""]
        lines += [f"Kind of statement: {analysis.kind}. Subjects: {', '.join(analysis.subjects)}."]
        lines += [f"Method: {analysis.reference}", ""]
        lines += _parameters(analysis)
        lines += ["| measure | meaning |", "| --- | --- |"]
        lines += [f"| `{key}` | {_cell(text.en)} |" for key, text in analysis.measures.items()]
        lines += ["", "Claim: " + _cell(with_holes(analysis.claim).en), ""]
        if analysis.propositions is not None:
            pair = analysis.propositions
            hp, hd, population = map(with_holes, (pair.hp, pair.hd, pair.population))
            lines += [f"- Hp: {hp.en}", f"- Hd: {hd.en}"]
            lines += [f"- Population of Hd: {population.en}", ""]
        lines += _said("Other explanations", [text.en for text in analysis.alternatives])
        lines += _said("What it does not say", [text.en for text in analysis.caveats])
    return "\n".join(lines)


def _parameters(analysis: Analysis[Any]) -> list[str]:
    if len(analysis.parameters) == 0:
        return []
    rows = [
        f"| `{key}` | {parameter.default} | {parameter.low} to {parameter.high} "
        f"| {parameter.unit} | {_cell(parameter.meaning.en)} |"
        for key, parameter in analysis.parameters.items()
    ]
    return [
        "| parameter | default | allowed | unit | meaning |",
        "| --- | --- | --- | --- | --- |",
        *rows,
        "",
    ]


def _said(title: str, sentences: list[str]) -> list[str]:
    return [f"{title}:", "", *(f"- {_cell(s)}" for s in sentences), ""] if sentences else []


def errors_page() -> str:
    """The tree of errors, and what each means."""
    tree = (errors.__doc__ or "").split("\n\n")
    lines = ["# Errors", "", GENERATED, "", tree[1].strip(), "", "```", tree[2].strip(), "```", ""]
    lines += ["| error | meaning |", "| --- | --- |"]
    for name, value in vars(errors).items():
        if inspect.isclass(value) and value.__module__ == errors.__name__:
            lines.append(f"| `{name}` | {_cell((value.__doc__ or '').splitlines()[0])} |")
    lines += ["", "## Why a row is rejected", ""]
    lines += [
        "The file is imported, the row is counted with its reason, and no figure uses it.",
        "",
    ]
    lines += ["| reason | in the report |", "| --- | --- |"]
    lines += [f"| `{r.key}` | {_cell(sentence(r.key, '…').en)} |" for r in Reason]
    return "\n".join(lines) + "\n"


def legal_bases_page() -> str:
    """The legal bases that an authorisation may name."""
    lines = ["# Legal bases", "", GENERATED, ""]
    lines += [
        "What `basis` in case.toml may be. An act dated outside the validity of its basis is",
        "accepted with a warning. This table is a help to fill in case.toml, not legal advice.",
        "",
        "| basis | text | authorised by | in force | checked |",
        "| --- | --- | --- | --- | --- |",
    ]
    for key, basis in legal_bases().items():
        span = f"{basis.valid_from or ''} – {basis.valid_to or ''}"
        checked = {
            "V": f"re-read on {basis.source_date}",
            "V/M": "in part; the rest **to be verified**",
        }.get(basis.label, "**to be verified**")
        row = [f"`{key}`", basis.text.en, basis.authorised_by.en, span, checked]
        lines.append(f"| {' | '.join(_cell(cell) for cell in row)} |")
    return "\n".join(lines) + "\n"


def case_file() -> str:
    """The tables of a case file, from the comments of schema.sql and of what came since."""
    store = resources.files("filiere.case.store")
    since = sorted(store.joinpath("migrations").iterdir(), key=lambda each: each.name)
    files = [store.joinpath("schema.sql"), *(each for each in since if each.name.endswith("sql"))]
    schema = "\n".join(each.read_text("utf-8") for each in files)
    lines = ["# The case file", "", GENERATED, ""]
    lines += [
        "One DuckDB file, encrypted unless every authorisation is `SIMULATED`. Unknown is NULL;",
        "times are seconds since 1970-01-01 UTC. A record id is",
        "`source_id * 2^32 + physical row`, so that it names its line by itself.",
        "",
    ]
    pattern = re.compile(r"CREATE TABLE (\w+) \(([^\n]*)\n(.*?)^\);", re.DOTALL | re.MULTILINE)
    for name, title, body in pattern.findall(schema):
        said = title.partition("--")[2].strip()
        lines += [f"## `{name}`", ""] + ([said[:1].upper() + said[1:] + ".", ""] if said else [])
        lines += ["| column | type | meaning |", "| --- | --- | --- |"]
        for column in body.splitlines():
            text, _, comment = column.partition("--")
            words = text.strip().rstrip(",").split(maxsplit=1)
            if len(words) == 2 and words[0].islower():
                kind = words[1].replace(" NOT NULL", "").replace(" UNIQUE", "")
                kind = kind.replace(" PRIMARY KEY", "")
                lines.append(f"| `{words[0]}` | {kind} | {_cell(comment.strip())} |")
        lines.append("")
    return "\n".join(lines)


WHOLE_LAYOUT = """\
title      = { en = "Bill of a small operator", fr = "Facture d'un petit opérateur" }
reference  = "Notice of the operator, version 3"
attested   = "background, sample invented"
country    = "FR"
data_kinds = ["cdr"]
cells      = "wrapped"          # ="0639980001", '0639980001 and 0639980001 are one
ignored    = ["Cout"]

[recognise]
header    = ["Date", "Heure", "Ligne", "Sens", "Correspondant", "Duree", "Cout"]
delimiter = [";"]

[zone]
declared = true                 # case.toml says: timezone = "Europe/Paris" in its [[source]]

[columns]
time       = { source = ["Date", "Heure"], reader = "timestamp", formats = ["%d/%m/%Y %H:%M:%S"] }
served     = { source = ["Ligne"], reader = "number" }
other      = { source = ["Correspondant"], reader = "number" }
direction  = { source = ["Sens"], reader = "code", codes = { "E" = "call in", "S" = "call out" } }
duration_s = { source = ["Duree"], reader = "duration" }
"""
"""The example of the reference page; a test reads a file with it."""

FIXED_LAYOUT = """\
title      = "Traffic of a line, in fixed columns"
reference  = "Notice of the operator, version 3"
attested   = "background, sample invented"
country    = "IT"
data_kinds = ["cdr"]
parties    = "by_direction"     # caller and called: the direction says whose bill it is
footer     = ["-{3}", "TOTALE"] # a rule of dashes, and the last line

[recognise]
header = ["DATA", "ORA", "CHIAMANTE", "CHIAMATO", "TIPO"]
widths = [11, 9, 14, 14, 5]     # the last one takes the rest of the line

[zone]
declared = true

[preamble]
total = 'RECORD: (\\d+)'

[columns]
time   = { source = ["DATA", "ORA"], reader = "timestamp", formats = ["%d/%m/%Y %H.%M.%S"] }
served = { source = ["CHIAMANTE"], reader = "number", prefix = "+" }   # 33639980001: no sign
other  = { source = ["CHIAMATO"], reader = "number", prefix = "+" }
kind   = { source = ["TIPO"], reader = "code", codes = { "USC" = "call out", "ENT" = "call in" } }
"""
"""Of fixed columns; a test reads a file with it."""

SUBSCRIBERS_LAYOUT = """\
title      = "Subscribers of a small operator"
reference  = "Notice of the operator, version 3"
attested   = "background, sample invented"
country    = "FR"
table      = "subscribers"
data_kinds = ["subscriber"]
holder     = ["Nom", "Prénom", "Né le", "Adresse"]
ignored    = ["ICCID"]

[recognise]
header    = ["MSISDN", "Nom", "Prénom", "Né le", "Adresse", "IMSI", "ICCID", "Offre", "Du", "Au"]
delimiter = [";"]

[columns]
served          = { source = ["MSISDN"], reader = "number" }
imsi            = { source = ["IMSI"], reader = "imsi" }
contract        = { source = ["Offre"], reader = "text" }
registered_from = { source = ["Du"], reader = "text" }
registered_to   = { source = ["Au"], reader = "text" }
"""
"""Of a list of subscribers; a test reads a file with it."""


def layout_language(language: Language) -> str:
    """Every key of a layout, from its model, with an example of each; fields, readers, words."""
    other, name = ("Français", "layout-language.fr.md")
    if language == "fr":
        other, name = ("English", "layout-language.md")
    links = (f"[{other}]({name})", "../how-to/add-a-layout.md")
    further = {"fixed": FIXED_LAYOUT, "people": SUBSCRIBERS_LAYOUT}
    return page(language, example=WHOLE_LAYOUT, further=further, links=links)


def fitted_page() -> str:
    """Every set of fitted numbers, with the script that makes it again."""
    lines = ["# Fitted numbers", "", GENERATED, ""]
    lines += [
        "Weights and cut-offs that were fitted, printed from the values that the program reads.",
        "Each set is made again, equal to the digit, by the command below it; a set that was",
        "not fitted yet says so.",
        "",
    ]
    folder = resources.files("filiere.signals") / "fitted"
    for name in sorted(each.name.removesuffix(".json") for each in folder.iterdir()):
        lines += _fitted_set(fitted(name))
    return "\n".join(lines)


def _fitted_set(of: Fitted) -> list[str]:
    rows = []
    for key, value in sorted(of.values.items()):
        inner = value if isinstance(value, dict) else {"": value}
        rows += [
            f"| `{key}{'.' if part else ''}{part}` | {each} |"
            for part, each in sorted(inner.items())
        ]
    told = [f"{key.replace('_', ' ')}: {each}" for key, each in sorted(of.study.items())]
    return [
        f"## `{of.id}`",
        "",
        "| number | value |",
        "| --- | --- |",
        *rows,
        "",
        *(f"- {each}" for each in told),
        "",
    ]


def readme() -> str:
    """README.md with its tables of layouts and readers renewed."""
    written = (
        f"{_layout_table(link=True)}\n\nWhat is no table, an archive, a database, a chat, XML, is "
        f"read by a reader:\n\n{_reader_table(link=True)}"
    )
    return _between(README, BEGIN, written, END)


def readers_page() -> str:
    """The page on readers with its table of them renewed."""
    return _between(READERS, FIRST, _reader_table(link=False), LAST)


def exports_page() -> str:
    """The page on exports with its table of them renewed."""
    rows = [
        "| format | what it is | file | counted | described in |",
        "| --- | --- | --- | --- | --- |",
    ]
    for name, exporter in exporter_catalogue().items():
        file = f"`export{exporter.suffix}{'/' if exporter.folder else ''}`"
        counted = ", ".join(str(unit) for unit in exporter.holds)
        said = (_cell(exporter.title.en), file, counted, _cell(exporter.reference))
        rows.append(f"| `{name}` | {' | '.join(said)} |")
    return _between(EXPORTS, OPEN, "\n".join(rows), CLOSE)


def architecture_page() -> str:
    """The page on the house with its table of rooms renewed."""
    gate = configparser.ConfigParser()
    gate.read(REPOSITORY / ".importlinter", encoding="utf-8")
    layers = gate["importlinter:contract:rooms"]["layers"].split("\n")
    rows = ["| layer | room | what it answers |", "| --- | --- | --- |"]
    for place, layer in enumerate((each for each in layers if each.strip() != ""), start=1):
        for room in re.split(r"\s*\|\s*", layer.strip()):
            told = inspect.getdoc(importlib.import_module(f"filiere.{room}")) or ""
            rows.append(f"| {place} | `{room}` | {_cell(told.partition(chr(10) * 2)[0])} |")
    return _between(HOUSE, ABOVE, "\n".join(rows), BELOW)


def _between(page: Path, begin: str, written: str, end: str) -> str:
    text = page.read_text("utf-8")
    before, _, rest = text.partition(begin)
    _, _, after = rest.partition(end)
    if not after:
        sys.exit(f"{page.name} has no place for what is generated: {begin} … {end}")
    return f"{before}{begin}\n\n{written}\n\n{end}{after}"


def _cell(text: str) -> str:
    return " ".join(text.replace("|", "\\|").split())


def pages() -> dict[Path, str]:
    """Every generated page."""
    return {
        REFERENCE / "commands.md": commands(),
        REFERENCE / "layouts.md": layouts(),
        REFERENCE / "layout-language.md": layout_language("en"),
        REFERENCE / "layout-language.fr.md": layout_language("fr"),
        REFERENCE / "analyses.md": analyses(),
        REFERENCE / "errors.md": errors_page(),
        REFERENCE / "case-file.md": case_file(),
        REFERENCE / "legal-bases.md": legal_bases_page(),
        REFERENCE / "fitted.md": fitted_page(),
        README: readme(),
        READERS: readers_page(),
        EXPORTS: exports_page(),
        HOUSE: architecture_page(),
    }


def main() -> None:
    """Write the pages, or compare them."""
    stale = []
    for path, text in pages().items():
        new = text.rstrip() + "\n"
        if not path.is_file() or path.read_text("utf-8") != new:
            stale.append(str(path.relative_to(REPOSITORY)))
            if "--check" not in sys.argv:
                path.write_text(new, "utf-8")
    if "--check" in sys.argv and stale:
        sys.exit(f"stale: {', '.join(stale)}")
    print("\n".join(stale) or "every page is fresh")


if __name__ == "__main__":
    main()
