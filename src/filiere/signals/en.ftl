# What several questions measure, when it cannot be measured.

no-weights = No fitted numbers are called { $name }.
