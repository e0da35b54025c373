"""Who may do what with the case, and what persons have stated: acts, facts, log, protection."""
