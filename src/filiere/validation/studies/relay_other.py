"""The study of ``relay`` on the second family of worlds, on which nothing was ever tuned.

The same questions, the same curves; what is lost beside the study of the first family is what the
figures lose when a city is not as its authors imagined.
"""

from functools import partial

from filiere.validation.frame.design import Study
from filiere.validation.studies.relay import collect

STUDY = Study(id="relay_other", method="relay", collect=partial(collect, family=2))
