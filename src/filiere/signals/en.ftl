# What several questions measure, when it cannot be measured.

no-weights = No fitted numbers are called { $name }.

## choice

choice-weighs-measured = { $name } weighs { $listed }; measured were { $listed_2 }.
choice-weights-called = No weights are called { $name }.
