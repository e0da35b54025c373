# What modules at the root of the package say.

interrupted = Interrupted: what was not finished has not been kept; run the command again.
