"""Which mistakes can a sentence hold? All are ours: a test meets each before a reader can."""


class WordingError(Exception):
    """A sentence that no catalogue has, or that was not given what it names."""
