"""Which words does a dossier add to the list by which conversations are read?

Reads meta.
"""

from filiere.case.store.engine import Case


def own_words(case: Case) -> str:
    """The list that stands in ``lexicon.toml`` beside ``case.toml``, as JSON; '' for none."""
    return case.value_or_none("SELECT value FROM meta WHERE key = 'lexicon'", of=str) or ""
