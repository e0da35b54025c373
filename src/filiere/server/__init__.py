"""The workbench's server: one open case, answered on this machine alone, to whoever has its token.

``docs/reference/workbench-api.md`` says what is asked and what is answered.
"""

from filiere.server.app import application, pages
from filiere.server.desk import Desk, Settings
from filiere.server.guard import Guard
from filiere.server.handsets import read_handsets
from filiere.server.serving import serve
from filiere.server.start import Front, Start

__all__ = [
    "Desk",
    "Front",
    "Guard",
    "Settings",
    "Start",
    "application",
    "pages",
    "read_handsets",
    "serve",
]
