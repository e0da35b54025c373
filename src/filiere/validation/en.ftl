# What the studies say.

not-for-tuning = A city of family { $family } only checks methods: none may be tuned on it.
