# What the simulator of worlds says.

unknown-family = There is no family { $family } of worlds; expected 1 or 2.
uneven-canonical = Bills of unequal periods are written in the canonical layout only.
too-few = Scenario { $name }: a number of networks, services, deaths, pairs or circles is below 0.
