"""A file as it was received: its bytes, the members of an archive, the tables of a database.

Whatever came from outside is opened here and nowhere else, so that a cut file, a bomb, a path that
climbs or a database without its log ends in one sentence. Nothing is written but private copies in
the folder that the importer gives.
"""

from filiere.received.database import Database
from filiere.received.source import HEAD, Received

__all__ = ["HEAD", "Database", "Received"]
