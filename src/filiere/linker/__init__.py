"""Which rows tell of one and the same communication?

One call can stand in the files four times: on the caller's bill and on the called party's, twice in
one file, again in a cell dump. Rows are linked, never deleted: ``event`` keeps every row, and
``event_link`` says to which lowest record each one was joined, and why. ``contact`` has one row per
communication, ``coverage`` says whose records are held and when. All three are rebuilt as a whole.

Five calls in one second stay five contacts, unless the file repeats one line. The steps,
each on what the one before left: identical rows; the same row in another file; parts of one long
message; slices of one data session; the two sides of one communication; legs of a forwarded call.

Reads event, source, authorisation, number. Times in UTC seconds.
"""

from filiere.linker.linking import link
from filiere.linker.summary import LinkSummary

__all__ = ["LinkSummary", "link"]
