"""By which script is each fitted number made again, to the digit?

One module a set of numbers; ``python -m filiere.validation.fitting NAME`` fits it on tuning seeds
of the first family of worlds, or on the tuning part of public data, and writes
``signals/fitted/NAME.json``, which is all that the package reads. Checking and reporting seeds, and
the second family, are never looked at here.
"""
