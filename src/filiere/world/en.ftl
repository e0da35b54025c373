# What the simulator of worlds says.

unknown-family = There is no family { $family } of worlds; expected 1 or 2.
uneven-canonical = Bills of unequal periods are written in the canonical layout only.
vendor-without-phone = Scenario { $name } holds a market: it needs a seized phone for its key.
unknown-demo = No demonstration is called { $name }; expected one of { $listed }.
too-few = Scenario { $name }: a number of networks, services, deaths, pairs or circles is below 0.

## settings

settings-scenario-network-needs-least-one-courier = Scenario { $name }: a network needs at least one courier.
settings-scenario-called-expected-one = No scenario is called { $name }; expected one of { $listed }.
settings-seed-expected-more = The seed is { $seed }, expected 0 or more.
settings-world-people-too-small-expected-more = A world of { $people ->
    [one] { $people } person
   *[other] { $people } people
} is too small, expected { $min_people } or more.
settings-world-days-expected = A world of { $days ->
    [one] { $days } day
   *[other] { $days } days
}, expected 1 to { $max_days }.
settings-blocks-days-expected-more = Blocks of { $block_days ->
    [one] { $block_days } day
   *[other] { $block_days } days
}, expected 1 or more.
settings-unknown-layout-expected-some = Unknown layout { $listed }; expected some of { $listed_2 }.
settings-scenario-expected = Scenario { $name }: { $name_2 } is { $value }, expected 0 to 1.

## writing

writing-empty-world-written-into-new-empty = { $out } is not empty; a world is written into a new or empty folder.

## what is being done

step-days = simulating days
step-city = drawing the city
