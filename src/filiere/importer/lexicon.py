"""Which words does a dossier add to the list by which conversations are read?

``lexicon.toml`` beside ``case.toml``, with a date and any of the groups of the package's own list:
what it adds holds for this case alone, stands in it with its date, and is in what the case rests
on. Taken back with the file.
"""

import json
from pathlib import Path

from filiere.case import Case
from filiere.case.rights import log
from filiere.dossier import parsed
from filiere.errors import DossierError
from filiere.signals.order_words import GROUPS
from filiere.wording import Words

_say = Words(__name__)

LEXICON = "lexicon.toml"
MOST, LONGEST = 5000, 60
"""Words of a list, and letters of a word: what is longer is a text and no list."""


def record_lexicon(case: Case, folder: Path) -> None:
    """Keep the dossier's own words in the case, or forget them where the file is gone.

    Raises:
        DossierError: the list is not as it should be; the sentence names what is wrong.
    """
    path = folder / LEXICON
    kept = json.dumps(_read(path), ensure_ascii=True, sort_keys=True) if path.is_file() else ""
    held = [value for (value,) in case.query("SELECT value FROM meta WHERE key = 'lexicon'")]
    if held == ([kept] if kept != "" else []):
        return
    with case.transaction():
        case.execute("DELETE FROM meta WHERE key = 'lexicon'")
        if kept != "":
            case.insert("meta", [("lexicon", kept)])
        told = json.loads(kept or "{}")
        detail = {"date": told.get("date"), "words": sum(len(told.get(g, ())) for g in GROUPS)}
        log.append(case, "statement", LEXICON, detail)


def as_toml(own: str) -> str:
    """The file of a list that a case keeps: read again, it gives the same list."""
    told = json.loads(own)
    return "".join(
        f"{name} = {json.dumps(value, ensure_ascii=False)}\n" for name, value in told.items()
    )


def _read(path: Path) -> dict[str, object]:
    given = parsed(path)
    date = str(given.pop("date", ""))
    if date == "":
        raise DossierError(_say("undated", path=path))
    found: dict[str, object] = {"date": date[:LONGEST]}
    source = given.pop("source", "")
    if not isinstance(source, str):
        raise DossierError(_say("no-text", path=path, name="source"))
    found["source"] = source
    count = 0
    for name, words in sorted(given.items()):
        if name not in GROUPS:
            raise DossierError(
                _say("unknown-group", path=path, name=name, listed=", ".join(GROUPS))
            )
        if not isinstance(words, list) or not all(_is_word(each) for each in words):
            raise DossierError(_say("no-words", path=path, name=name, most=LONGEST))
        found[name] = [" ".join(str(each).split()) for each in words]
        count += len(words)
    if count > MOST:
        raise DossierError(_say("too-many", path=path, count=count, most=MOST))
    return found


def _is_word(each: object) -> bool:
    return isinstance(each, str) and 0 < len(each.strip()) <= LONGEST
