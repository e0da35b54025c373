"""Where do the masts stand in the coordinates that operators print?"""

import numpy as np

from filiere.world.dice import Floats
from filiere.world.geography import Cells

LAMBERT_93, LAMBERT_2 = 2154, 27572


def metres(cells: Cells, epsg: int) -> tuple[Floats, Floats]:
    """Easting and northing of every mast."""
    from pyproj import Transformer  # noqa: PLC0415 -- slow to import, and few worlds need it

    latitude, longitude = cells.place(cells.x, cells.y)
    transformer = Transformer.from_crs(4326, epsg, always_xy=True)
    east, north = transformer.transform(longitude, latitude)
    return np.asarray(east, dtype=np.float64), np.asarray(north, dtype=np.float64)
