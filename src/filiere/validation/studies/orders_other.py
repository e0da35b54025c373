"""The study of ``orders`` on the second family of worlds, on which nothing was ever tuned."""

from functools import partial

from filiere.validation.frame.design import Study
from filiere.validation.studies.orders import collect

STUDY = Study(id="orders_other", method="orders", collect=partial(collect, family=2))
