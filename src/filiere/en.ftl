# What modules at the root of the package say.

interrupted = Interrupted: what was not finished has not been kept; run the command again.

# parameter.py: figures that somebody may change
no-parameter = { $question } has no parameter «{ $name }»; it has: { $known }.
not-a-whole-number = { $name } is «{ $found }», expected a value such as { $default }: a whole number from { $low } to { $high } { $unit }.
not-a-number = { $name } is «{ $found }», expected a value such as { $default }: from { $low } to { $high } { $unit }.
out-of-order = { $question }: { $low } may not be larger than { $high }.

## Numbers of case.toml

no-plan = { $where }: { $key } names «{ $found }», which no numbering plan explains, nor that of { $country }.
digits-lost = { $where }: { $key } names «{ $found }», which lost digits in a spreadsheet: write the number in full.
two-readings = { $where }: { $key } names «{ $found }», which may be several numbers: write it with + and its country code.
