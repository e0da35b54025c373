"""Which groups hold a tie between every two of their members?

Every tie stands in at least one group, and a group can take no further member. Where ties cross in
many ways there are more such groups than anyone can read: one for each tie is found, the members
of the lowest number first, and a group that is told already is not told again.
"""

from collections.abc import Iterable


def groups(pairs: Iterable[tuple[int, int]]) -> list[tuple[int, ...]]:
    """Groups of two or more, each in order, the lowest first."""
    near: dict[int, set[int]] = {}
    edges: set[tuple[int, int]] = set()
    for one, other in pairs:
        if one != other:
            near.setdefault(one, set()).add(other)
            near.setdefault(other, set()).add(one)
            edges.add((min(one, other), max(one, other)))
    told: set[tuple[int, ...]] = set()
    covered: set[tuple[int, int]] = set()
    for one, other in sorted(edges):
        if (one, other) in covered:
            continue
        members = [one, other]
        open_to = near[one] & near[other]
        while open_to:
            taken = min(open_to)
            members.append(taken)
            open_to &= near[taken]
        members.sort()
        told.add(tuple(members))
        covered.update((a, b) for i, a in enumerate(members) for b in members[i + 1 :])
    return sorted(told)
