"""How far does a measure reach from one end to the other, without a step between?

A trait that begins at one value and is wholly there at another: one record more moves it a little.
"""


def ramp(value: float, begins: float, ends: float) -> float:
    """0 where it begins, 1 where it ends, straight between; ``ends`` may be the lower one."""
    if begins == ends:
        return float(value >= ends)
    return min(max((value - begins) / (ends - begins), 0.0), 1.0)
