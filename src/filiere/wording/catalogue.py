"""Where do the sentences of a folder stand, and which has it?

A folder that speaks holds ``en.ftl``; its path below the package is the name of its catalogue
(«analyses/relay»). ``Words(__name__)`` says a sentence of the nearest folder, from the module
upwards, that has it.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import PurePosixPath

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser, FluentSerializer, ast
from fluent.syntax.visitor import Visitor

from filiere.wording import bundle
from filiere.wording.errors import WordingError
from filiere.wording.text import Joined, Kept, Language, Message, Text, Value

PACKAGE = "filiere"


class Words:
    """The sentences that a module can say: of its own folder, then of each folder above."""

    __slots__ = ("catalogues",)

    def __init__(self, module: str) -> None:
        self.catalogues = _above(module)

    def __call__(self, name: str, /, **values: Value) -> Message:
        """The sentence of this id, with the values that it names.

        An id that is put together from a name of the code has hyphens for its underscores.
        """
        wanted = name.replace("_", "-")
        return Message(f"{self._holder(wanted)}:{wanted}", values)

    def __contains__(self, name: str) -> bool:
        """Whether a catalogue has a sentence of this id."""
        wanted = name.replace("_", "-")
        return any(loaded(each, "en").has_message(wanted) for each in self.catalogues)

    def each(self, kind: str, /, *names: str) -> dict[str, Message]:
        """Several sentences of one kind by what they speak of: «kind-name» by name."""
        return {name: self(f"{kind}-{name}") for name in names}

    def _holder(self, name: str) -> str:
        for each in self.catalogues:
            if loaded(each, "en").has_message(name):
                return each
        return self.catalogues[0]  # met as an error where the sentence is made


def catalogues() -> Iterator[str]:
    """Every folder below the package that holds sentences, in the order of their names."""

    def walk(folder: Traversable, path: PurePosixPath) -> Iterator[str]:
        if folder.joinpath("en.ftl").is_file():
            yield str(path)
        for inner in sorted(folder.iterdir(), key=lambda each: each.name):
            if inner.is_dir() and not inner.name.startswith(("_", ".")):
                yield from walk(inner, path / inner.name)

    yield from walk(resources.files(PACKAGE), PurePosixPath())


@cache
def loaded(catalogue: str, language: Language) -> FluentBundle:
    """The bundle of one folder.

    Raises:
        WordingError: the folder holds no sentences.
    """
    return bundle.bundle(language, source(catalogue, language))


def source(catalogue: str, language: Language) -> str:
    """The text of a catalogue as written."""
    file = resources.files(PACKAGE).joinpath(catalogue, f"{language}.ftl")
    if not file.is_file():
        raise WordingError(f"{catalogue} has no {language}.ftl.")
    return file.read_text("utf-8")


@cache
def patterns(catalogue: str, language: Language) -> Mapping[str, str]:
    """Each sentence of a catalogue as its source words it, on its own."""
    serializer = FluentSerializer()
    found = {}
    for entry in FluentParser().parse(source(catalogue, language)).body:
        if isinstance(entry, ast.Message) and entry.value is not None:
            alone = ast.Message(id=ast.Identifier("k"), value=entry.value)
            found[entry.id.name] = serializer.serialize_entry(alone).removeprefix("k =").strip("\n")
    return found


def names_in(text: Text) -> frozenset[str]:
    """The values that a sentence names, given or not."""
    if isinstance(text, Joined):
        return frozenset().union(*map(names_in, text.parts))
    if isinstance(text, Message):
        text = keep(text)
    if isinstance(text, Kept):
        return names_of_pattern(text.pattern_en) | names_of_pattern(text.pattern_fr)
    return frozenset()


def with_holes(text: Text) -> Text:
    """The sentence with the names of its values where they will stand: «{line} is reached…».

    What it has been given already stands.
    """
    given = text.values if isinstance(text, Message | Kept) else {}
    return text.fill({name: f"{{{name}}}" for name in names_in(text) if name not in given})


@cache
def names_of_pattern(pattern: str) -> frozenset[str]:
    """The values that a pattern names."""
    found: set[str] = set()

    class Names(Visitor):
        def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
            found.add(node.id.name)

    Names().visit(FluentParser().parse(f"kept = {pattern}\n"))
    return frozenset(found)


def keep(text: Text) -> Kept:
    """A sentence as a case keeps it: with the patterns that word it today.

    Raises:
        WordingError: it is no single sentence of a catalogue.
    """
    if isinstance(text, Kept):
        return text
    if not isinstance(text, Message):
        raise WordingError(f"«{text.en}» stands in no catalogue and cannot be kept by its id.")
    folder, _, name = text.id.partition(":")
    try:
        english, french = (patterns(folder, language)[name] for language in ("en", "fr"))
    except KeyError:
        raise WordingError(f"No catalogue has a sentence «{text.id}».") from None
    return Kept(text.id, english, french, text.values)


def _above(module: str) -> tuple[str, ...]:
    """Folders that hold sentences, from that of the module upwards.

    Raises:
        WordingError: there is none.
    """
    parts = module.split(".")
    found = []
    while len(parts) > 0:
        folder = PurePosixPath(*parts[1:])
        if resources.files(PACKAGE).joinpath(str(folder), "en.ftl").is_file():
            found.append(str(folder))
        parts.pop()
    if len(found) == 0:
        raise WordingError(f"No folder from {module} upwards holds en.ftl.")
    return tuple(found)
