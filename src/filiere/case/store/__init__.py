"""The file itself: how it is opened, keyed, named and brought up to date."""
