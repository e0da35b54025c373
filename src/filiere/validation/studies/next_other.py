"""The study of ``next`` on the second family of worlds, on which nothing was ever tuned."""

from functools import partial

from filiere.validation.frame.design import Study
from filiere.validation.studies.next import collect

STUDY = Study(id="next_other", method="next", collect=partial(collect, family=2))
