"""What must the engine be told of the arrays that it is given as a table?

Of what kind a column of Python objects is, it tells from the first of them, and where that is
None it asks the column, as pandas would answer, which place is the first that is not.
"""

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray


class Objects(np.ndarray[tuple[int], np.dtype[np.object_]]):
    """A column of texts, or of bytes, None where there is none."""

    def first_valid_index(self) -> int | None:
        """The first place that holds something; None where none does."""
        return next((place for place, value in enumerate(self) if value is not None), None)


def given(arrays: Mapping[str, NDArray[Any]]) -> dict[str, NDArray[Any]]:
    """The arrays, those of objects in the form that the engine can ask."""
    plain = {name: np.asarray(values) for name, values in arrays.items()}
    return {
        name: values.view(Objects) if values.dtype == np.object_ else values
        for name, values in plain.items()
    }
