"""How does a case begin, change and end in the workbench, with or without the terminal?"""

from filiere.server.start.front import Front, Start

__all__ = ["Front", "Start"]
