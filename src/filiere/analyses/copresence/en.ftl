title = Which phones are carried together

# Beside a finding
other-phones = other phones of the case
reference-phones = phones of other people, at many scales
other-holder = { $n ->
    [one] The ratio is against the other phone of this case.
   *[other] The ratio is against pairs of the { $n } phones of this case that could be compared.
  }
own-curve = The curve was made of this case: { $cut } phones cut in two stand for one holder, { $pairs } pairs of phones for two.
few-phones-curve = This case has too few phones for a curve of its own. The curve comes from simulated phones at many scales.
together-always = Two people who are always together look like one holder. By place alone the records cannot tell them apart, so no figure is given.
way = The second phone may be used anywhere, at other hours, on other days, or only where the first is not. The measure «by_way» gives the ratio of each.
outside = These features lie outside what was studied, and were taken at its limit: { $names }.
no-roof = Among { $pairs } pairs of this case, no ratio could stand out. The highest ones are listed.
chance = { $pairs } pairs were compared. As strong a pair would come up about { $hits } times among them by chance.

# Why nothing is listed
nothing-stands-out = { $pairs } pairs were compared. None is so strong that chance would give at most { $most } such pairs.
none-could = Among { $pairs } pairs, no ratio of this case could stand out; { $n ->
    [0] no pair has a ratio above 1.
    [one] the highest one is listed.
   *[other] the { $n } highest ones are listed.
  }

# What is measured
measure-way = The way of using the second phone that fits best: anywhere, hours, days, place.
measure-by-way = log10 of the ratio, were the second phone used in this way alone.
measure-people = Phones behind the curve: cut in two for one holder, and paired for two.
measure-outside = Features outside what was studied; they were taken at its limit.

# Why two phones are not compared
not-heard = { $n ->
    [one] One of the two numbers is registered on no cell whose place is known.
   *[other] Neither number is registered on a cell whose place is known.
  }
few-switches = The two phones are registered one after the other { $found } times; { $least } are needed.
