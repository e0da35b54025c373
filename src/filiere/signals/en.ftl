# What several questions measure, when it cannot be measured.

no-weights = No fitted numbers are called { $name }.

## choice

choice-weighs-measured = { $name } weighs { $listed }; measured were { $listed_2 }.
choice-weights-called = No weights are called { $name }.

## across_rules

p-min-openings = Openings of a line, and acts of a phone, from which a relay is searched for in conversations.
p-few-bills = Up to so many bills, every phone is compared with the accounts that conversations tell.
p-bulk-parties = So many different parties in the time of a sending are one, and nobody is sent by it.
p-bulk-s = Time of such a sending.
