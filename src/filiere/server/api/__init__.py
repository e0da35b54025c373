"""One module per subject of the interface; each has ``ROUTES``."""
