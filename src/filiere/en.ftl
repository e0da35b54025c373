# What modules at the root of the package say.

interrupted = Interrupted: what was not finished has not been kept; run the command again.

## Numbers of case.toml

no-plan = { $where }: { $key } names «{ $found }», which no numbering plan explains, nor that of { $country }.
digits-lost = { $where }: { $key } names «{ $found }», which lost digits in a spreadsheet: write the number in full.
two-readings = { $where }: { $key } names «{ $found }», which may be several numbers: write it with + and its country code.
