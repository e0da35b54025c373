"""Filière: from lawfully obtained phone records to weighed hypotheses about lines."""

__version__ = "0.1.0"
