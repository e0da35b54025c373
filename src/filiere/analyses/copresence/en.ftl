title = Which phones are carried together

# Beside a finding
other-phones = other phones of the case
reference-phones = phones of other people, at many scales
own-curve = The curve was made of this case. { $cut ->
    [one] { $cut } phone cut in two stands
   *[other] { $cut } phones cut in two stand
} for one holder, { $pairs ->
    [one] { $pairs } pair of phones
   *[other] { $pairs } pairs of phones
} for two.
few-phones-curve = This case has too few phones for a curve of its own. The curve comes from simulated phones at many scales.
together-always = Two people who are always together look like one holder. By place alone the records cannot tell them apart, so no figure is given.
way = The second phone may be used anywhere, at other hours, on other days, or only where the first is not. The measure «by_way» gives the ratio of each.
outside = These features lie outside what was studied, and were taken at its limit: { $names }.
chance = { $pairs ->
    [one] { $pairs } pair was compared
   *[other] { $pairs } pairs were compared
}. As strong a pair would come up about { $hits ->
    [one] { $hits } time
   *[other] { $hits } times
} among them by chance.



# Why nothing is listed
nothing-stands-out = { $pairs ->
    [one] { $pairs } pair was compared
   *[other] { $pairs } pairs were compared
}. None is so strong that chance would give at most { $most } such pairs.
none-could = Among { $pairs ->
    [one] { $pairs } pair
   *[other] { $pairs } pairs
}, no ratio of this case could stand out; { $n ->
    [0] no pair has a ratio above 1.
    [one] the highest one is listed.
   *[other] the { $n } highest ones are listed.
  }

# What is measured
measures-way = The way of using the second phone that fits best: anywhere, hours, days, place.
measures-by-way = log10 of the ratio, were the second phone used in this way alone.
measures-people = Phones behind the curve: cut in two for one holder, and paired for two.
measures-outside = Features outside what was studied; they were taken at its limit.

# Why two phones are not compared
not-heard = { $n ->
    [one] One of the two numbers is registered on no cell whose place is known.
   *[other] Neither number is registered on a cell whose place is known.
  }
few-switches = The two phones are registered one after the other { $found ->
    [one] { $found } time
   *[other] { $found } times
}; { $least } are needed.
## analysis

question = Which phones are carried together, more than neighbours, colleagues or chance explain?
in-short = Which phones are carried together?
no-place = No record tells of a cell whose place is known: whether phones were together cannot be asked. Nothing follows from it.
few-phones = Fewer than two phones are registered on cells whose place is known.
claim = { $left } and { $right } are registered one after the other { $switches ->
    [one] { $switches } time
   *[other] { $switches } times
}. They are heard in one place in { $shared_bins ->
    [one] { $shared_bins } half-hour
   *[other] { $shared_bins } half-hours
}, and { $dislocations ->
    [one] { $dislocations } of the journeys between them is impossible
   *[other] { $dislocations } of the journeys between them are impossible
}.
hp = { $left } and { $right } were carried by one holder.
hd = { $left } and { $right } were carried by two holders.
population-case = Other phones of this case, two by two.
population-elsewhere = Phones of different people in simulated sets, from an island to a country.
given = Compared because somebody asked for these two numbers.
highest = Listed because no pair of this case could stand out: it is among the highest.
asked = Found among the pairs of numbers that the ledger gives a role.
named = Weighed because the ledger ties these two numbers, whatever the result.
companion = Found by comparing each number that the ledger gives a role with every other phone.
open = Found by comparing all phones with each other.
alternatives-two-holders-travel-together-all = Two holders who travel together all the time look like one: the records do not tell them apart.
alternatives-both-phones-stay-one-building = Both phones stay in one building, and neither is carried about.
caveats-cell-region-never-point-distances = A cell is a region, never a point: distances are given as intervals between regions.
caveats-phones-weighed-people-held-them = Phones are weighed, not people; who held them is another question.
caveats-second-phone-used-only-where = A second phone used only where the first is not meets it nowhere. Such a pair is found only among the numbers that are asked for.
measures-shared-bins = Half-hours in which both are heard in regions that touch.
measures-dislocations = Journeys from one phone to the other that nothing on the ground makes, once both regions are left.
measures-switches = Times that a registration of one is followed by one of the other, at most 12 h later.
measures-switches-some-days-apart = The same, one phone moved by a day or a week: fewer in the record is a deficit of alternations.
measures-days = Days with a switch.
measures-same-handset = Handsets (IMEI, 14 digits) in which both numbers were seen: a fact apart, not weighed.
measures-silences = Silences of 36 h or more of each, and those that both keep at once: not weighed.
measures-weightiest = The switches that weigh most. Each gives the first registration (UTC) and the seconds to the other. Then come the kilometres between the regions, at least and at most, and whether it speaks for one holder.
measures-without-one-day = The day without which the ratio falls most, and the log10 ratio that remains.
measures-without-one-cell = The log10 ratio that remains without the cell that it needs most.
measures-compared = Pairs compared in the search that found this one.
parameters-max-chance = Pairs of different holders that a search may list by chance.
parameters-min-switches = Fewest switches of a pair that is found by searching.
parameters-most = Companions that the open search keeps for each phone.
parameters-cap = Most phones in a place and hour that still counts in the open search.

## what is being done

step-registrations-read = registrations read
step-chance-measured = chance measured
step-pairs-compared = pairs compared
