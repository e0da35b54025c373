"""Toys are added to a copy of the tree, and their tests run there (test_toys.py)."""

collect_ignore = ["toys"]
