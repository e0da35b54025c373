"""Numbers through which customers order, told apart from lawful services."""
