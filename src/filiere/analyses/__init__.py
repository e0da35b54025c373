"""The questions Filière can put to a case: one file each, and the file list is the feature list."""
