"""Files that readers read: recognised, streamed, judged row by row, and written with their places.

One transaction per file, as for tables: a file is wholly in the case or not at all.
"""

from filiere.importer.streams.bearer import taking_of
from filiere.importer.streams.recognition import Stream, recognised
from filiere.importer.streams.take import Taking, release, take

__all__ = ["Stream", "Taking", "recognised", "release", "take", "taking_of"]
