"""The case and the files of the tests of readers."""

from tests.importer.streams.conftest import act, phones

__all__ = ["act", "phones"]
