"""What may a layout say, key by key, for whoever writes one?

The keys, their defaults and examples come from the models; what each says, from the catalogue. The
page is written by ``make docs`` in both languages, and so cannot tell of a key that there is not.
"""

import json
from collections.abc import Iterator, Mapping

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from filiere.layout.columns import FIELDS, WORDS, Column
from filiere.layout.model import (
    FileName,
    Layout,
    Place,
    Preamble,
    Recognise,
    Title,
    Zone,
)
from filiere.wording import Language, Text, Words

_say = Words(__name__)

PARTS: tuple[type[BaseModel], ...] = (
    Layout, Title, Recognise, Zone, Column, Preamble, FileName, Place,
)  # fmt: skip
"""The parts of a layout, in the order of the page."""

_TABLES = frozenset({"recognise", "zone", "preamble", "file_name", "columns", "places"})
"""Keys of the whole that are parts themselves."""


def meaning(part: type[BaseModel], key: str) -> Text:
    """What a key of a part says."""
    return _say(f"key-{_id(part.__name__)}-{_id(key)}")


def field_meaning(field: str) -> Text:
    """What a field of ``[columns]`` is."""
    return _say(f"field-{_id(field)}")


def page(
    language: Language, *, example: str, further: Mapping[str, str], links: tuple[str, str]
) -> str:
    """The reference page.

    Args:
        language: Of the page.
        example: A whole layout, as TOML.
        further: Others, by what they are examples of.
        links: The page's own other language, and the page on how to write a layout.
    """

    def said(key: str) -> str:
        return _say(f"language-{key}").into(language)

    other, how = links
    lines = [
        f"# {said('title')}", "", f"*{said('generated')}*", "", other, "",
        f"{said('intro')} [{said('how')}]({how}).", "",
        "```toml", example.rstrip(), "```", "", said("tried"), "",
    ]  # fmt: skip
    for what, toml in further.items():
        lines += [said(f"further-{what}"), "", "```toml", toml.rstrip(), "```", ""]
    for part in PARTS:
        name = _id(part.__name__)
        more = f"part-{name}-said"
        lines += [f"## {said(f'part-{name}')}", ""]
        lines += [said(more), ""] if f"language-{more}" in _say else []
        lines += [*_table(said("columns"), 4)]
        lines += [*_keys(part, language), ""]
    lines += [f"## {said('fields')}", "", *_table(said("fields-columns"), 3)]
    lines += [
        f"| `{name}` | `{reader}` | {_cell(field_meaning(name).into(language))} |"
        for name, reader in FIELDS.items()
    ]
    lines += [said("fields-other"), "", f"## {said('words')}", "", said("words-said"), ""]
    lines += [*_table(said("words-columns"), 2)]
    lines += [f"| `{word}` | {said(f'sets-{what}')} |" for word, (what, _) in WORDS.items()]
    return "\n".join([*lines, ""])


def _table(columns: str, count: int) -> list[str]:
    return [columns, "|" + " --- |" * count]


def _keys(part: type[BaseModel], language: Language) -> Iterator[str]:
    for key, field in part.model_fields.items():
        if part is Layout and key in _TABLES:
            continue
        told = _cell(meaning(part, key).into(language))
        yield f"| `{key}` | {told} | {_default(field, language)} | {_example(field)} |"


def _default(field: FieldInfo, language: Language) -> str:
    if field.is_required():
        return _say("language-required").into(language)
    value = field.get_default(call_default_factory=True)
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    if isinstance(value, str | tuple):
        plain = str(value) if isinstance(value, str) else list(value)
        return f"`{json.dumps(plain, ensure_ascii=False)}`"
    return "`{}`" if value == {} else f"`{value}`"


def _example(field: FieldInfo) -> str:
    shown = "<br>".join(f"`{one}`" for one in field.examples or ())
    return _cell(shown.replace("\n", "`<br>`"))


def _cell(text: str) -> str:
    return " ".join(text.replace("|", "\\|").split())


def _id(name: str) -> str:
    return name.lower().replace("_", "-")
