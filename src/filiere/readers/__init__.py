"""Readers: one folder each, found by reading this one; what each must say is in ``reader``."""
