"""The questions Filière can put to a case: one folder each, and the list is the feature list."""
