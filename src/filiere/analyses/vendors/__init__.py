"""Accounts of markets tied by keys, addresses, contacts, pictures and texts."""
