"""How many orders, with an interval."""
