# What modules at the root of the package say.

interrupted = Interrupted: what was not finished has not been kept; run the command again.

## units of parameters that are not written alike in both languages

unit-0-or-1 = 0 or 1
unit-acts = acts
unit-d = d
unit-hits = hits
unit-log10-not-calibrated = log10, not calibrated
unit-numbers = numbers
unit-pairs = pairs
unit-phones = phones
unit-probability = probability
unit-rows = rows
unit-share = share
unit-standard-deviations = standard deviations
unit-switches = switches
unit-texts = texts
unit-uses = uses
