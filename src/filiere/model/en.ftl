# What is said of an act that cannot stand.

names-nothing = Authorisation { $act } names nothing: no number, IMEI, cell, device, account, SIREN or market.
every = Authorisation { $act } asks for everything ("*"), which only a simulated world may do.

## authorisation

authorisation-authorisation-ends-before-begins = Authorisation { $id } ends before it begins.
authorisation-authorisation-names-kind-data = Authorisation { $id } names no kind of data.

## evidence

evidence-finding-rests-record = A finding of { $analysis } rests on no record.
evidence-finding-gives-lr-without-propositions = A finding of { $analysis } gives an LR without propositions.
evidence-finding-evaluative-only-lr = A finding of { $analysis } is evaluative if and only if it has an LR.
