"""Reductions: one portable SELECT per file, taken up by ``filiere.reduction.catalogue``."""
