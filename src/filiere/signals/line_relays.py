"""Which numbers that are kept like a line, and whose callers nobody rings, have a relay?

A line whose couriers ring nobody, or ring by applications, shows no third phone; the phone that
sends them may show all the same. Asked only where keeping speaks for a line, so that a search among
all phones is made for few.

Reads a Scene. The same verdicts, with the trace ``relay`` where one is found.
"""

from dataclasses import replace

from filiere.signals.chain import arrivals
from filiere.signals.contacts import Ints
from filiere.signals.line_traits import Verdict
from filiere.signals.relaying import USUAL, found_pairs, searched
from filiere.signals.scene import Scene


def with_relays(scene: Scene, verdicts: list[Verdict], billed: Ints) -> list[Verdict]:
    """Ask for a relay of each number that is kept like a line and whose callers nobody rings."""
    asked = [v.portrait.number for v in verdicts if v.kept_like_a_line and len(v.traces) == 0]
    if len(asked) == 0:
        return verdicts
    index = arrivals(scene.book, USUAL.chain_s)
    searches, considered = searched(index, scene.window, asked, USUAL)
    pairs, _ = found_pairs(scene.book, searches, billed, considered, USUAL)
    relayed = {pair.line for pair in pairs}
    return [
        replace(each, traces=("relay",)) if each.portrait.number in relayed else each
        for each in verdicts
    ]
