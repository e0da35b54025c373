"""What is the answer, in at most seven plain sentences?

The first page of the workbench and of the report, and the first lines of ``filiere run``, are made
by one function from the ledger of findings and the advice on what to ask for next.
"""

from filiere.brief.of_case import brief, points_of_next
from filiere.brief.point import MOST, Point, as_line

__all__ = ["MOST", "Point", "as_line", "brief", "points_of_next"]
