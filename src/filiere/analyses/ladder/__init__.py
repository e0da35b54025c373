"""From client to supplier: the rungs, and where the records stop."""
