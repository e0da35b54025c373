"""The formats in which a case is given to other programs: one file each (``filiere.exporter``)."""
