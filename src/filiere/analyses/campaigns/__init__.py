"""Bulk sendings of a line, and what follows them."""
