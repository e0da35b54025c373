# What is said of an act that cannot stand.

names-nothing = Authorisation { $act } names nothing: no number, IMEI, cell, device, account, SIREN or market.
every = Authorisation { $act } asks for everything ("*"), which only a simulated world may do.
