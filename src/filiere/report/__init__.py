"""The report: findings and where they come from, as one page; a function of the case alone."""
